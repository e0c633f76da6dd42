using Pulumi;

namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>What <see cref="PriorityClasses"/> needs.</summary>
public sealed class PriorityClassesArgs
{
    /// <summary>The cluster that the classes are in.</summary>
    public required ClusterHandle Cluster { get; init; }

    /// <summary>What must be there before the classes, and outlive them. Default: nothing.</summary>
    public IReadOnlyList<Resource> After { get; init; } = [];
}
