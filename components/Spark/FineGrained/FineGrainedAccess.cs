using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Network;
using DataPlatform.Components.Spark.Access;
using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Rbac.V1;
using CloudControlResource = Pulumi.Aws.CloudControl.Resource;
using Resource = Pulumi.Resource;
using Role = Pulumi.Aws.Iam.Role;
using RoleArgs = Pulumi.Aws.Iam.RoleArgs;

namespace DataPlatform.Components.Spark.FineGrained;

/// <summary>
/// What a virtual cluster needs so that Lake Formation filters what its jobs read, down to columns and rows: programs
/// reach tables through a second Spark, which runs in a namespace and by a role that are not the users'.
/// </summary>
/// <remarks>
/// The filters hold only as far as the jobs' role has no rights of its own to the tables' objects in S3
/// (<see cref="Identity.ExecutionRoleArgs.TablesOnly"/>). The release of EMR is 7.7 at least. Nothing of this is
/// verified on a live cluster; in question is above all whether EMR has the rights across namespaces as the user
/// <c>emr-containers</c>, where it works by an access entry.
/// </remarks>
public sealed class FineGrainedAccess : ComponentResource
{
    private readonly string _name;
    private readonly FineGrainedAccessArgs _args;
    private readonly FineGrainedPolicies _policies;

    /// <summary>Makes the parts.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What they are like.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public FineGrainedAccess(string name, FineGrainedAccessArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:spark:FineGrainedAccess", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        (_name, _args) = (name, args);
        _policies = new FineGrainedPolicies(args.Cluster.Target, args.Spec, args.SessionTag);
        SystemNamespace = FineGrainedNames.SystemNamespace(args.Spec.Namespace);
        var engine = CreateEngineRole();
        var rights = CreateEnginePolicy(engine);
        var system = CreateNamespace();
        ImmutableArray<Resource> objects = [.. CreateObjects(system)];
        QueryEngineRoleArn = engine.Arn;
        var security = CreateSecurityConfiguration([rights, .. system.All, .. objects]);
        SecurityConfiguration = security;
        SecurityConfigurationId = CloudControlResources.Read(security, "Id");
        Resources = [rights, .. system.All, .. objects, security];
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["queryEngineRoleArn"] = QueryEngineRoleArn,
            ["securityConfigurationId"] = SecurityConfigurationId,
            ["systemNamespace"] = SystemNamespace,
        });
    }

    /// <summary>The security configuration; the virtual cluster goes before it does.</summary>
    public Resource SecurityConfiguration { get; }

    /// <summary>ID of the security configuration, which the virtual cluster is made with.</summary>
    public Output<string> SecurityConfigurationId { get; }

    /// <summary>ARN of the role that the second Spark works as.</summary>
    public Output<string> QueryEngineRoleArn { get; }

    /// <summary>Name of the namespace that the second Spark runs in.</summary>
    public string SystemNamespace { get; }

    /// <summary>Who else takes the jobs' execution role, each of an account id.</summary>
    public IReadOnlyList<Func<string, PolicyStatement>> TrustStatements =>
        [_policies.TrustMarkedEngine, _policies.TrustEngine];

    /// <summary>What the jobs' execution role may do besides, by label, each of an account id.</summary>
    public ImmutableSortedDictionary<string, Func<string, PolicyDocument>> Policies { get; } =
        ImmutableSortedDictionary<string, Func<string, PolicyDocument>>.Empty.Add(
            "fine-grained", _ => FineGrainedPolicies.Job());

    /// <summary>All parts: the virtual cluster comes after these.</summary>
    public ImmutableArray<Resource> Resources { get; }

    private CustomResourceOptions Child(params Resource[] after) => new() { Parent = this, DependsOn = after };

    private Role CreateEngineRole()
    {
        var target = _args.Cluster.Target;
        var roleName = FineGrainedNames.QueryEngineRole(target, _args.Spec.Name);
        return new Role(
            $"{_name}-engine-role",
            new RoleArgs
            {
                Name = roleName,
                Description = $"{target.NamePrefix}: filters what jobs of {_args.Spec.Name} read",
                AssumeRolePolicy = Output
                    .Tuple(target.AccountId, _args.OidcProviderArn.ToOutput(), _args.OidcIssuer.ToOutput())
                    .Apply(known => _policies.EngineTrust(known.Item1, known.Item2, known.Item3).ToJson()),
                Tags = NetworkTags.Named(roleName),
            },
            Child());
    }

    private RolePolicy CreateEnginePolicy(Role engine) => new(
        $"{_name}-engine-policy",
        new RolePolicyArgs
        {
            Role = engine.Name,
            Policy = _args.Cluster.Target.AccountId.Apply(account => _policies.Engine(account).ToJson()),
        },
        Child());

    private WorkloadNamespace CreateNamespace() => new(
        $"{_name}-system",
        new WorkloadNamespaceArgs
        {
            Cluster = _args.Cluster,
            Spec = new NamespaceSpec { Name = SystemNamespace },
            VpcCidr = _args.VpcCidr,
            After = _args.After,
        },
        new ComponentResourceOptions { Parent = this });

    private IEnumerable<Resource> CreateObjects(WorkloadNamespace system)
    {
        var user = _args.Spec.Namespace;
        var label = $"emr-containers-{user}";
        var role = new ClusterRole(
            $"{_name}-cluster-role", FineGrainedObjects.ClusterRole(label), _args.Cluster.Inside(this));
        yield return role;
        yield return new ClusterRoleBinding(
            $"{_name}-cluster-role-binding",
            FineGrainedObjects.ClusterRoleBinding(label),
            _args.Cluster.Inside(this, role));
        yield return new NetworkPolicy(
            $"{_name}-allow-system",
            FineGrainedObjects.Connection(user, SystemNamespace),
            _args.Cluster.Inside(this, _args.Namespace.All));
        yield return new NetworkPolicy(
            $"{_name}-allow-user",
            FineGrainedObjects.Connection(SystemNamespace, user),
            _args.Cluster.Inside(this, system.All));
    }

    private CloudControlResource CreateSecurityConfiguration(ImmutableArray<Resource> after)
    {
        var configurationName = FineGrainedNames.SecurityConfiguration(_args.Cluster.Target, _args.Spec.Name);
        var options = Child([.. after]);
        // Everything of it replaces it, and it keeps its name.
        options.DeleteBeforeReplace = true;
        return CloudControlResources.Create(
            $"{_name}-security",
            SecurityConfigurationDocument.TypeName,
            Output.Tuple(_args.Cluster.Name, QueryEngineRoleArn).Apply(
                known => SecurityConfigurationDocument.Of(
                    configurationName,
                    known.Item1,
                    SystemNamespace,
                    known.Item2,
                    _args.SessionTag,
                    _args.Tags)),
            options);
    }
}
