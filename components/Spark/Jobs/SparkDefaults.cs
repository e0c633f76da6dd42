using System.Collections.Immutable;
using System.Globalization;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Spark.Packing;

namespace DataPlatform.Components.Spark.Jobs;

/// <summary>The Spark properties with which jobs of a kind start, and kernels of notebooks like them.</summary>
/// <remarks>
/// What Spark 3.5 does by itself is not repeated: adaptive query execution, migration of blocks from executors that are
/// told to go, ownership of the claims that a driver makes. Blocks migrate between executors only: with a place in S3
/// to fall back on they would be left there, and be read back by one slow request each.
/// </remarks>
public static class SparkDefaults
{
    /// <summary>Most properties of one classification.</summary>
    public const int MostProperties = 100;

    private const string GlueCatalog =
        "com.amazonaws.glue.catalog.metastore.AWSGlueDataCatalogHiveClientFactory";

    /// <summary>The properties, as classification <c>spark-defaults</c> takes them.</summary>
    /// <param name="kind">The kind of jobs.</param>
    /// <param name="templates">Where its pod templates are.</param>
    /// <param name="tables">Properties of table formats; they win over the others.</param>
    /// <exception cref="ArgumentException">Together they are more than EMR takes.</exception>
    public static ImmutableSortedDictionary<string, string> Of(
        JobKind kind, PodTemplateLocations templates, IReadOnlyDictionary<string, string> tables)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(templates);
        ArgumentNullException.ThrowIfNull(tables);
        ImmutableArray<(string Key, string Value)> properties =
        [
            ("spark.hadoop.hive.metastore.client.factory.class", GlueCatalog),
            ("spark.sql.catalogImplementation", "hive"),
            .. Executors(kind),
            .. Driver(PodPacking.Driver(kind)),
            .. Executor(PodPacking.Executor(kind)),
            ("spark.kubernetes.driver.podTemplateFile", templates.Driver),
            ("spark.kubernetes.executor.podTemplateFile", templates.Executor),
            .. kind.ExecutorPool.Capacity == NodeCapacity.Spot ? Interruptions : [],
            .. kind.Disk == ExecutorDisk.Claim ? ExecutorClaims.Of(kind) : [],
        ];
        var all = properties
            .ToImmutableSortedDictionary(property => property.Key, property => property.Value, StringComparer.Ordinal)
            .SetItems(tables);
        return all.Count <= MostProperties
            ? all
            : throw new ArgumentException(
                $"{all.Count} Spark properties are too many; accepted: up to {MostProperties}", nameof(tables));
    }

    // Without shuffle tracking dynamic allocation needs a shuffle service, which Kubernetes has none of. EMR's Spark
    // would ask for executors ahead of the work; the least number is given, and the rest follows the work.
    private static ImmutableArray<(string Key, string Value)> Executors(JobKind kind) =>
    [
        ("spark.dynamicAllocation.enabled", "true"),
        ("spark.dynamicAllocation.executorAllocationRatio", "1"),
        ("spark.dynamicAllocation.initialExecutors", Text(kind.MinExecutors)),
        ("spark.dynamicAllocation.maxExecutors", Text(kind.MaxExecutors)),
        ("spark.dynamicAllocation.minExecutors", Text(kind.MinExecutors)),
        ("spark.dynamicAllocation.preallocateExecutors", "false"),
        ("spark.dynamicAllocation.shuffleTracking.enabled", "true"),
        ("spark.dynamicAllocation.shuffleTracking.timeout", "300s"),
        ("spark.kubernetes.allocation.batch.size", Text(kind.BatchSize)),
    ];

    // The overhead is stated: by itself Spark takes 10 % for programs of the JVM and 40 % for Python, and what packs a
    // node in one case would leave it half empty or not fit in the other.
    private static ImmutableArray<(string Key, string Value)> Driver(DriverShape shape) =>
    [
        ("spark.driver.cores", Text(shape.Cores)),
        ("spark.driver.memory", MiB(shape.MemoryMiB)),
        ("spark.driver.memoryOverhead", MiB(shape.OverheadMiB)),
        ("spark.kubernetes.driver.request.cores", Milli(shape.RequestMilliCores)),
    ];

    private static ImmutableArray<(string Key, string Value)> Executor(ExecutorShape shape) =>
    [
        ("spark.executor.cores", Text(shape.Cores)),
        ("spark.executor.memory", MiB(shape.MemoryMiB)),
        ("spark.executor.memoryOverhead", MiB(shape.OverheadMiB)),
        ("spark.kubernetes.executor.request.cores", Milli(shape.RequestMilliCores)),
    ];

    // Executors that are told to go hand their blocks to others first. Lost ones count as failures only for a while:
    // otherwise a long job ends once enough nodes were taken, however well it goes on meanwhile.
    private static ImmutableArray<(string Key, string Value)> Interruptions { get; } =
    [
        ("spark.decommission.enabled", "true"),
        ("spark.executor.failuresValidityInterval", "1h"),
        ("spark.storage.decommission.enabled", "true"),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string MiB(int size) => $"{Text(size)}m";

    private static string Milli(int cores) => $"{Text(cores)}m";
}
