namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>An EC2 instance type.</summary>
/// <param name="Name">The name, for example <c>m6gd.8xlarge</c>.</param>
/// <param name="Architecture">Its processors.</param>
/// <param name="Cpus">Number of vCPUs.</param>
/// <param name="MemoryMiB">Memory in MiB, as EC2 states it.</param>
/// <param name="Gpus">Number of NVIDIA GPUs.</param>
/// <param name="NvmeDisks">Number of local NVMe disks.</param>
/// <param name="NvmeGB">Size of the local NVMe disks together, in GB.</param>
public sealed record InstanceType(
    string Name,
    NodeArchitecture Architecture,
    int Cpus,
    int MemoryMiB,
    int Gpus,
    int NvmeDisks,
    int NvmeGB);
