using System.Collections.Immutable;

namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>Nodes of one kind: as managed node groups, or as a Karpenter node pool.</summary>
public sealed record NodePool
{
    /// <summary>
    /// The name, unique in the cluster: lower-case letters, digits and hyphens, a letter first, at most 34 characters.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>
    /// EC2 instance types, of one architecture; several, of one size, where capacity is spot. The first is preferred.
    /// </summary>
    public required ImmutableArray<string> InstanceTypes { get; init; }

    /// <summary>Letters of the zones that the nodes are in, in order.</summary>
    public required ImmutableArray<char> Zones { get; init; }

    /// <summary>
    /// A node group for each zone, so that the autoscaler can choose the zone; otherwise one over all zones. Default:
    /// true.
    /// </summary>
    public bool PerZone { get; init; } = true;

    /// <summary>How instances are bought. Default: on demand.</summary>
    public NodeCapacity Capacity { get; init; } = NodeCapacity.OnDemand;

    /// <summary>The operating system. Default: Amazon Linux 2023.</summary>
    public NodeSystem System { get; init; } = NodeSystem.AmazonLinux2023;

    /// <summary>Fewest nodes of each node group, 0 to 450. Default: 0.</summary>
    public int MinSize { get; init; }

    /// <summary>Most nodes of each node group, 1 to 450. Default: 10.</summary>
    public int MaxSize { get; init; } = 10;

    /// <summary>Labels of the nodes. Default: none.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Taints of the nodes. Default: none.</summary>
    public ImmutableArray<NodeTaint> Taints { get; init; } = [];

    /// <summary>Size of the root volume in GiB, 20 to 16384. Default: 100.</summary>
    public int DiskGiB { get; init; } = 100;
}
