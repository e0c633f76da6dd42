using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace DataPlatform.Components.Network;

/// <summary>
/// The platform's VPC: a public and a private subnet in each zone, NAT, endpoints and flow logs. Everything runs in
/// the private subnets; the public ones are for NAT gateways and internet-facing load balancers.
/// </summary>
public sealed class PlatformNetwork : ComponentResource
{
    /// <summary>Makes the network.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What the network is like.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted, or the subnets do not fit.</exception>
    public PlatformNetwork(string name, NetworkArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:network:Network", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var plan = args.Plan();
        var zones = new ZoneCheck(args.Target.Region, args.ZonesMustTakeEks, new InvokeOptions { Parent = this });
        var scope = CreateVpc(name, args);
        var subnets = new NetworkSubnets(scope, plan, zones);
        var gateways = NatGateways.Create(scope, subnets);
        var endpoints = new NetworkEndpoints(scope, subnets);
        var flowLogs = FlowLogs.Create(scope);

        VpcId = scope.Vpc.Id;
        Cidr = args.Subnets.Vpc;
        PublicSubnetIds = Ids(subnets.Public);
        PrivateSubnetIds = Ids(subnets.Private);
        NatAddresses = gateways.ToImmutableSortedDictionary(zone => zone.Key, zone => zone.Value.Address.PublicIp);
        NatGatewayIds = gateways.ToImmutableSortedDictionary(zone => zone.Key, zone => zone.Value.Gateway.Id);
        EndpointSecurityGroupId = endpoints.SecurityGroup?.Id;
        FlowLogGroupName = flowLogs.Name;
        Connectivity = [.. subnets.Ways, .. endpoints.Ways];
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["vpcId"] = VpcId,
            ["cidr"] = Cidr.ToString(),
            ["publicSubnetIds"] = Output.All(PublicSubnetIds.Values),
            ["privateSubnetIds"] = Output.All(PrivateSubnetIds.Values),
            ["natAddresses"] = Output.All(NatAddresses.Values),
            ["endpointSecurityGroupId"] = EndpointSecurityGroupId,
            ["flowLogGroupName"] = FlowLogGroupName,
        });
    }

    /// <summary>ID of the VPC.</summary>
    public Output<string> VpcId { get; }

    /// <summary>The VPC's block.</summary>
    public Ipv4Block Cidr { get; }

    /// <summary>IDs of the public subnets by zone letter.</summary>
    public ImmutableSortedDictionary<char, Output<string>> PublicSubnetIds { get; }

    /// <summary>IDs of the private subnets by zone letter.</summary>
    public ImmutableSortedDictionary<char, Output<string>> PrivateSubnetIds { get; }

    /// <summary>The public addresses that outgoing traffic comes from, by the zone letter of the NAT gateway.</summary>
    public ImmutableSortedDictionary<char, Output<string>> NatAddresses { get; }

    /// <summary>IDs of the NAT gateways by zone letter.</summary>
    public ImmutableSortedDictionary<char, Output<string>> NatGatewayIds { get; }

    /// <summary>ID of the interface endpoints' security group; null: there are no interface endpoints.</summary>
    public Output<string>? EndpointSecurityGroupId { get; }

    /// <summary>Name of the log group with the flow logs.</summary>
    public Output<string> FlowLogGroupName { get; }

    /// <summary>
    /// The ways out of the private subnets: routes, and endpoints to AWS. What runs in the subnets comes after them,
    /// and goes before them. What only has network interfaces there, such as an EKS control plane, need not wait.
    /// </summary>
    public ImmutableArray<CustomResource> Connectivity { get; }

    private NetworkScope CreateVpc(string name, NetworkArgs args)
    {
        var prefix = args.Target.NamePrefix;
        var vpc = new Vpc(
            $"{name}-vpc",
            new VpcArgs
            {
                CidrBlock = args.Subnets.Vpc.ToString(),
                EnableDnsHostnames = true,
                EnableDnsSupport = true,
                Tags = NetworkTags.NamedForEmr($"{prefix}-vpc"),
            },
            new CustomResourceOptions { Parent = this });
        var gateway = new InternetGateway(
            $"{name}-internet-gateway",
            new InternetGatewayArgs { VpcId = vpc.Id, Tags = NetworkTags.Named($"{prefix}-internet-gateway") },
            new CustomResourceOptions { Parent = this });

        // Taken over without a rule, so that what ends up in it by oversight reaches nothing and is not reached.
        _ = new DefaultSecurityGroup(
            $"{name}-default-security-group",
            new DefaultSecurityGroupArgs { VpcId = vpc.Id, Tags = NetworkTags.Named($"{prefix}-default-closed") },
            new CustomResourceOptions { Parent = this });
        return new NetworkScope(name, this, args, vpc, gateway);
    }

    private static ImmutableSortedDictionary<char, Output<string>> Ids(
        ImmutableSortedDictionary<char, Subnet> subnets) =>
        subnets.ToImmutableSortedDictionary(zone => zone.Key, zone => zone.Value.Id);
}
