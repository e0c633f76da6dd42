using System.Globalization;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Sizes of node groups: 0 &lt;= min &lt;= desired &lt;= max, max from 1, and at most 450 nodes.</summary>
/// <remarks>
/// Why: EKS refuses others; 450 is the default quota, so a warning. Source: EKS API reference, NodegroupScalingConfig;
/// EKS user guide, service quotas.
/// </remarks>
public sealed class NodeGroupScalingRule() : ResourceRule("eks-node-group-size", AwsTypes.NodeGroup)
{
    private const int Quota = NodePoolCheck.MostNodes;

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        if (resource.Inputs.Object("scalingConfig") is not { } sizes)
            yield break;
        var (min, desired, max) = (sizes.Number("minSize"), sizes.Number("desiredSize"), sizes.Number("maxSize"));
        if (min < 0)
            yield return Wrong("minSize", $"{min}; 0 or more is accepted.");
        if (max < 1)
            yield return Wrong("maxSize", $"{max}; 1 or more is accepted.");
        if (min > max)
            yield return Wrong("minSize", $"The least of {min} nodes is more than the most of {max}.");
        else if (desired < min || desired > max)
            yield return Wrong("desiredSize", $"{desired} nodes are outside {min} to {max}.");
        if (max > Quota)
            yield return Wrong(
                "maxSize",
                $"{max} nodes; the default quota is {Quota} (Nodes per managed node group).",
                Severity.Warning);
    }

    private static Objection Wrong(string property, FormattableString message, Severity severity = Severity.Error) =>
        new("scalingConfig." + property, message.ToString(CultureInfo.InvariantCulture), severity);
}
