using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Cluster.Identity;

/// <summary>
/// An IAM role for one service account of the cluster, by EKS Pod Identity. It can be made before the cluster is there;
/// only the association needs the cluster.
/// </summary>
internal sealed class PodRole
{
    private readonly string _name;
    private readonly ComponentResource _parent;
    private readonly ClusterHandle _cluster;
    private readonly string _namespace;

    /// <summary>Makes the role, without permissions.</summary>
    /// <param name="name">Start of the names of all that belongs to the role.</param>
    /// <param name="parent">The component that they belong to.</param>
    /// <param name="cluster">The cluster whose pods take the role.</param>
    /// <param name="namespace">The service account's namespace.</param>
    /// <param name="serviceAccount">The service account's name.</param>
    public PodRole(
        string name, ComponentResource parent, ClusterHandle cluster, string @namespace, string serviceAccount)
    {
        _name = name;
        _parent = parent;
        _cluster = cluster;
        _namespace = @namespace;
        ServiceAccount = serviceAccount;
        Role = new Role(
            $"{name}-role",
            new RoleArgs
            {
                Description = $"{cluster.PlannedName}: pods of service account {@namespace}/{serviceAccount}",
                AssumeRolePolicy = cluster.Target.AccountId.Apply(
                    account => PodTrust.Of(cluster, account, @namespace, serviceAccount).ToJson()),
            },
            Child);
    }

    /// <summary>The role.</summary>
    public Role Role { get; }

    /// <summary>Name of the service account.</summary>
    public string ServiceAccount { get; }

    /// <summary>What gives the role its permissions, so far.</summary>
    public ImmutableArray<Resource> Policies { get; private set; } = [];

    private CustomResourceOptions Child => new() { Parent = _parent };

    /// <summary>Attaches a policy that AWS manages.</summary>
    /// <param name="policyName">Its name, with its path where it has one: <c>service-role/AmazonX</c>.</param>
    public PodRole WithManagedPolicy(string policyName)
    {
        Policies = Policies.Add(new RolePolicyAttachment(
            $"{_name}-{policyName.Split('/')[^1]}",
            new RolePolicyAttachmentArgs
            {
                Role = Role.Name,
                PolicyArn = _cluster.Target.ManagedPolicyArn(policyName),
            },
            Child));
        return this;
    }

    /// <summary>Adds a policy of its own.</summary>
    /// <param name="label">What the policy is for, unique in the role; part of its name.</param>
    /// <param name="json">The policy document.</param>
    public PodRole WithPolicy(string label, Output<string> json)
    {
        Policies = Policies.Add(new RolePolicy(
            $"{_name}-{label}-policy",
            new RolePolicyArgs { Role = Role.Name, Policy = json },
            Child));
        return this;
    }

    /// <summary>
    /// Gives the role to the service account, once it has its permissions. Pods that were made earlier do not get it:
    /// what runs them comes after this.
    /// </summary>
    public PodIdentityAssociation Associate() => new(
        $"{_name}-identity",
        new PodIdentityAssociationArgs
        {
            ClusterName = _cluster.Name,
            Namespace = _namespace,
            ServiceAccount = ServiceAccount,
            RoleArn = Role.Arn,
        },
        _cluster.PartOf(_parent, Policies));
}
