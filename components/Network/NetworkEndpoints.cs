using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace DataPlatform.Components.Network;

/// <summary>
/// The VPC's endpoints: gateways to S3 and DynamoDB, which are free and spare NAT charges, and interfaces to the
/// services that are asked for.
/// </summary>
internal sealed class NetworkEndpoints
{
    private readonly NetworkScope _scope;
    private readonly List<CustomResource> _ways = [];

    public NetworkEndpoints(NetworkScope scope, NetworkSubnets subnets)
    {
        _scope = scope;
        Gateway("s3", subnets);
        Gateway("dynamodb", subnets);
        if (scope.Args.InterfaceEndpoints.Count > 0)
        {
            SecurityGroup = CreateSecurityGroup();
            foreach (var service in scope.Args.InterfaceEndpoints.Order(StringComparer.Ordinal))
                _ways.Add(Interface(service, subnets, SecurityGroup));
        }
    }

    /// <summary>The security group of the interface endpoints; null: there are none.</summary>
    public SecurityGroup? SecurityGroup { get; }

    /// <summary>The endpoints, and the rule that lets the VPC reach those that are interfaces.</summary>
    public IReadOnlyList<CustomResource> Ways => _ways;

    private void Gateway(string service, NetworkSubnets subnets)
    {
        var routes = new InputList<string> { subnets.PublicRoutes.Id };
        foreach (var table in subnets.PrivateRoutes.Values)
            routes.Add(table.Id);
        _ways.Add(new VpcEndpoint(
            $"{_scope.Name}-endpoint-{service}",
            new VpcEndpointArgs
            {
                VpcId = _scope.Vpc.Id,
                ServiceName = EndpointServices.WholeName(service, _scope.Args.Target.Region),
                VpcEndpointType = "Gateway",
                RouteTableIds = routes,
                Tags = NetworkTags.Named(_scope.PhysicalName(service)),
            },
            _scope.Child()));
    }

    private VpcEndpoint Interface(string service, NetworkSubnets subnets, SecurityGroup group)
    {
        var label = EndpointServices.Label(service);
        var region = _scope.Args.Target.Region;
        var serviceName = EndpointServices.WholeName(service, region);
        return new VpcEndpoint(
            $"{_scope.Name}-endpoint-{label}",
            new VpcEndpointArgs
            {
                VpcId = _scope.Vpc.Id,
                ServiceName = serviceName,
                VpcEndpointType = "Interface",
                PrivateDnsEnabled = true,
                SubnetIds = EndpointZones.Subnets(
                    serviceName, region, subnets.Private, new InvokeOptions { Parent = _scope.Parent }),
                SecurityGroupIds = { group.Id },
                Tags = NetworkTags.Named(_scope.PhysicalName(label)),
            },
            _scope.Child());
    }

    private SecurityGroup CreateSecurityGroup()
    {
        var group = new SecurityGroup(
            $"{_scope.Name}-endpoints",
            new SecurityGroupArgs
            {
                VpcId = _scope.Vpc.Id,
                Description = "Interface endpoints: HTTPS from the VPC",
                Tags = NetworkTags.Named(_scope.PhysicalName("endpoints")),
            },
            _scope.Child());
        _ways.Add(new SecurityGroupIngressRule(
            $"{_scope.Name}-endpoints-https",
            new SecurityGroupIngressRuleArgs
            {
                SecurityGroupId = group.Id,
                Description = "HTTPS from the VPC",
                CidrIpv4 = _scope.Args.Subnets.Vpc.ToString(),
                IpProtocol = "tcp",
                FromPort = 443,
                ToPort = 443,
                Tags = NetworkTags.Named(_scope.PhysicalName("endpoints-https")),
            },
            _scope.Child()));
        return group;
    }
}
