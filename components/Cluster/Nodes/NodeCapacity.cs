namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>How a pool's instances are bought.</summary>
public enum NodeCapacity
{
    /// <summary>At the list price, until they are given back.</summary>
    OnDemand,

    /// <summary>Spare capacity at a lower price; EC2 may take it back with two minutes' notice.</summary>
    Spot,
}
