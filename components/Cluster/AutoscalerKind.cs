namespace DataPlatform.Components.Cluster;

/// <summary>What makes nodes when pods find no room, and takes them away when they are no longer needed.</summary>
public enum AutoscalerKind
{
    /// <summary>Cluster Autoscaler: it changes the sizes of the pools' managed node groups.</summary>
    ClusterAutoscaler,

    /// <summary>
    /// Karpenter: it starts instances by itself, from a Karpenter node pool for each pool. Only the nodes that it runs
    /// on, with what else serves the cluster, are a managed node group.
    /// </summary>
    Karpenter,
}
