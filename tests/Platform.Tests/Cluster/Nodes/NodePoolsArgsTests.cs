using DataPlatform.Components.Cluster.Nodes;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Nodes;

public sealed class NodePoolsArgsTests
{
    private static Dictionary<string, string> NoTags => [];

    [Test]
    public void Args_WithAPoolThatHasAMistake_NameThePoolAndTheProperty() =>
        AssertRefused(
            [TestPool.Of() with { MinSize = 5, MaxSize = 3 }],
            "pool 'etl': minSize: '5' is more than maxSize '3'; accepted: 0 to 3");

    [Test]
    public void Args_WithOneNameTwice_AreRefused() =>
        AssertRefused([TestPool.Of(), TestPool.Of()], "pool 'etl' is given twice; accepted: each name once");

    [Test]
    public void Args_WithAZoneWithoutSubnet_AreRefused() =>
        AssertRefused(
            [TestPool.Of() with { Zones = [.. "ad"] }],
            "pool 'etl': zones: 'd' has no subnet; accepted: a, b, c");

    [Test]
    public void Args_WithMoreNodeGroupsThanTheQuota_AreRefused()
    {
        NodePool[] pools = [.. Enumerable.Range(0, 16).Select(i => TestPool.Of() with { Name = $"etl{i}" })];
        AssertRefused(pools, "the pools make 32 node groups; accepted: at most 30");
        AssertAccepted(pools[..15]);
    }

    [Test]
    public void Args_WithMoreTagsThanAwsTakes_AreRefused()
    {
        NodePool Labelled(int labels) => Enumerable.Range(0, labels)
            .Aggregate(TestPool.Of(), (pool, i) => pool.With($"label{i}", "x"));
        AssertRefused(
            [Labelled(47)],
            "pool 'etl': its labels and taints make 51 tags of a node group, those of all resources included; "
            + "accepted: at most 50");
        AssertAccepted([Labelled(46)]);
    }

    private static void AssertRefused(NodePool[] pools, string message) =>
        Assert.That(
            async () => await NodePoolsRun.Check(pools, NoTags),
            Throws.ArgumentException.With.Message.EqualTo($"{message} (Parameter 'Pools')"));

    private static void AssertAccepted(NodePool[] pools) =>
        Assert.That(async () => await NodePoolsRun.Check(pools, NoTags), Throws.Nothing);
}
