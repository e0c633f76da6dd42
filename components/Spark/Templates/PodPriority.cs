using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Cluster.Workloads;

namespace DataPlatform.Components.Spark.Templates;

/// <summary>The priority of drivers and executors, by the label <c>role</c> of the pool that they run on.</summary>
internal static class PodPriority
{
    private const string Role = "role";

    /// <summary>The priority class of drivers on a pool.</summary>
    public static string OfDriver(NodePool pool) => ByRole(pool) ?? PriorityClasses.BatchDriver;

    /// <summary>The priority class of executors on a pool.</summary>
    public static string OfExecutor(NodePool pool) => ByRole(pool) ?? PriorityClasses.BatchExecutor;

    private static string? ByRole(NodePool pool) => pool.Labels.GetValueOrDefault(Role) switch
    {
        "critical" => PriorityClasses.BatchCritical,
        "notebook" => PriorityClasses.Interactive,
        _ => null,
    };
}
