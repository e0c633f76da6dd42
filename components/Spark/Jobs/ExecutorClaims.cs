using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Workloads;

namespace DataPlatform.Components.Spark.Jobs;

/// <summary>The Spark properties by which each executor has a volume of its own.</summary>
/// <remarks>
/// The driver makes the claims and owns them: they go when it goes. EC2 instances take about 27 volumes, executors and
/// all else together, which is more than the executors of any node.
/// </remarks>
internal static class ExecutorClaims
{
    // Spark keeps shuffle data on volumes with names of this form. The two levels below the root are what the plugin
    // below expects when it looks for the data of an executor that is gone.
    private const string Volume =
        "spark.kubernetes.executor.volumes.persistentVolumeClaim.spark-local-dir-1";

    private const string Path = "/data/spark-x/executor-x";

    public static ImmutableArray<(string Key, string Value)> Of(JobKind kind)
    {
        // A volume stays in its zone. An executor that takes over the volume of a lost one has to start there, which
        // is what executors of one zone do anyway, and what those that are spread must not be bound to.
        var reused = kind.Placement == ExecutorPlacement.OneZone;
        ImmutableArray<(string Key, string Value)> claims =
        [
            ($"{Volume}.mount.path", Path),
            ($"{Volume}.mount.readOnly", "false"),
            ($"{Volume}.options.claimName", "OnDemand"),
            ($"{Volume}.options.sizeLimit", $"{kind.VolumeGiB}Gi"),
            ($"{Volume}.options.storageClass", StorageClasses.Gp3),
            ("spark.kubernetes.driver.ownPersistentVolumeClaim", "true"),
            ("spark.kubernetes.driver.reusePersistentVolumeClaim", reused ? "true" : "false"),
        ];
        return reused
            ?
            [
                .. claims,
                ("spark.shuffle.sort.io.plugin.class", "org.apache.spark.shuffle.KubernetesLocalDiskShuffleDataIO"),
            ]
            : claims;
    }
}
