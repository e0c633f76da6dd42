namespace DataPlatform.Components.Spark.Packing;

/// <summary>How the memory of a driver's or an executor's pod is shared out.</summary>
internal static class PodMemory
{
    /// <summary>What EMR's container for logs asks for in each pod, which nothing of the job may use.</summary>
    public const int LogContainerMiB = 512;

    /// <summary>
    /// Least memory of a driver or an executor: Spark does not start with a heap below 450 MiB, and has 384 MiB of
    /// overhead at the least.
    /// </summary>
    public const int LeastMiB = 450 + LeastOverheadMiB;

    private const int LeastOverheadMiB = 384;
    private const int OverheadPercent = 20;

    /// <summary>Heap and overhead, together all that is given.</summary>
    public static (int HeapMiB, int OverheadMiB) Share(int memoryMiB)
    {
        var overhead = Math.Max(LeastOverheadMiB, memoryMiB * OverheadPercent / 100);
        return (memoryMiB - overhead, overhead);
    }
}
