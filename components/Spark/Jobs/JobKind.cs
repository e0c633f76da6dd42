using DataPlatform.Components.Cluster.Nodes;

namespace DataPlatform.Components.Spark.Jobs;

/// <summary>A kind of Spark jobs: where driver and executors run, and how many executors there are.</summary>
public sealed record JobKind
{
    /// <summary>
    /// The name, unique in the stack: lower-case letters, digits and hyphens, a letter first, at most 20 characters.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>The pool whose nodes drivers run on.</summary>
    public required NodePool DriverPool { get; init; }

    /// <summary>The pool whose nodes executors run on.</summary>
    public required NodePool ExecutorPool { get; init; }

    /// <summary>Fewest executors, 0 to <see cref="MaxExecutors"/>. Default: 0.</summary>
    public int MinExecutors { get; init; }

    /// <summary>Most executors, 1 to 10000. Default: 40.</summary>
    public int MaxExecutors { get; init; } = 40;

    /// <summary>Pods of executors that Spark asks for at a time, 1 to 100. Default: 8.</summary>
    public int BatchSize { get; init; } = 8;

    /// <summary>
    /// CPUs of an executor, 1 to 64; null: as suits the pool's nodes. Default: null.
    /// </summary>
    public int? ExecutorCores { get; init; }

    /// <summary>In which zones executors are. Default: in the one of their driver.</summary>
    public ExecutorPlacement Placement { get; init; } = ExecutorPlacement.OneZone;

    /// <summary>Where executors keep shuffle data and what does not fit in memory. Default: the node's disk.</summary>
    public ExecutorDisk Disk { get; init; } = ExecutorDisk.Node;

    /// <summary>
    /// GiB of an executor's own volume where it has one (<see cref="ExecutorDisk.Claim"/>), 1 to 16384. Default: 100.
    /// </summary>
    public int VolumeGiB { get; init; } = 100;
}
