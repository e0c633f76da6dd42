using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;

namespace DataPlatform.Tests.Platform.Cluster.Nodes;

/// <summary>A pool without mistakes, to be changed by tests.</summary>
internal static class TestPool
{
    public static NodePool Of(params string[] types) => new()
    {
        Name = "etl",
        InstanceTypes = types.Length == 0 ? ["m7g.xlarge"] : [.. types],
        Zones = [.. "ab"],
    };

    public static NodePool With(this NodePool pool, string label, string value) =>
        pool with { Labels = pool.Labels.Add(label, value) };

    public static NodePool Tainted(
        this NodePool pool, params (string Key, string Value, TaintEffect Effect)[] taints) =>
        pool with
        {
            Taints = [.. taints.Select(taint => new NodeTaint(taint.Key, taint.Value, taint.Effect))],
        };

    public static ImmutableArray<string> Mistakes(this NodePool pool) =>
        [.. NodePoolCheck.Find(pool).Select(mistake => mistake.ToString())];
}
