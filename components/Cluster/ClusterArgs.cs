using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Cluster.Versions;
using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Common;
using DataPlatform.Components.Network;
using Pulumi;

namespace DataPlatform.Components.Cluster;

/// <summary>What <see cref="PlatformCluster"/> needs.</summary>
public sealed class ClusterArgs
{
    /// <summary>Where the cluster is made; the name prefix is the cluster's name.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>The AWS provider: the EKS component takes it from its own options only, not from a parent.</summary>
    public required ProviderResource AwsProvider { get; init; }

    /// <summary>The network that the cluster is in.</summary>
    public required PlatformNetwork Network { get; init; }

    /// <summary>ARN of the KMS key of the Kubernetes API's secrets. It cannot be changed later.</summary>
    public required Input<string> SecretsKeyArn { get; init; }

    /// <summary>ARN of the KMS key of the control plane's log group.</summary>
    public required Input<string> LogsKeyArn { get; init; }

    /// <summary>ARN of the KMS key of the nodes' and the pods' volumes.</summary>
    public required Input<string> VolumesKeyArn { get; init; }

    /// <summary>The Kubernetes version, one that <see cref="KubernetesVersions"/> has. Default: 1.35.</summary>
    public string Version { get; init; } = KubernetesVersions.Default;

    /// <summary>
    /// Whether to stay on a version beyond its standard support, at six times the price. Default: false.
    /// </summary>
    public bool ExtendedSupport { get; init; }

    /// <summary>Blocks from which the public endpoint is reached. Default: none, and no public endpoint.</summary>
    public IReadOnlyList<string> PublicAccessCidrs { get; init; } = [];

    /// <summary>
    /// ARNs of the IAM roles that administer the cluster, beside the identity that creates it. Default: none.
    /// </summary>
    public IReadOnlyList<string> AdminRoleArns { get; init; } = [];

    /// <summary>
    /// Days to keep the control plane's logs, one of <see cref="LogRetention.AcceptedDays"/>. Default: 365.
    /// </summary>
    public int LogRetentionInDays { get; init; } = 365;

    /// <summary>What makes nodes when pods need them. Default: Cluster Autoscaler.</summary>
    public AutoscalerKind Autoscaler { get; init; } = AutoscalerKind.ClusterAutoscaler;

    /// <summary>
    /// The node pools. One of them, labelled <c>role=tooling</c> and without taints, carries what serves the cluster.
    /// </summary>
    public required ImmutableArray<NodePool> NodePools { get; init; }

    /// <summary>The namespaces of the platform's users. Default: none.</summary>
    public ImmutableArray<NamespaceSpec> Namespaces { get; init; } = [];

    /// <summary>
    /// Port of the data warehouse in the VPC, which pods of Spark and of DSS then reach. Default, null: there is none.
    /// </summary>
    public int? WarehousePort { get; init; }

    /// <summary>
    /// Whether EMR's service-linked role is the user <c>emr-containers</c> of the cluster: for virtual clusters.
    /// Default: no.
    /// </summary>
    public bool EmrOnEks { get; init; }

    /// <summary>Whether cert-manager is installed. Default: no, nothing of the platform needs it.</summary>
    public bool CertManager { get; init; }

    /// <summary>Tags of instances and volumes, which the provider's default tags do not reach. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The cluster cannot be deleted, neither by the stack nor by the EKS API. Default: false.</summary>
    public bool Protect { get; init; }

    /// <summary>The pools whose nodes carry what serves the cluster.</summary>
    internal IEnumerable<NodePool> SystemPools => NodePools.Where(SystemPlacement.IsOn);

    /// <summary>The pools that are managed node groups.</summary>
    internal ImmutableArray<NodePool> ManagedPools => SystemPlacement.Managed(Autoscaler, NodePools);

    /// <summary>The pools whose nodes Karpenter makes.</summary>
    internal ImmutableArray<NodePool> KarpenterPools => [.. NodePools.Except(ManagedPools)];

    /// <summary>Checks the values that no part of the cluster checks by itself.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        if (!SystemPools.Any())
        {
            throw new ArgumentException(
                $"{nameof(NodePools)} has no pool for what serves the cluster; accepted: one with the label "
                + $"{SystemPlacement.Key}={SystemPlacement.Value} and without taints",
                nameof(NodePools));
        }
    }
}
