using DataPlatform.Components.Common;

namespace DataPlatform.Components.Spark.Jobs;

/// <summary>What <see cref="JobTemplates"/> needs.</summary>
public sealed class JobTemplatesArgs
{
    /// <summary>Gives the name prefix.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>The requests that there is a template of each of; no two of one virtual cluster and kind.</summary>
    public required IReadOnlyList<JobRequestArgs> Requests { get; init; }
}
