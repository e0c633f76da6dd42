using Pulumi;

namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>What <see cref="StorageClasses"/> needs.</summary>
public sealed class StorageClassesArgs
{
    /// <summary>The cluster that the classes are in.</summary>
    public required ClusterHandle Cluster { get; init; }

    /// <summary>ARN of the KMS key that encrypts the volumes; the EBS driver must be allowed to use it.</summary>
    public required Input<string> VolumesKeyArn { get; init; }

    /// <summary>What must be there before the classes, and outlive them. Default: nothing.</summary>
    public IReadOnlyList<Resource> After { get; init; } = [];
}
