using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Cluster.Versions;

namespace DataPlatform.Components.Cluster.Services;

/// <summary>How Cluster Autoscaler is set up: the values of its chart.</summary>
internal static class ClusterAutoscalerValues
{
    /// <summary>The service account, and the name of everything else in the chart.</summary>
    public const string ServiceAccount = "cluster-autoscaler";

    /// <summary>The image's tag for a Kubernetes version: the two must have one minor version.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static string ImageTag(string kubernetesVersion) =>
        KubernetesVersions.Pinned(nameof(kubernetesVersion), kubernetesVersion).ClusterAutoscalerImage;

    /// <summary>The values.</summary>
    public static ImmutableSortedDictionary<string, object> Of(ClusterHandle cluster, string imageTag) =>
        ChartRelease.Map(
            // Without a name the chart installs no autoscaler, and says nothing.
            ("autoDiscovery", ChartRelease.Map(
                ("clusterName", cluster.PlannedName),
                ("tags", ImmutableArray.Create<object>(
                    AutoscalerTags.Enabled, AutoscalerTags.OwnedBy(cluster.PlannedName))))),
            // Pods do not see the instance metadata service that would tell the region.
            ("awsRegion", cluster.Target.Region.Name),
            ("cloudProvider", "aws"),
            ("containerSecurityContext", ServicePods.ContainerSecurity),
            // The nodes' own resolver: room for CoreDNS can be made while there is no CoreDNS.
            ("dnsPolicy", "Default"),
            ("extraArgs", Arguments),
            ("fullnameOverride", ServiceAccount),
            ("image", ChartRelease.Map(("tag", imageTag))),
            ("nodeSelector", SystemPlacement.NodeSelector),
            // It may empty nodes of system pods, and must not empty its own.
            ("podAnnotations", ChartRelease.Map(("cluster-autoscaler.kubernetes.io/safe-to-evict", "false"))),
            ("podDisruptionBudget", ServicePods.DisruptionBudget),
            ("priorityClassName", ServicePods.Priority),
            ("rbac", ChartRelease.Map(
                ("serviceAccount", ChartRelease.Map(("create", true), ("name", ServiceAccount))))),
            // One works, the other takes over when it is gone.
            ("replicaCount", 2),
            ("resources", ServicePods.Resources(cpu: "100m", memory: "600Mi", memoryLimit: "1Gi")),
            ("securityContext", ServicePods.PodSecurity),
            ("topologySpreadConstraints", ImmutableArray.Create<object>(Spread)));

    // All as text: these are words of a command line.
    private static ImmutableSortedDictionary<string, object> Arguments { get; } = ChartRelease.Map(
        ("balance-similar-node-groups", "true"),
        // Of a group without nodes the autoscaler reads the name as a label, so that no two groups would be similar.
        ("balancing-ignore-label", "nodegroup-name"),
        // The group that leaves the least processor and memory unused.
        ("expander", "least-waste"),
        ("scan-interval", "10s"),
        // Executors belong to their driver, which is no controller that would make a new one: while one runs, its node
        // stays. That is the default, stated because running Spark jobs depend on it.
        ("skip-nodes-with-custom-controller-pods", "true"),
        // Scratch space is made anew with its pod, and no reason to keep a node.
        ("skip-nodes-with-local-storage", "false"),
        // System pods are replicated and come up again elsewhere.
        ("skip-nodes-with-system-pods", "false"));

    private static ImmutableSortedDictionary<string, object> Spread { get; } = ChartRelease.Map(
        ("labelSelector", ChartRelease.Map(
            ("matchLabels", ChartRelease.Map(("app.kubernetes.io/instance", ServiceAccount))))),
        ("maxSkew", 1),
        ("topologyKey", "kubernetes.io/hostname"),
        // A cluster with one node for tooling runs both there.
        ("whenUnsatisfiable", "ScheduleAnyway"));
}
