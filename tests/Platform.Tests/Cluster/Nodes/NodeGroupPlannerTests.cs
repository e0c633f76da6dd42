using DataPlatform.Components.Cluster.Nodes;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Nodes;

public sealed class NodeGroupPlannerTests
{
    [Test]
    public void Pool_PerZone_HasAGroupForEachZoneInTheirOrder()
    {
        var plans = NodeGroupPlanner.Plan(TestPool.Of() with { Zones = [.. "cab"] }, "spark");
        Assert.Multiple(() =>
        {
            Assert.That(plans.Select(plan => plan.Label), Is.EqualTo(new[] { "etl-a", "etl-b", "etl-c" }));
            Assert.That(plans.Select(plan => plan.NamePrefix), Is.EqualTo(new[] { "etl-a-", "etl-b-", "etl-c-" }));
            Assert.That(plans.Select(plan => string.Concat(plan.Zones)), Is.EqualTo(new[] { "a", "b", "c" }));
        });
    }

    [Test]
    public void Pool_OverAllZones_HasOneGroup()
    {
        var plan = NodeGroupPlanner.Plan(TestPool.Of() with { Zones = [.. "cab"], PerZone = false }, "spark").Single();
        Assert.That(
            (plan.Label, plan.NamePrefix, string.Concat(plan.Zones)), Is.EqualTo(("etl", "etl-", "abc")));
    }

    [TestCase(NodeSystem.AmazonLinux2023, "m5.large", "AL2023_x86_64_STANDARD")]
    [TestCase(NodeSystem.AmazonLinux2023, "m7g.large", "AL2023_ARM_64_STANDARD")]
    [TestCase(NodeSystem.AmazonLinux2023, "g5.xlarge", "AL2023_x86_64_NVIDIA")]
    [TestCase(NodeSystem.AmazonLinux2023, "g5g.xlarge", "AL2023_ARM_64_NVIDIA")]
    [TestCase(NodeSystem.Bottlerocket, "m5.large", "BOTTLEROCKET_x86_64")]
    [TestCase(NodeSystem.Bottlerocket, "m7g.large", "BOTTLEROCKET_ARM_64")]
    [TestCase(NodeSystem.Bottlerocket, "g5.xlarge", "BOTTLEROCKET_x86_64_NVIDIA")]
    [TestCase(NodeSystem.Bottlerocket, "g5g.xlarge", "BOTTLEROCKET_ARM_64_NVIDIA")]
    public void Image_OfAPool_FollowsItsSystemAndTypes(NodeSystem system, string type, string expected) =>
        Assert.That(
            NodeGroupPlanner.Plan(TestPool.Of(type) with { System = system }, "spark").Select(plan => plan.ImageType),
            Is.EqualTo(new[] { expected, expected }));

    [TestCase(NodeCapacity.OnDemand, "ON_DEMAND")]
    [TestCase(NodeCapacity.Spot, "SPOT")]
    public void Capacity_OfAPool_IsSpelledAsEksDoes(NodeCapacity capacity, string expected) =>
        Assert.That(
            NodeGroupPlanner.Plan(TestPool.Of() with { Capacity = capacity, PerZone = false }, "spark").Single()
                .CapacityType,
            Is.EqualTo(expected));

    [Test]
    public void Tags_OfAGroup_TellTheAutoscalerWhatItsNodesAreLike()
    {
        var pool = TestPool.Of().With("role", "etl").With("example.com/team", "x").Tainted(
            ("role", "etl", TaintEffect.NoSchedule),
            ("spare", "yes", TaintEffect.PreferNoSchedule),
            ("example.com/a", "b", TaintEffect.NoExecute));
        const string Prefix = "k8s.io/cluster-autoscaler/";
        const string Template = Prefix + "node-template/";
        var described = new Dictionary<string, string>
        {
            [$"{Template}label/example.com/team"] = "x",
            [$"{Template}label/role"] = "etl",
            [$"{Template}resources/ephemeral-storage"] = "80Gi",
            [$"{Template}taint/example.com/a"] = "b:NoExecute",
            [$"{Template}taint/role"] = "etl:NoSchedule",
            [$"{Template}taint/spare"] = "yes:PreferNoSchedule",
        };
        var plan = NodeGroupPlanner.Plan(pool, "spark")[1];
        Assert.Multiple(() =>
        {
            Assert.That(plan.ScalingTags, Is.EquivalentTo(described));
            Assert.That(
                plan.Tags,
                Is.EquivalentTo(new Dictionary<string, string>(described)
                {
                    [$"{Prefix}enabled"] = "true",
                    [$"{Prefix}spark"] = "owned",
                    ["Name"] = "spark-etl-b",
                }));
        });
    }

    [TestCase(20, new[] { "m7g.xlarge" }, 16)]
    [TestCase(100, new[] { "m7g.xlarge" }, 80)]
    [TestCase(101, new[] { "m7g.xlarge" }, 80)]
    [TestCase(100, new[] { "m6gd.8xlarge" }, 1415)]
    [TestCase(100, new[] { "m6gd.8xlarge", "m6g.8xlarge" }, 80)]
    [TestCase(100, new[] { "m6gd.medium", "m6g.medium" }, 43)]
    [TestCase(100, new[] { "m6gd.8xlarge", "m7gd.4xlarge" }, 707)]
    [TestCase(100, new[] { "m99gd.8xlarge" }, 80)]
    public void PromisedStorage_OfAPool_IsWhatItsPoorestTypeKeepsFree(int disk, string[] types, int expected) =>
        Assert.That(NodeStorage.PromisedGiB(TestPool.Of(types) with { DiskGiB = disk }), Is.EqualTo(expected));

    // What the kubelet offers: less 10 % for eviction, 1 GiB for itself, and 2 % for the file system.
    [Test]
    public void PromisedStorage_OfAnyTypeAndDisk_IsLessThanTheNodeHas() =>
        Assert.That(
            from type in InstanceTypes.All
            from disk in new[] { 20, 21, 33, 100, 16384 }
            let pool = TestPool.Of(type.Name) with { DiskGiB = disk }
            let size = type.NvmeGB > 0 ? type.NvmeGB * 1e9 / (1L << 30) : disk
            where NodeStorage.PromisedGiB(pool) > (size * 0.88) - 1
            select (type.Name, disk),
            Is.Empty);
}
