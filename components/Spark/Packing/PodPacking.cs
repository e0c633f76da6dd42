using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Spark.Jobs;

namespace DataPlatform.Components.Spark.Packing;

/// <summary>
/// How large drivers and executors are, so that they fill the nodes of their pools: computed from what the smallest
/// instance type of a pool has room for, in CPUs and in memory.
/// </summary>
/// <remarks>
/// <para>An executor has about 8 vCPUs on nodes with 16 or more, else about 4: a number that divides the node's evenly,
/// if there is one. As many as fit share the node's room alike; what is left is less than a thousandth of a CPU and a
/// MiB for each.</para>
/// <para>A driver, together with the pod that submits its job, has about 2.5 vCPUs: an even share of the node where
/// drivers have a pool of their own, and of an executor's place where both have one pool. There, a place is either an
/// executor's or some drivers', and any mixture fits.</para>
/// <para>Of the memory of a pod, 512 MiB are the log container's. Of the rest, four fifths are heap and one fifth is
/// overhead: a quarter of the heap, between the tenth that Spark leaves to programs in Java and Scala and the two
/// fifths that it leaves to those in Python. Stated explicitly, it is the same for both.</para>
/// </remarks>
public static class PodPacking
{
    private const int LargeNodeCpus = 16;
    private const int LargeExecutorCpus = 8;
    private const int SmallExecutorCpus = 4;

    // The pod that submits a job is beside its driver. Its log container asks for 100m and 200Mi; what its other
    // container asks for is not documented, and not verified on a live cluster.
    private const int SubmitterMillicores = 200;
    private const int SubmitterMiB = 512;

    private const int ExecutorLeastMiB = PodMemory.LeastMiB + PodMemory.LogContainerMiB;
    private const int DriverLeastMiB = ExecutorLeastMiB + SubmitterMiB;

    /// <summary>What executors of a kind ask for.</summary>
    /// <param name="kind">The kind.</param>
    /// <exception cref="ArgumentException"><see cref="Find"/> finds mistakes.</exception>
    public static ExecutorShape Executor(JobKind kind)
    {
        Check(kind);
        var room = PoolRoom.Of(kind.ExecutorPool);
        var count = ExecutorsOn(room, kind.ExecutorCores);
        var (heap, overhead) = PodMemory.Share((room.MemoryMiB / count) - PodMemory.LogContainerMiB);
        return new(
            kind.ExecutorCores ?? ExecutorCpus(room.Cpus),
            room.Millicores / count,
            heap,
            overhead,
            count,
            room.InstanceType);
    }

    /// <summary>What drivers of a kind ask for.</summary>
    /// <param name="kind">The kind.</param>
    /// <exception cref="ArgumentException"><see cref="Find"/> finds mistakes.</exception>
    public static DriverShape Driver(JobKind kind)
    {
        Check(kind);
        var (places, place) = DriverPlaces(kind);
        var count = DriversIn(place);
        var request = (place.Millicores / count) - SubmitterMillicores;
        var (heap, overhead) =
            PodMemory.Share((place.MemoryMiB / count) - PodMemory.LogContainerMiB - SubmitterMiB);
        return new(
            (request + 999) / 1000, request, heap, overhead, places * count, place.InstanceType);
    }

    /// <summary>
    /// Finds what keeps drivers and executors of a kind from having a size: instance types of its pools that are not
    /// known, too small ones, and more CPUs for an executor than the pool's smallest type has.
    /// </summary>
    /// <param name="kind">The kind.</param>
    public static ImmutableArray<Mistake> Find(JobKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ImmutableArray<Mistake> unknown =
        [
            .. PackingMistakes.Types("driverPool", kind.DriverPool),
            .. PackingMistakes.Types("executorPool", kind.ExecutorPool),
        ];
        if (!unknown.IsEmpty)
            return unknown;
        var room = PoolRoom.Of(kind.ExecutorPool);
        if (kind.ExecutorCores is { } cores && (cores < 1 || cores > room.Cpus))
            return [PackingMistakes.Cores(cores, room, kind.ExecutorPool)];
        if (ExecutorsOn(room, kind.ExecutorCores) == 0)
            return [PackingMistakes.Memory("executorPool", "an executor", room)];
        var place = DriverPlaces(kind).Place;
        return DriversIn(place) == 0 ? [PackingMistakes.Memory("driverPool", "a driver", place)] : [];
    }

    private static void Check(JobKind kind)
    {
        if (Find(kind) is [var first, ..])
            throw new ArgumentException($"kind '{kind.Name}': {first}", nameof(kind));
    }

    private static int ExecutorsOn(PoolRoom room, int? cores) => Math.Min(
        room.Cpus / (cores ?? ExecutorCpus(room.Cpus)), Math.Max(0, room.MemoryMiB / ExecutorLeastMiB));

    private static int ExecutorCpus(int cpus)
    {
        var most = Math.Min(cpus, cpus < LargeNodeCpus ? SmallExecutorCpus : LargeExecutorCpus);
        for (var fewer = most; fewer >= SmallExecutorCpus; fewer--)
        {
            if (cpus % fewer == 0)
                return fewer;
        }

        return most;
    }

    private static (int Count, PoolRoom Place) DriverPlaces(JobKind kind)
    {
        var room = PoolRoom.Of(kind.DriverPool);
        if (kind.DriverPool.Name != kind.ExecutorPool.Name)
            return (1, room);
        var count = ExecutorsOn(room, kind.ExecutorCores);
        return (count, room with
        {
            Cpus = kind.ExecutorCores ?? ExecutorCpus(room.Cpus),
            Millicores = room.Millicores / count,
            MemoryMiB = room.MemoryMiB / count,
        });
    }

    // Two on five vCPUs, rounded; one where there are fewer.
    private static int DriversIn(PoolRoom place) =>
        Math.Min(Math.Max(1, ((2 * place.Cpus) + 2) / 5), Math.Max(0, place.MemoryMiB / DriverLeastMiB));
}
