using System.Collections.Immutable;

namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>The volumes of a pool's nodes, by operating system.</summary>
internal static class NodeVolumes
{
    private const string First = "/dev/xvda";

    // Bottlerocket keeps its read-only system apart from images, logs and what pods write, which are on the second one.
    private const string BottlerocketData = "/dev/xvdb";
    private const int BottlerocketSystemGiB = 4;

    /// <summary>The volumes; the pool's size is that of the one which pods write to.</summary>
    public static ImmutableArray<NodeVolume> Of(NodePool pool) => pool.System switch
    {
        NodeSystem.AmazonLinux2023 => [new(First, pool.DiskGiB)],
        NodeSystem.Bottlerocket => [new(First, BottlerocketSystemGiB), new(BottlerocketData, pool.DiskGiB)],
        _ => throw new ArgumentException($"{pool.System} has no volumes", nameof(pool)),
    };
}
