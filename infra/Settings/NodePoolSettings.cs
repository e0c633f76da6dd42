using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Network;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>The node pools: the presets with what the stack changes, and the stack's own.</summary>
internal static class NodePoolSettings
{
    public const string Defaults = "defaultNodePools";
    public const string Pools = "nodePools";

    // What zones there are does not matter where they cannot be told for a mistake of their own.
    private static readonly ImmutableArray<char> AnyZone = ['a'];

    /// <summary>The pools in the order of their names, so that the order of the items changes nothing.</summary>
    public static ImmutableArray<NodePool> Read(
        SettingsSection section, AwsRegion? region, ImmutableArray<char> networkZones)
    {
        var zones = networkZones.IsEmpty ? AnyZone : networkZones;
        var defaults = NodePoolPresets.Default(zones);
        var presets = ByName([.. defaults, NodePoolPresets.Gpu(zones), NodePoolPresets.Dss(zones)]);
        var pools = ByName(section.Get(Defaults, Scalars.TrueOrFalse, true) ? defaults : []).ToBuilder();
        var named = new HashSet<string>(StringComparer.Ordinal);
        var reader = new NodePoolReader(presets, zones, Zone(region, networkZones));
        section.Objects(Pools, "node pools", item =>
        {
            var pool = reader.Read(item, out var enabled);
            if (item.HasErrors("name"))
                return pool;
            if (!named.Add(pool.Name))
                item.Refuse("name", $"'{pool.Name}' is given twice; accepted: each once");
            else if (enabled)
                pools[pool.Name] = pool;
            else
                pools.Remove(pool.Name);
            return pool;
        });
        return [.. pools.Values];
    }

    private static ImmutableSortedDictionary<string, NodePool> ByName(ImmutableArray<NodePool> pools) =>
        pools.ToImmutableSortedDictionary(pool => pool.Name, pool => pool, StringComparer.Ordinal);

    private static Scalar<char> Zone(AwsRegion? region, ImmutableArray<char> zones)
    {
        Scalar<char> type = null!;
        if (region is null || zones.IsEmpty)
        {
            type = new(
                "a zone",
                "zone names or letters",
                text => text is [.., var letter] && char.IsAsciiLetterLower(letter) ? new(letter) : type.Not());
            return type;
        }

        type = new(
            "a zone of the network",
            $"{string.Join(", ", zones)}, {region.ZoneName(zones[0])} and so on",
            text => zones.Where(letter => text == $"{letter}" || text == region.ZoneName(letter))
                .Select(letter => new Reading<char>(letter)).DefaultIfEmpty(type.Not()).First());
        return type;
    }
}
