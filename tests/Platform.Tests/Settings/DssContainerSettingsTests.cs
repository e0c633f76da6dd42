using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Dss;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class DssContainerSettingsTests
{
    private const string Key = "containers";

    [Test]
    public void Read_NoContainers_HasTheStandardOnes()
    {
        var spec = DssConfigurations.ReadGood().Containers.Single();
        Assert.Multiple(() =>
        {
            Assert.That(spec, Is.EqualTo(new DssContainerSpec { Name = "standard" }));
            Assert.That(spec.Namespace, Is.EqualTo("dss"));
        });
    }

    [Test]
    public void Read_EmptyContainers_AreNone() =>
        Assert.That(DssConfigurations.ReadGood((Key, "[]")).Containers, Is.Empty);

    [Test]
    public void Read_Item_IsTheSpec()
    {
        var spec = DssConfigurations.ReadGood(
            ("groups", "[\"analysts\"]"),
            (Key, """
                [{
                    "name": "large", "namespace": "dss", "cpuRequest": 0.5, "cpuLimit": 8, "memoryRequestMiB": 8192,
                    "memoryLimitMiB": 16384, "gpus": 1, "groups": ["readers", "analysts"]
                }]
                """)).Containers.Single();
        Assert.Multiple(() =>
        {
            Assert.That(
                spec with { Groups = [] },
                Is.EqualTo(new DssContainerSpec
                {
                    Name = "large",
                    Namespace = "dss",
                    CpuRequest = 0.5,
                    CpuLimit = 8,
                    MemoryRequestMiB = 8192,
                    MemoryLimitMiB = 16_384,
                    Gpus = 1,
                }));
            Assert.That(spec.Groups, Is.EqualTo(new[] { "analysts", "readers" }));
        });
    }

    // The first is the default of DSS.
    [Test]
    public void Read_Items_StayInTheirOrder() =>
        Assert.That(
            DssConfigurations.ReadGood((Key, """[{"name":"small"},{"name":"large"}]"""))
                .Containers.Select(spec => spec.Name),
            Is.EqualTo(new[] { "small", "large" }));

    [TestCase(2048, 4096)]
    [TestCase(4096, 4096)]
    [TestCase(8192, 8192)]
    public void Read_MemoryWithoutALimit_IsNotLimitedBelowIt(int request, int limit) =>
        Assert.That(
            DssConfigurations.ReadGood((Key, $$"""[{"name":"a","memoryRequestMiB":{{request}}}]"""))
                .Containers[0].MemoryLimitMiB,
            Is.EqualTo(limit));

    [TestCase("0.001")]
    [TestCase("0.25")]
    [TestCase("448")]
    [TestCase("\"2.5\"")]
    public void Read_Cpus_AreTheNumber(string cpus) =>
        Assert.That(
            DssConfigurations.ReadGood((Key, $$"""[{"name":"a","cpuRequest":{{cpus}}}]""")).Containers[0].CpuRequest,
            Is.EqualTo(double.Parse(cpus.Trim('"'), System.Globalization.CultureInfo.InvariantCulture)));

    [TestCase("""{}""", "name: is required; "
        + "accepted: letters, digits, '_' and '-', a letter or digit first, at most 80")]
    [TestCase("""{"name":"a b"}""", "name: 'a b' is not a name; "
        + "accepted: letters, digits, '_' and '-', a letter or digit first, at most 80")]
    [TestCase("""{"name":"a","cpuRequest":0}""",
        "cpuRequest: '0' is out of range; accepted: 0.001 to 448, with three decimals at most")]
    [TestCase("""{"name":"a","cpuRequest":1.0001}""",
        "cpuRequest: '1.0001' is out of range; accepted: 0.001 to 448, with three decimals at most")]
    [TestCase("""{"name":"a","cpuRequest":"500m"}""",
        "cpuRequest: '500m' is not a number of CPUs; accepted: 0.001 to 448, with three decimals at most")]
    [TestCase("""{"name":"a","cpuRequest":2.5,"cpuLimit":2}""",
        "cpuLimit: '2' is less than the request of 2.5; accepted: the request or more")]
    [TestCase("""{"name":"a","cpuLimit":0.5}""",
        "cpuLimit: '0.5' is less than the request of 1; accepted: the request or more")]
    [TestCase("""{"name":"a","memoryLimitMiB":2048}""",
        "memoryLimitMiB: '2048' is less than the request of 4096; accepted: the request or more")]
    [TestCase("""{"name":"a","memoryRequestMiB":63}""",
        "memoryRequestMiB: '63' is out of range; accepted: 64 to 1048576")]
    [TestCase("""{"name":"a","memoryRequestMiB":"4Gi","memoryLimitMiB":64}""",
        "memoryRequestMiB: '4Gi' is not a whole number; accepted: 64 to 1048576")]
    [TestCase("""{"name":"a","gpus":17}""", "gpus: '17' is out of range; accepted: 0 to 16")]
    [TestCase("""{"name":"a","groups":["readers","managers","guests"]}""",
        "groups: names groups that DSS does not have: 'guests', 'managers'; accepted: administrators, readers, or "
        + "others with dss:groups")]
    [TestCase("""{"name":"a","namespace":"Team"}""", "namespace: 'Team' is not a name of a namespace; accepted: "
        + "lower-case letters, digits and hyphens, a letter or digit first and last, at most 63")]
    [TestCase("""{"name":"a","namespace":"batchjob"}""",
        "namespace: 'batchjob' is no namespace with the workload dss in cluster:namespaces; accepted: dss")]
    [TestCase("""{"name":"a","cpus":1}""", "cpus: is not a known property; the nearest is gpus")]
    public void Read_WrongItem_IsRefused(string item, string line) =>
        Assert.That(DssConfigurations.Errors((Key, $"[{item}]")), Is.EqualTo(new[] { $"dss:containers[0].{line}" }));

    [Test]
    public void Read_NameGivenTwice_IsRefused() =>
        Assert.That(
            DssConfigurations.Errors((Key, """[{"name":"a"},{"name":"a"}]""")),
            Is.EqualTo(new[] { "dss:containers[1].name: 'a' is given twice; accepted: each once" }));

    [Test]
    public void Read_GroupBesideGroupsThatAreNotKnown_IsNotAMistakeOfItsOwn() =>
        Assert.That(
            DssConfigurations.Errors(("groups", "all"), (Key, """[{"name":"a","groups":["analysts"]}]""")),
            Is.EqualTo(new[] { "dss:groups: 'all' is not a list; accepted: a list of group names" }));

    [Test]
    public void Read_ContainersWithoutACluster_AreRefused() =>
        Assert.That(
            DssConfigurations.Errors(("clusterMode", "none"), (Key, """[{"name":"a"}]""")),
            Is.EqualTo(new[]
            {
                "dss:containers: wants a cluster, and dss:clusterMode is none; "
                    + "accepted: nothing, or items with attach or dynamic",
            }));

    [Test]
    public void Read_NamespaceOfDssWithAnotherName_IsTheDefault()
    {
        var settings = DssConfigurations.ReadGood(DssConfigurations.Dev with
        {
            Namespaces =
            [
                new() { Name = "batchjob", Workload = NamespaceWorkload.Spark },
                new() { Name = "team-a", Workload = NamespaceWorkload.Dss },
                new() { Name = "team-b", Workload = NamespaceWorkload.Dss },
            ],
        });
        Assert.Multiple(() =>
        {
            Assert.That(settings.Containers.Single().Namespace, Is.EqualTo("team-a"));
            Assert.That(settings.SparkConfigs.Single().Namespace, Is.EqualTo("team-a"));
        });
    }

    // In a cluster of its own, DSS makes the namespaces.
    [Test]
    public void Read_AnyNamespaceOfADynamicCluster_IsAccepted() =>
        Assert.That(
            DssConfigurations.ReadGood(("clusterMode", "dynamic"), (Key, """[{"name":"a","namespace":"lab"}]"""))
                .Containers[0].Namespace,
            Is.EqualTo("lab"));
}
