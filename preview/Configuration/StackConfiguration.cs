using System.Collections.Immutable;

namespace DataPlatform.Preview.Configuration;

/// <summary>A stack's configuration as the Pulumi CLI would hand it to the program.</summary>
/// <param name="Project">The project's name, from <c>Pulumi.yaml</c>.</param>
/// <param name="Stack">The stack's name.</param>
/// <param name="Values">Values by full key (<c>namespace:key</c>); lists and objects as JSON text.</param>
/// <param name="SecretKeys">Keys whose value is, or holds, a secret.</param>
public sealed record StackConfiguration(
    string Project,
    string Stack,
    ImmutableSortedDictionary<string, string> Values,
    ImmutableSortedSet<string> SecretKeys)
{
    /// <summary>
    /// Where values stand (<c>file:line:column</c>) by full key, and by path inside a value, such as
    /// <c>network:zones[1]</c>; empty for values that come from no file.
    /// </summary>
    public IReadOnlyDictionary<string, string> Places { get; init; } =
        ImmutableDictionary<string, string>.Empty;

    /// <summary>Where a value, or the whole that it is part of, stands; the stack file for one not set.</summary>
    /// <param name="path">A full key, or a path inside its value.</param>
    public string PlaceOf(string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOfAny(['.', '['], end - 1))
        {
            if (Places.TryGetValue(path[..end], out var place))
            {
                return place;
            }
        }

        return $"Pulumi.{Stack}.yaml";
    }
}
