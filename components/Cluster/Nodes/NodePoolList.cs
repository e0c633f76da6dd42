namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>The rules of a list of pools, whoever makes nodes of them.</summary>
internal static class NodePoolList
{
    /// <summary>Finds the mistakes of each pool, pools of one name, and zones without a subnet.</summary>
    /// <param name="pools">The pools.</param>
    /// <param name="zones">Letters of the zones that have a subnet.</param>
    public static IEnumerable<string> Mistakes(IEnumerable<NodePool> pools, IEnumerable<char> zones)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var known = zones.Order().ToArray();
        foreach (var pool in pools)
        {
            foreach (var mistake in NodePoolCheck.Find(pool))
                yield return $"pool '{pool.Name}': {mistake}";
            if (!names.Add(pool.Name))
                yield return $"pool '{pool.Name}' is given twice; accepted: each name once";
            foreach (var zone in pool.Zones.Except(known))
                yield return $"pool '{pool.Name}': zones: '{zone}' has no subnet; accepted: {string.Join(", ", known)}";
        }
    }
}
