using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Common;

namespace DataPlatform.Components.Spark.Jobs;

/// <summary>The kinds of jobs that are there unless the stack file says otherwise, and the rules for a kind.</summary>
public static partial class JobKinds
{
    /// <summary>Longest name of a kind.</summary>
    public const int LongestName = 20;

    /// <summary>Most executors of a job.</summary>
    public const int MostExecutors = 10000;

    /// <summary>Most executors that are asked for at a time.</summary>
    public const int MostAtATime = 100;

    /// <summary>Most cores of an executor.</summary>
    public const int MostCores = 64;

    /// <summary>Largest volume of an executor, in GiB: that of gp3.</summary>
    public const int LargestVolume = 16384;

    /// <summary>
    /// The default kinds whose pools are there: <c>critical</c> for jobs that must not be interrupted, <c>shared</c>
    /// for other jobs, <c>notebook</c> for interactive work.
    /// </summary>
    /// <param name="pools">The cluster's pools.</param>
    public static ImmutableArray<JobKind> Default(ImmutableArray<NodePool> pools) =>
    [
        .. Kind(pools, "critical", "critical", "critical", 8, 40, 8),
        .. Kind(pools, "shared", "shared-driver", "shared-executor", 8, 40, 8),
        .. Kind(pools, "notebook", "notebook-driver", "notebook-executor", 0, 20, 2),
    ];

    /// <summary>Finds all mistakes of a kind by itself, in the order of the properties.</summary>
    public static ImmutableArray<Mistake> Find(JobKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return
        [
            .. Name(kind.Name),
            .. Submitter(kind.DriverPool),
            .. Numbers(kind),
        ];
    }

    private static IEnumerable<Mistake> Name(string name)
    {
        if (name.Length > LongestName || !NameForm().IsMatch(name))
        {
            yield return new(
                "name",
                $"'{name}' is not a name of a kind of jobs",
                "a lower-case letter, then lower-case letters, digits and hyphens, no hyphen last, "
                + $"at most {LongestName} characters");
        }
    }

    private static IEnumerable<Mistake> Submitter(NodePool drivers) =>
        from taints in drivers.Taints.GroupBy(taint => taint.Key, StringComparer.Ordinal)
        where taints.Count() > 1
        select new Mistake(
            "driverPool",
            $"'{drivers.Name}' has several taints '{taints.Key}', of which the pod that submits a job can tolerate one",
            "a pool with one taint for each key");

    private static IEnumerable<Mistake> Numbers(JobKind kind)
    {
        ImmutableArray<Mistake> most = [.. Range("maxExecutors", kind.MaxExecutors, 1, MostExecutors)];
        return
        [
            .. Range("minExecutors", kind.MinExecutors, 0, most.IsEmpty ? kind.MaxExecutors : MostExecutors),
            .. most,
            .. Range("batchSize", kind.BatchSize, 1, MostAtATime),
            .. kind.ExecutorCores is { } cores ? Range("executorCores", cores, 1, MostCores) : [],
            .. Range("volumeGiB", kind.VolumeGiB, 1, LargestVolume),
        ];
    }

    private static IEnumerable<Mistake> Range(string property, int value, int lowest, int highest)
    {
        if (value < lowest || value > highest)
            yield return new(property, $"'{value}' is out of range", $"{lowest} to {highest}");
    }

    [GeneratedRegex(@"^[a-z]([a-z0-9-]*[a-z0-9])?\z")]
    private static partial Regex NameForm();

    private static IEnumerable<JobKind> Kind(
        ImmutableArray<NodePool> pools, string name, string drivers, string executors, int min, int max, int batch) =>
        from driverPool in pools
        where driverPool.Name == drivers
        from executorPool in pools
        where executorPool.Name == executors
        select new JobKind
        {
            Name = name,
            DriverPool = driverPool,
            ExecutorPool = executorPool,
            MinExecutors = min,
            MaxExecutors = max,
            BatchSize = batch,
        };
}
