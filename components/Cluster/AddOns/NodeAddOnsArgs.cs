using DataPlatform.Components.Cluster.Versions;

namespace DataPlatform.Components.Cluster.AddOns;

/// <summary>What <see cref="NodeAddOns"/> needs.</summary>
public sealed class NodeAddOnsArgs
{
    /// <summary>The cluster.</summary>
    public required ClusterHandle Cluster { get; init; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">The platform has no add-ons pinned for the cluster's version.</exception>
    public void Validate() => _ = KubernetesVersions.Pinned(nameof(Cluster.Version), Cluster.Version);
}
