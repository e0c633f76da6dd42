using System.Collections.Immutable;

namespace DataPlatform.Components.Dss.Configuration;

/// <summary>The cluster that DSS runs containers on.</summary>
internal sealed record ClusterPart
{
    /// <summary>Whether it is there already, or DSS makes it.</summary>
    public required DssClusterMode Mode { get; init; }

    /// <summary>Its name in DSS, which is also the name that DSS gives a cluster that it makes.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the EKS cluster that is there; null: DSS makes one.</summary>
    public string? EksName { get; init; }

    /// <summary>Kubernetes version of the one that DSS makes; null: there is one.</summary>
    public string? KubernetesVersion { get; init; }

    /// <summary>Nodes of the one that DSS makes; null: there is one.</summary>
    public DssNodePoolSpec? NodePool { get; init; }

    /// <summary>Tags of the one that DSS makes; null: there is one.</summary>
    public ImmutableSortedDictionary<string, string>? Tags { get; init; }
}
