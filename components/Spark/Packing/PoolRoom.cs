using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;

namespace DataPlatform.Components.Spark.Packing;

/// <summary>What every node of a pool has, whichever of the pool's types it is.</summary>
/// <param name="InstanceType">The type with the fewest vCPUs; of several, the one with the least memory.</param>
/// <param name="Cpus">Its vCPUs.</param>
/// <param name="Millicores">CPU for pods in thousandths: of the type with the least.</param>
/// <param name="MemoryMiB">Memory for pods in MiB: of the type with the least.</param>
internal sealed record PoolRoom(string InstanceType, int Cpus, int Millicores, int MemoryMiB)
{
    /// <summary>The room on the nodes of a pool whose types are all known.</summary>
    public static PoolRoom Of(NodePool pool)
    {
        var types = Types(pool);
        var smallest = types.OrderBy(type => type.Cpus).ThenBy(type => type.MemoryMiB)
            .ThenBy(type => type.Name, StringComparer.Ordinal).First();
        return new(
            smallest.Name,
            smallest.Cpus,
            types.Min(type => NodeRoom.Of(type, pool.System).Millicores),
            types.Min(type => NodeRoom.Of(type, pool.System).MemoryMiB));
    }

    private static ImmutableArray<InstanceType> Types(NodePool pool) =>
    [
        .. pool.InstanceTypes.Select(name => InstanceTypes.TryGet(name, out var type)
            ? type
            : throw new ArgumentException($"'{name}' is not in the table of instance types", nameof(pool))),
    ];
}
