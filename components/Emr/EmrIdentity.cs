using System.Collections.Immutable;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Network;
using Pulumi;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Emr;

/// <summary>The roles by which EMR runs the cluster and by which its nodes work.</summary>
internal sealed class EmrIdentity
{
    private readonly EmrScope _scope;

    /// <summary>Makes the roles and their permissions.</summary>
    public EmrIdentity(EmrScope scope)
    {
        _scope = scope;
        var target = scope.Args.Target;
        NodeRole = CreateRole("node", "nodes of the EMR cluster", EmrPolicies.NodeTrust.ToJson());
        ServiceRole = CreateRole(
            "service",
            "EMR, to run the cluster",
            target.AccountId.Apply(account => EmrPolicies.ServiceTrust(target, account).ToJson()));
        // Role and profile have one name, or EMR may call the profile invalid.
        Profile = new InstanceProfile(
            $"{scope.Name}-node-profile",
            new InstanceProfileArgs { Name = NodeRole.Name, Role = NodeRole.Name, Tags = Named("node") },
            scope.Child());
        Policies =
        [
            Attach(ServiceRole, "service-role/AmazonEMRServicePolicy_v2"),
            Attach(NodeRole, "AmazonSSMManagedInstanceCore"),
            ServicePolicy(),
            NodePolicy(),
            .. DataPolicies(),
        ];
    }

    /// <summary>The role that EMR itself takes.</summary>
    public Role ServiceRole { get; }

    /// <summary>The role of all nodes.</summary>
    public Role NodeRole { get; }

    /// <summary>The profile by which nodes get their role.</summary>
    public InstanceProfile Profile { get; }

    /// <summary>What gives the roles their permissions: a cluster comes after them and goes before them.</summary>
    public ImmutableArray<Resource> Policies { get; }

    private Role CreateRole(string part, string description, Input<string> trust) => new(
        $"{_scope.Name}-{part}-role",
        new RoleArgs
        {
            Description = $"{_scope.Args.Target.NamePrefix}: {description}",
            AssumeRolePolicy = trust,
            Tags = Named(part),
        },
        _scope.Child());

    private InputMap<string> Named(string part) => NetworkTags.Named(_scope.PhysicalName(part));

    private RolePolicyAttachment Attach(Role role, string managedPolicy) => new(
        $"{_scope.Name}-{managedPolicy.Split('/')[^1]}",
        new RolePolicyAttachmentArgs
        {
            Role = role.Name,
            PolicyArn = _scope.Args.Target.ManagedPolicyArn(managedPolicy),
        },
        _scope.Child());

    private RolePolicy ServicePolicy() => new(
        $"{_scope.Name}-service-policy",
        new RolePolicyArgs
        {
            Role = ServiceRole.Name,
            Policy = Output
                .Tuple(NodeRole.Arn, _scope.Args.VolumesKeyArn.ToOutput(), _scope.Args.DataKeyArn.ToOutput())
                .Apply(known => EmrPolicies.Service(known.Item1, known.Item2, known.Item3).ToJson()),
        },
        _scope.Child());

    private RolePolicy NodePolicy()
    {
        var args = _scope.Args;
        return new RolePolicy(
            $"{_scope.Name}-node-policy",
            new RolePolicyArgs
            {
                Role = NodeRole.Name,
                Policy = Output
                    .Tuple(
                        args.Target.AccountId,
                        args.Buckets.Logs.Arn,
                        args.VolumesKeyArn.ToOutput(),
                        args.DataKeyArn.ToOutput())
                    .Apply(known =>
                        EmrPolicies.Node(args, known.Item1, known.Item2, known.Item3, known.Item4).ToJson()),
            },
            _scope.Child());
    }

    private ImmutableArray<Resource> DataPolicies()
    {
        var args = _scope.Args;
        var policies = new RolePolicies(
            _scope.Name, $"{args.Target.NamePrefix}-emr", _scope.Parent, NodeRole, args.Target);
        return policies.AttachAll(
            "data",
            "data of the EMR cluster's jobs",
            account => GrantedDataPolicies.Of(args.Data(account), args.Target, account));
    }
}
