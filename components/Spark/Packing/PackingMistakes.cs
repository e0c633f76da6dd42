using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Common;

namespace DataPlatform.Components.Spark.Packing;

/// <summary>What a user reads when drivers or executors have no size on the nodes of a pool.</summary>
internal static class PackingMistakes
{
    /// <summary>Instance types of a pool whose CPUs and memory are not known.</summary>
    public static IEnumerable<Mistake> Types(string property, NodePool pool)
    {
        if (pool.InstanceTypes.IsDefaultOrEmpty)
            return [new(property, $"the pool '{pool.Name}' has no instance types", "a pool with instance types")];
        return pool.InstanceTypes.Where(name => !InstanceTypes.TryGet(name, out _)).Select(name => new Mistake(
            property,
            $"the pool '{pool.Name}' has the instance type '{name}', whose CPUs and memory are not known",
            $"a pool with known instance types only: {KnownLike(name)}"));
    }

    /// <summary>An executor with more CPUs than nodes have.</summary>
    public static Mistake Cores(int cores, PoolRoom room, NodePool pool) => new(
        "executorCores",
        $"'{cores}' is out of range: the smallest type of the pool '{pool.Name}' is {room.InstanceType}",
        $"1 to {room.Cpus}");

    /// <summary>A type that has no memory for one pod.</summary>
    public static Mistake Memory(string property, string pod, PoolRoom room) => new(
        property,
        $"{room.InstanceType} has no memory for {pod} beside what a node needs itself",
        "a pool of larger instance types");

    // The sizes of the same family are what most likely was meant; the table is too long to be listed.
    private static string KnownLike(string name)
    {
        var sizes = InstanceTypes.All.Where(type => Family(type.Name) == Family(name)).Select(type => type.Name);
        var known = string.Join(", ", sizes);
        return known.Length > 0
            ? known
            : $"of the families {string.Join(", ", InstanceTypes.All.Select(type => Family(type.Name)).Distinct())}";
    }

    private static string Family(string name) => name.Split('.')[0];
}
