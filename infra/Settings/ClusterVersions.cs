using DataPlatform.Components.Cluster.Versions;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>The cluster's Kubernetes version.</summary>
internal static class ClusterVersions
{
    // YAML reads an unquoted 1.40 as 1.4.
    private static Scalar<string> Deployable { get; } = new(
        "a Kubernetes version that the platform deploys",
        $"{string.Join(", ", KubernetesVersions.Deployable.Select(version => version.Name))}, in quotes",
        text => !KubernetesVersions.TryGet(text, out var version)
            ? Deployable!.Not()
            : version.IsDeployable
                ? new(text)
                : new("", "is a Kubernetes version for which the platform has no add-ons pinned"));

    /// <summary>Reads the version.</summary>
    public static string Read(SettingsSection section) =>
        section.Get("version", Deployable, KubernetesVersions.Default);
}
