using System.Text.Json;
using DataPlatform.Preview.Configuration;

namespace DataPlatform.Preview.Running;

/// <summary>
/// Hands a stack's configuration to Pulumi, which reads it from the environment when a deployment begins. The
/// environment is the whole process's: one run at a time may pass here, and what was there before is put back.
/// </summary>
internal sealed class ConfigEnvironment : IDisposable
{
    private const string ConfigVariable = "PULUMI_CONFIG";
    private const string SecretKeysVariable = "PULUMI_CONFIG_SECRET_KEYS";

    private static readonly SemaphoreSlim Gate = new(1, 1);

    private readonly string? _config;
    private readonly string? _secretKeys;
    private int _disposed;

    private ConfigEnvironment(StackConfiguration configuration)
    {
        _config = Environment.GetEnvironmentVariable(ConfigVariable);
        _secretKeys = Environment.GetEnvironmentVariable(SecretKeysVariable);
        Environment.SetEnvironmentVariable(ConfigVariable, JsonSerializer.Serialize(configuration.Values));
        Environment.SetEnvironmentVariable(SecretKeysVariable, JsonSerializer.Serialize(configuration.SecretKeys));
    }

    /// <summary>Waits for its turn and sets the environment; disposing puts it back, once.</summary>
    /// <param name="configuration">The configuration to hand over.</param>
    public static async Task<ConfigEnvironment> EnterAsync(StackConfiguration configuration)
    {
        await Gate.WaitAsync();
        return new ConfigEnvironment(configuration);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        Environment.SetEnvironmentVariable(ConfigVariable, _config);
        Environment.SetEnvironmentVariable(SecretKeysVariable, _secretKeys);
        Gate.Release();
    }
}
