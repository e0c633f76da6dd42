namespace DataPlatform.Components.Spark.Packing;

/// <summary>What a driver of a kind of jobs asks for.</summary>
/// <param name="Cores">CPUs that it counts on, rounded up: <c>spark.driver.cores</c>.</param>
/// <param name="RequestMilliCores">
/// CPU that its pod asks for, in thousandths: <c>spark.kubernetes.driver.request.cores</c>.
/// </param>
/// <param name="MemoryMiB">Heap in MiB: <c>spark.driver.memory</c>.</param>
/// <param name="OverheadMiB">Memory beside the heap in MiB: <c>spark.driver.memoryOverhead</c>.</param>
/// <param name="PerNode">
/// Number of drivers, each with its job's submitter, that fill a node of the pool's smallest type.
/// </param>
/// <param name="InstanceType">The smallest type of the pool.</param>
public sealed record DriverShape(
    int Cores, int RequestMilliCores, int MemoryMiB, int OverheadMiB, int PerNode, string InstanceType);
