using System.Collections.Immutable;

namespace DataPlatform.Components.Cluster.Services;

/// <summary>How cert-manager is set up: the values of its chart, whose pods are restricted by default.</summary>
internal static class CertManagerValues
{
    /// <summary>The values.</summary>
    /// <param name="namespace">Where it runs.</param>
    public static ImmutableSortedDictionary<string, object> Of(string @namespace) => ChartRelease.Map(
        ("cainjector", ChartRelease.Map(
            ("podDisruptionBudget", Enabled),
            ("replicaCount", 2),
            ("resources", ServicePods.Resources(cpu: "10m", memory: "128Mi", memoryLimit: "256Mi")))),
        // The definitions are upgraded with the chart, and outlive it with the certificates made from them.
        ("crds", ChartRelease.Map(("enabled", true), ("keep", true))),
        ("global", ChartRelease.Map(
            // By default the leases are in kube-system, which would take a role there.
            ("leaderElection", ChartRelease.Map(("namespace", @namespace))),
            ("nodeSelector", SystemPlacement.NodeSelector),
            ("priorityClassName", ServicePods.Priority))),
        ("podDisruptionBudget", Enabled),
        ("replicaCount", 2),
        ("resources", ServicePods.Resources(cpu: "20m", memory: "128Mi", memoryLimit: "256Mi")),
        // The release is done once a certificate can be asked for.
        ("startupapicheck", ChartRelease.Map(
            ("resources", ServicePods.Resources(cpu: "10m", memory: "64Mi")), ("timeout", "5m"))),
        ("webhook", ChartRelease.Map(
            ("podDisruptionBudget", Enabled),
            ("replicaCount", 2),
            ("resources", ServicePods.Resources(cpu: "10m", memory: "64Mi", memoryLimit: "128Mi")))));

    private static ImmutableSortedDictionary<string, object> Enabled { get; } = ChartRelease.Map(("enabled", true));
}
