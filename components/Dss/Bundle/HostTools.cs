using System.Collections.Immutable;
using DataPlatform.Components.Dss.Configuration;

namespace DataPlatform.Components.Dss.Bundle;

/// <summary>
/// The command line tools of the DSS host, pinned in November 2026. Checksums are those that public projects demand of
/// the same files, two at least of each; none was taken from a download of our own.
/// </summary>
internal static class HostTools
{
    // Without a cluster there is nothing that the others could talk to.
    private static readonly ImmutableArray<DownloadTool> Always =
    [
        new(
            "aws",
            "2.37.6",
            "https://awscli.amazonaws.com/awscli-exe-linux-x86_64-2.37.6.zip",
            "cd40c7d1f41b3a4964e77a65377e480d71fe6ebc96bbbb64eb2239d69af6fbb2",
            "awscli"),
    ];

    // DSS compares the authenticator's version as text: 0.10 would be refused as older than 0.5.4. Of later ones than
    // this no checksum was found twice.
    private static readonly ImmutableArray<DownloadTool> OfClusters =
    [
        new(
            "aws-iam-authenticator",
            "0.7.9",
            "https://github.com/kubernetes-sigs/aws-iam-authenticator/releases/download/v0.7.9/"
                + "aws-iam-authenticator_0.7.9_linux_amd64",
            "73799460fc3ec775f165ded68f50cd2d1f484c80b599380cc734d80b93a8f952",
            "binary"),
        new(
            "eksctl",
            "0.230.0",
            "https://github.com/eksctl-io/eksctl/releases/download/v0.230.0/eksctl_Linux_amd64.tar.gz",
            "a2060956f117c3065abafda5c1f681679b9c3716675d70ce4ffff46033b02c35",
            "tar"),
    ];

    private static readonly DownloadTool Kubectl134 =
        Kubectl("1.34.11", "8efbb9435132a190920eb65a47a8c1ecf755ad85ab57a600c9bedbab460bb7a8");

    // kubectl works with clusters of one minor version less or more: 1.33 is served by that of 1.34.
    private static readonly ImmutableSortedDictionary<string, DownloadTool> KubectlByVersion =
        new Dictionary<string, DownloadTool>
        {
            ["1.33"] = Kubectl134,
            ["1.34"] = Kubectl134,
            ["1.35"] = Kubectl("1.35.9", "3cfeaf80be482b435b0aa214aff6e0b2c312ee23c0ff20810c75517b6004c6eb"),
            ["1.36"] = Kubectl("1.36.4", "8b8f088da2dab964f853b38464033b1be15ede2839eca751482357c45abdd05a"),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The tools for a cluster, in the order of their names.</summary>
    /// <param name="kubernetesVersion">The cluster's version; null: there is none.</param>
    /// <exception cref="ArgumentException">No kubectl is pinned for the version.</exception>
    public static ImmutableArray<DownloadTool> For(string? kubernetesVersion)
    {
        if (kubernetesVersion is null)
            return Always;
        return KubectlByVersion.TryGetValue(kubernetesVersion, out var kubectl)
            ? [.. Always, .. OfClusters, kubectl]
            : throw new ArgumentException(
                $"no kubectl for Kubernetes '{kubernetesVersion}'; "
                + $"accepted: {string.Join(", ", KubectlByVersion.Keys)}",
                nameof(kubernetesVersion));
    }

    private static DownloadTool Kubectl(string version, string sha256) =>
        new("kubectl", version, $"https://dl.k8s.io/release/v{version}/bin/linux/amd64/kubectl", sha256, "binary");
}
