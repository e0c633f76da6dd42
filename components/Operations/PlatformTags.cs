using System.Collections.Immutable;

namespace DataPlatform.Components.Operations;

/// <summary>The tags by which the resources of one deployed platform are told from all others of the account.</summary>
internal static class PlatformTags
{
    private static readonly ImmutableArray<string> Keys = ["platform", "stack"];

    /// <summary>Those tags out of the tags of all resources.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(IReadOnlyDictionary<string, string> tags) =>
        Keys.Select(key => KeyValuePair.Create(key, tags[key]));

    /// <summary>Checks that they are there.</summary>
    /// <exception cref="ArgumentException">One is not.</exception>
    public static void Require(string property, IReadOnlyDictionary<string, string> tags)
    {
        if (Keys.FirstOrDefault(key => !tags.ContainsKey(key)) is { } missing)
        {
            throw new ArgumentException(
                $"{property} has no '{missing}'; accepted: the tags of all resources", property);
        }
    }
}
