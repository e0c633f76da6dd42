using DataPlatform.Components.Cluster.Karpenter.Objects;
using DataPlatform.Components.Cluster.Nodes;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using KubernetesObject = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace DataPlatform.Components.Cluster.Karpenter;

/// <summary>What a pool is in the cluster: a node class, and a node pool that uses it; both have its name.</summary>
internal static class NodePoolObjects
{
    // The deletion waits until the last instance of the pool is gone: its drain, and some time to terminate.
    private static readonly TimeSpan PoolDeletion = NodePoolSpec.DrainLimit + TimeSpan.FromMinutes(30);

    // When Karpenter has missed that the last node went, it looks again after ten minutes.
    private static readonly TimeSpan ClassDeletion = TimeSpan.FromMinutes(30);

    /// <summary>Makes both; the node pool is what others wait for.</summary>
    public static KubernetesObject Create(
        KarpenterScope scope, NodePool pool, NodeIdentity nodes, IEnumerable<Resource> after)
    {
        var options = scope.Inside([.. after, .. nodes.Ready]);
        options.CustomTimeouts = new CustomTimeouts { Delete = ClassDeletion };
        var nodeClass = new KubernetesObject(
            $"{scope.Name}-{pool.Name}-class",
            new EC2NodeClassArgs { Metadata = Named(pool), Spec = NodeClassSpec.Of(scope, pool, nodes.Profile) },
            options);
        options = scope.Inside(nodeClass);
        options.CustomTimeouts = new CustomTimeouts { Delete = PoolDeletion };
        return new KubernetesObject(
            $"{scope.Name}-{pool.Name}-pool",
            new NodePoolArgs { Metadata = Named(pool), Spec = NodePoolSpec.Of(pool, scope.Cluster.Target.Region) },
            options);
    }

    private static ObjectMetaArgs Named(NodePool pool) => new() { Name = pool.Name };
}
