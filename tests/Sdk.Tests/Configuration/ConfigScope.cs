using System.Text.Json;

namespace DataPlatform.Tests.Sdk.Configuration;

/// <summary>Sets the configuration of the process for one test.</summary>
internal sealed class ConfigScope : IDisposable
{
    private const string Variable = "PULUMI_CONFIG";
    private readonly string? _before = Environment.GetEnvironmentVariable(Variable);

    public ConfigScope(string json) => Environment.SetEnvironmentVariable(Variable, json);

    public ConfigScope(params (string Key, string Value)[] values)
        : this(JsonSerializer.Serialize(values.ToDictionary(entry => entry.Key, entry => entry.Value)))
    {
    }

    public void Dispose() => Environment.SetEnvironmentVariable(Variable, _before);
}
