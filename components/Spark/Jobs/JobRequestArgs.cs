using System.Collections.Immutable;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Spark.Templates;
using Pulumi;

namespace DataPlatform.Components.Spark.Jobs;

/// <summary>What the request of a kind of jobs in a virtual cluster is made of.</summary>
public sealed class JobRequestArgs
{
    /// <summary>The virtual cluster, as the stack file names it.</summary>
    public required string VirtualCluster { get; init; }

    /// <summary>The kind of jobs.</summary>
    public required JobKind Kind { get; init; }

    /// <summary>ID of the virtual cluster.</summary>
    public required Input<string> VirtualClusterId { get; init; }

    /// <summary>ARN of the role that jobs run as.</summary>
    public required Input<string> ExecutionRoleArn { get; init; }

    /// <summary>EMR's release, for example <c>emr-7.13.0-latest</c>.</summary>
    public required string ReleaseLabel { get; init; }

    /// <summary>Where the kind's pod templates are.</summary>
    public required PodTemplateUris Templates { get; init; }

    /// <summary>The lake: logs go to its logs bucket, at the virtual cluster's place.</summary>
    public required LakeBuckets Buckets { get; init; }

    /// <summary>Name of the virtual cluster's log group.</summary>
    public required Input<string> LogGroupName { get; init; }

    /// <summary>Spark properties of table formats. Default: none.</summary>
    public Input<ImmutableSortedDictionary<string, string>> TableProperties { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Tags of the job runs, beside those for virtual cluster and kind. Default: none.</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
