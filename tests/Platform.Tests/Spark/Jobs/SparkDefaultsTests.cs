using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Spark.Jobs;
using DataPlatform.Components.Spark.Packing;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Spark.Jobs;

public sealed class SparkDefaultsTests
{
    private const string Volume = "spark.kubernetes.executor.volumes.persistentVolumeClaim.spark-local-dir-1";

    [Test]
    public void Properties_OfTheCriticalKind_AreExactlyThese()
    {
        var driver = PodPacking.Driver(TestKinds.Critical);
        var executor = PodPacking.Executor(TestKinds.Critical);
        Assert.That(Of(TestKinds.Critical), Is.EqualTo(new Dictionary<string, string>
        {
            ["spark.driver.cores"] = $"{driver.Cores}",
            ["spark.driver.memory"] = $"{driver.MemoryMiB}m",
            ["spark.driver.memoryOverhead"] = $"{driver.OverheadMiB}m",
            ["spark.dynamicAllocation.enabled"] = "true",
            ["spark.dynamicAllocation.executorAllocationRatio"] = "1",
            ["spark.dynamicAllocation.initialExecutors"] = "8",
            ["spark.dynamicAllocation.maxExecutors"] = "40",
            ["spark.dynamicAllocation.minExecutors"] = "8",
            ["spark.dynamicAllocation.preallocateExecutors"] = "false",
            ["spark.dynamicAllocation.shuffleTracking.enabled"] = "true",
            ["spark.dynamicAllocation.shuffleTracking.timeout"] = "300s",
            ["spark.executor.cores"] = $"{executor.Cores}",
            ["spark.executor.memory"] = $"{executor.MemoryMiB}m",
            ["spark.executor.memoryOverhead"] = $"{executor.OverheadMiB}m",
            ["spark.hadoop.hive.metastore.client.factory.class"] =
                "com.amazonaws.glue.catalog.metastore.AWSGlueDataCatalogHiveClientFactory",
            ["spark.kubernetes.allocation.batch.size"] = "8",
            ["spark.kubernetes.driver.podTemplateFile"] = "s3://assets/driver.yaml",
            ["spark.kubernetes.driver.request.cores"] = $"{driver.RequestMilliCores}m",
            ["spark.kubernetes.executor.podTemplateFile"] = "s3://assets/executor.yaml",
            ["spark.kubernetes.executor.request.cores"] = $"{executor.RequestMilliCores}m",
            ["spark.sql.catalogImplementation"] = "hive",
        }));
    }

    [Test]
    public void Properties_OnSpotNodes_HandBlocksOver() =>
        Assert.That(Added(TestKinds.Critical, WithCapacity(NodeCapacity.Spot)), Is.EqualTo(
            new Dictionary<string, string>
            {
                ["spark.decommission.enabled"] = "true",
                ["spark.executor.failuresValidityInterval"] = "1h",
                ["spark.storage.decommission.enabled"] = "true",
            }));

    [Test]
    public void Properties_OfClaimsInOneZone_ReuseVolumes() =>
        Assert.That(Added(TestKinds.Critical, WithClaims(ExecutorPlacement.OneZone)), Is.EqualTo(
            new Dictionary<string, string>
            {
                [$"{Volume}.mount.path"] = "/data/spark-x/executor-x",
                [$"{Volume}.mount.readOnly"] = "false",
                [$"{Volume}.options.claimName"] = "OnDemand",
                [$"{Volume}.options.sizeLimit"] = "250Gi",
                [$"{Volume}.options.storageClass"] = "gp3",
                ["spark.kubernetes.driver.ownPersistentVolumeClaim"] = "true",
                ["spark.kubernetes.driver.reusePersistentVolumeClaim"] = "true",
                ["spark.shuffle.sort.io.plugin.class"] = "org.apache.spark.shuffle.KubernetesLocalDiskShuffleDataIO",
            }));

    [Test]
    public void Properties_OfClaimsInSeveralZones_DoNotReuseVolumes() =>
        Assert.That(Added(TestKinds.Critical, WithClaims(ExecutorPlacement.Spread)), Is.EqualTo(
            new Dictionary<string, string>
            {
                [$"{Volume}.mount.path"] = "/data/spark-x/executor-x",
                [$"{Volume}.mount.readOnly"] = "false",
                [$"{Volume}.options.claimName"] = "OnDemand",
                [$"{Volume}.options.sizeLimit"] = "250Gi",
                [$"{Volume}.options.storageClass"] = "gp3",
                ["spark.kubernetes.driver.ownPersistentVolumeClaim"] = "true",
                ["spark.kubernetes.driver.reusePersistentVolumeClaim"] = "false",
            }));

    [Test]
    public void Placement_OnNodeDisks_ChangesNothing() =>
        Assert.That(
            Of(TestKinds.Critical with { Placement = ExecutorPlacement.Spread }), Is.EqualTo(Of(TestKinds.Critical)));

    [Test]
    public void Numbers_OfAKind_AreTakenAsTheyAre()
    {
        var properties = Of(TestKinds.Shared with
        {
            MinExecutors = 3,
            MaxExecutors = 5,
            BatchSize = 7,
            ExecutorCores = 2,
        });
        Assert.That(
            (properties["spark.dynamicAllocation.minExecutors"],
                properties["spark.dynamicAllocation.initialExecutors"],
                properties["spark.dynamicAllocation.maxExecutors"],
                properties["spark.kubernetes.allocation.batch.size"],
                properties["spark.executor.cores"]),
            Is.EqualTo(("3", "3", "5", "7", "2")));
    }

    [Test]
    public void Tables_Always_WinOverTheOthers()
    {
        var properties = SparkDefaults.Of(
            TestKinds.Critical,
            TestKinds.Templates,
            new Dictionary<string, string> { ["spark.sql.catalogImplementation"] = "in-memory", ["spark.x"] = "y" });
        Assert.That(
            (properties["spark.sql.catalogImplementation"], properties["spark.x"], properties.Count),
            Is.EqualTo(("in-memory", "y", Of(TestKinds.Critical).Count + 1)));
    }

    [TestCase(79, true)]
    [TestCase(80, false)]
    public void Tables_UpToAHundredPropertiesInAll_AreAccepted(int number, bool accepted)
    {
        var tables = Enumerable.Range(1, number).ToDictionary(n => $"spark.x{n}", _ => "y");
        Assert.That(
            () => SparkDefaults.Of(TestKinds.Critical, TestKinds.Templates, tables),
            accepted
                ? Has.Count.EqualTo(100)
                : Throws.ArgumentException.With.Message.StartsWith(
                    "101 Spark properties are too many; accepted: up to 100"));
    }

    private static JobKind WithCapacity(NodeCapacity capacity) =>
        TestKinds.Critical with { ExecutorPool = TestKinds.Critical.ExecutorPool with { Capacity = capacity } };

    private static JobKind WithClaims(ExecutorPlacement placement) =>
        TestKinds.Critical with { Disk = ExecutorDisk.Claim, VolumeGiB = 250, Placement = placement };

    private static ImmutableSortedDictionary<string, string> Of(JobKind kind) =>
        SparkDefaults.Of(kind, TestKinds.Templates, TestKinds.NoTables);

    // What a change adds, where it takes nothing away.
    private static Dictionary<string, string> Added(JobKind before, JobKind after)
    {
        var first = Of(before);
        var second = Of(after);
        Assert.That(second, Is.SupersetOf(first));
        return second.Where(property => !first.ContainsKey(property.Key)).ToDictionary();
    }
}
