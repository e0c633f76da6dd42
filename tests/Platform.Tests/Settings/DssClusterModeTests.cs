using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Dss;
using DataPlatform.Settings;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class DssClusterModeTests
{
    private static readonly DssSurroundings NoNamespace = DssConfigurations.Dev with
    {
        Namespaces = [new() { Name = "batchjob", Workload = NamespaceWorkload.Spark }],
    };

    [TestCase("attach", DssClusterMode.Attach)]
    [TestCase("dynamic", DssClusterMode.Dynamic)]
    [TestCase("none", DssClusterMode.None)]
    public void Read_ClusterMode_IsTheChoice(string word, DssClusterMode mode) =>
        Assert.That(DssConfigurations.ReadGood(("clusterMode", word)).ClusterMode, Is.EqualTo(mode));

    [Test]
    public void Read_NoClusterMode_IsNoneWithoutACluster()
    {
        var settings = DssConfigurations.ReadGood(DssConfigurations.NoCluster);
        Assert.Multiple(() =>
        {
            Assert.That(settings.ClusterMode, Is.EqualTo(DssClusterMode.None));
            Assert.That(settings.Containers, Is.Empty);
            Assert.That(settings.SparkConfigs, Is.Empty);
        });
    }

    [Test]
    public void Read_AttachWithoutACluster_IsRefused() =>
        Assert.That(
            DssConfigurations.Errors(DssConfigurations.NoCluster, ("clusterMode", "attach")),
            Is.EqualTo(new[]
            {
                "dss:clusterMode: 'attach' wants the platform's cluster; "
                    + "accepted: dynamic, none, or attach with cluster:enabled true",
            }));

    [Test]
    public void Read_DynamicWithoutACluster_IsGood() =>
        Assert.That(
            DssConfigurations.ReadGood(DssConfigurations.NoCluster, ("clusterMode", "dynamic")).Containers,
            Has.Length.EqualTo(1));

    [Test]
    public void Read_AttachWithoutANamespace_IsRefused() =>
        Assert.That(
            DssConfigurations.Errors(NoNamespace, ("clusterMode", "attach")),
            Is.EqualTo(new[]
            {
                "dss:clusterMode: 'attach' wants a namespace for containers, and cluster:namespaces has none with the "
                    + "workload dss; accepted: dynamic, none, or attach with one",
            }));

    [Test]
    public void Read_NamespacesThatAreNotKnown_RefuseNothing() =>
        Assert.That(
            DssConfigurations.ReadGood(
                NoNamespace with { NamespacesAreKnown = false },
                ("containers", """[{"name":"a","namespace":"team"}]""")).Containers[0].Namespace,
            Is.EqualTo("team"));

    [Test]
    public void Read_NoClusterMode_IsNoneWithoutANamespace() =>
        Assert.That(DssConfigurations.ReadGood(NoNamespace).ClusterMode, Is.EqualTo(DssClusterMode.None));

    [TestCase("none", DssClusterMode.None)]
    [TestCase("dynamic", DssClusterMode.Dynamic)]
    public void Read_NoNamespaceWhereNoneIsNeeded_IsGood(string word, DssClusterMode mode) =>
        Assert.That(DssConfigurations.ReadGood(NoNamespace, ("clusterMode", word)).ClusterMode, Is.EqualTo(mode));

    [Test]
    public void Read_AttachOfADssThatIsNotWanted_IsGood() =>
        Assert.That(
            DssConfigurations.ReadGood(NoNamespace, ("enabled", "false"), ("clusterMode", "attach")).ClusterMode,
            Is.EqualTo(DssClusterMode.Attach));

    [TestCase("containers")]
    [TestCase("sparkConfigs")]
    public void Read_ItemsWithoutANamespace_AreRefused(string key) =>
        Assert.That(
            DssConfigurations.Errors(NoNamespace, (key, """[{"name":"a"}]""")),
            Is.EqualTo(new[]
            {
                $"dss:{key}: wants a namespace with the workload dss in cluster:namespaces; "
                    + "accepted: nothing, or items with one, or with dss:clusterMode dynamic",
            }));

    [Test]
    public void Read_DynamicWithoutNodes_HasTheUsualOnes() =>
        Assert.That(
            DssConfigurations.ReadGood(("clusterMode", "dynamic")).NodePool,
            Is.EqualTo(new DssNodePoolSpec("m7i.4xlarge", 3, 200)));

    [Test]
    public void Read_NodePool_IsTheSpec() =>
        Assert.That(
            DssConfigurations.ReadGood(
                ("clusterMode", "dynamic"),
                ("nodePool", """{"machineType":"m6id.2xlarge","nodes":2,"diskGiB":100}""")).NodePool,
            Is.EqualTo(new DssNodePoolSpec("m6id.2xlarge", 2, 100)));

    [TestCase("""{"machineType":"m7g.2xlarge"}""",
        "machineType: 'm7g.2xlarge' has Arm processors, on which DSS's images do not run; "
        + "accepted: an EC2 instance type with x86 processors, such as m7i.4xlarge")]
    [TestCase("""{"machineType":"large"}""", "machineType: 'large' is not an EC2 instance type; "
        + "accepted: an EC2 instance type with x86 processors, such as m7i.4xlarge")]
    [TestCase("""{"nodes":0}""", "nodes: '0' is out of range; accepted: 1 to 450")]
    [TestCase("""{"diskGiB":49}""", "diskGiB: '49' is out of range; accepted: 50 to 16384")]
    public void Read_WrongNodePool_IsRefused(string pool, string line) =>
        Assert.That(
            DssConfigurations.Errors(("clusterMode", "dynamic"), ("nodePool", pool)),
            Is.EqualTo(new[] { $"dss:nodePool.{line}" }));

    [TestCase("attach")]
    [TestCase("none")]
    public void Read_NodePoolOfNoCluster_IsRefused(string mode) =>
        Assert.That(
            DssConfigurations.Errors(("clusterMode", mode), ("nodePool", "{}")),
            Is.EqualTo(new[]
            {
                $"dss:nodePool: is of a cluster that DSS makes, and dss:clusterMode is {mode}; "
                    + "accepted: nothing, or nodes with dynamic",
            }));

    [Test]
    public void Read_WrongClusterMode_IsOneMistake() =>
        Assert.That(
            DssConfigurations.Errors(
                DssConfigurations.NoCluster,
                ("clusterMode", "eksctl"),
                ("nodePool", "{}"),
                ("containers", """[{"name":"a"}]""")),
            Is.EqualTo(new[]
            {
                "dss:clusterMode: 'eksctl' is not among the choices; accepted: attach, dynamic, none",
            }));
}
