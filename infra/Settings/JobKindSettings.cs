using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Common;
using DataPlatform.Components.Spark.Jobs;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>The kinds of Spark jobs: the default ones with what the stack changes, and the stack's own.</summary>
internal sealed class JobKindSettings
{
    /// <summary>The key, without its namespace.</summary>
    public const string Key = "jobKinds";

    private const string Driver = "driverPool";
    private const string Executor = "executorPool";
    private const string Volume = "volumeGiB";

    private static readonly Scalar<string> Pool = Scalars.Text("the name of a node pool", "the name of a node pool");

    private static readonly Scalar<ExecutorPlacement> Placements =
        Scalars.OneOf(("oneZone", ExecutorPlacement.OneZone), ("spread", ExecutorPlacement.Spread));

    private static readonly Scalar<ExecutorDisk> Disks =
        Scalars.OneOf(("node", ExecutorDisk.Node), ("claim", ExecutorDisk.Claim));

    private readonly ImmutableSortedDictionary<string, NodePool> _pools;
    private readonly bool _poolsAreKnown;

    private JobKindSettings(IEnumerable<NodePool> pools, bool poolsAreKnown)
    {
        _pools = NamedItems.ByName(pools, pool => pool.Name);
        _poolsAreKnown = poolsAreKnown;
    }

    // As they are where the stack has all of the preset pools.
    private static ImmutableSortedDictionary<string, JobKind> Presets { get; } =
        NamedItems.ByName(JobKinds.Default(NodePoolPresets.Default(['a'])), kind => kind.Name);

    private string AcceptedPools => NamedItems.Accepted(_pools.Keys, "none, for there are no node pools");

    /// <summary>The kinds in the order of their names.</summary>
    /// <param name="section">The keys of Spark.</param>
    /// <param name="pools">The cluster's pools.</param>
    /// <param name="poolsAreKnown">Whether all of them could be read.</param>
    public static ImmutableArray<NamedItem<JobKind>> Read(
        SettingsSection section, ImmutableArray<NodePool> pools, bool poolsAreKnown)
    {
        var there = NamedItems.ByName(JobKinds.Default(pools), kind => kind.Name);
        var reader = new JobKindSettings(pools, poolsAreKnown);
        var presets = Presets.SetItems(there);
        return new NamedItems(section, Key, "kinds of jobs").Read(
            presets, kind => there.ContainsKey(kind.Name), reader.ReadKind);
    }

    private JobKind ReadKind(SettingsSection item, string name, JobKind? preset, bool isWanted)
    {
        var driver = ReadPool(item, Driver, preset?.DriverPool, isWanted);
        var start = preset ?? new() { Name = name, DriverPool = driver, ExecutorPool = driver };
        var most = item.Get("maxExecutors", Scalars.Whole(1, JobKinds.MostExecutors), start.MaxExecutors);
        var kind = start with
        {
            DriverPool = driver,
            ExecutorPool = ReadPool(item, Executor, preset?.ExecutorPool, isWanted),
            // Who allows fewer executors than are there from the start by default wants fewer from the start, too.
            MinExecutors = item.Get(
                "minExecutors", Scalars.Whole(0, JobKinds.MostExecutors), Math.Min(start.MinExecutors, most)),
            MaxExecutors = most,
            BatchSize = item.Get("batchSize", Scalars.Whole(1, JobKinds.MostAtATime), start.BatchSize),
            ExecutorCores = item.TryGet("executorCores", Scalars.Whole(1, JobKinds.MostCores), out var cores)
                ? cores
                : start.ExecutorCores,
            Placement = item.Get("placement", Placements, start.Placement),
            Disk = item.Get("disk", Disks, start.Disk),
            VolumeGiB = item.Get(Volume, Scalars.Whole(1, JobKinds.LargestVolume), start.VolumeGiB),
        };
        if (kind.Disk == ExecutorDisk.Node && item.IsGiven(Volume) && !item.HasErrors("disk"))
            item.Refuse(Volume, "is of volumes that executors have only where disk is claim; accepted: none");
        if (isWanted)
            ItemMistakes.Refuse(item, JobKinds.Find(kind).Where(mistake => !IsOfStandIn(item, mistake)));
        return kind;
    }

    // Fewest executors are held against a stand-in where the most could not be read.
    private static bool IsOfStandIn(SettingsSection item, Mistake mistake) =>
        mistake.Property == "minExecutors" && item.HasErrors("maxExecutors");

    private NodePool ReadPool(SettingsSection item, string property, NodePool? preset, bool isWanted)
    {
        var standIn = preset ?? new() { Name = "unknown", InstanceTypes = [], Zones = [] };
        if (preset is null && isWanted && !item.IsGiven(property))
            item.Refuse(property, $"is required for a kind that is no default; accepted: {AcceptedPools}");
        var name = item.Get(property, Pool, preset?.Name ?? "");
        if (_pools.TryGetValue(name, out var pool))
            return pool;
        if (name.Length > 0 && _poolsAreKnown && isWanted)
            item.Refuse(property, $"'{name}' is not a node pool of cluster:nodePools; accepted: {AcceptedPools}");
        return standIn;
    }
}
