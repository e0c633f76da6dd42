using System.Collections.Immutable;

namespace DataPlatform.Components.Cluster.Versions;

/// <summary>A Kubernetes minor version on EKS, with the software that is pinned for it.</summary>
public sealed record KubernetesVersion
{
    /// <summary>The version, for example <c>1.35</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Last day of standard support.</summary>
    public required DateOnly StandardSupportEnds { get; init; }

    /// <summary>Last day of extended support, after which EKS upgrades the cluster by itself.</summary>
    public required DateOnly ExtendedSupportEnds { get; init; }

    /// <summary>
    /// Versions of the EKS add-ons by name, for example <c>vpc-cni</c>; empty: the platform has none pinned, and does
    /// not deploy this version.
    /// </summary>
    public required ImmutableSortedDictionary<string, string> AddOns { get; init; }

    /// <summary>Image tag of Cluster Autoscaler, of the same minor version; empty like AddOns.</summary>
    public required string ClusterAutoscalerImage { get; init; }

    /// <summary>Whether the platform deploys this version.</summary>
    public bool IsDeployable => !AddOns.IsEmpty;
}
