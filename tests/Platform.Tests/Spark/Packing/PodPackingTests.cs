using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Spark.Jobs;
using DataPlatform.Components.Spark.Packing;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Spark.Packing;

public sealed class PodPackingTests
{
    [Test]
    public void Critical_DriversAndExecutorsInOnePool_ShareItsPlaces() => Assert.Multiple(() =>
    {
        Assert.That(
            PodPacking.Executor(PackedKind.Critical),
            Is.EqualTo(new ExecutorShape(8, 7900, 23189, 5797, 4, "m6gd.8xlarge")));
        Assert.That(
            PodPacking.Driver(PackedKind.Critical),
            Is.EqualTo(new DriverShape(3, 2433, 7047, 1761, 12, "m6gd.8xlarge")));
    });

    [Test]
    public void Shared_PoolsOfTheirOwn_FillTheirNodes() => Assert.Multiple(() =>
    {
        Assert.That(
            PodPacking.Executor(PackedKind.Shared),
            Is.EqualTo(new ExecutorShape(8, 7900, 23189, 5797, 4, "m6g.8xlarge")));
        Assert.That(
            PodPacking.Driver(PackedKind.Shared),
            Is.EqualTo(new DriverShape(2, 1635, 4718, 1179, 2, "m6g.xlarge")));
    });

    [Test]
    public void Notebook_SmallNodes_HaveSmallExecutors() => Assert.Multiple(() =>
    {
        Assert.That(
            PodPacking.Executor(PackedKind.Notebook),
            Is.EqualTo(new ExecutorShape(4, 3830, 11189, 2797, 2, "m5.2xlarge")));
        Assert.That(
            PodPacking.Driver(PackedKind.Notebook),
            Is.EqualTo(new DriverShape(2, 1480, 4395, 1098, 1, "t3.large")));
    });

    [TestCase("m7g.medium", 1, 1)]
    [TestCase("m6g.large", 2, 1)]
    [TestCase("m6g.xlarge", 4, 1)]
    [TestCase("m6g.2xlarge", 4, 2)]
    [TestCase("m6g.4xlarge", 8, 2)]
    [TestCase("c5.9xlarge", 6, 6)]
    [TestCase("m6g.12xlarge", 8, 6)]
    [TestCase("m7i.48xlarge", 8, 24)]
    public void Executor_ByNodeSize_HasFourToEightCpusThatDivideIt(string type, int cores, int perNode)
    {
        var shape = PodPacking.Executor(PackedKind.Executors(type));
        Assert.That((shape.Cores, shape.PerNode), Is.EqualTo((cores, perNode)));
    }

    [TestCase(1, 32)]
    [TestCase(5, 6)]
    [TestCase(16, 2)]
    [TestCase(20, 1)]
    [TestCase(32, 1)]
    public void Executor_CoresStated_FillTheNodeTogether(int cores, int perNode)
    {
        var shape = PodPacking.Executor(PackedKind.Shared with { ExecutorCores = cores });
        Assert.That(
            (shape.Cores, shape.PerNode, shape.RequestMilliCores), Is.EqualTo((cores, perNode, 31600 / perNode)));
    }

    [Test]
    public void Executor_LittleMemory_HasSparksLeastOverhead()
    {
        var shape = PodPacking.Executor(PackedKind.Executors("t3.medium") with { ExecutorCores = 1 });
        Assert.That(shape, Is.EqualTo(new ExecutorShape(1, 840, 567, 384, 2, "t3.medium")));
    }

    // Bottlerocket keeps memory back for more pods: of the two that the vCPUs are for, memory has room for one.
    [Test]
    public void Executor_MemoryForFewerThanCpus_AreFewerAndLarger()
    {
        var kind = PackedKind.Executors("c6g.large") with { ExecutorCores = 1 };
        var shape = PodPacking.Executor(
            kind with { ExecutorPool = kind.ExecutorPool with { System = NodeSystem.Bottlerocket } });
        Assert.That(shape, Is.EqualTo(new ExecutorShape(1, 1680, 1007, 384, 1, "c6g.large")));
    }

    // The type with more CPUs has as much memory, and its kubelet keeps more of it back.
    [Test]
    public void Executor_SeveralTypes_FitsTheLeastOfEach() => Assert.That(
        PodPacking.Executor(PackedKind.Executors("r6g.2xlarge", "c6g.4xlarge", "m6g.2xlarge")),
        Is.EqualTo(PodPacking.Executor(PackedKind.Executors("m6g.2xlarge")) with
        {
            MemoryMiB = 10415,
            OverheadMiB = 2603,
        }));

    [Test]
    public void Executor_OrderOfTypes_ChangesNothing() => Assert.That(
        PodPacking.Executor(PackedKind.Executors("m5.2xlarge", "c5.4xlarge", "t3.2xlarge")),
        Is.EqualTo(PodPacking.Executor(PackedKind.Executors("t3.2xlarge", "m5.2xlarge", "c5.4xlarge"))));

    // Two on five CPUs, rounded, would be none on one.
    [Test]
    public void Driver_OneCpu_IsOne() => Assert.That(
        PodPacking.Driver(PackedKind.Drivers("m7g.medium")),
        Is.EqualTo(new DriverShape(1, 490, 1601, 400, 1, "m7g.medium")));

