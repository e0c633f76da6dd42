using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Every control plane writes all five kinds of logs.</summary>
/// <remarks>
/// Why: who did what in the cluster is nowhere else. Source: Security Hub control EKS.8; CIS EKS benchmark 2.1.1; EKS
/// user guide, control plane logging.
/// </remarks>
public sealed class EksLogTypesRule : IPlanRule
{
    private const string Property = "enabledClusterLogTypes";

    private static readonly string[] Types = ["api", "audit", "authenticator", "controllerManager", "scheduler"];

    /// <inheritdoc/>
    public string Id => "security-eks-logs";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        foreach (var cluster in EksControlPlane.In(plan))
        {
            var missing = Types.Except(cluster.LogTypes).ToList();
            if (missing.Count > 0)
                yield return new Finding(
                    Severity.Warning, Id, cluster.Resource.Urn, Property, $"No logs of {string.Join(", ", missing)}.");
            foreach (var unknown in cluster.LogTypes.Except(Types))
                yield return new Finding(
                    Severity.Error,
                    Id,
                    cluster.Resource.Urn,
                    Property,
                    $"'{unknown}' is no kind of log; accepted: {string.Join(", ", Types)}.");
        }
    }
}
