using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Spark.Identity;
using DataPlatform.Components.Spark.Jobs;
using DataPlatform.Components.Spark.Templates;
using Pulumi;

namespace DataPlatform.Components.Spark.Endpoints;

/// <summary>What <see cref="ManagedEndpoint"/> needs.</summary>
public sealed class ManagedEndpointArgs
{
    /// <summary>Where the endpoint is.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>What the endpoint is like.</summary>
    public required EndpointSpec Spec { get; init; }

    /// <summary>The virtual cluster that <see cref="EndpointSpec.VirtualCluster"/> names.</summary>
    public required VirtualCluster VirtualCluster { get; init; }

    /// <summary>The role that its kernels work as.</summary>
    public required ExecutionRole Role { get; init; }

    /// <summary>The kind that <see cref="EndpointSpec.Kind"/> names.</summary>
    public required JobKind Kind { get; init; }

    /// <summary>The release of EMR, for example <c>emr-7.13.0-20260410</c>.</summary>
    public required string ReleaseLabel { get; init; }

    /// <summary>The pod templates of the kind.</summary>
    public required PodTemplateUris Templates { get; init; }

    /// <summary>The buckets of the lake; logs go to the one for logs.</summary>
    public required LakeBuckets Buckets { get; init; }

    /// <summary>Properties of Spark for table formats. Default: none.</summary>
    public Input<ImmutableSortedDictionary<string, string>> TableProperties { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>
    /// Tags of the endpoint beside its name: Cloud Control puts none of the provider's default tags. Default: none.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>
    /// What must be there before the endpoint, and outlive it: the release of the load balancer controller, which makes
    /// its load balancer and takes it away, what supplies nodes, and the pod templates. Default: nothing.
    /// </summary>
    public IReadOnlyList<Resource> After { get; init; } = [];

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        if (EndpointCheck.Find(Spec, Kind) is [var mistake, ..])
            throw new ArgumentException($"{nameof(Spec)}.{mistake}", nameof(Spec));
    }
}
