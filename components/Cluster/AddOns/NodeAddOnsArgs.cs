namespace DataPlatform.Components.Cluster.AddOns;

/// <summary>What <see cref="NodeAddOns"/> needs.</summary>
public sealed class NodeAddOnsArgs
{
    /// <summary>The cluster.</summary>
    public required ClusterHandle Cluster { get; init; }
}
