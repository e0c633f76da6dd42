using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Spark.Jobs;
using DataPlatform.Preview.Api;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Api;

/// <summary>The requests that the platform makes, against the documented shape of the API.</summary>
public class JobRequestShapeTests
{
    private const string Release = "emr-7.13.0-20260410";
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    private static readonly ImmutableArray<NodePool> Pools = NodePoolPresets.Default(['a', 'b', 'c']);

    private static IEnumerable<JobKind> Kinds =>
        from kind in JobKinds.Default(Pools)
        from placement in Enum.GetValues<ExecutorPlacement>()
        from disk in Enum.GetValues<ExecutorDisk>()
        select kind with { Placement = placement, Disk = disk };

    private static IEnumerable<ImmutableSortedDictionary<string, string>> Tables =>
    [
        None,
        None.Add("spark.sql.extensions", new string('x', 1024)),
        None.AddRange(Enumerable.Range(0, 60).Select(n => KeyValuePair.Create($"spark.sql.catalog.c{n}", "x"))),
    ];

    private static ImmutableSortedDictionary<string, string> None { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    [Test]
    public void Request_OfAnyKind_Fits()
    {
        var requests =
            from kind in Kinds
            from tables in Tables
            select JobRequestPlan.Of("batchjob", kind, Release, Facts("dataplatform-prod", "batchjob", tables));
        Assert.Multiple(() =>
        {
            Assert.That(requests.Count(), Is.EqualTo(3 * 2 * 2 * 3));
            Assert.That(
                requests.SelectMany(request => StartJobRunShape.Find(JsonNode.Parse(request.ToJson()))), Is.Empty);
        });
    }

    [Test]
    public void Request_OfAnyNames_Fits()
    {
        var names =
            from prefix in Name(2, 32)
            from virtualCluster in Name(1, 28)
            from kind in Name(1, JobKinds.LongestName)
            from count in Gen.Choose(1, 10000)
            from gib in Gen.Choose(1, 16384)
            select (prefix, virtualCluster, kind, count, gib);
        Prop.ForAll(names.ToArbitrary(), name =>
        {
            var kind = JobKinds.Default(Pools)[1] with
            {
                Name = name.kind,
                MinExecutors = name.count,
                MaxExecutors = name.count,
                Disk = ExecutorDisk.Claim,
                VolumeGiB = name.gib,
            };
            var request = JobRequestPlan.Of(
                name.virtualCluster, kind, Release, Facts(name.prefix, name.virtualCluster, None));
            Assert.That(JobKinds.Find(kind), Is.Empty);
            Assert.That(StartJobRunShape.Find(JsonNode.Parse(request.ToJson())), Is.Empty);
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
    }

    [Test]
    public void Request_OfAnyPool_SaysWhereItsSubmitterRuns()
    {
        foreach (var pool in Pools)
        {
            var kind = JobKinds.Default(Pools)[0] with { DriverPool = pool };
            var request = JsonNode.Parse(
                JobRequestPlan.Of("a", kind, Release, Facts("p", "a", None)).ToJson())!;
            var properties = request["configurationOverrides"]!["applicationConfiguration"]![1]!["properties"]!;
            Assert.Multiple(() =>
            {
                Assert.That(StartJobRunShape.Find(request), Is.Empty);
                foreach (var (key, value) in pool.Labels)
                    Assert.That((string?)properties[$"jobsubmitter.node.selector.{key}"], Is.EqualTo(value));
                foreach (var taint in pool.Taints)
                {
                    Assert.That(
                        (string?)properties[$"jobsubmitter.node.toleration.{taint.Key}"], Is.EqualTo(taint.Value));
                    Assert.That(
                        (string?)properties[$"jobsubmitter.node.toleration.{taint.Key}.effect"],
                        Is.EqualTo("NoSchedule"));
                }
            });
        }
    }

    private static JobRequestFacts Facts(
        string prefix, string virtualCluster, ImmutableSortedDictionary<string, string> tables) => new()
        {
            VirtualClusterId = "0123456789abcdefghijklmno",
            ExecutionRoleArn = $"arn:aws:iam::123456789012:role/{prefix}-{virtualCluster}-execRole",
            Templates = new($"s3://{prefix}-assets/d.yaml", $"s3://{prefix}-assets/e.yaml"),
            LogBucketName = $"{prefix}-logs",
            LogGroupName = $"/aws/emr-containers/{prefix}/{virtualCluster}",
            TableProperties = tables,
        };

    private static Gen<string> Name(int shortest, int longest) =>
        from length in Gen.Choose(shortest, longest)
        from first in Gen.Elements(Letters.ToCharArray())
        from rest in Gen.Elements($"{Letters}0123456789-".ToCharArray()).ArrayOf(length - 1)
        select $"{first}{string.Concat(rest)}".TrimEnd('-');
}
