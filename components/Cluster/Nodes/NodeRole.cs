using System.Collections.Immutable;
using DataPlatform.Components.Iam;
using Pulumi;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>The role of all nodes: to join the cluster, to pull images, to be reached by Session Manager.</summary>
/// <remarks>
/// Nothing that pods need is here: they have roles of their own, the one for pod networking included, and do not reach
/// the node's credentials.
/// </remarks>
internal sealed class NodeRole
{
    // AmazonEKSWorkerNodePolicy and not its Minimal variant: nodes ask EC2 about themselves when they start, and do not
    // join where they may not. It only reads, and it is AWS that adds what a new machine image comes to ask for.
    private static readonly ImmutableArray<string> ManagedPolicies =
        ["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly", "AmazonSSMManagedInstanceCore"];

    /// <summary>Makes the role.</summary>
    /// <param name="name">Start of the names of all that belongs to the role.</param>
    /// <param name="parent">The component that they belong to.</param>
    /// <param name="cluster">The cluster that the nodes join.</param>
    public NodeRole(string name, ComponentResource parent, ClusterHandle cluster)
    {
        var options = new CustomResourceOptions { Parent = parent };
        Role = new Role(
            $"{name}-role",
            new RoleArgs
            {
                Description = $"{cluster.PlannedName}: nodes of the cluster",
                AssumeRolePolicy = Trust.ToJson(),
                Tags = { ["Name"] = $"{cluster.PlannedName}-nodes" },
            },
            options);
        Policies =
        [
            .. ManagedPolicies.Select(policy => new RolePolicyAttachment(
                $"{name}-{policy}",
                new RolePolicyAttachmentArgs
                {
                    Role = Role.Name,
                    PolicyArn = cluster.Target.ManagedPolicyArn(policy),
                },
                options)),
        ];
    }

    /// <summary>The role.</summary>
    public Role Role { get; }

    /// <summary>What gives the role its permissions; nodes come after it and go before it.</summary>
    public ImmutableArray<Resource> Policies { get; }

    private static PolicyDocument Trust { get; } = new(new PolicyStatement
    {
        Sid = "StartNodes",
        Principal = PolicyPrincipal.Service("ec2.amazonaws.com"),
        Actions = PolicyTerms.Of("sts:AssumeRole"),
    });
}
