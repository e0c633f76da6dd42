using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Configure;

[Parallelizable(ParallelScope.All)]
public sealed class ClusterTests
{
    [TestCase(14)]
    [TestCase(15)]
    public async Task Run_ForAClusterOfItsOwn_MakesItAndItsNamespaces(int major)
    {
        await using var home = new ConfigureHome(major);
        home.Settings["dss"]!["cluster"] = SampleSettings.DynamicCluster();

        var result = await home.RunAsync();

        var cluster = home.Instance.Clusters["dataplatform-dev-dss"];
        var config = home.Instance.Settings["containerSettings"]!["executionConfigs"]![0]!;
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            StoredJson.Is(cluster["type"], "\"pycluster_eks-clusters_create-eks-cluster\"");
            StoredJson.Is(
                cluster["params"],
                """
                {"config":{
                  "connectionInfo":{"mode":"PRESET","name":"connection"},
                  "networkingSettings":{"mode":"PRESET","name":"networking"},
                  "nodePool":{"mode":"INLINE","inlinedPluginConfig":{},"inlinedConfig":{
                    "machineType":"m7i.4xlarge","numNodes":3,"numNodesAutoscaling":false,"useSpotInstances":false,
                    "diskType":"gp3","diskSizeGb":200,"enableGPU":false}},
                  "nodePools":[],"clusterTags":{"Environment":"dev"},"k8sVersion":"1.35","installMetricsServer":true,
                  "privateCluster":false,"assumeRoleARN":""}}
                """);
            StoredJson.Is((major < 15 ? config : config["kubernetesRuntimeConfig"])!["createNamespace"], "true");
            StoredJson.Is(home.Instance.Settings["defaultK8sClusterId"], "\"dataplatform-dev-dss\"");
        });
    }

    // Users stop it to save its costs.
    [Test]
    public async Task Run_AfterItsOwnClusterWasStopped_LeavesItStopped()
    {
        await using var home = new ConfigureHome();
        home.Settings["dss"]!["cluster"] = SampleSettings.DynamicCluster();
        _ = await home.RunAsync();
        home.Instance.Clusters["dataplatform-dev-dss"]["state"] = "NONE";
        home.Dss.Journal.Clear();

        var result = await home.RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That(home.Dss.Journal, Is.Empty);
        });
    }

    [Test]
    public async Task Run_WhereTheClustersIdIsNotItsName_TakesItsId()
    {
        await using var home = new ConfigureHome();
        home.Instance.ClusterIdSuffix = "-1";

        var result = await home.RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            StoredJson.Is(home.Instance.Settings["defaultK8sClusterId"], "\"dataplatform-dev-1\"");
            StoredJson.Is(home.Instance.Clusters["dataplatform-dev-1"]["state"], "\"RUNNING\"");
        });
    }

    [Test]
    public async Task Run_WhereTheClusterDoesNotStart_SaysWhyAndStartsItNextTime()
    {
        await using var home = new ConfigureHome();
        home.Instance.ClusterError = "eksctl: no such cluster";

        var failed = await home.RunAsync();
        home.Instance.ClusterError = null;
        var resumed = await home.RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(failed.ExitCode, Is.EqualTo(1));
            Assert.That(failed.Failure, Does.StartWith("cluster: failed: ").And.Contain("eksctl: no such cluster"));
            Assert.That(resumed.ExitCode, Is.Zero);
            StoredJson.Is(home.Instance.Clusters["dataplatform-dev"]["state"], "\"RUNNING\"");
        });
    }

    [Test]
    public async Task Run_WhereTheJobFails_ShowsTheEndOfItsLog()
    {
        await using var home = new ConfigureHome();
        home.Instance.JobError = "ImagePullBackOff";

        var result = await home.RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(1));
            Assert.That(result.Failure, Does.StartWith("smoke-test: failed: ").And.Contain("ImagePullBackOff"));
        });
    }

    [Test]
    public async Task Run_WhereAthenaFailsAtItsEnd_SaysWhy()
    {
        await using var home = new ConfigureHome();
        home.Dss.Sql.Error = "AccessDenied on s3://results";

        var result = await home.RunAsync();

        Assert.That(result.Failure, Does.StartWith("smoke-test: failed: ").And.Contain("AccessDenied on s3://results"));
    }
}
