using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Spark.Jobs;

namespace DataPlatform.Tests.Platform.Spark.Jobs;

/// <summary>Kinds of jobs for tests.</summary>
internal static class TestKinds
{
    public static ImmutableArray<NodePool> Pools { get; } = NodePoolPresets.Default(['a', 'b', 'c']);

    public static JobKind Critical => Of("critical");

    public static JobKind Shared => Of("shared");

    public static PodTemplateLocations Templates { get; } = new("s3://assets/driver.yaml", "s3://assets/executor.yaml");

    public static ImmutableSortedDictionary<string, string> NoTables { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public static JobKind Of(string name) => JobKinds.Default(Pools).Single(kind => kind.Name == name);

    public static JobRequestFacts Facts() => new()
    {
        VirtualClusterId = "vc1",
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/dataplatform-dev-batchjob-execRole",
        Templates = Templates,
        LogBucketName = "logs",
        LogGroupName = "/aws/emr-containers/dataplatform-dev/batchjob",
    };
}
