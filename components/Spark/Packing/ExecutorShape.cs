namespace DataPlatform.Components.Spark.Packing;

/// <summary>What an executor of a kind of jobs asks for, so that executors fill a node.</summary>
/// <param name="Cores">Tasks that it runs at a time: <c>spark.executor.cores</c>.</param>
/// <param name="RequestMilliCores">
/// CPU that its pod asks for, in thousandths: <c>spark.kubernetes.executor.request.cores</c>. Mostly less than
/// <paramref name="Cores"/>, because the node keeps some for itself; what is idle may be used beyond it.
/// </param>
/// <param name="MemoryMiB">Heap in MiB: <c>spark.executor.memory</c>.</param>
/// <param name="OverheadMiB">
/// Memory beside the heap in MiB, for Python, network buffers and the JVM itself: <c>spark.executor.memoryOverhead</c>.
/// </param>
/// <param name="PerNode">Number of executors that fill a node of the pool's smallest type.</param>
/// <param name="InstanceType">The smallest type of the pool.</param>
public sealed record ExecutorShape(
    int Cores, int RequestMilliCores, int MemoryMiB, int OverheadMiB, int PerNode, string InstanceType);
