namespace DataPlatform.Components.Dss;

/// <summary>The nodes of a cluster that DSS makes.</summary>
/// <param name="MachineType">The EC2 instance type.</param>
/// <param name="Nodes">How many.</param>
/// <param name="DiskGiB">Size of each node's disk in GiB.</param>
public sealed record DssNodePoolSpec(string MachineType = "m7i.4xlarge", int Nodes = 3, int DiskGiB = 200);
