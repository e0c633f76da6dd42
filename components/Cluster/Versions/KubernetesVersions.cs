using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DataPlatform.Components.Cluster.Versions;

/// <summary>
/// The Kubernetes versions of EKS, as of November 2026. Days are those of EKS's release calendar. Pins are builds that
/// were installed or offered on that very version in 2026, most of them in September and October; a pin that was seen
/// on another version only says so. What EKS offers today:
/// <c>aws eks describe-addon-versions --kubernetes-version 1.35 --addon-name vpc-cni</c>. Images of Cluster Autoscaler
/// are its releases of July 2026; that each was published as an image is not verified.
/// </summary>
public static class KubernetesVersions
{
    /// <summary>The version of a cluster for which none is asked for.</summary>
    public const string Default = "1.35";

    private static readonly ImmutableSortedDictionary<string, string> NoAddOns =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>All that EKS has or recently had, oldest first.</summary>
    public static ImmutableArray<KubernetesVersion> All { get; } =
    [
        NotDeployable("1.31", new(2025, 11, 26), new(2026, 11, 26)),
        NotDeployable("1.32", new(2026, 3, 23), new(2027, 3, 23)),
        new()
        {
            Name = "1.33",
            StandardSupportEnds = new(2026, 7, 29),
            ExtendedSupportEnds = new(2027, 7, 29),
            ClusterAutoscalerImage = "v1.33.6",
            AddOns = AddOns(
                vpcCni: "v1.22.4-eksbuild.3",
                kubeProxy: "v1.33.10-eksbuild.29",
                coreDns: "v1.12.4-eksbuild.38",
                podIdentityAgent: "v1.3.10-eksbuild.3",
                ebsCsiDriver: "v1.62.0-eksbuild.1",
                metricsServer: "v0.8.1-eksbuild.6",
                // Seen on 1.35 only; the agent's builds do not go with a Kubernetes version.
                nodeMonitoringAgent: "v1.6.4-eksbuild.1"),
        },
        new()
        {
            Name = "1.34",
            StandardSupportEnds = new(2026, 12, 2),
            ExtendedSupportEnds = new(2027, 12, 2),
            ClusterAutoscalerImage = "v1.34.5",
            AddOns = AddOns(
                vpcCni: "v1.22.4-eksbuild.3",
                kubeProxy: "v1.34.6-eksbuild.29",
                coreDns: "v1.12.4-eksbuild.38",
                podIdentityAgent: "v1.3.10-eksbuild.3",
                ebsCsiDriver: "v1.66.0-eksbuild.1",
                metricsServer: "v0.9.0-eksbuild.11",
                // Seen on 1.35 only; the agent's builds do not go with a Kubernetes version.
                nodeMonitoringAgent: "v1.6.4-eksbuild.1"),
        },
        new()
        {
            Name = "1.35",
            StandardSupportEnds = new(2027, 3, 27),
            ExtendedSupportEnds = new(2028, 3, 27),
            ClusterAutoscalerImage = "v1.35.2",
            AddOns = AddOns(
                vpcCni: "v1.22.4-eksbuild.3",
                kubeProxy: "v1.35.3-eksbuild.29",
                coreDns: "v1.13.2-eksbuild.31",
                podIdentityAgent: "v1.3.10-eksbuild.3",
                ebsCsiDriver: "v1.66.0-eksbuild.1",
                metricsServer: "v0.9.0-eksbuild.11",
                nodeMonitoringAgent: "v1.6.4-eksbuild.1"),
        },
        new()
        {
            Name = "1.36",
            StandardSupportEnds = new(2027, 8, 2),
            ExtendedSupportEnds = new(2028, 8, 2),
            ClusterAutoscalerImage = "v1.36.1",
            AddOns = AddOns(
                vpcCni: "v1.22.4-eksbuild.3",
                kubeProxy: "v1.36.0-eksbuild.25",
                coreDns: "v1.14.3-eksbuild.23",
                podIdentityAgent: "v1.3.10-eksbuild.3",
                ebsCsiDriver: "v1.66.0-eksbuild.1",
                metricsServer: "v0.9.0-eksbuild.11",
                nodeMonitoringAgent: "v1.7.1-eksbuild.1"),
        },
    ];

    /// <summary>Those that the platform deploys, oldest first.</summary>
    public static ImmutableArray<KubernetesVersion> Deployable { get; } =
        [.. All.Where(version => version.IsDeployable)];

    /// <summary>Finds a version by its name.</summary>
    public static bool TryGet(string name, [NotNullWhen(true)] out KubernetesVersion? version) =>
        (version = All.FirstOrDefault(known => known.Name == name)) is not null;

    /// <summary>A version that the platform deploys, for an argument that asks for one.</summary>
    /// <exception cref="ArgumentException">The platform does not deploy it.</exception>
    internal static KubernetesVersion Pinned(string property, string name) =>
        TryGet(name, out var version) && version.IsDeployable
            ? version
            : throw new ArgumentException(
                $"{property} has '{name}'; accepted: {string.Join(", ", Deployable.Select(known => known.Name))}",
                property);

    private static KubernetesVersion NotDeployable(string name, DateOnly standardEnds, DateOnly extendedEnds) => new()
    {
        Name = name,
        StandardSupportEnds = standardEnds,
        ExtendedSupportEnds = extendedEnds,
        AddOns = NoAddOns,
        ClusterAutoscalerImage = "",
    };

    // Named arguments: a version that lacks one of them does not compile.
    private static ImmutableSortedDictionary<string, string> AddOns(
        string vpcCni,
        string kubeProxy,
        string coreDns,
        string podIdentityAgent,
        string ebsCsiDriver,
        string metricsServer,
        string nodeMonitoringAgent) => NoAddOns.AddRange(new Dictionary<string, string>
        {
            [AddOnNames.VpcCni] = vpcCni,
            [AddOnNames.KubeProxy] = kubeProxy,
            [AddOnNames.CoreDns] = coreDns,
            [AddOnNames.PodIdentityAgent] = podIdentityAgent,
            [AddOnNames.EbsCsiDriver] = ebsCsiDriver,
            [AddOnNames.MetricsServer] = metricsServer,
            [AddOnNames.NodeMonitoringAgent] = nodeMonitoringAgent,
        });
}
