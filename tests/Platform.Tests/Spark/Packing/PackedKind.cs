using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Spark.Jobs;

namespace DataPlatform.Tests.Platform.Spark.Packing;

/// <summary>Kinds of jobs on the preset pools, and on pools of given instance types.</summary>
internal static class PackedKind
{
    public static ImmutableArray<NodePool> Pools { get; } = NodePoolPresets.Default([.. "abc"]);

    public static JobKind Critical { get; } = On("critical", Preset("critical"), Preset("critical"));

    public static JobKind Shared { get; } = On("shared", Preset("shared-driver"), Preset("shared-executor"));

    public static JobKind Notebook { get; } = On("notebook", Preset("notebook-driver"), Preset("notebook-executor"));

    public static NodePool Preset(string name) => Pools.Single(pool => pool.Name == name);

    public static NodePool Pool(string name, params string[] types) =>
        new() { Name = name, InstanceTypes = [.. types], Zones = [.. "ab"] };

    public static JobKind On(string name, NodePool drivers, NodePool executors) =>
        new() { Name = name, DriverPool = drivers, ExecutorPool = executors };

    /// <summary>Executors on nodes of the types, drivers on larger ones of their own.</summary>
    public static JobKind Executors(params string[] types) =>
        On("etl", Pool("drivers", "m6g.xlarge"), Pool("executors", types));

    /// <summary>Drivers on nodes of the types, executors on larger ones of their own.</summary>
    public static JobKind Drivers(params string[] types) =>
        On("etl", Pool("drivers", types), Pool("executors", "m6g.8xlarge"));

    /// <summary>Both on nodes of the types.</summary>
    public static JobKind Together(params string[] types) => On("etl", Pool("both", types), Pool("both", types));
}
