using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi;

public sealed partial class Deployment
{
    // Read once: a program sees the configuration of the moment in which it started.
    private readonly ImmutableDictionary<string, string> _config
        = ParseConfig(Environment.GetEnvironmentVariable("PULUMI_CONFIG"));

    internal string? GetConfig(string fullKey) => _config.GetValueOrDefault(fullKey);

    private static ImmutableDictionary<string, string> ParseConfig(string? json)
    {
        if (json is null)
            return ImmutableDictionary<string, string>.Empty;
        using var document = JsonDocument.Parse(json);
        return ImmutableDictionary<string, string>.Empty.SetItems(
            document.RootElement.EnumerateObject()
                .Select(entry => KeyValuePair.Create(CleanKey(entry.Name), entry.Value.ToString())));
    }

    // "ns:config:key" is the old form of "ns:key".
    private static string CleanKey(string key)
    {
        const string OldForm = "config:";
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && key.AsSpan(colon + 1).StartsWith(OldForm, StringComparison.Ordinal)
            ? key.Remove(colon + 1, OldForm.Length)
            : key;
    }
}
