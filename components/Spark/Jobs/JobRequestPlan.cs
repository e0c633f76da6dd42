using System.Collections.Immutable;

namespace DataPlatform.Components.Spark.Jobs;

/// <summary>Makes the requests of kinds of jobs.</summary>
public static class JobRequestPlan
{
    /// <summary>The request to start a job of a kind in a virtual cluster.</summary>
    /// <param name="virtualCluster">The virtual cluster, as the stack file names it.</param>
    /// <param name="kind">The kind of jobs.</param>
    /// <param name="releaseLabel">EMR's release.</param>
    /// <param name="facts">What is known of the stack.</param>
    public static JobRequest Of(string virtualCluster, JobKind kind, string releaseLabel, JobRequestFacts facts)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(facts);
        return new()
        {
            VirtualClusterId = facts.VirtualClusterId,
            Name = $"{virtualCluster}-{kind.Name}",
            ExecutionRoleArn = facts.ExecutionRoleArn,
            ReleaseLabel = releaseLabel,
            Configurations = Configurations(kind, facts),
            Monitoring = new(
                facts.LogGroupName,
                kind.Name,
                $"s3://{facts.LogBucketName}/{SparkNames.Place(virtualCluster)}/"),
            Tags = facts.Tags.SetItem("job-kind", kind.Name).SetItem("virtual-cluster", virtualCluster),
        };
    }

    private static ImmutableArray<JobConfiguration> Configurations(JobKind kind, JobRequestFacts facts) =>
    [
        new("spark-defaults", SparkDefaults.Of(kind, facts.Templates, facts.TableProperties)),
        new(JobSubmitter.Classification, JobSubmitter.Of(kind.DriverPool)),
    ];
}
