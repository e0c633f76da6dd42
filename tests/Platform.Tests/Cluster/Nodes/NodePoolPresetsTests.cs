using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Nodes;

public sealed class NodePoolPresetsTests
{
    private static readonly ImmutableArray<char> Zones = [.. "abc"];

    private static ImmutableArray<NodePool> All =>
        [.. NodePoolPresets.Default(Zones), NodePoolPresets.Gpu(Zones), NodePoolPresets.Dss(Zones)];

    [Test]
    public void Default_InThreeZones_MakesSixteenNodeGroups()
    {
        var pools = NodePoolPresets.Default(Zones);
        Assert.Multiple(() =>
        {
            Assert.That(
                pools.Select(pool => pool.Name),
                Is.EqualTo(new[]
                {
                    "tooling", "critical", "shared-driver", "shared-executor", "notebook-driver", "notebook-executor",
                }));
            Assert.That(NodeGroupQuota.Count(pools), Is.EqualTo(16));
            Assert.That(pools.Where(pool => !pool.PerZone).Select(pool => pool.Name), Is.EqualTo(new[] { "tooling" }));
            Assert.That(pools.Where(pool => pool.MinSize > 0), Is.EqualTo(pools[..1]));
        });
    }

    [Test]
    public void Presets_All_HaveNoMistakes() => Assert.That(All.SelectMany(pool => pool.Mistakes()), Is.Empty);

    [Test]
    public void Presets_All_AreWithinTheQuotaOfNodeGroups() =>
        Assert.That(NodeGroupQuota.Count(All), Is.EqualTo(22).And.AtMost(NodeGroupQuota.Most));

    [Test]
    public void Presets_All_OfferTypesOfTheTable() =>
        Assert.That(
            All.SelectMany(pool => pool.InstanceTypes).Where(name => !InstanceTypes.TryGet(name, out _)), Is.Empty);

    [Test]
    public void SpotPresets_All_OfferFourTypesOrMoreOfOneSize() =>
        Assert.That(
            from pool in All
            where pool.Capacity == NodeCapacity.Spot
            let sizes = pool.InstanceTypes
                .Select(name => InstanceTypes.TryGet(name, out var type) ? (type.Cpus, type.MemoryMiB) : default)
                .Distinct()
                .ToArray()
            select (pool.Name, pool.InstanceTypes.Length >= 4, sizes.Length),
            Is.EqualTo(new[] { ("shared-executor", true, 1), ("notebook-executor", true, 1) }));

    [Test]
    public void Gpu_Preset_IsFoundByTheDevicePluginAndKeptFree()
    {
        var pool = NodePoolPresets.Gpu(Zones);
        Assert.Multiple(() =>
        {
            Assert.That(pool.InstanceTypes, Is.EqualTo(new[] { "g5.xlarge", "g5.2xlarge" }));
            Assert.That(
                pool.Labels,
                Is.EqualTo(new Dictionary<string, string>
                {
                    ["k8s.amazonaws.com/accelerator"] = "nvidia-a10g",
                    ["node-lifecycle"] = "on-demand",
                    ["nvidia.com/gpu.present"] = "true",
                    ["role"] = "gpu",
                }));
            Assert.That(
                pool.Taints,
                Is.EqualTo(new[] { new NodeTaint("nvidia.com/gpu", "present", TaintEffect.NoSchedule) }));
            Assert.That(
                (pool.Capacity, pool.MinSize, pool.MaxSize, pool.PerZone),
                Is.EqualTo((NodeCapacity.OnDemand, 0, 10, true)));
        });
    }

    [Test]
    public void Dss_Preset_TakesPodsWithoutTolerations()
    {
        var pool = NodePoolPresets.Dss(Zones);
        Assert.Multiple(() =>
        {
            Assert.That(pool.InstanceTypes, Is.EqualTo(new[] { "m5.2xlarge" }));
            Assert.That(
                pool.Labels,
                Is.EqualTo(new Dictionary<string, string> { ["node-lifecycle"] = "on-demand", ["role"] = "dss" }));
            Assert.That(pool.Taints, Is.Empty, "containers of DSS have no tolerations");
            Assert.That(
                (pool.Capacity, pool.MinSize, pool.MaxSize, pool.PerZone),
                Is.EqualTo((NodeCapacity.OnDemand, 0, 10, true)));
        });
    }
}
