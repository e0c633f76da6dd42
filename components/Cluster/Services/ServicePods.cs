using System.Collections.Immutable;

namespace DataPlatform.Components.Cluster.Services;

/// <summary>Values that the charts of several services have in common.</summary>
internal static class ServicePods
{
    /// <summary>The priority of what the cluster cannot do without.</summary>
    public const string Priority = "system-cluster-critical";

    // The user "nobody", who owns nothing in the images.
    private const int Nobody = 65534;

    /// <summary>Security context of a pod that passes the Pod Security level "restricted".</summary>
    public static ImmutableSortedDictionary<string, object> PodSecurity { get; } = ChartRelease.Map(
        ("fsGroup", Nobody),
        ("runAsGroup", Nobody),
        ("runAsNonRoot", true),
        ("runAsUser", Nobody),
        ("seccompProfile", ChartRelease.Map(("type", "RuntimeDefault"))));

    /// <summary>Security context of a container that passes the Pod Security level "restricted".</summary>
    public static ImmutableSortedDictionary<string, object> ContainerSecurity { get; } = ChartRelease.Map(
        ("allowPrivilegeEscalation", false),
        ("capabilities", ChartRelease.Map(("drop", ImmutableArray.Create<object>("ALL")))),
        ("readOnlyRootFilesystem", true),
        ("runAsNonRoot", true));

    /// <summary>One pod at a time may be taken away on purpose.</summary>
    public static ImmutableSortedDictionary<string, object> DisruptionBudget { get; } =
        ChartRelease.Map(("maxUnavailable", 1));

    /// <summary>
    /// What a container asks for, and the memory it may use. Processors have no limit: what is left over is anyone's.
    /// </summary>
    /// <param name="cpu">Processors, for example <c>100m</c>.</param>
    /// <param name="memory">Memory, for example <c>200Mi</c>.</param>
    /// <param name="memoryLimit">Memory at which it is stopped; null: what it asks for.</param>
    public static ImmutableSortedDictionary<string, object> Resources(
        string cpu, string memory, string? memoryLimit = null) => ChartRelease.Map(
            ("limits", ChartRelease.Map(("memory", memoryLimit ?? memory))),
            ("requests", ChartRelease.Map(("cpu", cpu), ("memory", memory))));
}
