using System.Text.Json.Nodes;
using DataPlatform.Components.Cluster.Versions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Estimates;

/// <summary>Which support, and so which price, an EKS cluster has.</summary>
internal static class ClusterSupport
{
    /// <summary>
    /// Whether a cluster is in extended support on a day: past its version's standard support, unless it asked for
    /// standard support only, which has EKS upgrade it instead.
    /// </summary>
    /// <param name="cluster">A cluster, or the component that makes one.</param>
    /// <param name="today">The day.</param>
    public static bool IsExtended(PlanResource cluster, DateOnly today) =>
        !IsStandardOnly(cluster)
        && PlanFacts.Text(cluster.Inputs, "version") is { } name
        && KubernetesVersions.TryGet(name, out var version)
        && today > version.StandardSupportEnds;

    /// <summary>Whether a cluster asks for standard support only.</summary>
    public static bool IsStandardOnly(PlanResource cluster) =>
        PlanFacts.Text(cluster.Inputs["upgradePolicy"] as JsonObject, "supportType") is "STANDARD";
}
