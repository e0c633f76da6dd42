using System.Collections.Immutable;

namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>Node pools that are ready to use.</summary>
/// <remarks>
/// Spot pools offer several families of one size, so that EC2 can choose where capacity is; Cluster Autoscaler takes
/// every node to be as large as the first type. A region that lacks one of the types refuses the node group: such a
/// pool then needs a list of its own.
/// </remarks>
public static class NodePoolPresets
{
    /// <summary>
    /// <c>tooling</c> for what serves the cluster; <c>critical</c> for jobs that must not be interrupted and write much
    /// to local disks; <c>shared-driver</c> and <c>shared-executor</c> for other Spark jobs; <c>notebook-driver</c> and
    /// <c>notebook-executor</c> for interactive work. All but the first scale to zero.
    /// </summary>
    /// <param name="zones">Letters of the network's zones.</param>
    public static ImmutableArray<NodePool> Default(ImmutableArray<char> zones) =>
    [
        // All that serves the cluster has to fit on one node while the other is replaced: CoreDNS, the storage driver,
        // the metrics server, the autoscaler, the load balancer controller and cert-manager ask for above 2 GiB
        // (estimated). A t3.medium offers little over 3, and its kubelet keeps memory back for 17 pods only, where IP
        // prefixes let 110 run.
        new()
        {
            Name = "tooling",
            InstanceTypes = ["t3.large"],
            Zones = zones,
            PerZone = false,
            MinSize = 2,
            MaxSize = 10,
            Labels = Labels(("role", "tooling")),
        },
        new()
        {
            Name = "critical",
            InstanceTypes = ["m6gd.8xlarge"],
            Zones = zones,
            MaxSize = 100,
            Labels = Labels(("role", "critical"), OnDemand),
            Taints = [Dedicated("critical")],
        },
        new()
        {
            Name = "shared-driver",
            InstanceTypes = ["m6g.xlarge"],
            Zones = zones,
            Labels = Labels(("role", "shared"), Driver, OnDemand),
            Taints = [Dedicated("shared")],
        },
        new()
        {
            Name = "shared-executor",
            InstanceTypes = ["m6g.8xlarge", "m6gd.8xlarge", "m7g.8xlarge", "m7gd.8xlarge"],
            Zones = zones,
            Capacity = NodeCapacity.Spot,
            MaxSize = 100,
            Labels = Labels(("role", "shared"), Executor, Spot),
            Taints = [Dedicated("shared"), Interruptible],
        },
        new()
        {
            Name = "notebook-driver",
            InstanceTypes = ["t3.large"],
            Zones = zones,
            Labels = Labels(("role", "notebook"), Driver, OnDemand),
            Taints = [Dedicated("notebook")],
        },
        new()
        {
            Name = "notebook-executor",
            InstanceTypes =
                ["t3.2xlarge", "t3a.2xlarge", "m5.2xlarge", "m5a.2xlarge", "m6i.2xlarge", "m6a.2xlarge"],
            Zones = zones,
            Capacity = NodeCapacity.Spot,
            MaxSize = 100,
            Labels = Labels(("role", "notebook"), Executor, Spot),
            Taints = [Dedicated("notebook"), Interruptible],
        },
    ];

    /// <summary><c>gpu</c>: nodes with an NVIDIA A10G each, on demand, from zero, for pods that ask for GPUs.</summary>
    /// <param name="zones">Letters of the network's zones.</param>
    public static NodePool Gpu(ImmutableArray<char> zones) => new()
    {
        Name = "gpu",
        InstanceTypes = ["g5.xlarge", "g5.2xlarge"],
        Zones = zones,

        // By the last label Cluster Autoscaler knows that a new node will have a GPU once its device plugin runs, and
        // makes no second one meanwhile.
        Labels = Labels(
            ("role", "gpu"),
            OnDemand,
            (NodeLabelRules.GpuPresent, "true"),
            ("k8s.amazonaws.com/accelerator", "nvidia-a10g")),

        // This very value: NVIDIA's feature discovery tolerates no other.
        Taints = [new NodeTaint("nvidia.com/gpu", "present", TaintEffect.NoSchedule)],
    };

    /// <summary><c>dss</c>: nodes for what Dataiku DSS runs in containers and on Spark, on demand, from zero.</summary>
    /// <param name="zones">Letters of the network's zones.</param>
    public static NodePool Dss(ImmutableArray<char> zones) => new()
    {
        Name = "dss",
        InstanceTypes = ["m5.2xlarge"],
        Zones = zones,

        // No taint: how DSS is told of tolerations for its containers is not documented, and without one none would
        // ever run here. Spark is told, and uses the label.
        Labels = Labels(("role", "dss"), OnDemand),
    };

    private static (string Key, string Value) OnDemand => ("node-lifecycle", "on-demand");

    private static (string Key, string Value) Spot => ("node-lifecycle", "spot");

    private static (string Key, string Value) Driver => ("spark-role", "driver");

    private static (string Key, string Value) Executor => ("spark-role", "executor");

    private static NodeTaint Interruptible => new("node-lifecycle", "spot", TaintEffect.NoSchedule);

    private static NodeTaint Dedicated(string role) => new("role", role, TaintEffect.NoSchedule);

    private static ImmutableSortedDictionary<string, string> Labels(
        params IEnumerable<(string Key, string Value)> labels) =>
        labels.ToImmutableSortedDictionary(label => label.Key, label => label.Value, StringComparer.Ordinal);
}
