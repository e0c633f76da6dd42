using System.Globalization;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>Route tables, routes and network ACLs of EC2.</summary>
internal static class RoutingService
{
    /// <summary>Adds the service's types.</summary>
    public static void AddTo(ServiceTable table)
    {
        table.Resource("aws:ec2/routeTable:RouteTable", r =>
        {
            Ec2.Complete(r, "rtb", "route-table");
            r.Default("ownerId", r.AccountId);
            r.DefaultEmptyList("propagatingVgws", "routes");
        });
        table.Resource("aws:ec2/defaultRouteTable:DefaultRouteTable", r =>
        {
            Ec2.Complete(r, "rtb", "route-table");
            r.Id = r.Text("defaultRouteTableId") ?? r.Id!;
            r.Set("arn", r.Arn("ec2", $"route-table/{r.Id}"));
            r.Default("ownerId", r.AccountId);
            r.DefaultEmptyList("routes");
        });
        table.Resource("aws:ec2/route:Route", CompleteRoute);
        table.Resource(
            "aws:ec2/routeTableAssociation:RouteTableAssociation",
            r => Ec2.CompleteAssociation(r, $"rtbassoc-{r.Hex(17)}"));
        table.Resource("aws:ec2/networkAcl:NetworkAcl", r =>
        {
            Ec2.Complete(r, "acl", "network-acl");
            r.Default("ownerId", r.AccountId);
            r.DefaultEmptyList("egress", "ingress", "subnetIds");
        });
        table.Resource("aws:ec2/defaultNetworkAcl:DefaultNetworkAcl", r =>
        {
            Ec2.Complete(r, "acl", "network-acl");
            r.Id = r.Text("defaultNetworkAclId") ?? r.Id!;
            r.Set("arn", r.Arn("ec2", $"network-acl/{r.Id}"));
            r.Default("ownerId", r.AccountId);
        });
    }

    private static void CompleteRoute(SimulatedResource r)
    {
        var destination = r.Text("destinationCidrBlock") ?? r.Text("destinationIpv6CidrBlock")
            ?? r.Text("destinationPrefixListId") ?? "";
        var checksum = Identifiers.Checksum(destination).ToString(CultureInfo.InvariantCulture);
        Ec2.CompleteAssociation(r, $"r-{r.Text("routeTableId")}{checksum}");
        r.Default("origin", "CreateRoute");
        r.Default("state", "active");
        r.DefaultEmptyText("instanceId", "instanceOwnerId", "networkInterfaceId");
    }
}
