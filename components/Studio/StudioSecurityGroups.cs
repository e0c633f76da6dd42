using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace DataPlatform.Components.Studio;

/// <summary>
/// The security groups of a Studio: of the engines that notebooks run on, and of workspaces, which nobody connects to.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-studio-security-groups.html</remarks>
internal sealed class StudioSecurityGroups
{
    /// <summary>Where the gateway listens by which notebooks reach their kernels.</summary>
    public const int Gateway = 18888;

    private const int Https = 443;

    private readonly StudioScope _scope;
    private readonly List<Resource> _rules = [];

    /// <summary>Makes the groups and their rules.</summary>
    public StudioSecurityGroups(StudioScope scope)
    {
        _scope = scope;
        Engine = CreateGroup("engine", "Engines of EMR Studio");
        Workspace = CreateGroup("workspace", "Workspaces of EMR Studio");
        _rules.Add(new SecurityGroupIngressRule(
            $"{scope.Name}-engine-workspace",
            new SecurityGroupIngressRuleArgs
            {
                SecurityGroupId = Engine.Id,
                Description = "Notebooks in workspaces",
                ReferencedSecurityGroupId = Workspace.Id,
                IpProtocol = "tcp",
                FromPort = Gateway,
                ToPort = Gateway,
                Tags = scope.Named("engine-workspace"),
            },
            scope.Child()));
        LetOut("engine", "Engines", Gateway, rule => rule.ReferencedSecurityGroupId = Engine.Id);
        // EMR on EKS makes the load balancer of an endpoint with groups of its own, which are not known here.
        LetOut("endpoints", "Managed endpoints", Gateway, rule => rule.CidrIpv4 = scope.Args.Network.Cidr.ToString());
        if (scope.Args.GitAccess)
            LetOut("git", "Git repositories, wherever they are", Https, rule => rule.CidrIpv4 = "0.0.0.0/0");
    }

    /// <summary>The group of engines.</summary>
    public SecurityGroup Engine { get; }

    /// <summary>The group of workspaces.</summary>
    public SecurityGroup Workspace { get; }

    /// <summary>The rules.</summary>
    public IReadOnlyList<Resource> Rules => _rules;

    /// <summary>IDs by part.</summary>
    public ImmutableSortedDictionary<string, Output<string>> Ids => new Dictionary<string, Output<string>>
    {
        ["engine"] = Engine.Id,
        ["workspace"] = Workspace.Id,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    // The service role may add rules: a group that others' rules name cannot be deleted before they are revoked.
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

    private void LetOut(string to, string description, int port, Action<SecurityGroupEgressRuleArgs> where)
    {
        var rule = new SecurityGroupEgressRuleArgs
        {
            SecurityGroupId = Workspace.Id,
            Description = description,
            IpProtocol = "tcp",
            FromPort = port,
            ToPort = port,
            Tags = _scope.Named($"workspace-to-{to}"),
        };
        where(rule);
        _rules.Add(new SecurityGroupEgressRule($"{_scope.Name}-workspace-to-{to}", rule, _scope.Child()));
    }
}
