using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Scheduling.V1;
using Pulumi.Kubernetes.Types.Inputs.Scheduling.V1;

namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>
/// The priorities of the platform's pods, all below Kubernetes' own <c>system-cluster-critical</c>.
/// </summary>
/// <remarks>
/// None is the default of the cluster. A pod that states nothing keeps priority 0: the autoscaler makes nodes for it,
/// as it does down to -10, and no batch work displaces it, because that does not preempt. A default would
/// change the order of pods, those of other people's charts included, that nobody thought of when it was set.
/// </remarks>
public sealed class PriorityClasses : ComponentResource
{
    /// <summary>What the platform's workloads cannot run without.</summary>
    public const string PlatformCritical = "platform-critical";

    /// <summary>Notebooks and DSS: somebody waits for them.</summary>
    public const string Interactive = "interactive";

    /// <summary>Jobs with a deadline, drivers and executors.</summary>
    public const string BatchCritical = "batch-critical";

    /// <summary>Drivers of all other jobs.</summary>
    public const string BatchDriver = "batch-driver";

    /// <summary>Executors of all other jobs, on spot capacity or not.</summary>
    public const string BatchExecutor = "batch-executor";

    /// <summary>Makes the classes.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">Where the classes are.</param>
    /// <param name="options">Parent and the like.</param>
    public PriorityClasses(string name, PriorityClassesArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:cluster:PriorityClasses", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        All = [.. Plans.Select(plan => Create(name, plan, args))];
        RegisterOutputs();
    }

    /// <summary>The classes: pods that state one come after them.</summary>
    public ImmutableArray<Resource> All { get; }

    // Batch work waits for a node: to kill what runs would cost more than the minutes until there is one. That holds
    // for critical jobs as well: beside them, their nodes have the pods that submit them, which cannot state a priority
    // and whose loss ends their job. A driver goes before executors, since a job without a driver does nothing and
    // executors without one do not exist.
    private static ImmutableArray<PriorityClassPlan> Plans { get; } =
    [
        new(PlatformCritical, 1_000_000, true, "What the platform's workloads cannot run without"),
        new(Interactive, 100_000, true, "Notebooks and DSS: somebody waits for them"),
        new(BatchCritical, 50_000, false, "Jobs with a deadline, drivers and executors"),
        new(BatchDriver, 10_000, false, "Spark drivers of other jobs"),
        new(BatchExecutor, 1_000, false, "Spark executors of other jobs"),
    ];

    private PriorityClass Create(string name, PriorityClassPlan plan, PriorityClassesArgs args)
    {
        // Neither can be changed in place, which the Kubernetes provider does not know; the name is taken until the
        // old class is gone. Pods keep the priority that they were made with.
        var options = args.Cluster.Inside(this);
        options.ReplaceOnChanges = ["value", "preemptionPolicy"];
        options.DeleteBeforeReplace = true;
        return new PriorityClass(
            $"{name}-{plan.Name}",
            new PriorityClassArgs
            {
                Metadata = ObjectMetadata.Of(plan.Name),
                Value = plan.Value,
                PreemptionPolicy = plan.Preempts ? "PreemptLowerPriority" : "Never",
                GlobalDefault = false,
                Description = plan.Description,
            },
            options);
    }
}
