using System.Collections.Immutable;
using System.Globalization;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>VPC endpoints and what they are attached to.</summary>
internal static class EndpointService
{
    // What EC2 takes when no policy is given.
    private const string FullAccess =
        """{"Statement":[{"Action":"*","Effect":"Allow","Principal":"*","Resource":"*"}]}""";

    /// <summary>Adds the service's types and functions.</summary>
    public static void AddTo(ServiceTable table)
    {
        table.Resource("aws:ec2/vpcEndpoint:VpcEndpoint", CompleteEndpoint);
        table.Resource("aws:ec2/vpcEndpointRouteTableAssociation:VpcEndpointRouteTableAssociation", r =>
        {
            var checksum = Identifiers.Checksum(r.Text("routeTableId") ?? "").ToString(CultureInfo.InvariantCulture);
            Ec2.CompleteAssociation(r, $"a-{r.Text("vpcEndpointId")}{checksum}");
        });
        table.Function("aws:ec2/getVpcEndpointService:getVpcEndpointService", Service);
    }

    /// <summary>
    /// A service's endpoints: here it has them in all zones of the region. Which zone lacks one only AWS can tell.
    /// </summary>
    private static Dictionary<string, object> Service(SimulatedCall call) => new(call.Args)
    {
        ["id"] = Identifiers.Checksum(call.Text("serviceName") ?? "").ToString(CultureInfo.InvariantCulture),
        ["region"] = call.Region,
        ["serviceRegion"] = call.Region,
        ["availabilityZones"] = AccountService.ZoneNames(call).Select(name => (object)name).ToImmutableArray(),
    };

    private static void CompleteEndpoint(SimulatedResource r)
    {
        Ec2.Complete(r, "vpce", "vpc-endpoint");
        r.Default("vpcEndpointType", "Gateway");
        r.Default("ownerId", r.AccountId);
        r.Default("policy", FullAccess);
        r.Default("requesterManaged", false);
        r.Default("state", "available");
        r.Default("serviceRegion", r.Region);
        r.Default("privateDnsEnabled", false);
        r.DefaultEmptyList("routeTableIds", "securityGroupIds", "subnetIds");
        if (r.Text("vpcEndpointType") == "Gateway")
            CompleteGateway(r);
        else if (r.Text("vpcEndpointType") == "Interface")
            CompleteInterface(r);
    }

    /// <summary>A gateway endpoint is a prefix list in route tables. The list's address blocks are not known.</summary>
    private static void CompleteGateway(SimulatedResource r)
    {
        r.Set("prefixListId", "pl-" + Identifiers.Hex($"{r.Region}|{r.Text("serviceName")}", 8));
        r.DefaultEmptyList("dnsEntries", "networkInterfaceIds", "subnetConfigurations");
    }

    /// <summary>An interface endpoint has a network interface per subnet and a name of its own.</summary>
    private static void CompleteInterface(SimulatedResource r)
    {
        r.Default("ipAddressType", "ipv4");
        r.DefaultEmptyList("cidrBlocks");
        r.DefaultEmptyText("prefixListId");
        var subnets = (r.Properties["subnetIds"] as IEnumerable<object> ?? []).Select(id => id.ToString()!).ToList();
        r.Set(
            "networkInterfaceIds",
            subnets.Select(id => (object)("eni-" + r.Hex(17, $"eni|{id}"))).ToImmutableArray());
        var service = (r.Text("serviceName") ?? "").Split('.')[^1];
        r.Set("dnsEntries", ImmutableArray.Create<object>(ImmutableDictionary<string, object>.Empty
            .Add("dnsName", $"{r.Id}-{r.Hex(8, "dns")}.{service}.{r.Region}.vpce.{r.DnsSuffix}")
            .Add("hostedZoneId", "Z" + Identifiers.UpperAlphanumeric($"{r.Region}|vpce", 13))));
    }
}
