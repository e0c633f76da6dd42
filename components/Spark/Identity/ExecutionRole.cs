using System.Collections.Immutable;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Network;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Spark.Identity;

/// <summary>
/// The role as which the jobs of a virtual cluster, or the kernels of a managed endpoint, work: taken by EMR's own
/// service accounts of one namespace and nobody else, with what the stack file grants and nothing else.
/// </summary>
/// <remarks>
/// Service accounts of jobs get the role by EKS Pod Identity as well, which EMR knows since release 7.3; those of an
/// endpoint by web identity only, which is what EMR documents for them. Whoever starts jobs needs
/// <c>iam:PassRole</c> on the role, to <c>pods.eks.amazonaws.com</c> too.
/// </remarks>
public sealed class ExecutionRole : ComponentResource
{
    private readonly string _name;
    private readonly ExecutionRoleArgs _args;

    /// <summary>Makes the role.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">Who takes it, and what for.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public ExecutionRole(string name, ExecutionRoleArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:spark:ExecutionRole", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        (_name, _args) = (name, args);
        RoleName = SparkNames.ExecutionRole(args.Cluster.Target, args.Label);
        var role = CreateRole();
        RoleArn = role.Arn;
        ImmutableArray<Resource> policies = [OwnPolicy(role), .. FurtherPolicies(role)];
        Resources = [.. policies, .. Associate(role, policies)];
        RegisterOutputs(new Dictionary<string, object?> { ["roleArn"] = RoleArn, ["roleName"] = RoleName });
    }

    /// <summary>Name of the role, known before there is one.</summary>
    public string RoleName { get; }

    /// <summary>ARN of the role.</summary>
    public Output<string> RoleArn { get; }

    /// <summary>
    /// What gives the role its permissions, and the role to its pods: whatever works as it comes after all of these.
    /// </summary>
    public ImmutableArray<Resource> Resources { get; }

    private CustomResourceOptions Child => new() { Parent = this };

    private Role CreateRole() => new(
        $"{_name}-role",
        new RoleArgs
        {
            // Part of the names of the service accounts that take it.
            Name = RoleName,
            Description = _args.Use == ExecutionRoleUse.Jobs
                ? $"{_args.Cluster.Target.NamePrefix}: Spark jobs of virtual cluster {_args.VirtualCluster}"
                : $"{_args.Cluster.Target.NamePrefix}: notebooks of endpoint {_args.Label}",
            AssumeRolePolicy = Output
                .Tuple(
                    _args.Cluster.Target.AccountId,
                    _args.OidcProviderArn.ToOutput(),
                    _args.OidcIssuer.ToOutput())
                .Apply(known => ExecutionTrust.Of(_args, known.Item1, known.Item2, known.Item3).ToJson()),
            Tags = NetworkTags.Named(RoleName),
        },
        Child);

    private RolePolicy OwnPolicy(Role role) => new(
        $"{_name}-policy",
        new RolePolicyArgs
        {
            Role = role.Name,
            Policy = Output
                .Tuple(_args.Cluster.Target.AccountId, Known(_args.TableBucketArn), Known(_args.TableKeyArn))
                .Apply(known => ExecutionPolicies.Own(_args, known.Item1, known.Item2, known.Item3).ToJson()),
        },
        Child);

    private IEnumerable<Resource> FurtherPolicies(Role role)
    {
        var target = _args.Cluster.Target;
        var policies = new RolePolicies(_name, RoleName, this, role, target);
        return
        [
            .. policies.AttachAll(
                "data", $"data of {_args.Label}", account => ExecutionPolicies.Data(_args, account)),
            .. policies.AttachAll(
                "grants",
                $"places and databases of {_args.Label}",
                account => ExecutionPolicies.Grants(_args, account)),
            .. _args.Policies.OrderBy(policy => policy.Key, StringComparer.Ordinal).Select(policy => policies.Attach(
                $"further-{policy.Key}",
                $"{policy.Key} of {_args.Label}",
                target.AccountId.Apply(policy.Value))),
        ];
    }

    // Pods that were made earlier do not get the role: whatever starts them comes after these.
    private IEnumerable<Resource> Associate(Role role, ImmutableArray<Resource> policies) =>
        (_args.Use == ExecutionRoleUse.Jobs ? ServiceAccountNames.JobComponents : []).Select(
            component => new PodIdentityAssociation(
                $"{_name}-{component}-identity",
                new PodIdentityAssociationArgs
                {
                    ClusterName = _args.Cluster.Name,
                    Namespace = _args.Namespace,
                    ServiceAccount = _args.Cluster.Target.AccountId.Apply(
                        account => ServiceAccountNames.Of(component, account, RoleName)),
                    RoleArn = role.Arn,
                },
                _args.Cluster.PartOf(this, policies)));

    private static Output<string?> Known(Input<string>? value) =>
        value is null ? Output.Create((string?)null) : value.Apply(known => (string?)known);
}
