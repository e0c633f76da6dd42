using DataPlatform.Components.Spark;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Spark.SparkPlatformRun;

namespace DataPlatform.Tests.Platform.Spark;

/// <summary>What a list says of another that is not so.</summary>
public sealed class SparkPlatformArgsTests
{
    [Test]
    public void Args_WhenNothingElseIsSaid_HaveTheDocumentedDefaults()
    {
        var args = new SparkPlatformArgs
        {
            Cluster = null!,
            VpcCidr = default,
            Buckets = null!,
            LogsKeyArn = "arn:logs",
            VirtualClusters = [],
            Kinds = [],
            ReleaseLabel = "emr-7.13.0-20260410",
            Data = (_, _) => [],
        };
        Assert.Multiple(() =>
        {
            Assert.That(args.LogRetentionInDays, Is.EqualTo(365));
            Assert.That(args.Endpoints, Is.Empty);
            Assert.That(args.TablesKeyArn, Is.Null);
            Assert.That(args.Tables, Is.EqualTo(new SparkTables()));
            Assert.That(args.WarehousePort, Is.Null);
            Assert.That(args.Tags, Is.Empty);
            Assert.That(
                (args.ServiceLinkedRole, args.LakeFormation, args.Protect, args.ForceDestroy),
                Is.EqualTo((false, false, false, false)));
        });
    }

    [Test]
    public void Kind_OfAVirtualCluster_MustBeThere() => AssertRefused(
        [Batch with { Kinds = ["shared", "huge"] }],
        [],
        "VirtualClusters: 'batchjob' names 'huge', which is not there; accepted: critical, notebook, shared");

    [Test]
    public void Namespace_OfTheCluster_MustBeThere() => AssertRefused(
        [Batch with { Namespace = "elsewhere" }],
        [],
        "VirtualClusters: 'batchjob' names 'elsewhere', which is not there; accepted: batchjob, dataanalysis, dss");

    [Test]
    public void Name_OfAVirtualCluster_IsGivenOnce() => AssertRefused(
        [Batch, Desk with { Name = "batchjob" }],
        [],
        "VirtualClusters[1].name: 'batchjob' is given twice; accepted: each name once");

    [Test]
    public void Namespace_OfAVirtualCluster_IsItsOwn() => AssertRefused(
        [Batch, Desk with { Namespace = "batchjob" }],
        [],
        "VirtualClusters[1].namespace: 'batchjob' is the one of virtual cluster 'batchjob'");

    [Test]
    public void Kind_OfAnEndpoint_MustBeThere() => AssertRefused(
        [Batch, Desk],
        [Endpoint with { Kind = "huge" }],
        "Endpoints: 'owl' names 'huge', which is not there; accepted: critical, notebook, shared");

    [Test]
    public void VirtualCluster_OfAnEndpoint_MustBeThere() => AssertRefused(
        [Batch, Desk],
        [Endpoint with { VirtualCluster = "nowhere" }],
        "Endpoints: 'owl' names 'nowhere', which is not there; accepted: batchjob, desk");

    [TestCase("owl")]
    [TestCase("batchjob")]
    public void Name_OfAnEndpoint_IsThatOfNothingElse(string name) => AssertRefused(
        [Batch, Desk],
        [Endpoint, Endpoint with { Name = name }],
        $"Endpoints: '{name}' is given twice, or is a virtual cluster; accepted: each name once");

    [Test]
    public void Name_OfAKind_IsGivenOnce() =>
        Assert.That(
            () => Of(kinds: [.. Kinds, Kinds[0]]),
            Throws.Exception.With.Message.Contains("Kinds: 'critical' is given twice; accepted: each name once"));

    private static void AssertRefused(VirtualClusterSpec[] clusters, EndpointSpec[] endpoints, string message) =>
        Assert.That(() => Of(clusters, endpoints), Throws.Exception.With.Message.Contains(message));
}
