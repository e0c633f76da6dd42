using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>The Kubernetes API is reachable inside the VPC, and from outside for stated addresses only.</summary>
/// <remarks>
/// Why: what the whole internet reaches is tried by the whole internet, and nodes should not leave the VPC to reach
/// their control plane. Source: Security Hub control EKS.1; CIS EKS benchmark 5.4.1 and 5.4.2; EKS user guide, cluster
/// endpoint access control (40 address blocks).
/// </remarks>
public sealed class EksEndpointRule : IPlanRule
{
    private const int MostBlocks = 40;

    /// <inheritdoc/>
    public string Id => "security-eks-endpoint";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan) =>
        from cluster in EksControlPlane.In(plan)
        from objection in Check(cluster)
        select new Finding(
            objection.Severity,
            Id,
            cluster.Resource.Urn,
            cluster.NetworkPath + objection.Property,
            objection.Message);

    private static IEnumerable<Objection> Check(EksControlPlane cluster)
    {
        if (!cluster.IsPrivate)
            yield return new Objection(
                "endpointPrivateAccess",
                "The private endpoint is off: nodes reach the Kubernetes API over its public address.",
                Severity.Warning);
        if (!cluster.IsPublic)
            yield break;
        var blocks = cluster.PublicBlocks;
        if (blocks.IsEmpty || blocks.Contains("0.0.0.0/0"))
            yield return new Objection(
                "publicAccessCidrs",
                "The whole internet reaches the Kubernetes API; name the address blocks that need it, or turn the "
                + "public endpoint off.",
                Severity.Warning);
        if (blocks.Length > MostBlocks)
            yield return new Objection(
                "publicAccessCidrs", $"{blocks.Length} address blocks; {MostBlocks} are accepted.");
        foreach (var message in blocks.Select(Cidr.Objection).OfType<string>())
            yield return new Objection("publicAccessCidrs", message);
    }
}
