using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;
using Pulumi;

namespace DataPlatform.Components.Cluster.Karpenter;

/// <summary>What <see cref="Karpenter"/> needs.</summary>
public sealed class KarpenterArgs
{
    // Karpenter sets them itself, and refuses a node class that has them.
    private static readonly ImmutableArray<string> ReservedTags =
    [
        "eks:eks-cluster-name",
        "karpenter.k8s.aws/ec2nodeclass",
        "karpenter.sh/nodeclaim",
        "karpenter.sh/nodepool",
    ];

    /// <summary>The cluster that gets the nodes, of a Kubernetes version that Karpenter has images for.</summary>
    public required ClusterHandle Cluster { get; init; }

    /// <summary>
    /// The pools from which Karpenter makes nodes, all but the one that Karpenter itself runs on. A pool may become as
    /// large as its node groups could: where it is per zone, the maximum size counts once for each zone. The minimum
    /// size has no meaning: Karpenter makes a node when a pod needs it.
    /// </summary>
    public required IReadOnlyList<NodePool> Pools { get; init; }

    /// <summary>IDs of the private subnets by zone letter, at least those of the pools' zones.</summary>
    public required IReadOnlyDictionary<char, Output<string>> SubnetIds { get; init; }

    /// <summary>ARN of the KMS key of the nodes' volumes.</summary>
    public required Input<string> VolumesKeyArn { get; init; }

    /// <summary>
    /// Tags of instances, volumes and network interfaces, which the provider's default tags do not reach. Default:
    /// none.
    /// </summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>
    /// What Karpenter and its nodes need, and what outlives them: the nodes that it runs on, the add-ons, the ways to
    /// AWS. Default: none.
    /// </summary>
    public IReadOnlyList<Resource> After { get; init; } = [];

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        var versions = MachineImages.KubernetesVersions;
        if (!versions.Contains(Cluster.Version))
            throw new ArgumentException(
                $"{nameof(Cluster)} has version {Cluster.Version}; accepted by this version of Karpenter: "
                + string.Join(", ", versions),
                nameof(Cluster));
        if (NodePoolList.Mistakes(Pools, SubnetIds.Keys).FirstOrDefault() is { } mistake)
            throw new ArgumentException(mistake, nameof(Pools));
        if (Tags.Keys.FirstOrDefault(IsReserved) is { } reserved)
            throw new ArgumentException(
                $"{nameof(Tags)} has '{reserved}'; accepted: keys that Karpenter does not set itself", nameof(Tags));
    }

    private static bool IsReserved(string key) =>
        ReservedTags.Contains(key) || key.StartsWith("kubernetes.io/cluster", StringComparison.Ordinal);
}
