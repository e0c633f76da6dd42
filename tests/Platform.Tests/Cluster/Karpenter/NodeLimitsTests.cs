using System.Globalization;
using DataPlatform.Components.Cluster.Karpenter;
using DataPlatform.Components.Cluster.Nodes;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Karpenter;

public sealed class NodeLimitsTests
{
    [TestCase("abc", true, 10, "m6g.xlarge", "120", "480Gi", "30")]
    [TestCase("abc", false, 10, "m6g.xlarge", "40", "160Gi", "10")]
    [TestCase("a", true, 450, "m6gd.8xlarge", "14400", "57600Gi", "450")]
    [TestCase("ab", true, 1, "t3.large,m6g.xlarge", "8", "32Gi", "2")]
    [TestCase("a", true, 3, "t3.nano", "6", "1536Mi", "3")]
    public void Limits_OfAPool_AreThoseOfItsLargestTypeOnAllItsNodes(
        string zones, bool perZone, int maxSize, string types, string cpu, string memory, string nodes) =>
        Assert.That(
            NodeLimits.Of(Pool(zones, perZone, maxSize, types.Split(','))),
            Is.EqualTo(new Dictionary<string, string> { ["cpu"] = cpu, ["memory"] = memory, ["nodes"] = nodes }));

    [Test]
    public void Limits_WithATypeOfUnknownSize_AreTheNodes() =>
        Assert.That(
            NodeLimits.Of(Pool("ab", true, 5, ["m6g.xlarge", "m99g.xlarge"])),
            Is.EqualTo(new Dictionary<string, string> { ["nodes"] = "10" }));

    [Test]
    public void Limits_OfAnyPool_LetAllItsNodesBeOfAnyOfItsTypes()
    {
        string[] types = ["m6g.xlarge", "m6g.8xlarge", "t3.large", "t3.nano"];
        var pools =
            from zones in Gen.SubListOf("abcdef").Where(zones => zones.Count > 0)
            from perZone in Gen.Elements(true, false)
            from size in Gen.Choose(1, 450)
            from chosen in Gen.SubListOf(types).Where(chosen => chosen.Count > 0)
            select Pool(string.Concat(zones), perZone, size, [.. chosen]);
        Prop.ForAll(pools.ToArbitrary(), pool =>
        {
            var limits = NodeLimits.Of(pool);
            var nodes = pool.MaxSize * (pool.PerZone ? pool.Zones.Length : 1);
            return limits["nodes"] == nodes.ToString(CultureInfo.InvariantCulture)
                && pool.InstanceTypes.All(name => InstanceTypes.TryGet(name, out var type)
                    && long.Parse(limits["cpu"], CultureInfo.InvariantCulture) >= nodes * (long)type.Cpus
                    && MiB(limits["memory"]) >= nodes * (long)type.MemoryMiB);
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
    }

    private static long MiB(string quantity) =>
        long.Parse(quantity[..^2], CultureInfo.InvariantCulture)
        * (quantity.EndsWith("Gi", StringComparison.Ordinal) ? 1024 : 1);

    private static NodePool Pool(string zones, bool perZone, int maxSize, string[] types) => new()
    {
        Name = "pool",
        InstanceTypes = [.. types],
        Zones = [.. zones],
        PerZone = perZone,
        MaxSize = maxSize,
    };
}
