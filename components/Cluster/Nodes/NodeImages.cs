namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>The machine images of EKS, as its API names them.</summary>
internal static class NodeImages
{
    /// <summary>The image of a pool's nodes, with drivers where they have GPUs.</summary>
    public static string TypeOf(NodePool pool)
    {
        // One type stands for all: a pool has one architecture, and GPUs in all of its types or in none.
        var type = pool.InstanceTypes[0];
        var architecture = InstanceTypes.ArchitectureOf(type) == NodeArchitecture.Arm ? "ARM_64" : "x86_64";
        return (pool.System, InstanceTypes.HasGpus(type)) switch
        {
            (NodeSystem.AmazonLinux2023, false) => $"AL2023_{architecture}_STANDARD",
            (NodeSystem.AmazonLinux2023, true) => $"AL2023_{architecture}_NVIDIA",
            (NodeSystem.Bottlerocket, false) => $"BOTTLEROCKET_{architecture}",
            (NodeSystem.Bottlerocket, true) => $"BOTTLEROCKET_{architecture}_NVIDIA",
            _ => throw new ArgumentOutOfRangeException(nameof(pool), pool.System, "not an operating system of nodes"),
        };
    }
}
