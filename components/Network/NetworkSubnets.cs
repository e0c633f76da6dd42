using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace DataPlatform.Components.Network;

/// <summary>The subnets, each with its way out: public ones through the internet gateway.</summary>
internal sealed class NetworkSubnets
{
    private const string Everywhere = "0.0.0.0/0";

    private readonly NetworkScope _scope;
    private readonly SubnetPlan _plan;
    private readonly List<CustomResource> _ways = [];

    public NetworkSubnets(NetworkScope scope, SubnetPlan plan, ZoneCheck zones)
    {
        _scope = scope;
        _plan = plan;
        Public = Create(
            "public", s => s.Public, zones, name => NetworkTags.PublicSubnet(name, scope.Args.PublicSubnetTags));
        Private = Create(
            "private",
            s => s.Private,
            zones,
            name => NetworkTags.PrivateSubnet(name, scope.Args.Target.NamePrefix, scope.Args.PrivateSubnetTags));
        PublicRoutes = CreatePublicRoutes();
        PrivateRoutes = Private.ToImmutableSortedDictionary(
            zone => zone.Key,
            zone => Table($"private-{zone.Key}", zone.Value));
    }

    /// <summary>Public subnets by zone letter.</summary>
    public ImmutableSortedDictionary<char, Subnet> Public { get; }

    /// <summary>Private subnets by zone letter.</summary>
    public ImmutableSortedDictionary<char, Subnet> Private { get; }

    /// <summary>The route table of all public subnets.</summary>
    public RouteTable PublicRoutes { get; }

    /// <summary>The route table of each private subnet, by zone letter.</summary>
    public ImmutableSortedDictionary<char, RouteTable> PrivateRoutes { get; }

    /// <summary>Routes and associations: without them nothing in the subnets reaches anything outside.</summary>
    public IReadOnlyList<CustomResource> Ways => _ways;

    /// <summary>Sends what a private subnet sends to the internet to a NAT gateway.</summary>
    public void RouteThrough(char zone, NatGateway gateway) =>
        _ways.Add(new Route(
            $"{_scope.Name}-private-{zone}-default",
            new RouteArgs
            {
                RouteTableId = PrivateRoutes[zone].Id,
                DestinationCidrBlock = Everywhere,
                NatGatewayId = gateway.Id,
            },
            _scope.Child()));

    private ImmutableSortedDictionary<char, Subnet> Create(
        string kind,
        Func<ZoneSubnets, Ipv4Block> block,
        ZoneCheck zones,
        Func<string, InputMap<string>> tags) =>
        _plan.Zones.ToImmutableSortedDictionary(
            zone => zone.Zone,
            zone => new Subnet(
                $"{_scope.Name}-{kind}-{zone.Zone}",
                new SubnetArgs
                {
                    VpcId = _scope.Vpc.Id,
                    CidrBlock = block(zone).ToString(),
                    AvailabilityZone = zones.Name(zone.Zone),
                    MapPublicIpOnLaunch = false,
                    Tags = tags(_scope.PhysicalName($"{kind}-{zone.Zone}")),
                },
                _scope.Child()));

    private RouteTable CreatePublicRoutes()
    {
        var table = new RouteTable(
            $"{_scope.Name}-public-routes",
            new RouteTableArgs { VpcId = _scope.Vpc.Id, Tags = NetworkTags.Named(_scope.PhysicalName("public")) },
            _scope.Child());
        _ways.Add(new Route(
            $"{_scope.Name}-public-default",
            new RouteArgs
            {
                RouteTableId = table.Id,
                DestinationCidrBlock = Everywhere,
                GatewayId = _scope.InternetGateway.Id,
            },
            _scope.Child()));
        foreach (var (zone, subnet) in Public)
            Associate($"public-{zone}", subnet, table);
        return table;
    }

    private RouteTable Table(string label, Subnet subnet)
    {
        var table = new RouteTable(
            $"{_scope.Name}-{label}-routes",
            new RouteTableArgs { VpcId = _scope.Vpc.Id, Tags = NetworkTags.Named(_scope.PhysicalName(label)) },
            _scope.Child());
        Associate(label, subnet, table);
        return table;
    }

    private void Associate(string label, Subnet subnet, RouteTable table) =>
        _ways.Add(new RouteTableAssociation(
            $"{_scope.Name}-{label}-association",
            new RouteTableAssociationArgs { SubnetId = subnet.Id, RouteTableId = table.Id },
            _scope.Child()));
}
