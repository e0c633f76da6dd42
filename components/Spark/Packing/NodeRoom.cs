using DataPlatform.Components.Cluster.Nodes;

namespace DataPlatform.Components.Spark.Packing;

/// <summary>
/// What pods of jobs can ask for together on a node of EKS, beside what the node and the platform's daemons need.
/// </summary>
/// <remarks>
/// <para>CPU: the type's, less what the kubelet keeps back (6 % of the first vCPU, 1 % of the second, 0.5 % of the next
/// two, 0.25 % of the others), less 250m for the daemons on each node. They ask for 190m: pod networking with its
/// network policy agent 50m, service networking 100m, three containers of the volume driver 30m, the node monitoring
/// agent 10m; the pod identity agent asks for nothing.</para>
/// <para>Memory: what EC2 states, less 7.5 % and 64 MiB that the kubelet may not see of it, less what the kubelet
/// keeps back (255 MiB, and 11 MiB for each of <see cref="ReservedPods"/>), less 100 MiB at which it evicts pods, less
/// 256 MiB for the daemons, which ask for 150 MiB.</para>
/// <para>The 7.5 %, and the 64 MiB of Graviton, are what Karpenter allows for unless it is set otherwise: with less
/// here, it would make a second node for pods that fit on one. Nodes are reported to lack less than that, 3.8 % of
/// 16 GiB and 3.5 % of 1 TiB; it is not verified for each type.</para>
/// </remarks>
/// <param name="Millicores">CPU in thousandths.</param>
/// <param name="MemoryMiB">Memory in MiB; less than nothing where the node has too little for itself.</param>
internal sealed record NodeRoom(int Millicores, int MemoryMiB)
{
    private const int DaemonMillicores = 250;
    private const int DaemonMiB = 256;
    private const int HiddenPerThousand = 75;
    private const int HiddenMiB = 64;
    private const int EvictionMiB = 100;
    private const int KubeletMiB = 255;
    private const int KubeletMiBPerPod = 11;

    /// <summary>The room on a node of a type.</summary>
    /// <param name="type">A type of the table of instance types.</param>
    /// <param name="system">The node's operating system.</param>
    public static NodeRoom Of(InstanceType type, NodeSystem system) => new(
        (type.Cpus * 1000) - KubeletMillicores(type.Cpus * 1000) - DaemonMillicores,
        type.MemoryMiB - HiddenOf(type.MemoryMiB) - KubeletMemory(type, system) - EvictionMiB - DaemonMiB);

    private static int HiddenOf(int memoryMiB) => (((memoryMiB * HiddenPerThousand) + 999) / 1000) + HiddenMiB;

    private static int KubeletMemory(InstanceType type, NodeSystem system) =>
        KubeletMiB + (KubeletMiBPerPod * ReservedPods.Of(type, system));

    // Each part is rounded down by itself, as the kubelet's set-up does.
    private static int KubeletMillicores(int millicores) =>
        Part(millicores, 0, 1000, 600)
        + Part(millicores, 1000, 2000, 100)
        + Part(millicores, 2000, 4000, 50)
        + Part(millicores, 4000, int.MaxValue, 25);

    private static int Part(int millicores, int from, int to, int tenThousandths) =>
        Math.Max(0, Math.Min(millicores, to) - from) * tenThousandths / 10_000;
}
