using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Subnets that the plan makes for managed node groups and hosts have a way to the internet: a default route in their
/// route table.
/// </summary>
/// <remarks>
/// Why: the images of charts come from public registries, and without endpoints nodes do not even join; a host gets the
/// packages of its system from public mirrors. The deployment waits for these until it gives up. A route that something
/// else adds, such as one to a transit gateway, is not in the plan. Source: EKS user guide, private clusters.
/// </remarks>
public sealed class NodeEgressRule : IPlanRule
{
    private const string Association = "aws:ec2/routeTableAssociation:RouteTableAssociation";
    private const string RouteTable = "aws:ec2/routeTable:RouteTable";
    private const string Route = "aws:ec2/route:Route";

    private static readonly (string Type, string Property, string What)[] Users =
    [
        (AwsTypes.NodeGroup, "subnetIds", "nodes get images of public registries"),
        (AwsTypes.Instance, "subnetId", "the host gets packages of its operating system"),
    ];

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
        foreach (var (type, property, what) in Users)
        {
            // One finding says it all: what helps one node group helps the others.
            foreach (var user in plan.OfType(type))
            {
                var subnet = Subnets(user)
                    .Select(id => plan.ById(AwsTypes.Subnet, id))
                    .OfType<PlanResource>()
                    .FirstOrDefault(subnet => closed.ContainsKey(subnet.Urn));
                if (subnet is null)
                    continue;
                yield return new Finding(
                    Severity.Warning,
                    Id,
                    user.Urn,
                    property,
                    $"The subnet {subnet.Name} has no way to the internet: {what} only by a route that is not in this "
                    + "plan.");
                break;
            }
        }
    }

    private static IEnumerable<string> Subnets(PlanResource user) =>
        user.Inputs.Text("subnetId") is { } one ? [one] : user.Inputs.Texts("subnetIds");

    // Routes may also be written in the route table itself.
    private static bool Leads(PlanResource table) =>
        table.Inputs.Objects("routes").Any(route => route.Text("cidrBlock") == "0.0.0.0/0");

    private static bool IsDefault(PlanResource route) => route.Inputs.Text("destinationCidrBlock") == "0.0.0.0/0";
}
