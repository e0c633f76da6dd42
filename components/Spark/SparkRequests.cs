using System.Collections.Immutable;
using DataPlatform.Components.Spark.Jobs;
using Pulumi;

namespace DataPlatform.Components.Spark;

/// <summary>Requests and templates of the kinds of jobs in each virtual cluster.</summary>
public sealed class SparkRequests
{
    internal SparkRequests(SparkScope scope, ImmutableArray<SparkWorkplace> workplaces)
    {
        var requests = workplaces.SelectMany(place => place.Spec.Kinds.Select(place.Request)).ToImmutableArray();
        TemplateIds = new JobTemplates(
            $"{scope.Name}-job-templates",
            new JobTemplatesArgs { Target = scope.Args.Target, Requests = requests },
            scope.Child).Ids;
        All = Output.All(requests.Select(JobRequests.Create)).Apply(known => requests.Zip(known)
            .GroupBy(request => request.First.VirtualCluster)
            .ToImmutableSortedDictionary(
                cluster => cluster.Key,
                cluster => cluster.ToImmutableSortedDictionary(
                    request => request.First.Kind.Name, request => (object)request.Second, StringComparer.Ordinal),
                StringComparer.Ordinal));
    }

    /// <summary>
    /// The complete requests for <c>aws emr-containers start-job-run --cli-input-json</c>, by virtual cluster and kind.
    /// </summary>
    public Output<ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, object>>> All { get; }

    /// <summary>IDs of the job templates by virtual cluster and kind, <c>batchjob.critical</c>.</summary>
    public ImmutableSortedDictionary<string, Output<string>> TemplateIds { get; }
}
