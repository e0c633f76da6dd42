using DataPlatform.Components.Network;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace DataPlatform.Components.Dss;

/// <summary>
/// The security group of the host. It lets nobody in: who may connect, such as the cluster's pods or a load balancer,
/// adds a rule of its own.
/// </summary>
/// <remarks>
/// <para>
/// Out it goes by HTTPS to anywhere, because AWS's services, Dataiku's downloads and the repositories of tools have no
/// addresses that could be listed, and by TCP to all of the VPC: Kubernetes, the executors and web applications in
/// pods, whose ports are not known beforehand, and databases. What is reached there is the business of the groups of
/// these. Names, time and instance metadata do not pass security groups.
/// </para>
/// <para>Port 80 is open for AlmaLinux only, whose mirrors may have nothing else; its packages are signed.</para>
/// </remarks>
public sealed class DssFirewall : ComponentResource
{
    private const int Http = 80;
    private const int Https = 443;
    private const int LastPort = 65535;
    private const string Everywhere = "0.0.0.0/0";

    private readonly string _name;
    private readonly DssFirewallArgs _args;
    private readonly SecurityGroup _group;

    /// <summary>Makes the group and its rules.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">Where the host is.</param>
    /// <param name="options">Parent, provider and the like.</param>
    public DssFirewall(string name, DssFirewallArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:dss:DssFirewall", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        (_name, _args) = (name, args);
        _group = new SecurityGroup(
            $"{name}-group",
            new SecurityGroupArgs
            {
                VpcId = args.Network.VpcId,
                Description = "Host of Dataiku DSS",
                Tags = NetworkTags.Named($"{args.Target.NamePrefix}-dss-host"),
            },
            Child());
        SecurityGroupId = _group.Id;
        var rules = new List<Resource>
        {
            LetOut("https", "HTTPS", Everywhere, Https, Https),
            LetOut("vpc", "Kubernetes, pods and databases", args.Network.Cidr.ToString(), 1, LastPort),
        };
        if (args.OperatingSystem == DssOperatingSystem.AlmaLinux9)
            rules.Add(LetOut("http", "Package mirrors", Everywhere, Http, Http));
        if (args.DynamicClusters)
            rules.Add(LetMembersIn());
        Rules = rules;
        RegisterOutputs(new Dictionary<string, object?> { ["securityGroupId"] = SecurityGroupId });
    }

    /// <summary>ID of the group.</summary>
    public Output<string> SecurityGroupId { get; }

    /// <summary>The rules, without which a host that starts reaches nothing.</summary>
    public IReadOnlyList<Resource> Rules { get; }

    private CustomResourceOptions Child() => new() { Parent = this };

    private SecurityGroupEgressRule LetOut(string label, string description, string to, int from, int last) => new(
        $"{_name}-{label}",
        new SecurityGroupEgressRuleArgs
        {
            SecurityGroupId = _group.Id,
            Description = description,
            CidrIpv4 = to,
            IpProtocol = "tcp",
            FromPort = from,
            ToPort = last,
            Tags = NetworkTags.Named($"{_args.Target.NamePrefix}-dss-{label}"),
        },
        Child());

    private SecurityGroupIngressRule LetMembersIn() => new(
        $"{_name}-members",
        new SecurityGroupIngressRuleArgs
        {
            SecurityGroupId = _group.Id,
            Description = "Nodes and pods of clusters that DSS makes",
            ReferencedSecurityGroupId = _group.Id,
            IpProtocol = "tcp",
            FromPort = 1,
            ToPort = LastPort,
            Tags = NetworkTags.Named($"{_args.Target.NamePrefix}-dss-members"),
        },
        Child());
}
