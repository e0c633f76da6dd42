using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Services;
using DataPlatform.Components.Cluster.Versions;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using static DataPlatform.Components.Cluster.Services.ChartRelease;

namespace DataPlatform.Components.Cluster.Karpenter;

/// <summary>Karpenter's two charts: the kinds of objects it works on, and the controller.</summary>
internal static class KarpenterCharts
{
    /// <summary>
    /// Where the controller runs: where the API server gives its requests a share of their own without further set-up.
    /// </summary>
    public const string Namespace = SystemPlacement.Namespace;

    /// <summary>The controller's service account.</summary>
    public const string ServiceAccount = "karpenter";

    // One at work, one in reserve on another node: the chart keeps them apart, so both need a tooling node.
    private const int Replicas = 2;

    /// <summary>
    /// The kinds, in a release of their own: what a chart has in its <c>crds</c> folder, Helm installs but never
    /// upgrades.
    /// </summary>
    public static Release CreateKinds(KarpenterScope scope) => Create(
        $"{scope.Name}-crds",
        ChartVersions.KarpenterCrds,
        "karpenter-crd",
        Namespace,
        ImmutableDictionary<string, object>.Empty,
        scope.Inside());

    /// <summary>The controller.</summary>
    public static Release CreateController(
        KarpenterScope scope, InterruptionQueue queue, IEnumerable<Resource> after) => Create(
            $"{scope.Name}-chart",
            ChartVersions.Karpenter,
            "karpenter",
            Namespace,
            Values(scope, queue),
            scope.Inside(after),
            skipCrds: true);

    // The API server's address is left to the controller, which asks EKS for it.
    private static ImmutableSortedDictionary<string, object> Values(KarpenterScope scope, InterruptionQueue queue) =>
        Map(
            ("controller", Map(("resources", ServicePods.Resources(cpu: "500m", memory: "1Gi")))),
            ("nodeSelector", SystemPlacement.NodeSelector),
            ("replicas", Replicas),
            ("serviceAccount", Map(("name", ServiceAccount))),
            (
                "settings",
                Map(("clusterName", scope.Cluster.PlannedName), ("interruptionQueue", queue.Queue.Name))));
}
