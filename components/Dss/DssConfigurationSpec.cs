using System.Collections.Immutable;

namespace DataPlatform.Components.Dss;

/// <summary>What is configured in DSS beside what the stack itself is made of.</summary>
public sealed record DssConfigurationSpec
{
    /// <summary>Version of DSS.</summary>
    public required string Version { get; init; }

    /// <summary>Groups beside the built-in ones. Default: none.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>Name of the secret that has the license; null, the default: there is none.</summary>
    public string? LicenseSecret { get; init; }

    /// <summary>Number of the access key, where DSS has one. Default: 1.</summary>
    public int KeyGeneration { get; init; } = 1;

    /// <summary>Number of the passwords that the platform makes. Default: 1.</summary>
    public int PasswordGeneration { get; init; } = 1;

    /// <summary>Which cluster DSS runs containers on. Default: none.</summary>
    public DssClusterMode ClusterMode { get; init; } = DssClusterMode.None;

    /// <summary>Kubernetes version of a cluster that DSS makes.</summary>
    public required string KubernetesVersion { get; init; }

    /// <summary>Nodes of a cluster that DSS makes. Default: those of <see cref="DssNodePoolSpec"/>.</summary>
    public DssNodePoolSpec NodePool { get; init; } = new();

    /// <summary>Tags of a cluster that DSS makes. Default: none.</summary>
    public ImmutableSortedDictionary<string, string> ClusterTags { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Configurations for containers, the default one first. Default: none.</summary>
    public ImmutableArray<DssContainerSpec> Containers { get; init; } = [];

    /// <summary>Configurations of Spark, the default one first. Default: none.</summary>
    public ImmutableArray<DssSparkSpec> SparkConfigs { get; init; } = [];

    /// <summary>
    /// Label that nodes for Spark have, <c>key=value</c>; null, the default: Spark runs on any node without taints.
    /// </summary>
    public string? SparkNodes { get; init; }

    /// <summary>The Kubernetes namespaces of the two, each once, in order.</summary>
    internal ImmutableArray<string> Namespaces =>
    [
        .. Containers.Select(spec => spec.Namespace).Concat(SparkConfigs.Select(spec => spec.Namespace))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>Whether a job, a table and a query are tried at the end. Default: true.</summary>
    public bool SmokeTest { get; init; } = true;
}
