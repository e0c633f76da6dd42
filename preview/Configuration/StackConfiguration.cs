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
    ImmutableSortedSet<string> SecretKeys);
