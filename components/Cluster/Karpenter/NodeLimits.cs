using System.Collections.Immutable;
using System.Globalization;
using DataPlatform.Components.Cluster.Nodes;

namespace DataPlatform.Components.Cluster.Karpenter;

/// <summary>How large a pool may become: as large as its node groups could.</summary>
internal static class NodeLimits
{
    private const int MiBPerGiB = 1024;

    /// <summary>
    /// The limits by resource: nodes, and the CPUs and memory of that many instances of the largest type. Nodes alone
    /// where a type's size is not known.
    /// </summary>
    public static ImmutableSortedDictionary<string, string> Of(NodePool pool)
    {
        long nodes = pool.MaxSize * (pool.PerZone ? pool.Zones.Length : 1);
        var limits = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("nodes", Text(nodes));
        return TryGetTypes(pool) is { } types
            ? limits
                .Add("cpu", Text(nodes * types.Max(type => type.Cpus)))
                .Add("memory", Memory(nodes * types.Max(type => type.MemoryMiB)))
            : limits;
    }

    private static ImmutableArray<InstanceType>? TryGetTypes(NodePool pool)
    {
        var types = ImmutableArray.CreateBuilder<InstanceType>(pool.InstanceTypes.Length);
        foreach (var name in pool.InstanceTypes)
        {
            if (!InstanceTypes.TryGet(name, out var type))
                return null;
            types.Add(type);
        }

        return types.ToImmutable();
    }

    private static string Memory(long mebibytes) =>
        mebibytes % MiBPerGiB == 0 ? $"{Text(mebibytes / MiBPerGiB)}Gi" : $"{Text(mebibytes)}Mi";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
