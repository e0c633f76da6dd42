using System.Collections.Immutable;

namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>The tags of a pool's instances and volumes, whoever starts them.</summary>
internal static class NodeTags
{
    /// <summary>The tags of all resources, with a name and the pool's.</summary>
    /// <param name="clusterName">The cluster's name.</param>
    /// <param name="pool">The pool.</param>
    /// <param name="tags">The tags of all resources.</param>
    public static ImmutableSortedDictionary<string, string> Of(
        string clusterName, NodePool pool, IReadOnlyDictionary<string, string> tags) =>
        tags.ToImmutableSortedDictionary(StringComparer.Ordinal)
            .SetItem("Name", $"{clusterName}-{pool.Name}")
            .SetItem("node-pool", pool.Name);
}
