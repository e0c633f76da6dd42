using System.Collections.Immutable;

namespace DataPlatform.Components.Spark.Jobs;

/// <summary>What a request needs to know of its stack, once that is made.</summary>
public sealed record JobRequestFacts
{
    /// <summary>ID of the virtual cluster.</summary>
    public required string VirtualClusterId { get; init; }

    /// <summary>ARN of the role that jobs run as.</summary>
    public required string ExecutionRoleArn { get; init; }

    /// <summary>Where the pod templates are.</summary>
    public required PodTemplateLocations Templates { get; init; }

    /// <summary>Name of the bucket that logs go to.</summary>
    public required string LogBucketName { get; init; }

    /// <summary>Name of the log group.</summary>
    public required string LogGroupName { get; init; }

    /// <summary>Spark properties of table formats. Default: none.</summary>
    public ImmutableSortedDictionary<string, string> TableProperties { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Tags of the job runs, beside those for virtual cluster and kind. Default: none.</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
