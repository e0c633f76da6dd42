using System.Collections.Immutable;
using DataPlatform.Components.Cluster;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>
/// Rules for all node pools of a cluster together. They wait until nothing is wrong with what the pools come of.
/// </summary>
internal static class NodePoolRules
{
    private static readonly ImmutableArray<string> Causes =
        [NodePoolSettings.Pools, NodePoolSettings.Defaults, "autoscaler"];

    /// <summary>Checks that what serves the cluster has nodes, and that EKS takes so many node groups.</summary>
    /// <param name="section">The keys of the cluster.</param>
    /// <param name="cluster">What was read of them.</param>
    /// <param name="zonesAreKnown">Whether the pools have their zones, and not a stand-in for them.</param>
    public static void Check(SettingsSection section, ClusterSettings cluster, bool zonesAreKnown)
    {
        if (!zonesAreKnown || !IsDue(section, cluster))
            return;
        CheckTooling(section, cluster);
        var count = NodeGroupQuota.Count(Managed(cluster));
        if (count > NodeGroupQuota.Most)
            section.Refuse(
                NodePoolSettings.Pools,
                $"{count} node groups are more than EKS gives a cluster; accepted: at most {NodeGroupQuota.Most}, "
                + "by perZone: false for some pools, fewer zones or fewer pools");
    }

    /// <summary>Checks that no node group has more tags than EKS takes.</summary>
    /// <param name="section">The keys of the cluster.</param>
    /// <param name="cluster">What was read of them.</param>
    /// <param name="common">How many tags every resource has.</param>
    public static void CheckTags(SettingsSection section, ClusterSettings cluster, int common)
    {
        // One line for the pool with the most: what helps it helps the others.
        if (!IsDue(section, cluster) || Managed(cluster).MaxBy(NodeGroupQuota.CountTags) is not { } pool)
            return;
        var count = common + NodeGroupQuota.CountTags(pool);
        if (count > NodeGroupQuota.MostTags)
            section.Refuse(
                NodePoolSettings.Pools,
                $"the node groups of '{pool.Name}' have {count} tags, {common} of them those of all resources, the "
                + $"rest from labels and taints; accepted: at most {NodeGroupQuota.MostTags}");
    }

    private static bool IsDue(SettingsSection section, ClusterSettings cluster) =>
        cluster.Enabled && !Causes.Any(section.HasErrors);

    private static ImmutableArray<NodePool> Managed(ClusterSettings cluster) =>
        SystemPlacement.Managed(cluster.Autoscaler, cluster.NodePools);

    private static void CheckTooling(SettingsSection section, ClusterSettings cluster)
    {
        // Karpenter's two replicas never share a node.
        var karpenter = cluster.Autoscaler == AutoscalerKind.Karpenter;
        var fewest = karpenter ? 2 : 1;
        var tooling = cluster.NodePools.Where(SystemPlacement.IsOn);
        if (tooling.Sum(pool => pool.MinSize * NodeGroupQuota.Count([pool])) < fewest)
            section.Refuse(
                NodePoolSettings.Pools,
                $"no pool without taints and with the label {SystemPlacement.Key}={SystemPlacement.Value} always has "
                + (karpenter ? "two nodes, on which Karpenter runs" : "a node, on which the cluster's services run")
                + $"; accepted: one with a minSize of {fewest} or more");
    }
}
