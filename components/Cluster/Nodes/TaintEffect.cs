namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>What a taint does to pods that do not tolerate it; members are named as Kubernetes spells them.</summary>
public enum TaintEffect
{
    /// <summary>They are not placed on the node.</summary>
    NoSchedule,

    /// <summary>They are placed elsewhere where that is possible.</summary>
    PreferNoSchedule,

    /// <summary>They are not placed on the node, and removed from it.</summary>
    NoExecute,
}
