namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>An EBS volume that every node of a pool starts with.</summary>
/// <param name="Device">The name under which the machine image knows it.</param>
/// <param name="SizeGiB">Its size in GiB.</param>
internal sealed record NodeVolume(string Device, int SizeGiB);
