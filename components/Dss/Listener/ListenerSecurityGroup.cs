using DataPlatform.Components.Network;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace DataPlatform.Components.Dss.Listener;

/// <summary>
/// The load balancer's security group: users in by HTTPS, out to the host's port and nowhere else; and the rule by
/// which the host lets it in.
/// </summary>
internal sealed class ListenerSecurityGroup
{
    /// <summary>The port that users connect to.</summary>
    public const int Https = 443;

    private readonly string _name;
    private readonly ComponentResource _parent;
    private readonly DssListenerArgs _args;

    /// <summary>Makes the group and the rules.</summary>
    public ListenerSecurityGroup(string name, ComponentResource parent, DssListenerArgs args)
    {
        (_name, _parent, _args) = (name, parent, args);
        var group = new SecurityGroup(
            $"{name}-security-group",
            new SecurityGroupArgs
            {
                VpcId = args.Network.VpcId,
                Description = "Load balancer of Dataiku DSS",
                Tags = Named("listener"),
            },
            Child);
        Id = group.Id;
        foreach (var block in args.Spec.AllowedCidrs)
            LetIn(block);
        LetOut();
        LetIntoHost();
    }

    /// <summary>ID of the group.</summary>
    public Output<string> Id { get; }

    private CustomResourceOptions Child => new() { Parent = _parent };

    private InputMap<string> Named(string part) => NetworkTags.Named($"{_args.Target.NamePrefix}-dss-{part}");

    private void LetIn(string block) => _ = new SecurityGroupIngressRule(
        $"{_name}-from-{block}",
        new SecurityGroupIngressRuleArgs
        {
            SecurityGroupId = Id,
            Description = "Users of DSS",
            CidrIpv4 = block,
            IpProtocol = "tcp",
            FromPort = Https,
            ToPort = Https,
            Tags = Named("users"),
        },
        Child);

    private void LetOut() => _ = new SecurityGroupEgressRule(
        $"{_name}-to-host",
        new SecurityGroupEgressRuleArgs
        {
            SecurityGroupId = Id,
            Description = "DSS on its host",
            ReferencedSecurityGroupId = _args.HostSecurityGroupId,
            IpProtocol = "tcp",
            FromPort = _args.Port,
            ToPort = _args.Port,
            Tags = Named("listener-to-host"),
        },
        Child);

    private void LetIntoHost() => _ = new SecurityGroupIngressRule(
        $"{_name}-into-host",
        new SecurityGroupIngressRuleArgs
        {
            SecurityGroupId = _args.HostSecurityGroupId,
            Description = "Load balancer of DSS",
            ReferencedSecurityGroupId = Id,
            IpProtocol = "tcp",
            FromPort = _args.Port,
            ToPort = _args.Port,
            Tags = Named("listener-into-host"),
        },
        Child);
}
