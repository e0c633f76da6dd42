using System.Collections.Immutable;

namespace DataPlatform.Components.Registry;

/// <summary>What is known of the public registries.</summary>
public static class UpstreamRegistries
{
    /// <summary>All of them, in the order of their folders.</summary>
    public static ImmutableArray<UpstreamRegistry> All { get; } =
        [.. Enum.GetValues<UpstreamRegistry>().OrderBy(Folder, StringComparer.Ordinal)];

    /// <summary>
    /// Name of the folder for its images; short, because ECR takes 30 characters with the name prefix before it.
    /// </summary>
    public static string Folder(UpstreamRegistry upstream) => upstream switch
    {
        UpstreamRegistry.EcrPublic => "public",
        UpstreamRegistry.Kubernetes => "k8s",
        UpstreamRegistry.Quay => "quay",
        UpstreamRegistry.DockerHub => "hub",
        UpstreamRegistry.GitHub => "ghcr",
        UpstreamRegistry.GitLab => "gitlab",
        _ => throw new ArgumentOutOfRangeException(nameof(upstream), upstream, "not a registry that ECR pulls through"),
    };

    /// <summary>Whether it asks for an account.</summary>
    public static bool NeedsCredential(UpstreamRegistry upstream) =>
        upstream is UpstreamRegistry.DockerHub or UpstreamRegistry.GitHub or UpstreamRegistry.GitLab;

    // The values that ECR's CreatePullThroughCacheRule documents.
    internal static string Url(UpstreamRegistry upstream) => upstream switch
    {
        UpstreamRegistry.EcrPublic => "public.ecr.aws",
        UpstreamRegistry.Kubernetes => "registry.k8s.io",
        UpstreamRegistry.Quay => "quay.io",
        UpstreamRegistry.DockerHub => "registry-1.docker.io",
        UpstreamRegistry.GitHub => "ghcr.io",
        UpstreamRegistry.GitLab => "registry.gitlab.com",
        _ => throw new ArgumentOutOfRangeException(nameof(upstream), upstream, "not a registry that ECR pulls through"),
    };
}
