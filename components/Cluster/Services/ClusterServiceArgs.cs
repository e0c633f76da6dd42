using Pulumi;

namespace DataPlatform.Components.Cluster.Services;

/// <summary>What every service inside the cluster needs.</summary>
public class ClusterServiceArgs
{
    /// <summary>The cluster that the service serves.</summary>
    public required ClusterHandle Cluster { get; init; }

    /// <summary>
    /// What must be there before the service, and outlive it: the nodes it runs on, and the add-ons that give its pods
    /// their network, names and roles.
    /// </summary>
    public required IReadOnlyList<Resource> After { get; init; }
}
