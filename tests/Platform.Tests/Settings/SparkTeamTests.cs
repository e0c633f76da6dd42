using System.Collections.Immutable;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Spark;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Settings.ClusterConfigurations;
using static DataPlatform.Tests.Platform.Settings.SparkConfigurations;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class SparkTeamTests
{
    private static readonly (string Key, string Value) Connections = Configurations.Connections(
        """{"name":"sales","groups":["readers"]}""", """{"name":"hr","groups":["readers"]}""");

    [Test]
    public void Read_NameAlone_GivesAVirtualClusterInANamespaceOfItsOwn() =>
        Assert.That(
            Text(Team("""{"name":"fraud"}""")),
            Is.EqualTo(Text(new VirtualClusterSpec
            {
                Name = "fraud",
                Namespace = "fraud",
                OwnNamespace = new() { Name = "fraud", Workload = NamespaceWorkload.Spark },
                Kinds = ["critical", "shared"],
            })));

    [Test]
    public void Read_Team_TakesEveryProperty() =>
        Assert.That(
            Text(Team(
                """
                {
                  "name": "fraud",
                  "kinds": ["shared", "notebook"],
                  "platformData": "readOnly",
                  "connections": ["sales", "hr"],
                  "places": [
                    { "bucket": "workspace", "prefix": "models/fraud" },
                    { "bucket": "raw", "prefix": "cards", "access": "readOnly" }
                  ],
                  "databases": [{ "name": "marts" }, { "name": "cards", "access": "readOnly" }],
                  "quota": { "requests.cpu": "64", "pods": "200" },
                  "defaultRequests": { "cpu": "250m" },
                  "defaultLimits": { "memory": "1Gi" },
                  "maxLimits": { "memory": "64Gi" }
                }
                """)),
            Is.EqualTo(Text(new VirtualClusterSpec
            {
                Name = "fraud",
                Namespace = "fraud",
                OwnNamespace = new()
                {
                    Name = "fraud",
                    Workload = NamespaceWorkload.Spark,
                    Quota = Map(("requests.cpu", "64"), ("pods", "200")),
                    DefaultRequests = Map(("cpu", "250m")),
                    DefaultLimits = Map(("memory", "1Gi")),
                    MaxLimits = Map(("memory", "64Gi")),
                },
                Kinds = ["notebook", "shared"],
                Grants = new()
                {
                    PlatformData = DataAccess.ReadOnly,
                    Connections = ["hr", "sales"],
                    Places =
                    [
                        new(LakeBucketRole.Raw, "cards", DataAccess.ReadOnly),
                        new(LakeBucketRole.Workspace, "models/fraud", DataAccess.ReadWrite),
                    ],
                    Databases = [new("cards", DataAccess.ReadOnly), new("marts", DataAccess.ReadWrite)],
                },
            })));

    [Test]
    public void Read_Team_IsAmongTheVirtualClustersInTheOrderOfNames() =>
        Assert.That(
            ReadSpark(Teams("""{"name":"zoo"}""", """{"name":"art"}""")).VirtualClusters.Select(spec => spec.Name),
            Is.EqualTo(new[] { "art", "batchjob", "emrvcplatform", "zoo" }));

    [TestCase("requests.cpu")]
    [TestCase("cpu")]
    public void Quota_OfCpu_GivesContainersThatAskForNoneALittle(string resource) =>
        Assert.That(
            Team($$"""{"name":"fraud","quota":{"{{resource}}":"64"} }""").OwnNamespace!.DefaultRequests,
            Is.EqualTo(Map(("cpu", "100m"))));

    [TestCase("requests.memory")]
    [TestCase("memory")]
    public void Quota_OfMemory_GivesContainersThatAskForNoneALittle(string resource) =>
        Assert.That(
            Team($$"""{"name":"fraud","quota":{"{{resource}}":"64Gi"} }""").OwnNamespace!.DefaultRequests,
            Is.EqualTo(Map(("memory", "256Mi"))));

    [Test]
    public void Quota_OfCpuBesideADefaultLimit_AddsNothing() =>
        Assert.That(
            Team("""{"name":"fraud","quota":{"requests.cpu":"64"},"defaultLimits":{"cpu":"2"}}""")
                .OwnNamespace!.DefaultRequests,
            Is.Empty);

    [Test]
    public void Quota_OfCpuLimitsBesideADefaultLimit_IsTaken() =>
        Assert.That(
            Errors(Teams("""{"name":"fraud","quota":{"limits.cpu":"64"},"defaultLimits":{"cpu":"2"}}""")), Is.Empty);

    [TestCase("{}", "name: is required; accepted: a name such as team-a")]
    [TestCase("""{"name":"Team A"}""",
        "name: 'Team A' is not a name of a virtual cluster; accepted: a lower-case letter, then lower-case letters, "
        + "digits and hyphens, at most 28 characters")]
    [TestCase("""{"name":"batchjob"}""",
        "name: 'batchjob' is a namespace of cluster:namespaces, and a team has one of its own; accepted: another name, "
        + "or an item of spark:virtualClusters for the namespace")]
    [TestCase("""{"name":"emrvcplatform"}""", "name: 'emrvcplatform' is given twice; accepted: each name once")]
    [TestCase("""{"name":"kube-team"}""",
        "name: 'kube-team' begins as Kubernetes' own namespaces do; accepted: another name")]
    [TestCase("""{"name":"a","kinds":["batch"]}""",
        "kinds[0]: 'batch' is not a kind of jobs; accepted: critical, notebook, shared")]
    [TestCase("""{"name":"a","connections":["hr","finance"]}""",
        "connections[1]: 'finance' is not a connection; accepted: hr, sales")]
    [TestCase("""{"name":"a","places":[{"prefix":"x"}]}""",
        "places[0].bucket: is required; accepted: raw, curated, workspace")]
    [TestCase("""{"name":"a","places":[{"bucket":"logs","prefix":"x"}]}""",
        "places[0].bucket: 'logs' is not among the choices; accepted: raw, curated, workspace")]
    [TestCase("""{"name":"a","places":[{"bucket":"raw"}]}""",
        "places[0].prefix: is required; accepted: a prefix such as teams/sales")]
    [TestCase("""{"name":"a","places":[{"bucket":"raw","prefix":""}]}""",
        "places[0].prefix: is empty in a bucket that others use as well; accepted: a place in the bucket")]
    [TestCase("""{"name":"a","places":[{"bucket":"raw","prefix":"x"},{"bucket":"raw","prefix":"x"}]}""",
        "places[1].prefix: 'x' is given twice for this bucket; accepted: each once")]
    [TestCase("""{"name":"a","databases":[{"name":"a"},{"name":"a"}]}""",
        "databases[1].name: 'a' is given twice; accepted: each once")]
    [TestCase("""{"name":"a","databases":[{"name":"sales*"}]}""",
        "databases[0].name: 'sales*' is not the name of a database; accepted: lower-case letters, digits, underscores "
        + "and hyphens, at most 255 characters")]
    [TestCase("""{"name":"a","quota":{"pods":"many"}}""",
        "quota.pods: 'many' is not a quantity; accepted: a whole number such as 10")]
    [TestCase("""{"name":"a","quota":{"limits.cpu":"4"}}""",
        "quota[\"limits.cpu\"]: counts limits that Spark's containers do not state, and no job could start; "
        + "accepted: requests.cpu instead, or defaultLimits.cpu beside it")]
    [TestCase("""{"name":"a","namespace":"b"}""", "namespace: is not a known property; the nearest is name")]
    public void Read_WrongItem_NamesItsPath(string item, string line) =>
        Assert.That(Errors(Connections, Teams(item)), Is.EqualTo(new[] { $"spark:teams[0].{line}" }));

    [Test]
    public void Read_NameGivenTwice_IsRefusedOnce() =>
        Assert.That(
            Errors(Teams("""{"name":"a"}""", """{"name":"a"}""")),
            Is.EqualTo(new[] { "spark:teams[1].name: 'a' is given twice; accepted: each once" }));

    [Test]
    public void Read_TeamsWithoutNames_AreNotTwoOfOneName() =>
        Assert.That(
            Errors(Teams("{}", "{}")),
            Is.EqualTo(new[]
            {
                "spark:teams[0].name: is required; accepted: a name such as team-a",
                "spark:teams[1].name: is required; accepted: a name such as team-a",
            }));

    [Test]
    public void Read_TeamAndVirtualClusterOfOneName_AreRefused() =>
        Assert.That(
            Errors(Clusters("""{"name":"a","namespace":"batchjob"}""", """{"name":"batchjob","enabled":false}"""),
                Teams("""{"name":"a"}""")),
            Is.EqualTo(new[] { "spark:teams[0].name: 'a' is given twice; accepted: each name once" }));

    [TestCase(18)]
    [TestCase(19,
        "spark:teams[0].connections: 19 connections, places and databases together are more than the IAM policies of "
        + "one role have room for; accepted: at most 18")]
    public void Grants_AsManyAsPoliciesHold_AreAccepted(int count, params string[] lines)
    {
        var databases = string.Join(',', Enumerable.Range(1, count - 2).Select(i => $$"""{"name":"d{{i}}"}"""));
        Assert.That(
            Errors(
                Connections,
                Teams(
                    $$"""
                    {
                      "name": "a",
                      "connections": ["hr"],
                      "places": [{ "bucket": "raw", "prefix": "x" }],
                      "databases": [{{databases}}]
                    }
                    """)),
            Is.EqualTo(lines));
    }

    [Test]
    public void Grants_OfAConnectionThatIsNone_AreNotCounted()
    {
        var databases = string.Join(',', Enumerable.Range(1, 18).Select(i => $$"""{"name":"d{{i}}"}"""));
        Assert.That(
            Errors(Connections, Teams($$"""{"name":"a","connections":["ops"],"databases":[{{databases}}]}""")),
            Is.EqualTo(new[]
            {
                "spark:teams[0].connections[0]: 'ops' is not a connection; accepted: hr, sales",
            }));
    }

    private static VirtualClusterSpec Team(string item) =>
        ReadSpark(Connections, Teams(item)).VirtualClusters.Single(spec => spec.OwnNamespace is not null);

    private static ImmutableSortedDictionary<string, string> Map(
        params IEnumerable<(string Key, string Value)> amounts) =>
        amounts.ToImmutableSortedDictionary(amount => amount.Key, amount => amount.Value, StringComparer.Ordinal);
}
