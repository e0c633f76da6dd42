using DataPlatform.Components.Cluster;
using DataPlatform.Components.Cluster.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace DataPlatform.Components.Dss.Access;

/// <summary>Gives DSS's group its rights inside the cluster.</summary>
internal sealed class DssBindings(string name, ComponentResource parent, ClusterHandle cluster)
{
    private const string ApiGroup = "rbac.authorization.k8s.io";

    // What roles and bindings are called too.
    private const string Group = DssClusterAccess.Group;

    /// <summary>The rights in a namespace.</summary>
    /// <param name="namespace">The namespace.</param>
    /// <param name="after">What comes before them.</param>
    public Resource[] In(string @namespace, IEnumerable<Resource> after)
    {
        var role = new Role(
            $"{name}-{@namespace}-role",
            new RoleArgs
            {
                Metadata = ObjectMetadata.In(@namespace, Group),
                Rules = [.. DssRules.OfNamespace.Select(rule => rule.ToArgs())],
            },
            cluster.Inside(parent, after));
        var binding = new RoleBinding(
            $"{name}-{@namespace}-binding",
            new RoleBindingArgs
            {
                Metadata = ObjectMetadata.In(@namespace, Group),
                RoleRef = new RoleRefArgs { ApiGroup = ApiGroup, Kind = "Role", Name = Group },
                Subjects = { Subject },
            },
            cluster.Inside(parent, role));
        return [role, binding];
    }

    /// <summary>The rights in the whole cluster.</summary>
    public Resource[] Everywhere()
    {
        var role = new ClusterRole(
            $"{name}-cluster-role",
            new ClusterRoleArgs
            {
                Metadata = ObjectMetadata.Of(Group),
                Rules = [.. DssRules.OfCluster.Select(rule => rule.ToArgs())],
            },
            cluster.Inside(parent));
        var binding = new ClusterRoleBinding(
            $"{name}-cluster-binding",
            new ClusterRoleBindingArgs
            {
                Metadata = ObjectMetadata.Of(Group),
                RoleRef = new RoleRefArgs { ApiGroup = ApiGroup, Kind = "ClusterRole", Name = Group },
                Subjects = { Subject },
            },
            cluster.Inside(parent, role));
        return [role, binding];
    }

    private static SubjectArgs Subject => new() { ApiGroup = ApiGroup, Kind = "Group", Name = Group };
}
