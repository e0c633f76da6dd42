using System.Text.Json.Nodes;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Stacks;

/// <summary>What the host of DSS is told: each setting that it needs, and what there is in the stack.</summary>
public sealed class DssDocumentWiringTests
{
    private const string Nodes = "[{\"name\":\"dss\"";
    private const string Studio = "https://odd.example.com/studio/15.0.3";

    [TestCase(
        "aws",
        """{"accountId":"123456789012","dnsSuffix":"amazonaws.com","partition":"aws","region":"eu-west-1"}""")]
    [TestCase("host.name", "\"dataplatform-dev-dss\"")]
    [TestCase("host.operatingSystem", "\"rhel9\"")]
    [TestCase("host.volumeId", "\"dss-volume-volume-id\"")]
    [TestCase("host.port", "12345")]
    [TestCase("host.backendMemoryGiB", "16")]
    [TestCase("host.userIsolation", "true")]
    [TestCase(
        "host.credentials",
        """{"generation":4,"mode":"keypair","secretName":"dataplatform-dev/dss/access-key"}""")]
    [TestCase("downloads.mirror", "\"s3://odd-mirror/dss/files\"")]
    [TestCase("downloads.kit.url", $"\"{Studio}/dataiku-dss-15.0.3.tar.gz\"")]
    [TestCase(
        "downloads.spark.url", $"\"{Studio}/dataiku-dss-spark-standalone-15.0.3-4.0.9-generic-hadoop3.tar.gz\"")]
    [TestCase("downloads.plugin.url", "\"https://odd.example.com/eks.zip\"")]
    [TestCase("dss.version", "\"15.0.3\"")]
    [TestCase("dss.license", """{"secretName":"odd/license"}""")]
    [TestCase(
        "dss.admin", """{"generation":9,"login":"admin","secretName":"dataplatform-dev/dss/admin-password"}""")]
    [TestCase("dss.url", "\"https://odd.example.com\"")]
    [TestCase("dss.groups", """["navigators"]""")]
    [TestCase(
        "dss.images.registryUrl", "\"123456789012.dkr.ecr.eu-west-1.amazonaws.com/dataplatform-dev/dss\"")]
    [TestCase(
        "dss.containers.0",
        """
        {"cpuLimit":2.5,"cpuRequest":1.25,"gpus":2,"groups":["navigators"],"memoryLimitMiB":2222,
        "memoryRequestMiB":1111,"name":"odd","namespace":"odd-dss"}
        """)]
    [TestCase(
        "dss.containers.1",
        """
        {"cpuRequest":1,"gpus":0,"groups":[],"memoryLimitMiB":4096,"memoryRequestMiB":4096,"name":"even",
        "namespace":"dss"}
        """)]
    [TestCase(
        "dss.sparkConfigs.0",
        """
        {"conf":{"spark.dynamicAllocation.enabled":"true","spark.dynamicAllocation.maxExecutors":"11",
        "spark.dynamicAllocation.minExecutors":"0","spark.dynamicAllocation.shuffleTracking.enabled":"true",
        "spark.executor.cores":"3","spark.executor.memory":"7g","spark.odd":"yes"},"name":"odd",
        "namespace":"odd-spark"}
        """)]
    [TestCase(
        "dss.metastore",
        """
        {"connection":"metastore","externalId":"dataplatform-dev-metastore",
        "roleArn":"arn:of:connections-metastore-role"}
        """)]
    [TestCase(
        "dss.connections.1",
        """
        {"access":"readOnly","bucket":"dataplatform-dev-workspace-123456789012-eu-west-1","bucketRegion":"eu-west-1",
        "credentials":"keypair","database":"dataplatform_dev_beta","generation":5,"groups":["readers"],"name":"beta",
        "prefix":"deep/beta","resultsUri":"s3://dataplatform-dev-results-123456789012-eu-west-1/athena/beta/",
        "secretName":"dataplatform-dev/connections/beta","workgroup":"dataplatform-dev-beta"}
        """)]
    [TestCase(
        "dss.warehouse",
        """
        {"adminSecretArn":"arn:aws:mock:::warehouse-namespace-admin","database":"odd_warehouse","generation":9,
        "groups":["readers"],"host":"warehouse-workgroup.redshift.mock","name":"warehouse","port":5433,
        "secretName":"dataplatform-dev/dss/warehouse-password","user":"dss","workgroup":"dataplatform-dev"}
        """)]
    [TestCase("dss.plugin", """{"id":"eks-clusters","python":"PYTHON39"}""")]
    [TestCase(
        "dss.presets",
        """
        {"connection":{"region":"eu-west-1"},"networking":{"securityGroups":["dss-firewall-group-id"],
        "subnets":["network-private-a-id","network-private-b-id","network-private-c-id"]}}
        """)]
    [TestCase(
        "dss.cluster",
        """
        {"kubernetesVersion":"1.35","mode":"dynamic","name":"dataplatform-dev-dss",
        "nodePool":{"diskGiB":321,"machineType":"m6i.8xlarge","nodes":5},"tags":{"environment":"dev",
        "managed-by":"pulumi","platform":"dataplatform","stack":"dev"}}
        """)]
    [TestCase("dss.smokeTest", "false")]
    public async Task Setting_OfDss_IsToldToTheHost(string path, string expected) =>
        Assert.That(Part(await DocumentAsync(), path)?.ToJsonString(), Is.EqualTo(expected.JoinLines()));

