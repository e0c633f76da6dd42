using System.Collections.Immutable;
using Pulumi;

namespace DataPlatform.Components.Spark.Jobs;

/// <summary>The requests of kinds of jobs, as far as a deployment knows them.</summary>
public static class JobRequests
{
    /// <summary>
    /// The complete request as a stack output takes it; see <see cref="JobRequest.ToDictionary"/>.
    /// </summary>
    /// <param name="args">What it is made of.</param>
    public static Output<ImmutableSortedDictionary<string, object>> Create(JobRequestArgs args) =>
        Plan(args).Apply(request => request.ToDictionary());

    /// <summary>The request itself.</summary>
    /// <param name="args">What it is made of.</param>
    internal static Output<JobRequest> Plan(JobRequestArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var made = Output.Tuple(
            args.VirtualClusterId.ToOutput(), args.ExecutionRoleArn.ToOutput(), args.LogGroupName.ToOutput());
        var stored = Output.Tuple(
            args.Templates.Driver, args.Templates.Executor, args.Buckets.Logs.BucketName);
        return Output.Tuple(made, stored, args.TableProperties.ToOutput()).Apply(known => JobRequestPlan.Of(
            args.VirtualCluster,
            args.Kind,
            args.ReleaseLabel,
            new()
            {
                VirtualClusterId = known.Item1.Item1,
                ExecutionRoleArn = known.Item1.Item2,
                LogGroupName = known.Item1.Item3,
                Templates = new(known.Item2.Item1, known.Item2.Item2),
                LogBucketName = known.Item2.Item3,
                TableProperties = known.Item3,
                Tags = args.Tags,
            }));
    }
}
