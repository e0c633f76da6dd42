using DataPlatform.Components.Cluster.Nodes;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Nodes;

public sealed class NodePoolCheckTests
{
    private const string Names =
        "a lower-case letter, then lower-case letters, digits and hyphens, no hyphen last, at most 34 characters";

    [TestCase("")]
    [TestCase("1st")]
    [TestCase("Critical")]
    [TestCase("a_b")]
    [TestCase("critical-")]
    [TestCase("critical\n")]
    [TestCase("a-name-that-is-far-too-long-for-aws")]
    public void Name_OfAnotherForm_IsRefused(string name) =>
        Assert.That(
            (TestPool.Of() with { Name = name }).Mistakes(),
            Is.EqualTo(new[] { $"name: '{name}' is not a pool name; accepted: {Names}" }));

    [TestCase("critical-a")]
    [TestCase("x-a")]
    public void Name_ThatEndsLikeTheGroupOfAZone_IsRefused(string name) =>
        Assert.That(
            (TestPool.Of() with { Name = name }).Mistakes(),
            Is.EqualTo(new[]
            {
                $"name: '{name}' ends like the node group of a zone; accepted: a name without a hyphen and one "
                + "letter last",
            }));

    [TestCase("a")]
    [TestCase("etl-2")]
    [TestCase("etl-ab")]
    [TestCase("a-name-that-is-just-short-enough-1")]
    public void Name_OfTheRightForm_IsAccepted(string name) =>
        Assert.That((TestPool.Of() with { Name = name }).Mistakes(), Is.Empty);

    [Test]
    public void InstanceTypes_WhenEmpty_AreRefused()
    {
        const string Line = "instanceTypes: is empty; accepted: 1 to 20 EC2 instance types";
        Assert.Multiple(() =>
        {
            Assert.That((TestPool.Of() with { InstanceTypes = [] }).Mistakes(), Is.EqualTo(new[] { Line }));
            Assert.That((TestPool.Of() with { InstanceTypes = default }).Mistakes(), Is.EqualTo(new[] { Line }));
        });
    }

    [Test]
    public void InstanceTypes_OfTwoArchitectures_AreRefused() =>
        Assert.That(
            TestPool.Of("m6g.large", "m5.large").Mistakes(),
            Is.EqualTo(new[]
            {
                "instanceTypes: 'm6g.large' is arm64 and 'm5.large' is x86_64; accepted: types of one architecture, "
                + "because a pool has one machine image",
            }));

    [TestCase("g5.xlarge", "m5.large")]
    [TestCase("m5.large", "g5.xlarge")]
    public void InstanceTypes_WithAndWithoutGpus_AreRefused(string first, string second) =>
        Assert.That(
            TestPool.Of(first, second).Mistakes(),
            Is.EqualTo(new[]
            {
                "instanceTypes: 'g5.xlarge' has NVIDIA GPUs and 'm5.large' has none; accepted: types with GPUs or "
                + "types without, because a pool has one machine image",
            }));

    [Test]
    public void InstanceTypes_WithSeveralMistakes_AreRefusedOneByOne() =>
        Assert.That(
            TestPool.Of("m5.larg", "inf2.xlarge", "m5.large", "m5.large").Mistakes(),
            Is.EqualTo(new[]
            {
                "instanceTypes[0]: 'm5.larg' is not an EC2 instance type; accepted: family and size, such as "
                + "m7g.8xlarge",
                "instanceTypes[1]: 'inf2.xlarge' has accelerators that no machine image of the platform drives; "
                + "accepted: types without accelerators, or with NVIDIA GPUs of g4dn, g5, p3 and later families",
                "instanceTypes[3]: 'm5.large' is given twice; accepted: each once",
            }));

    [Test]
    public void InstanceTypes_MoreThanTheApiTakes_AreRefused()
    {
        string[] types = [.. InstanceTypes.All
            .Where(type => type.Architecture == NodeArchitecture.Arm)
            .Take(21)
            .Select(type => type.Name)];
        Assert.Multiple(() =>
        {
            Assert.That(
                TestPool.Of(types).Mistakes(),
                Is.EqualTo(new[] { "instanceTypes: has 21 types; accepted: 1 to 20 EC2 instance types" }));
            Assert.That(TestPool.Of(types[..20]).Mistakes(), Is.Empty);
        });
    }

    [TestCase(NodeSystem.AmazonLinux2023, new[]
    {
        "instanceTypes[0]: 'a1.large' does not run Amazon Linux 2023; accepted: later Graviton families, such as m6g",
    })]
    [TestCase(NodeSystem.Bottlerocket, new string[0])]
    public void FirstGraviton_OnASystem_IsAcceptedWhereItRuns(NodeSystem system, string[] mistakes) =>
        Assert.That((TestPool.Of("a1.large") with { System = system }).Mistakes(), Is.EqualTo(mistakes));

