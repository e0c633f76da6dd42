namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>What <see cref="PriorityClasses"/> needs.</summary>
public sealed class PriorityClassesArgs
{
    /// <summary>The cluster that the classes are in.</summary>
    public required ClusterHandle Cluster { get; init; }
}
