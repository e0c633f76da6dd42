using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Spark.Jobs;
using DataPlatform.Components.Spark.Packing;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Spark.Jobs;

public sealed class JobKindsTests
{
    [Test]
    public void Defaults_OfTheDefaultPools_AreThree() =>
        Assert.That(
            JobKinds.Default(TestKinds.Pools).Select(kind => (
                kind.Name,
                kind.DriverPool.Name,
                kind.ExecutorPool.Name,
                kind.MinExecutors,
                kind.MaxExecutors,
                kind.BatchSize,
                kind.ExecutorCores,
                kind.Placement,
                kind.Disk)),
            Is.EqualTo(new (string, string, string, int, int, int, int?, ExecutorPlacement, ExecutorDisk)[]
            {
                ("critical", "critical", "critical", 8, 40, 8, null, ExecutorPlacement.OneZone, ExecutorDisk.Node),
                ("shared", "shared-driver", "shared-executor", 8, 40, 8, null, ExecutorPlacement.OneZone,
                    ExecutorDisk.Node),
                ("notebook", "notebook-driver", "notebook-executor", 0, 20, 2, null, ExecutorPlacement.OneZone,
                    ExecutorDisk.Node),
            }));

    [TestCase("critical", "shared,notebook")]
    [TestCase("shared-driver", "critical,notebook")]
    [TestCase("notebook-executor", "critical,shared")]
    [TestCase("tooling", "critical,shared,notebook")]
    public void Defaults_WithoutAPool_AreTheOthers(string pool, string kinds) =>
        Assert.That(
            JobKinds.Default([.. TestKinds.Pools.Where(other => other.Name != pool)]).Select(kind => kind.Name),
            Is.EqualTo(kinds.Split(',')));

    [Test]
    public void Defaults_OfAKind_AreThese()
    {
        var pool = TestKinds.Pools[0];
        var kind = new JobKind { Name = "a", DriverPool = pool, ExecutorPool = pool };
        Assert.That(
            (kind.MinExecutors, kind.MaxExecutors, kind.BatchSize, kind.ExecutorCores, kind.Placement, kind.Disk,
                kind.VolumeGiB),
            Is.EqualTo((0, 40, 8, (int?)null, ExecutorPlacement.OneZone, ExecutorDisk.Node, 100)));
    }

    [Test]
    public void Defaults_Always_AreWithoutMistakes() =>
        Assert.That(
            JobKinds.Default(TestKinds.Pools).SelectMany(kind => JobKinds.Find(kind).Concat(PodPacking.Find(kind))),
            Is.Empty);

    private static IEnumerable<TestCaseData> Mistakes()
    {
        const string Name = "a lower-case letter, then lower-case letters, digits and hyphens, no hyphen last, "
            + "at most 20 characters";
        yield return Case("Name", kind => kind with { Name = "Big" },
            $"name: 'Big' is not a name of a kind of jobs; accepted: {Name}");
        yield return Case("FirstOfName", kind => kind with { Name = "1a" },
            $"name: '1a' is not a name of a kind of jobs; accepted: {Name}");
        yield return Case("LineAfterName", kind => kind with { Name = "a\n" },
            $"name: 'a\n' is not a name of a kind of jobs; accepted: {Name}");
        yield return Case("EndOfName", kind => kind with { Name = "a-" },
            $"name: 'a-' is not a name of a kind of jobs; accepted: {Name}");
        yield return Case("LongName", kind => kind with { Name = "abcdefghijklmnopqrstu" },
            $"name: 'abcdefghijklmnopqrstu' is not a name of a kind of jobs; accepted: {Name}");
        yield return Case("Fewest", kind => kind with { MinExecutors = 41 },
            "minExecutors: '41' is out of range; accepted: 0 to 40");
        yield return Case("NegativeFewest", kind => kind with { MinExecutors = -1 },
            "minExecutors: '-1' is out of range; accepted: 0 to 40");
        yield return Case("Most", kind => kind with { MaxExecutors = 10001 },
            "maxExecutors: '10001' is out of range; accepted: 1 to 10000");
        yield return Case("NoMost", kind => kind with { MinExecutors = 0, MaxExecutors = 0 },
            "maxExecutors: '0' is out of range; accepted: 1 to 10000");
        yield return Case("NoMostAlone", kind => kind with { MaxExecutors = 0 },
            "maxExecutors: '0' is out of range; accepted: 1 to 10000");
        yield return Case("Batch", kind => kind with { BatchSize = 101 },
            "batchSize: '101' is out of range; accepted: 1 to 100");
        yield return Case("NoBatch", kind => kind with { BatchSize = 0 },
            "batchSize: '0' is out of range; accepted: 1 to 100");
        yield return Case("Cores", kind => kind with { ExecutorCores = 65 },
            "executorCores: '65' is out of range; accepted: 1 to 64");
        yield return Case("NoCores", kind => kind with { ExecutorCores = 0 },
            "executorCores: '0' is out of range; accepted: 1 to 64");
        yield return Case("Volume", kind => kind with { VolumeGiB = 16385 },
            "volumeGiB: '16385' is out of range; accepted: 1 to 16384");
        yield return Case("NoVolume", kind => kind with { VolumeGiB = 0 },
            "volumeGiB: '0' is out of range; accepted: 1 to 16384");
        yield return Case(
            "Taints",
            kind => kind with
            {
                DriverPool = kind.DriverPool with
                {
                    Taints =
                    [
                        new("role", "a", TaintEffect.NoSchedule),
                        new("role", "a", TaintEffect.NoExecute),
                    ],
                },
            },
            "driverPool: 'critical' has several taints 'role', of which the pod that submits a job can tolerate one; "
            + "accepted: a pool with one taint for each key");

        static TestCaseData Case(string name, Func<JobKind, JobKind> change, string message) =>
            new TestCaseData(change, message).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Mistakes))]
    public void Mistake_OfAKind_IsFound(Func<JobKind, JobKind> change, string message) =>
        Assert.That(
            JobKinds.Find(change(TestKinds.Critical)).Select(mistake => mistake.ToString()),
            Is.EqualTo(new[] { message }));

    [Test]
    public void Limits_OfAKind_AreAccepted()
    {
        ImmutableArray<JobKind> kinds =
        [
            TestKinds.Critical with { Name = "abcdefghijklmnopqrst", MinExecutors = 10000, MaxExecutors = 10000 },
            TestKinds.Critical with { Name = "a", MinExecutors = 0, MaxExecutors = 1, BatchSize = 1 },
            TestKinds.Critical with { BatchSize = 100, ExecutorCores = 64, VolumeGiB = 16384 },
            TestKinds.Critical with { ExecutorCores = 1, VolumeGiB = 1 },
        ];
        Assert.That(kinds.SelectMany(kind => JobKinds.Find(kind)), Is.Empty);
    }
}
