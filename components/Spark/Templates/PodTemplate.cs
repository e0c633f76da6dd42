using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Spark.Jobs;

namespace DataPlatform.Components.Spark.Templates;

/// <summary>
/// The pod templates of a kind of jobs, from the labels and taints of its pools alone: they cannot name nodes that are
/// not there. They have no fields but those that EMR accepts.
/// </summary>
/// <remarks>
/// Nothing is said of disks. What executors write is in volumes that Kubernetes makes on the node (<c>emptyDir</c>), on
/// the local NVMe disks where the instance type has some, because nodes keep such volumes there; claims of volumes of
/// their own are Spark's properties.
/// </remarks>
internal static class PodTemplate
{
    // EC2 takes a spot instance back with two minutes' notice. Executors use them to hand over what they have; five
    // seconds are for the notice to arrive.
    private const int SpotGraceSeconds = 115;

    private const string Zone = "topology.kubernetes.io/zone";

    // Labels that Spark gives all its pods: driver or executor, and one value for each application.
    private const string SparkRole = "spark-role";
    private const string SparkApplication = "spark-app-selector";

    /// <summary>
    /// Annotations of pods whose nodes Cluster Autoscaler and Karpenter leave alone, however little runs there.
    /// </summary>
    public static ImmutableArray<(string Key, string Value)> Undisturbed { get; } =
        [("cluster-autoscaler.kubernetes.io/safe-to-evict", "false"), ("karpenter.sh/do-not-disrupt", "true")];

    /// <summary>The template of drivers: what ends them ends their job, so that no autoscaler may.</summary>
    public static OrderedDictionary<string, object> Driver(JobKind kind) =>
        Pod(true, [("priorityClassName", PodPriority.OfDriver(kind.DriverPool)), .. OnNodesOf(kind.DriverPool)]);

    /// <summary>The template of executors.</summary>
    public static OrderedDictionary<string, object> Executor(JobKind kind)
    {
        var pool = kind.ExecutorPool;
        var spot = pool.Capacity == NodeCapacity.Spot;
        List<(string, object)> spec = [];
        if (kind.Placement == ExecutorPlacement.OneZone)
            spec.Add(("affinity", WithDriver()));
        spec.Add(("priorityClassName", PodPriority.OfExecutor(pool)));
        if (spot)
            spec.Add(("terminationGracePeriodSeconds", SpotGraceSeconds));
        spec.AddRange(OnNodesOf(pool));
        if (kind.Placement == ExecutorPlacement.Spread)
            spec.Add(("topologySpreadConstraints", new List<object> { OverZones() }));
        return Pod(!spot, spec);
    }

    private static OrderedDictionary<string, object> Pod(bool undisturbed, IEnumerable<(string, object)> spec) =>
        Map([
            ("apiVersion", "v1"),
            ("kind", "Pod"),
            .. undisturbed ? Annotations : [],
            ("spec", Map(spec)),
        ]);

    // Sorted, for the order of a pool's taints says nothing and is to change nothing.
    private static IEnumerable<(string, object)> OnNodesOf(NodePool pool)
    {
        if (!pool.Labels.IsEmpty)
            yield return ("nodeSelector", Map(pool.Labels.Select(label => (label.Key, (object)label.Value))));
        if (!pool.Taints.IsDefaultOrEmpty)
        {
            yield return ("tolerations", pool.Taints
                .OrderBy(taint => taint.Key, StringComparer.Ordinal)
                .Select(taint => (object)Map(
                    ("key", taint.Key),
                    ("operator", "Equal"),
                    ("value", taint.Value),
                    ("effect", taint.Effect.ToString())))
                .ToList());
        }
    }

    // The API server adds the application's label to the selector (matchLabelKeys), so that it is the job's own driver.
    // If what hands templates on drops that key, any driver of the namespace will do. Neither is verified on a live
    // cluster.
    private static OrderedDictionary<string, object> WithDriver() => Map(
        ("podAffinity", Map(
            ("requiredDuringSchedulingIgnoredDuringExecution", new List<object>
            {
                Map(
                    ("labelSelector", Map(("matchLabels", Map((SparkRole, "driver"))))),
                    ("matchLabelKeys", new List<object> { SparkApplication }),
                    ("topologyKey", Zone)),
            }))));

    // Executors that find no room in a zone go to another one rather than wait.
    private static OrderedDictionary<string, object> OverZones() => Map(
        ("labelSelector", Map(("matchLabels", Map((SparkRole, "executor"))))),
        ("matchLabelKeys", new List<object> { SparkApplication }),
        ("maxSkew", 1),
        ("topologyKey", Zone),
        ("whenUnsatisfiable", "ScheduleAnyway"));

    private static IEnumerable<(string, object)> Annotations =>
    [
        ("metadata", Map((
            "annotations", Map(Undisturbed.Select(annotation => (annotation.Key, (object)annotation.Value)))))),
    ];

    private static OrderedDictionary<string, object> Map(params IEnumerable<(string Key, object Value)> entries)
    {
        var map = new OrderedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
            map.Add(key, value);
        return map;
    }
}
