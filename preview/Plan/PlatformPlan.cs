using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace DataPlatform.Preview.Plan;

/// <summary>What a run of the program would make: the same settings give the same plan, byte for byte.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="Stack">The stack's name.</param>
/// <param name="Config">The stack's configuration by full key; secrets masked.</param>
/// <param name="Resources">The stack first, parents before children, siblings in ordinal order of their URN.</param>
/// <param name="Outputs">The stack outputs, secrets in clear.</param>
/// <param name="SecretOutputs">Names of the stack outputs that are secret.</param>
/// <param name="Findings">What the simulated cloud and the checks object to.</param>
public sealed record PlatformPlan(
    string Project,
    string Stack,
    ImmutableSortedDictionary<string, string> Config,
    ImmutableArray<PlanResource> Resources,
    JsonObject Outputs,
    ImmutableSortedSet<string> SecretOutputs,
    ImmutableArray<Finding> Findings)
{
    /// <summary>What stands in for a secret value, here as in Pulumi's own output.</summary>
    public const string Mask = "[secret]";
}
