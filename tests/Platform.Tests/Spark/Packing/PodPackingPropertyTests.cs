using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Spark.Jobs;
using DataPlatform.Components.Spark.Packing;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Spark.Packing;

/// <summary>What holds on nodes of every known instance type.</summary>
public sealed class PodPackingPropertyTests
{
    private const int LogContainerMiB = 512;
    private const int SubmitterMillicores = 200;
    private const int SubmitterMiB = 512;

    private static ImmutableArray<InstanceType> Types { get; } =
        [.. InstanceTypes.All.Where(type => PodPacking.Find(PackedKind.Together(type.Name)).IsEmpty)];

    private static Arbitrary<JobKind> Kinds { get; } = (
        from architecture in Gen.Elements(Enum.GetValues<NodeArchitecture>())
        let fitting = Types.Where(type => type.Architecture == architecture).Select(type => type.Name).ToArray()
        from count in Gen.Choose(1, 4)
        from executors in Gen.Elements(fitting).ArrayOf(count)
        from drivers in Gen.Elements(fitting).ArrayOf(count)
        from together in Gen.Elements(true, false)
        from system in Gen.Elements(Enum.GetValues<NodeSystem>())
        from cores in Gen.OneOf(Gen.Constant((int?)null), Gen.Choose(1, 64).Select(number => (int?)number))
        let kind = (together ? PackedKind.Together(executors) : PackedKind.Drivers(drivers)) with
        {
            ExecutorCores = cores,
        }
        let pool = kind.ExecutorPool with { InstanceTypes = [.. executors], System = system }
        select kind with
        {
            ExecutorPool = pool,
            DriverPool = together ? pool : kind.DriverPool with { System = system },
        }).Where(kind => PodPacking.Find(kind).IsEmpty).ToArbitrary();

    [Test]
    public void Executors_EveryType_FillTheNodeAndNoMoreFit() => Assert.Multiple(() =>
    {
        foreach (var type in Types)
        {
            var shape = PodPacking.Executor(PackedKind.Executors(type.Name));
            var room = NodeRoom.Of(type, NodeSystem.AmazonLinux2023);
            var idle = room.Millicores - (shape.PerNode * shape.RequestMilliCores);
            var unused = room.MemoryMiB - (shape.PerNode * PodMiB(shape));
            Assert.That(shape.InstanceType, Is.EqualTo(type.Name));
            Assert.That(shape.PerNode * shape.Cores, Is.EqualTo(type.Cpus), type.Name);
            Assert.That(idle, Is.InRange(0, shape.PerNode - 1), type.Name);
            Assert.That(unused, Is.InRange(0, shape.PerNode - 1), type.Name);
            Assert.That(idle, Is.LessThan(shape.RequestMilliCores), type.Name);
        }
    });

    [Test]
    public void Executors_AnyPool_FitOnEachOfItsTypes() => Check(kind =>
    {
        var shape = PodPacking.Executor(kind);
        return Rooms(kind.ExecutorPool).All(room =>
            shape.PerNode * shape.RequestMilliCores <= room.Millicores
            && shape.PerNode * PodMiB(shape) <= room.MemoryMiB);
    });

    [Test]
    public void Executors_AnyPool_NoFurtherOneFitsOnTheSmallest() => Check(kind =>
    {
        var shape = PodPacking.Executor(kind);
        return (shape.PerNode + 1) * shape.RequestMilliCores
            > Rooms(kind.ExecutorPool).Min(room => room.Millicores);
    });

    [Test]
    public void Drivers_AnyPool_FitOnEachOfItsTypes() => Check(kind =>
    {
        var shape = PodPacking.Driver(kind);
        return Rooms(kind.DriverPool).All(room =>
            shape.PerNode * (shape.RequestMilliCores + SubmitterMillicores) <= room.Millicores
            && shape.PerNode * PodMiB(shape) <= room.MemoryMiB);
    });

    // An executor's place is one executor's, or as many drivers' as there are drivers to a place.
    [Test]
    public void OnePool_AnyMixture_FitsOnEachOfItsTypes() => Check(kind =>
    {
        var executor = PodPacking.Executor(kind);
        var driver = PodPacking.Driver(kind);
        var drivers = driver.PerNode / executor.PerNode;
        return kind.DriverPool.Name != kind.ExecutorPool.Name
            || (driver.PerNode % executor.PerNode == 0
                && Enumerable.Range(0, executor.PerNode + 1).All(executors =>
                    Rooms(kind.ExecutorPool).All(room =>
                        (executors * executor.RequestMilliCores)
                            + ((executor.PerNode - executors) * drivers
                                * (driver.RequestMilliCores + SubmitterMillicores)) <= room.Millicores
                        && (executors * PodMiB(executor))
                            + ((executor.PerNode - executors) * drivers * PodMiB(driver)) <= room.MemoryMiB)));
    });

    [Test]
    public void Shapes_AnyPool_AreWhatSparkStartsWith() => Check(kind =>
    {
        var executor = PodPacking.Executor(kind);
        var driver = PodPacking.Driver(kind);
        return executor is { Cores: >= 1, RequestMilliCores: > 0, MemoryMiB: >= 450, OverheadMiB: >= 384 }
            && driver is { Cores: >= 1, RequestMilliCores: > 0, MemoryMiB: >= 450, OverheadMiB: >= 384 }
            && driver.Cores * 1000 >= driver.RequestMilliCores;
    });

    [Test]
    public void Overhead_AnyPool_IsAFifthOrSparksLeast() => Check(kind =>
    {
        var shape = PodPacking.Executor(kind);
        return shape.OverheadMiB == Math.Max(384, (shape.MemoryMiB + shape.OverheadMiB) / 5);
    });

    private static int PodMiB(ExecutorShape shape) => shape.MemoryMiB + shape.OverheadMiB + LogContainerMiB;

    private static int PodMiB(DriverShape shape) =>
        shape.MemoryMiB + shape.OverheadMiB + LogContainerMiB + SubmitterMiB;

    private static IEnumerable<NodeRoom> Rooms(NodePool pool) =>
        from name in pool.InstanceTypes
        join type in InstanceTypes.All on name equals type.Name
        select NodeRoom.Of(type, pool.System);

    private static void Check(Func<JobKind, bool> holds) =>
        Prop.ForAll(Kinds, holds).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
}
