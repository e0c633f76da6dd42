using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Cluster.Karpenter;

/// <summary>
/// What Karpenter's nodes are to AWS and to the cluster. Their role is not that of the managed node groups: EKS makes
/// the access entry of that one, and may delete it with the last node group.
/// </summary>
internal sealed class NodeIdentity
{
    /// <summary>Makes the role, its instance profile and its access to the cluster.</summary>
    public NodeIdentity(KarpenterScope scope)
    {
        var role = new NodeRole($"{scope.Name}-node", scope.Parent, scope.Cluster);
        Role = role.Role;
        Profile = new InstanceProfile(
            $"{scope.Name}-node-profile",
            new InstanceProfileArgs
            {
                Role = Role.Name,
                // Karpenter deletes profiles below /karpenter/ that it does not know.
                Path = "/",
                Tags = scope.Named("nodes"),
            },
            scope.Child());
        var access = new AccessEntry(
            $"{scope.Name}-node-access",
            new AccessEntryArgs { ClusterName = scope.Cluster.Name, PrincipalArn = Role.Arn, Type = "EC2_LINUX" },
            scope.Cluster.PartOf(scope.Parent));
        Ready = [access, Profile, .. role.Policies];
    }

    /// <summary>The nodes' role.</summary>
    public Role Role { get; }

    /// <summary>The profile by which instances get the role.</summary>
    public InstanceProfile Profile { get; }

    /// <summary>What must be there for an instance to become a node, and until the last of them is gone.</summary>
    public ImmutableArray<Resource> Ready { get; }
}
