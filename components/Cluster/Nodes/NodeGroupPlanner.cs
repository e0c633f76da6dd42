using System.Collections.Immutable;

namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>Divides a pool into managed node groups.</summary>
internal static class NodeGroupPlanner
{
    /// <summary>The node groups of a pool without mistakes, ordered by zone.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="clusterName">The cluster's name.</param>
    public static ImmutableArray<NodeGroupPlan> Plan(NodePool pool, string clusterName) => pool.PerZone
        ? [.. pool.Zones.Order().Select(zone => Group(pool, clusterName, $"{pool.Name}-{zone}", [zone]))]
        : [Group(pool, clusterName, pool.Name, [.. pool.Zones.Order()])];

    private static NodeGroupPlan Group(
        NodePool pool, string clusterName, string label, ImmutableArray<char> zones)
    {
        var tags = AutoscalerTags.Of(pool, clusterName);
        return new NodeGroupPlan(
            pool,
            label,
            zones,
            NodeImages.TypeOf(pool),
            tags.SetItem("Name", $"{clusterName}-{label}"),
            tags.RemoveRange(tags.Keys.Where(
                key => !key.StartsWith(AutoscalerTags.NodeTemplate, StringComparison.Ordinal))));
    }
}
