namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>What EKS takes of managed node groups.</summary>
public static class NodeGroupQuota
{
    /// <summary>Most managed node groups of a cluster, unless AWS has raised the account's quota.</summary>
    public const int Most = 30;

    /// <summary>Most tags of a node group, those that the provider puts on every resource included.</summary>
    public const int MostTags = 50;

    /// <summary>How many node groups the pools make.</summary>
    public static int Count(IEnumerable<NodePool> pools) =>
        pools.Sum(pool => pool.PerZone ? pool.Zones.Length : 1);

    /// <summary>How many tags each node group of a pool has of its own.</summary>
    public static int CountTags(NodePool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);

        // Two by which Cluster Autoscaler finds the group, one about its disks, and the name.
        return pool.Labels.Count + pool.Taints.Length + 4;
    }
}
