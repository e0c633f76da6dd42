using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>What a plan makes inside Kubernetes clusters.</summary>
internal static class KubernetesObjects
{
    /// <summary>The type of a Helm release.</summary>
    public const string Release = "kubernetes:helm.sh/v3:Release";

    /// <summary>The type of a node pool of Karpenter.</summary>
    public const string NodePool = "kubernetes:karpenter.sh/v1:NodePool";

    /// <summary>All objects and releases, custom resources among them, in the plan's order.</summary>
    public static IEnumerable<PlanResource> In(PlanIndex plan) => plan.Plan.Resources.Where(resource =>
        resource is { Custom: true, Read: false } && resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal));
}
