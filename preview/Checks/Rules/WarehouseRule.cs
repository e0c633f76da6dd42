using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Workgroups of Redshift Serverless have a base capacity of 4, of a multiple of 8 up to 512 or of 32 up to 1024, a
/// maximum that is not below it, subnets in two zones or, with enhanced VPC routing, in three, and take connections
/// with TLS only.
/// </summary>
/// <remarks>
/// Why: Redshift refuses others; a base capacity that is left out has meant different things over time. Source:
/// Redshift management guide, considerations when using Amazon Redshift Serverless.
/// </remarks>
public sealed class WarehouseRule() : ResourceRule("redshift-workgroup", AwsTypes.Warehouse)
{
    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var inputs = resource.Inputs;
        var target = inputs.Object("pricePerformanceTarget")?.IsTrue("enabled") is true;
        if (inputs.Number("baseCapacity") is { } capacity)
        {
            if (capacity != 4 && !(capacity is >= 8 and <= 1024 && capacity % (capacity <= 512 ? 8 : 32) == 0))
                yield return new Objection(
                    "baseCapacity", $"'{capacity}'; accepted: 4, multiples of 8 up to 512 and of 32 up to 1024.");
            if (inputs.Number("maxCapacity") < capacity)
                yield return new Objection(
                    "maxCapacity", $"{inputs.Number("maxCapacity")} is below the base capacity {capacity}.");
            if (target)
                yield return new Objection("baseCapacity", "A base capacity and a price-performance target.");
        }
        else if (!target)
        {
            yield return new Objection("baseCapacity", "The base capacity is left to Redshift.", Severity.Warning);
        }

        var zones = inputs.IsTrue("enhancedVpcRouting") ? 3 : 2;
        // Where the subnets are not this stack's, their number has to do.
        var places = inputs.Texts("subnetIds")
            .Select(id => plan.ById(AwsTypes.Subnet, id)?.Outputs.Text("availabilityZone") ?? id)
            .Distinct()
            .Count();
        if (inputs.ContainsKey("subnetIds") && places < zones)
            yield return new Objection("subnetIds", $"Subnets in {places} zones; {zones} are needed.");
        foreach (var parameter in inputs.Objects("configParameters"))
        {
            if (parameter.Text("parameterKey") == "require_ssl" && parameter.Text("parameterValue") != "true")
                yield return new Objection("configParameters", "Connections without TLS are taken.", Severity.Warning);
        }
    }
}
