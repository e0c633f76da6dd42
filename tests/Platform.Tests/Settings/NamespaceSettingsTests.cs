using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Settings;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Settings.ClusterConfigurations;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class NamespaceSettingsTests
{
    private static readonly string[] Items =
        ["""{"name":"etl"}""", """{"name":"batchjob"}""", """{"name":"dss","podSecurity":"restricted"}"""];

    [Test]
    public void Read_NoItems_GivesTheDefaultsByName() =>
        Assert.That(
            Configurations.ReadGood().Cluster.Namespaces.Select(Text),
            Is.EqualTo(NamespaceSpecs.Default.OrderBy(spec => spec.Name, StringComparer.Ordinal).Select(Text)));

    [Test]
    public void Read_EmptyList_GivesNone() =>
        Assert.That(Configurations.ReadGood(Namespaces()).Cluster.Namespaces, Is.Empty);

    [Test]
    public void Read_Item_TakesDefaultsForWhatItDoesNotState() =>
        Assert.That(
            Configurations.ReadGood(Namespaces("""{"name":"team-a"}""")).Cluster.Namespaces.Select(Text),
            Is.EqualTo(new[]
            {
                Text(new NamespaceSpec { Name = "team-a", Workload = NamespaceWorkload.General }),
            }));

    [Test]
    public void Read_Item_TakesEveryProperty() =>
        Assert.That(
            Configurations.ReadGood(Namespaces(
                """
                {
                  "name": "team-a",
                  "workload": "spark",
                  "podSecurity": "restricted",
                  "quota": { "requests.cpu": 64, "requests.memory": "256Gi", "pods": "200" },
                  "defaultRequests": { "cpu": "250m", "memory": "512Mi" },
                  "defaultLimits": { "cpu": 0.5, "memory": "1Gi" },
                  "maxLimits": { "cpu": "16", "memory": "64Gi" }
                }
                """)).Cluster.Namespaces.Select(Text),
            Is.EqualTo(new[]
            {
                Text(new NamespaceSpec
                {
                    Name = "team-a",
                    Workload = NamespaceWorkload.Spark,
                    PodSecurity = PodSecurityLevel.Restricted,
                    Quota = Map(("requests.cpu", "64"), ("requests.memory", "256Gi"), ("pods", "200")),
                    DefaultRequests = Map(("cpu", "250m"), ("memory", "512Mi")),
                    DefaultLimits = Map(("cpu", "0.5"), ("memory", "1Gi")),
                    MaxLimits = Map(("cpu", "16"), ("memory", "64Gi")),
                }),
            }));

    [Test]
    public void Read_ItemWithADefaultsName_KeepsItsWorkload() =>
        Assert.That(
            Configurations.ReadGood(Namespaces("""{"name":"batchjob","quota":{"pods":"9"}}"""))
                .Cluster.Namespaces.Select(Text),
            Is.EqualTo(new[]
            {
                Text(new NamespaceSpec
                {
                    Name = "batchjob",
                    Workload = NamespaceWorkload.Spark,
                    Quota = Map(("pods", "9")),
                }),
            }));

    [TestCase("general", NamespaceWorkload.General)]
    [TestCase("spark", NamespaceWorkload.Spark)]
    [TestCase("dss", NamespaceWorkload.Dss)]
    public void Read_Workload_IsTheChoice(string text, NamespaceWorkload expected) =>
        Assert.That(
            Configurations.ReadGood(Namespaces($"{{\"name\":\"a\",\"workload\":\"{text}\"}}"))
                .Cluster.Namespaces.Single().Workload,
            Is.EqualTo(expected));

    [TestCase("privileged", PodSecurityLevel.Privileged)]
    [TestCase("baseline", PodSecurityLevel.Baseline)]
    [TestCase("restricted", PodSecurityLevel.Restricted)]
    public void Read_PodSecurity_IsTheChoice(string text, PodSecurityLevel expected) =>
        Assert.That(
            Configurations.ReadGood(Namespaces($"{{\"name\":\"a\",\"podSecurity\":\"{text}\"}}"))
                .Cluster.Namespaces.Single().PodSecurity,
            Is.EqualTo(expected));

    [TestCase("{}", "name: is required; accepted: a DNS label such as team-a")]
    [TestCase("""{"name":"a","workload":"emr"}""",
        "workload: 'emr' is not among the choices; accepted: general, spark, dss")]
    [TestCase("""{"name":"a","podSecurity":"Baseline"}""",
        "podSecurity: 'Baseline' is not among the choices; accepted: privileged, baseline, restricted")]
    [TestCase("""{"name":"a","quota":[]}""",
        "quota: a list is not a map; accepted: a map of resource names to a quantity")]
    [TestCase("""{"name":"a","quota":{"requests.cpu":null}}""",
        "quota[\"requests.cpu\"]: null is not a quantity; accepted: a quantity such as 500m, 64 or 16Gi")]
    [TestCase("""{"name":"a","limits":{}}""", "limits: is not a known property; the nearest is maxLimits")]
    public void Read_WrongItem_NamesItsPath(string item, params string[] lines) =>
        Assert.That(
            Configurations.Lines(Configurations.Read(Namespaces(item))),
            Is.EqualTo(lines.Select(line => $"cluster:namespaces[0].{line}")));

    [Test]
    public void Read_NameGivenTwice_IsRefused() =>
        Assert.That(
            Configurations.Lines(Configurations.Read(Namespaces("""{"name":"a"}""", """{"name":"a"}"""))),
            Is.EqualTo(new[] { "cluster:namespaces[1].name: 'a' is given twice; accepted: each once" }));

    [Test]
    public void Read_TwoItemsWithoutNames_AreNotTheSameNamespace() =>
        Assert.That(
            Configurations.Read(Namespaces("{}", "{}")).Errors.Select(error => error.Key),
            Is.EqualTo(new[] { "cluster:namespaces[0].name", "cluster:namespaces[1].name" }));

    [Test]
    public void Read_MistakesOfManyItems_AreReportedAtOnceUnderTheirPaths() =>
        Assert.That(
            Configurations.Lines(Configurations.Read(Namespaces(
                """{"name":"kube-a","quota":{"requests.cpu":"much"},"defaultRequests":{"gold":"1"}}""",
                """{"name":"b","defaultRequests":{"cpu":"2"},"defaultLimits":{"cpu":true},"podSecurity":"none"}"""))),
            Is.EqualTo(new[]
            {
                "cluster:namespaces[0].name: 'kube-a' begins as Kubernetes' own namespaces do; accepted: another name",
                "cluster:namespaces[0].quota[\"requests.cpu\"]: 'much' is not a quantity; "
                    + "accepted: a Kubernetes quantity of CPUs such as 500m or 64",
                "cluster:namespaces[0].defaultRequests.gold: 'gold' is not a resource that containers ask for; "
                    + "accepted: cpu, ephemeral-storage, memory",
                "cluster:namespaces[1].podSecurity: 'none' is not among the choices; "
                    + "accepted: privileged, baseline, restricted",
                "cluster:namespaces[1].defaultLimits.cpu: 'true' is not a quantity; "
                    + "accepted: a Kubernetes quantity of CPUs such as 500m or 64",
            }));

    [Test]
    public void Read_SecretNamespaces_AreNotShown()
    {
        var (key, value) = Namespaces("""{"name":"Hunter2","quota":{"pods":"hunter2"},"workload":"hunter2"}""");
        var result = PlatformSettings.Read(
            Configurations.Smallest.Add(key, value), Configurations.Project, "dev", [key]);

        Assert.That(Configurations.Lines(result), Is.EqualTo(new[]
        {
            "cluster:namespaces[0].workload: [secret] is not among the choices; accepted: general, spark, dss",
            "cluster:namespaces[0].name: [secret] is not a name of a namespace; accepted: lower-case letters, digits "
                + "and hyphens, a letter or digit first and last, at most 63 characters",
            "cluster:namespaces[0].quota.pods: [secret] is not a quantity; accepted: a whole number such as 10",
        }));
    }

    [Test]
    public void Read_ItemsInAnyOrder_GiveTheSameNamespaces() =>
        Prop.ForAll(
            Gen.Shuffle(Items).ToArbitrary(),
            items => Text(Configurations.ReadGood(Namespaces(items)).Cluster.Namespaces)
                == Text(Configurations.ReadGood(Namespaces(Items)).Cluster.Namespaces))
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    private static ImmutableSortedDictionary<string, string> Map(params (string Key, string Value)[] entries) =>
        ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal, entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));
}
