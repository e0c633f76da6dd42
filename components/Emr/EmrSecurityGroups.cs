using System.Collections.Immutable;
using DataPlatform.Components.Network;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace DataPlatform.Components.Emr;

/// <summary>
/// The security groups of a cluster in private subnets: EMR takes all three of its own, or makes them all.
/// </summary>
/// <remarks>
/// What the groups of nodes let in from each other and from EMR is added by EMR when it makes the cluster; what they
/// let out, and all rules of the group for EMR's service, are for the platform to make.
/// https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-man-sec-groups.html
/// </remarks>
internal sealed class EmrSecurityGroups
{
    private const int HiveServer = 10000;
    private const int NodeAgent = 8443;
    private const int Service = 9443;

    private readonly EmrScope _scope;
    private readonly List<Resource> _rules = [];

    /// <summary>Makes the groups and their rules.</summary>
    public EmrSecurityGroups(EmrScope scope)
    {
        _scope = scope;
        Primary = CreateGroup("primary", "Primary node of EMR");
        Core = CreateGroup("core", "Core and task nodes of EMR");
        ServiceAccess = CreateGroup("service-access", "The EMR service, which starts work on the nodes");
        Clients = CreateGroup("clients", "Connections to the primary node from outside of the cluster");
        LetIn(ServiceAccess, "service-access-primary", "EMR asks for it: the primary node", Primary.Id, Service);
        LetOut(ServiceAccess, "service-access-to-primary", "Work for the primary node", Primary.Id, NodeAgent);
        LetOut(ServiceAccess, "service-access-to-core", "Work for core and task nodes", Core.Id, NodeAgent);
        foreach (var (nodes, label) in new[] { (Primary, "primary"), (Core, "core") })
        {
            LetOut(nodes, $"{label}-to-primary", "Primary node", Primary.Id, null);
            LetOut(nodes, $"{label}-to-core", "Core and task nodes", Core.Id, null);
            LetOut(nodes, $"{label}-to-service-access", "The EMR service", ServiceAccess.Id, Service);
            LetOutHttps(nodes, label);
        }

        foreach (var (label, group) in scope.Args.ClientSecurityGroupIds.OrderBy(c => c.Key, StringComparer.Ordinal))
            LetIn(Clients, $"clients-{label}", $"JDBC server of Hive, from {label}", group, HiveServer);
    }

    /// <summary>The group of the primary node.</summary>
    public SecurityGroup Primary { get; }

    /// <summary>The group of core and task nodes.</summary>
    public SecurityGroup Core { get; }

    /// <summary>The group of EMR's service.</summary>
    public SecurityGroup ServiceAccess { get; }

    /// <summary>
    /// What lets clients in to the primary node. It is there without clients too: a group that is given to a cluster
    /// later makes it a new one.
    /// </summary>
    public SecurityGroup Clients { get; }

    /// <summary>The rules: a cluster that starts without one of them hangs, or is refused.</summary>
    public IReadOnlyList<Resource> Rules => _rules;

    /// <summary>IDs by part.</summary>
    public ImmutableSortedDictionary<string, Output<string>> Ids => new Dictionary<string, Output<string>>
    {
        ["clients"] = Clients.Id,
        ["core"] = Core.Id,
        ["primary"] = Primary.Id,
        ["serviceAccess"] = ServiceAccess.Id,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    // The rules that EMR added name the groups of each other: none can be deleted before they are revoked.
    private SecurityGroup CreateGroup(string part, string description) => new(
        $"{_scope.Name}-{part}",
        new SecurityGroupArgs
        {
            VpcId = _scope.Args.Network.VpcId,
            Description = description,
            RevokeRulesOnDelete = true,
            Tags = _scope.Tags(part),
        },
        _scope.Child());

    private void LetIn(SecurityGroup to, string label, string description, Input<string> from, int port) =>
        _rules.Add(new SecurityGroupIngressRule(
            $"{_scope.Name}-{label}",
            new SecurityGroupIngressRuleArgs
            {
                SecurityGroupId = to.Id,
                Description = description,
                ReferencedSecurityGroupId = from,
                IpProtocol = "tcp",
                FromPort = port,
                ToPort = port,
                Tags = NetworkTags.Named(_scope.PhysicalName(label)),
            },
            _scope.Child()));

    private void LetOut(SecurityGroup from, string label, string description, Input<string> to, int? port)
    {
        var rule = new SecurityGroupEgressRuleArgs
        {
            SecurityGroupId = from.Id,
            Description = description,
            ReferencedSecurityGroupId = to,
            IpProtocol = port is null ? "-1" : "tcp",
            Tags = NetworkTags.Named(_scope.PhysicalName(label)),
        };
        if (port is { } single)
            (rule.FromPort, rule.ToPort) = (single, single);
        _rules.Add(new SecurityGroupEgressRule($"{_scope.Name}-{label}", rule, _scope.Child()));
    }

    // To S3, to the other services of AWS and to package repositories, whose addresses are not in the VPC.
    private void LetOutHttps(SecurityGroup from, string part) => _rules.Add(new SecurityGroupEgressRule(
        $"{_scope.Name}-{part}-https",
        new SecurityGroupEgressRuleArgs
        {
            SecurityGroupId = from.Id,
            Description = "HTTPS",
            CidrIpv4 = "0.0.0.0/0",
            IpProtocol = "tcp",
            FromPort = 443,
            ToPort = 443,
            Tags = NetworkTags.Named(_scope.PhysicalName($"{part}-https")),
        },
        _scope.Child()));
}
