using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>At most 30 managed node groups in a cluster.</summary>
/// <remarks>Why: the default quota. Source: EKS user guide, service quotas.</remarks>
public sealed class NodeGroupQuotaRule : IPlanRule
{
    /// <inheritdoc/>
    public string Id => "quota-node-group";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan) => plan.OfType(AwsTypes.NodeGroup)
        .CountBy(group => group.Inputs.Text("clusterName") ?? "")
        .SelectMany(cluster => QuotaFindings.Of(
            Id,
            "",
            cluster.Value,
            NodeGroupQuota.Most,
            $"managed node groups in the cluster {cluster.Key} (Managed node groups per cluster)"));
}
