using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Nodes;

/// <summary>A change of one pool leaves the others' resources as they are, to every input.</summary>
public sealed class NodePoolChangeTests
{
    private static readonly ImmutableArray<NodePool> Pools = NodePoolsRun.Default;

    private static IEnumerable<TestCaseData> OtherSets =>
    [
        Set("reordered", [.. Pools.Reverse()]),
        Set("gone", [.. Pools.Where(IsCritical)]),
        Set("renamed", [.. Pools.Select(pool => IsCritical(pool) ? pool : pool with { Name = $"x-{pool.Name}" })]),
        Set("changed", [.. Pools.Select(pool => IsCritical(pool) ? pool : pool with { MaxSize = 7, Zones = ['b'] })]),
        Set("more", [NodePoolPresets.Gpu([.. "abc"]), .. Pools, NodePoolPresets.Dss([.. "abc"])]),
    ];

    [TestCaseSource(nameof(OtherSets))]
    public async Task Pool_WhenOthersChange_StaysTheSame(ImmutableArray<NodePool> pools)
    {
        var before = Lines(await NodePoolsRun.Of(Pools), "nodes-critical-");
        var after = Lines(await NodePoolsRun.Of(pools), "nodes-critical-");
        Assert.Multiple(() =>
        {
            Assert.That(before, Has.Length.EqualTo(1 + 3 + (3 * 4)));
            Assert.That(after, Is.EqualTo(before));
        });
    }

    [Test]
    public async Task Pool_WhenItsZonesAreReordered_StaysTheSame()
    {
        var pool = TestPool.Of() with { Zones = [.. "abc"], PerZone = false };
        var before = Lines(await NodePoolsRun.Of(pool, TestPool.Of() with { Name = "other" }), "");
        var after = await NodePoolsRun.Of(
            pool with { Zones = [.. "cab"] }, TestPool.Of() with { Name = "other", Zones = [.. "ba"] });
        Assert.That(Lines(after, ""), Is.EqualTo(before));
    }

    [Test]
    public async Task Change_OfAPool_TouchesThatPoolAlone()
    {
        var before = Lines(await NodePoolsRun.Of(Pools), "");
        var after = Lines(
            await NodePoolsRun.Of([.. Pools.Select(pool => IsCritical(pool) ? pool with { DiskGiB = 200 } : pool)]),
            "");
        Assert.That(
            before.Except(after).Select(line => line.Split(' ')[0]), Is.EqualTo(new[] { "nodes-critical-template" }));
    }

    private static TestCaseData Set(string change, ImmutableArray<NodePool> pools) =>
        new TestCaseData(pools).SetArgDisplayNames(change);

    private static bool IsCritical(NodePool pool) => pool.Name == "critical";

    private static string[] Lines(Recording run, string prefix) =>
    [
        .. run.Resources.Where(r => r.Name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(r => $"{r.Name} {r.Type} {r.Json}"),
    ];
}
