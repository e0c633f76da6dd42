using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Subnets that the plan makes for managed node groups have a way to the internet: a default route in their route
/// table.
/// </summary>
/// <remarks>
/// Why: the images of charts come from public registries, and without endpoints nodes do not even join; the deployment
/// waits for both until it gives up. A route that something else adds, such as one to a transit gateway, is not in the
/// plan. Source: EKS user guide, private clusters.
/// </remarks>
public sealed class NodeEgressRule : IPlanRule
{
    private const string Association = "aws:ec2/routeTableAssociation:RouteTableAssociation";
    private const string RouteTable = "aws:ec2/routeTable:RouteTable";
    private const string Route = "aws:ec2/route:Route";

    /// <inheritdoc/>
    public string Id => "node-egress";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        var associations = plan.Attached(Association, "subnetId", AwsTypes.Subnet);
        var routes = plan.Attached(Route, "routeTableId", RouteTable);
        var closed = plan.OfType(AwsTypes.Subnet)
            .Where(subnet => associations[subnet.Urn]
                .Select(association => plan.Target(association, "routeTableId", RouteTable))
                .Any(table => table is not null && !Leads(table) && !routes[table.Urn].Any(IsDefault)))
            .ToDictionary(subnet => subnet.Urn);
        // One finding says it all: what helps one node group helps the others.
        foreach (var group in plan.OfType(AwsTypes.NodeGroup))
        {
            var subnets = group.Inputs.Texts("subnetIds")
                .Select(id => plan.ById(AwsTypes.Subnet, id))
                .OfType<PlanResource>()
                .Where(subnet => closed.ContainsKey(subnet.Urn))
                .ToList();
            if (subnets.Count == 0)
                continue;
            yield return new Finding(
                Severity.Warning,
                Id,
                group.Urn,
                "subnetIds",
                $"The subnet {subnets[0].Name} has no way to the internet: nodes get images of public registries only "
                + "by a route that is not in this plan.");
            yield break;
        }
    }

    // Routes may also be written in the route table itself.
    private static bool Leads(PlanResource table) =>
        table.Inputs.Objects("routes").Any(route => route.Text("cidrBlock") == "0.0.0.0/0");

    private static bool IsDefault(PlanResource route) => route.Inputs.Text("destinationCidrBlock") == "0.0.0.0/0";
}