    [Test]
    public void Find_DefaultKinds_AreWithoutMistakes() => Assert.Multiple(() =>
    {
        Assert.That(PodPacking.Find(PackedKind.Critical), Is.Empty);
        Assert.That(PodPacking.Find(PackedKind.Shared), Is.Empty);
        Assert.That(PodPacking.Find(PackedKind.Notebook), Is.Empty);
    });

    [Test]
    public void Find_UnknownSizeOfAKnownFamily_NamesItsSizes() => Assert.That(
        Mistakes(PackedKind.Executors("m6g.8xlarge", "m5dn.xlarge", "t3.7xlarge")),
        Has.Exactly(1).EqualTo(
            "executorPool: the pool 'executors' has the instance type 't3.7xlarge', whose CPUs and memory are not "
            + "known; accepted: a pool with known instance types only: t3.nano, t3.micro, t3.small, t3.medium, "
            + "t3.large, t3.xlarge, t3.2xlarge"));

    [Test]
    public void Find_UnknownFamily_NamesTheFamilies() => Assert.That(
        Mistakes(PackedKind.Drivers("x9z.large")).Single(),
        Does.StartWith(
            "driverPool: the pool 'drivers' has the instance type 'x9z.large', whose CPUs and memory are not known; "
            + "accepted: a pool with known instance types only: of the families t3, t3a, t4g, m5, "));

    [TestCase(false)]
    [TestCase(true)]
    public void Find_NoTypes_SaysSo(bool isDefault)
    {
        ImmutableArray<string> types = isDefault ? default : [];
        var kind = PackedKind.Executors();
        Assert.That(
            Mistakes(kind with { ExecutorPool = kind.ExecutorPool with { InstanceTypes = types } }),
            Is.EqualTo(new[]
            {
                "executorPool: the pool 'executors' has no instance types; accepted: a pool with instance types",
            }));
    }

    // What Spark starts with at least.
    [Test]
    public void Memory_LeastOfAPod_HasSparksLeastHeapAndOverhead() =>
        Assert.That(PodMemory.Share(PodMemory.LeastMiB), Is.EqualTo((450, 384)));

    [TestCase(33)]
    [TestCase(0)]
    [TestCase(-1)]
    public void Find_CoresThatNoNodeHas_NamesTheSmallestType(int cores) => Assert.That(
        Mistakes(PackedKind.Shared with { ExecutorCores = cores }),
        Is.EqualTo(new[]
        {
            $"executorCores: '{cores}' is out of range: the smallest type of the pool 'shared-executor' is "
            + "m6g.8xlarge; accepted: 1 to 32",
        }));

    [Test]
    public void Find_TypesWithoutMemoryForAPod_AreTheSmallest() => Assert.That(
        from type in InstanceTypes.All
        where PodPacking.Find(PackedKind.Executors(type.Name)).Any()
        select type.Name,
        Is.EqualTo(new[]
        {
            "t3.nano", "t3.micro", "t3.small", "t3a.nano", "t3a.micro", "t3a.small", "t4g.nano", "t4g.micro",
            "t4g.small", "c6g.medium", "c6gd.medium", "c7a.medium", "c7g.medium", "c7gd.medium", "c8g.medium",
        }));

    [Test]
    public void Find_NoMemoryForADriver_SaysSo() => Assert.That(
        Mistakes(PackedKind.Drivers("t3.small")),
        Is.EqualTo(new[]
        {
            "driverPool: t3.small has no memory for a driver beside what a node needs itself; accepted: a pool of "
            + "larger instance types",
        }));

    // Bottlerocket keeps back more than there is.
    [Test]
    public void Find_LessThanNoMemoryForAnExecutor_SaysSo()
    {
        var kind = PackedKind.Executors("t3.nano");
        Assert.That(
            Mistakes(kind with { ExecutorPool = kind.ExecutorPool with { System = NodeSystem.Bottlerocket } }),
            Is.EqualTo(new[]
            {
                "executorPool: t3.nano has no memory for an executor beside what a node needs itself; accepted: a pool "
                + "of larger instance types",
            }));
    }

    // Two executors share the node: in the place of one is no room for a driver and what submits it.
    [Test]
    public void Find_NoMemoryForADriverInAnExecutorsPlace_SaysSo() => Assert.That(
        Mistakes(PackedKind.Together("c6g.large") with { ExecutorCores = 1 }),
        Is.EqualTo(new[]
        {
            "driverPool: c6g.large has no memory for a driver beside what a node needs itself; accepted: a pool of "
            + "larger instance types",
        }));

    [Test]
    public void Shapes_KindWithMistakes_Throw() => Assert.Multiple(() =>
    {
        var kind = PackedKind.Shared with { ExecutorCores = 40 };
        Assert.That(
            () => PodPacking.Executor(kind),
            Throws.ArgumentException.With.Message.StartsWith("kind 'shared': executorCores: '40' is out of range"));
        Assert.That(
            () => PodPacking.Driver(kind),
            Throws.ArgumentException.With.Message.StartsWith("kind 'shared': executorCores: '40' is out of range"));
    });

    private static ImmutableArray<string> Mistakes(JobKind kind) =>
        [.. PodPacking.Find(kind).Select(mistake => mistake.ToString())];
}
