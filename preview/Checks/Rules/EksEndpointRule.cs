using DataPlatform.Components.Network;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// The Kubernetes API is reachable inside the VPC, and from outside for stated addresses only; where it is not
/// reachable from outside at all and the plan has something inside the cluster, that is said.
/// </summary>
/// <remarks>
/// Why: what the whole internet reaches is tried by the whole internet, and nodes should not leave the VPC to reach
/// their control plane. A deployment from outside the VPC ends at the first Kubernetes resource, when the control plane
/// has been waited for. Source: Security Hub control EKS.1; CIS EKS benchmark 5.4.1 and 5.4.2; EKS user guide, cluster
/// endpoint access control (40 address blocks).
/// </remarks>
public sealed class EksEndpointRule : IPlanRule
{
    private const int MostBlocks = 40;

    // The registries give nobody a larger block than a /8.
    private const int LargestBlock = 8;

    /// <inheritdoc/>
    public string Id => "security-eks-endpoint";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan) =>
        from cluster in EksControlPlane.In(plan)
        from objection in Check(cluster, plan)
        select new Finding(
            objection.Severity,
            Id,
            cluster.Resource.Urn,
            cluster.NetworkPath + objection.Property,
            objection.Message);

    private static IEnumerable<Objection> Check(EksControlPlane cluster, PlanIndex plan)
    {
        if (!cluster.IsPrivate)
            yield return new Objection(
                "endpointPrivateAccess",
                "The private endpoint is off: nodes reach the Kubernetes API over its public address.",
                Severity.Warning);
        if (!cluster.IsPublic)
        {
            var inside = plan.Plan.Resources.Count(
                resource => resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal));
            if (inside > 0)
                yield return new Objection(
                    "endpointPublicAccess",
                    "The Kubernetes API is reached from inside the VPC only: what deploys the Kubernetes "
                    + $"resources ({inside}) must run there or be connected to it, or it ends at the first of them.",
                    Severity.Info);
            yield break;
        }

        var blocks = cluster.PublicBlocks;
        if (blocks.IsEmpty || blocks.Contains("0.0.0.0/0"))
            yield return new Objection(
                "publicAccessCidrs",
                "The whole internet reaches the Kubernetes API; name the address blocks that need it, or turn the "
                + "public endpoint off.",
                Severity.Warning);
        foreach (var block in blocks.Where(IsVast))
            yield return new Objection(
                "publicAccessCidrs",
                $"{block} is more of the internet than anyone owns; name the address blocks that need the Kubernetes "
                + "API.",
                Severity.Warning);
        if (blocks.Length > MostBlocks)
            yield return new Objection(
                "publicAccessCidrs", $"{blocks.Length} address blocks; {MostBlocks} are accepted.");
        foreach (var message in blocks.Select(Cidr.Objection).OfType<string>())
            yield return new Objection("publicAccessCidrs", message);
    }

    // All of the internet is told in other words.
    private static bool IsVast(string text) =>
        Ipv4Block.TryParse(text, out var block) && block.Prefix is > 0 and < LargestBlock;
}
