using System.Collections.Immutable;
using Pulumi;

namespace DataPlatform.Components.Cluster.Services;

/// <summary>What <see cref="LoadBalancerController"/> needs.</summary>
public sealed class LoadBalancerControllerArgs : ClusterServiceArgs
{
    /// <summary>ID of the VPC of the cluster and its load balancers.</summary>
    public required Input<string> VpcId { get; init; }

    /// <summary>
    /// Tags of the load balancers, which the provider's default tags do not reach. Left out are those that cannot be
    /// passed on a command line: names with <c>=</c>, and texts with a colon at the end or before a space. Default:
    /// none.
    /// </summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;
}
