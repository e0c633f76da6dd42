namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>The disks that hold what pods write to their own file systems.</summary>
internal static class NodeStorage
{
    // What the kubelet offers to pods is less than the disk: it keeps back 10 % (eviction begins there), 1 GiB for
    // itself, and the file system's own part. Four fifths is below what remains of the smallest disk, 20 GiB; Cluster
    // Autoscaler, which takes the whole tag as free, then never makes a node that a pod does not fit on.
    private const int PromisedPercent = 80;

    private const long BytesPerGB = 1_000_000_000;
    private const long BytesPerGiB = 1L << 30;

    /// <summary>Whether a node of the pool can have local NVMe disks.</summary>
    public static bool HasNvme(NodePool pool) => pool.InstanceTypes.Any(name => NvmeGB(name) > 0);

    /// <summary>
    /// GiB of ephemeral storage that every node of the pool has free at its start: of the instance type that has least.
    /// </summary>
    public static long PromisedGiB(NodePool pool) =>
        pool.InstanceTypes.Min(name => Bytes(name, pool.DiskGiB)) * PromisedPercent / 100 / BytesPerGiB;

    // All local disks together take the place of the root volume where there are any.
    private static long Bytes(string name, int diskGiB) =>
        NvmeGB(name) is > 0 and var local ? local * BytesPerGB : diskGiB * BytesPerGiB;

    private static int NvmeGB(string name) => InstanceTypes.TryGet(name, out var type) ? type.NvmeGB : 0;
}