    [TestCase("downloads.kit", '1')]
    [TestCase("downloads.hadoop", '2')]
    [TestCase("downloads.spark", '3')]
    [TestCase("downloads.plugin", '4')]
    [TestCase("downloads.drivers.redshift", '5')]
    public async Task Checksum_Chosen_IsDemandedOfItsFile(string file, char digit) =>
        Assert.That(
            (string?)Part(await DocumentAsync(), $"{file}.sha256"), Is.EqualTo(UnlikeData.Sha256(digit)));

    [Test]
    public async Task Connections_InTheDocument_AreAllInTheOrderOfTheirNames() =>
        Assert.That(
            Part(await DocumentAsync(), "dss.connections")!.AsArray().Select(one => (string?)one!["name"]),
            Is.EqualTo(new[] { "alpha", "beta", "gamma" }));

    [Test]
    public async Task Cluster_OfThePlatform_IsAttachedByItsName()
    {
        var document = (await StackRun.OfAsync(StackConfigurations.Dev, "dev")).DssDocument();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Part(document, "dss.cluster")!.ToJsonString(),
                Is.EqualTo("""{"eksName":"dataplatform-dev","mode":"attach","name":"dataplatform-dev"}"""));
            Assert.That(
                Part(document, "host.credentials")!.ToJsonString(), Is.EqualTo("""{"mode":"instanceProfile"}"""));
            Assert.That(Part(document, "dss.url"), Is.Null);
        }
    }

    // A cluster that DSS makes has no such nodes, whatever the platform's has.
    [TestCase("attach", Nodes + "}]", "dss")]
    [TestCase("attach", Nodes + ",\"taints\":[{\"key\":\"a\",\"value\":\"b\",\"effect\":\"NoSchedule\"}]}]", null)]
    [TestCase("attach", "[]", null)]
    [TestCase("dynamic", Nodes + "}]", null)]
    public async Task Spark_OnNodesOfDss_SelectsThemWhereThereAreSome(string mode, string pools, string? role)
    {
        var run = await StackRun.OfAsync(
            StackConfigurations.Dev.Add("dss:clusterMode", mode).Add("cluster:nodePools", pools), "dev");

        Assert.That(
            (string?)run.DssDocument()["dss"]!["sparkConfigs"]![0]!["conf"]!["spark.kubernetes.node.selector.role"],
            Is.EqualTo(role));
    }

    [Test]
    public async Task Tools_WithoutACluster_AreNoneOfKubernetes()
    {
        var none = await StackRun.OfAsync(StackConfigurations.Dev.Add("dss:clusterMode", "none"), "dev");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Tools(none.DssDocument()), Is.EqualTo(new[] { "aws" }));
            Assert.That(
                Tools(await DocumentAsync()),
                Is.EqualTo(new[] { "aws", "aws-iam-authenticator", "eksctl", "kubectl" }));
        }
    }

    private static async Task<JsonObject> DocumentAsync() => (await UnlikeData.Run()).DssDocument();

    private static JsonNode? Part(JsonObject document, string path) => path.Split('.').Aggregate(
        (JsonNode?)document,
        (part, key) => part is JsonArray list
            ? list[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)]
            : part?[key]);

    private static IEnumerable<string?> Tools(JsonObject document) =>
        document["downloads"]!["tools"]!.AsArray().Select(tool => (string?)tool!["name"]);
}
