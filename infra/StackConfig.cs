using System.Collections.Immutable;
using System.Text.Json;
using DataPlatform.Settings;
using Pulumi;

namespace DataPlatform;

/// <summary>Reads the running deployment's configuration into settings.</summary>
internal static class StackConfig
{
    /// <summary>The settings of the stack that is being deployed.</summary>
    /// <exception cref="RunException">The configuration has errors; the message is one line for each.</exception>
    public static PlatformSettings Read()
    {
        var (project, stack) = (Deployment.Instance.ProjectName, Deployment.Instance.StackName);

        // A Config gives values and cannot list keys. Its own source can, where the CLI runs the program; an inline
        // program of the Automation API has none, and then misspelt keys pass unnoticed.
        var config = Names("PULUMI_CONFIG").ToDictionary(key => key, _ => "");
        foreach (var key in PlatformSettings.Keys(project))
        {
            var parts = key.Split(':', 2);
            if (new Config(parts[0]).Get(parts[1]) is { } value)
                config[key] = value;
            else
                config.Remove(key);
        }

        var result = PlatformSettings.Read(config, project, stack, Names("PULUMI_CONFIG_SECRET_KEYS"));
        return result.Settings ?? throw new RunException(string.Join('\n', result.Errors));
    }

    // Names in an environment variable of the language host: the keys of a JSON object, or a JSON array of text.
    private static ImmutableArray<string> Names(string variable)
    {
        if (Environment.GetEnvironmentVariable(variable) is not { Length: > 0 } json)
            return [];
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? [.. document.RootElement.EnumerateObject().Select(entry => entry.Name)]
            : [.. document.RootElement.EnumerateArray().Select(item => item.GetString() ?? "")];
    }
}
