using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Cluster.Versions;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;

namespace DataPlatform.Components.Cluster.Services;

/// <summary>
/// NVIDIA's device plugin: makes GPUs a resource, <c>nvidia.com/gpu</c>, that pods can ask for. It is for GPU nodes on
/// Amazon Linux 2023, whose image has the driver only; Bottlerocket has the plugin in its image.
/// </summary>
/// <remarks>
/// It runs on nodes with the label <c>nvidia.com/gpu.present</c> of value <c>true</c>, which the pool sets: GPU pools
/// on Amazon Linux 2023 have it, GPU pools on Bottlerocket must not. It tolerates all taints.
/// </remarks>
public sealed class NvidiaDevicePlugin : ComponentResource
{
    /// <summary>Key of the label of the nodes that it runs on; the value is <c>true</c>.</summary>
    public const string NodeLabel = NodeLabelRules.GpuPresent;

    /// <summary>Installs it.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What it needs. It does not wait for GPU nodes, which come and go.</param>
    /// <param name="options">Parent, provider and the like.</param>
    public NvidiaDevicePlugin(string name, ClusterServiceArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:cluster:NvidiaDevicePlugin", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        Release = ChartRelease.Create(
            $"{name}-release",
            ChartVersions.NvidiaDevicePlugin,
            "nvidia-device-plugin",
            SystemPlacement.Namespace,
            Values,
            args.Cluster.Inside(this, args.After));
        RegisterOutputs(new Dictionary<string, object?> { ["releaseName"] = Release.Name });
    }

    /// <summary>The Helm release, at work once it is there.</summary>
    public Release Release { get; }

    /// <summary>Whether it runs on a pool's nodes.</summary>
    public static bool RunsOn(NodePool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return pool.Labels.GetValueOrDefault(NodeLabel) == "true";
    }

    // One per node with GPUs, not a controller: it is placed by what the node has, not by SystemPlacement.
    private static ImmutableSortedDictionary<string, object> Values { get; } = ChartRelease.Map(
        // Feature discovery would label the nodes; its worker is privileged, and the pools label theirs already.
        ("gfd", ChartRelease.Map(("enabled", false))),
        ("nodeSelector", ChartRelease.Map((NodeLabel, "true"))),
        ("priorityClassName", "system-node-critical"),
        ("resources", ServicePods.Resources(cpu: "10m", memory: "64Mi", memoryLimit: "256Mi")),
        // The chart tolerates nvidia.com/gpu alone. On a pool with a taint of another key the nodes would start, and
        // cost, for pods that never get their GPUs.
        ("tolerations", ImmutableArray.Create<object>(ChartRelease.Map(("operator", "Exists")))));
}