    [Test]
    public void Zones_WithMistakes_AreRefused() =>
        Assert.Multiple(() =>
        {
            const string Empty = "zones: is empty; accepted: one or more zones of the network";
            Assert.That((TestPool.Of() with { Zones = [] }).Mistakes(), Is.EqualTo(new[] { Empty }));
            Assert.That((TestPool.Of() with { Zones = default }).Mistakes(), Is.EqualTo(new[] { Empty }));
            Assert.That(
                (TestPool.Of() with { Zones = [.. "a1a"] }).Mistakes(),
                Is.EqualTo(new[]
                {
                    "zones[1]: '1' is not the letter of a zone; accepted: a to z",
                    "zones[2]: 'a' is given twice; accepted: each once",
                }));
        });

    [TestCase(5, 3, "minSize: '5' is more than maxSize '3'; accepted: 0 to 3")]
    [TestCase(-1, 3, "minSize: '-1' is out of range; accepted: 0 to 450")]
    [TestCase(0, 0, "maxSize: '0' is out of range; accepted: 1 to 450")]
    [TestCase(1, 451, "maxSize: '451' is out of range; accepted: 1 to 450")]
    public void Sizes_ThatEksWouldRefuse_AreRefused(int min, int max, string mistake) =>
        Assert.That(
            (TestPool.Of() with { MinSize = min, MaxSize = max }).Mistakes(), Is.EqualTo(new[] { mistake }));

    [TestCase(0, 1)]
    [TestCase(450, 450)]
    public void Sizes_AtTheLimits_AreAccepted(int min, int max) =>
        Assert.That((TestPool.Of() with { MinSize = min, MaxSize = max }).Mistakes(), Is.Empty);

    [TestCase(19, new[] { "diskGiB: '19' is out of range; accepted: 20 to 16384" })]
    [TestCase(20, new string[0])]
    [TestCase(16384, new string[0])]
    [TestCase(16385, new[] { "diskGiB: '16385' is out of range; accepted: 20 to 16384" })]
    public void Disk_OfASize_IsAcceptedWithinItsRange(int size, string[] mistakes) =>
        Assert.That((TestPool.Of() with { DiskGiB = size }).Mistakes(), Is.EqualTo(mistakes));

    [TestCase(NodeSystem.AmazonLinux2023, null, "is missing on nodes with NVIDIA GPUs; accepted: true, by which the "
        + "NVIDIA device plugin finds the nodes")]
    [TestCase(NodeSystem.AmazonLinux2023, "yes", "'yes' keeps the device plugin away; accepted: true, by which the "
        + "NVIDIA device plugin finds the nodes")]
    [TestCase(NodeSystem.Bottlerocket, "true", "is set on Bottlerocket, which has a device plugin built in; accepted: "
        + "pools without this label")]
    public void GpuPool_WhoseLabelMisleadsTheDevicePlugin_IsRefused(NodeSystem system, string? value, string mistake)
    {
        var pool = TestPool.Of("g5.xlarge") with { System = system };
        Assert.That(
            (value is null ? pool : pool.With("nvidia.com/gpu.present", value)).Mistakes(),
            Is.EqualTo(new[] { $"labels.nvidia.com/gpu.present: {mistake}" }));
    }

    [Test]
    public void Pool_WithoutGpusThatSaysItHasThem_IsRefused() =>
        Assert.That(
            TestPool.Of().With("nvidia.com/gpu.present", "true").Mistakes(),
            Is.EqualTo(new[]
            {
                "labels.nvidia.com/gpu.present: is set on nodes without GPUs; accepted: pools without this label",
            }));

    [Test]
    public void GpuPool_OfBottlerocketWithoutTheLabel_IsAccepted() =>
        Assert.That((TestPool.Of("g5.xlarge") with { System = NodeSystem.Bottlerocket }).Mistakes(), Is.Empty);

    [Test]
    public void Mistakes_OfSeveralProperties_AreAllFoundInTheirOrder() =>
        Assert.That(
            NodePoolCheck.Find(new NodePool
            {
                Name = "X",
                InstanceTypes = [],
                Zones = [],
                MinSize = 2,
                MaxSize = 1,
                Labels = TestPool.Of().Labels.Add("a", ""),
                Taints = [new NodeTaint("", "", TaintEffect.NoExecute)],
                DiskGiB = 1,
            }).Select(mistake => mistake.Property),
            Is.EqualTo(
                "name,instanceTypes,zones,minSize,labels.a,taints[0].key,taints[0].value,diskGiB".Split(',')));
}
