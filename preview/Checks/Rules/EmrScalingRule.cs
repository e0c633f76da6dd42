using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Managed scaling of EMR counts in the units of its cluster's fleets or groups; no limit is above the maximum.
/// </summary>
/// <remarks>Why: EMR refuses others once the cluster runs. Source: EMR API reference, ComputeLimits.</remarks>
public sealed class EmrScalingRule() : ResourceRule("emr-managed-scaling", AwsTypes.EmrScaling)
{
    private static readonly string[] Limits =
        ["minimumCapacityUnits", "maximumCoreCapacityUnits", "maximumOndemandCapacityUnits"];

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var cluster = plan.Target(resource, "clusterId", AwsTypes.EmrCluster);
        foreach (var limits in resource.Inputs.Objects("computeLimits"))
        {
            foreach (var limit in Limits.Where(one => limits.Number(one) > limits.Number("maximumCapacityUnits")))
                yield return new Objection(
                    "computeLimits",
                    $"{limit} {limits.Number(limit)} is above the maximum {limits.Number("maximumCapacityUnits")}.");
            var isOfFleets = limits.Text("unitType") == "InstanceFleetUnits";
            if (cluster is not null && isOfFleets != cluster.Inputs.ContainsKey("masterInstanceFleet"))
                yield return new Objection(
                    "computeLimits",
                    $"unitType {limits.Text("unitType")} with instance {(isOfFleets ? "groups" : "fleets")}.");
        }
    }
}
