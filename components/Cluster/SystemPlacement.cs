using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;

namespace DataPlatform.Components.Cluster;

/// <summary>
/// Where the cluster's own controllers run: on the tooling pool, which always has nodes and has no taints. Pools of
/// workloads come and go, and their nodes are not to be kept by a controller.
/// </summary>
public static class SystemPlacement
{
    /// <summary>The namespace of what serves the cluster itself.</summary>
    public const string Namespace = "kube-system";

    /// <summary>Key of the label that tells what a pool is for.</summary>
    public const string Key = "role";

    /// <summary>The label's value on the nodes of the tooling pool.</summary>
    public const string Value = "tooling";

    /// <summary>The node selector of everything that serves the cluster itself.</summary>
    public static ImmutableSortedDictionary<string, string> NodeSelector { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(Key, Value);

    /// <summary>
    /// The pools that are managed node groups: with Karpenter those on which Karpenter runs itself, otherwise all.
    /// </summary>
    /// <param name="autoscaler">What makes the other nodes.</param>
    /// <param name="pools">All pools of the cluster.</param>
    public static ImmutableArray<NodePool> Managed(AutoscalerKind autoscaler, ImmutableArray<NodePool> pools) =>
        autoscaler == AutoscalerKind.Karpenter ? [.. pools.Where(IsOn)] : pools;

    /// <summary>Whether what serves the cluster runs on a pool: it selects the label, tolerates no taint.</summary>
    public static bool IsOn(NodePool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return pool.Taints.IsEmpty && pool.Labels.GetValueOrDefault(Key) == Value;
    }
}
