using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Application load balancers are in two zones at least, drop headers that are not valid and, where they are open to
/// the internet, are in subnets that are too; those of a stack for users cannot be deleted by mistake. One without
/// access logs is told.
/// </summary>
/// <remarks>
/// Why: AWS refuses one zone; headers that servers read in different ways smuggle requests past checks; with the load
/// balancer its address goes. Source: Security Hub controls ELB.4, ELB.5, ELB.6, ELB.12 and ELB.13.
/// </remarks>
public sealed class LoadBalancerRule() : ResourceRule("load-balancer", AwsTypes.LoadBalancer)
{
    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var inputs = resource.Inputs;
        if ((inputs.Text("loadBalancerType") ?? "application") != "application")
            yield break;
        var subnets = inputs.Texts("subnets").ToList();
        var zones = subnets.Select(id => plan.ById(AwsTypes.Subnet, id)?.Inputs.Text("availabilityZone") ?? id);
        if (inputs.ContainsKey("subnets") && zones.Distinct().Count() is var count and < 2)
            yield return new Objection("subnets", $"{count} zones; 2 and more are accepted.");
        if (!inputs.IsTrue("internal"))
        {
            foreach (var subnet in subnets.Select(id => plan.ById(AwsTypes.Subnet, id)).OfType<PlanResource>())
            {
                if (IsClosed(subnet, plan))
                    yield return new Objection(
                        "subnets", $"{subnet.Name} has no way in from the internet: its route table has no gateway.");
            }
        }

        if (!inputs.IsTrue("dropInvalidHeaderFields"))
            yield return new Objection(
                "dropInvalidHeaderFields", "Headers that are not valid reach the targets.", Severity.Warning);
        if (inputs.Text("desyncMitigationMode") is "monitor")
            yield return new Objection(
                "desyncMitigationMode", "Requests that servers read in different ways get through.", Severity.Warning);
        if (plan.IsProduction && !inputs.IsTrue("enableDeletionProtection"))
            yield return new Objection(
                "enableDeletionProtection", "It can be deleted, and its address with it.", Severity.Warning);
        if (inputs.Object("accessLogs")?.IsTrue("enabled") is not true)
            yield return new Objection("accessLogs", "Nobody sees afterwards who called.", Severity.Info);
    }

    private static bool IsClosed(PlanResource subnet, PlanIndex plan)
    {
        const string table = "aws:ec2/routeTable:RouteTable";
        var tables = plan.Attached("aws:ec2/routeTableAssociation:RouteTableAssociation", "subnetId", AwsTypes.Subnet)
            [subnet.Urn].Select(association => plan.Target(association, "routeTableId", table)).ToList();
        // Without an association, or with one to a table of another stack, it is not known.
        return tables.Count > 0
            && tables.TrueForAll(one => one is not null && !one.Inputs.ContainsKey("routes")
                && !plan.OfType("aws:ec2/route:Route").Any(route => route.Has("gatewayId")
                    && plan.Target(route, "routeTableId", table)?.Urn == one.Urn));
    }
}
