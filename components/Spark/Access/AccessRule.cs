using System.Collections.Immutable;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace DataPlatform.Components.Spark.Access;

/// <summary>A rule of a role in Kubernetes.</summary>
/// <param name="ApiGroups">The API groups; the empty one is the core group.</param>
/// <param name="Resources">Their resources.</param>
/// <param name="Verbs">What may be done with them.</param>
internal sealed record AccessRule(
    ImmutableArray<string> ApiGroups, ImmutableArray<string> Resources, ImmutableArray<string> Verbs)
{
    /// <summary>The rule as Kubernetes takes it.</summary>
    public PolicyRuleArgs ToArgs() => new()
    {
        ApiGroups = [.. ApiGroups],
        Resources = [.. Resources],
        Verbs = [.. Verbs],
    };
}
