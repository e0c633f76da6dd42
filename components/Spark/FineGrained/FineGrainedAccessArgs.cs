using System.Collections.Immutable;
using DataPlatform.Components.Cluster;
using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Network;
using Pulumi;

namespace DataPlatform.Components.Spark.FineGrained;

/// <summary>What <see cref="FineGrainedAccess"/> needs.</summary>
public sealed class FineGrainedAccessArgs
{
    /// <summary>The cluster that both namespaces are in; its target gives names and the region.</summary>
    public required ClusterHandle Cluster { get; init; }

    /// <summary>The virtual cluster.</summary>
    public required VirtualClusterSpec Spec { get; init; }

    /// <summary>The namespace of the virtual cluster, where users' programs run.</summary>
    public required WorkloadNamespace Namespace { get; init; }

    /// <summary>ARN of the cluster's OpenID Connect provider in IAM.</summary>
    public required Input<string> OidcProviderArn { get; init; }

    /// <summary>The issuer of that provider, without <c>https://</c>.</summary>
    public required Input<string> OidcIssuer { get; init; }

    /// <summary>The VPC's addresses.</summary>
    public required Ipv4Block VpcCidr { get; init; }

    /// <summary>
    /// By what Lake Formation knows the engine; its settings must name the same. Default:
    /// <see cref="FineGrainedNames.SessionTag"/>.
    /// </summary>
    public string SessionTag { get; init; } = FineGrainedNames.SessionTag;

    /// <summary>
    /// Tags of the security configuration beside its name: Cloud Control puts none of the provider's default tags.
    /// Default: none.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What must be there before the system's namespace, and outlive it. Default: nothing.</summary>
    public IReadOnlyList<Resource> After { get; init; } = [];

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        if (FineGrainedCheck.Namespace(Spec.Namespace).FirstOrDefault() is { } mistake)
            throw new ArgumentException($"{nameof(Spec)}.{mistake}", nameof(Spec));
    }
}
