using System.Text.Json.Nodes;
using DataPlatform.Tests.Platform.Dss.Configure.Fake;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Configure;

[TestFixture(14)]
[TestFixture(15)]
[Parallelizable(ParallelScope.All)]
public sealed class CleanRunTests(int major)
{
    private ConfigureHome _home = null!;
    private ConfigureResult _first = null!;
    private JournalEntry[] _writes = null!;
    private JsonObject _stored = null!;
    private ConfigureResult _second = null!;

    [OneTimeSetUp]
    public async Task RunTwice()
    {
        _home = new ConfigureHome(major);
        // As on the host: all other runs are in copies of a process that has loaded the script.
        _first = await _home.RunAnewAsync();
        _writes = [.. _home.Dss.Journal];
        _stored = _home.Instance.Everything();
        _home.Dss.Journal.Clear();
        _second = await _home.RunAsync();
    }

    [OneTimeTearDown]
    public ValueTask Stop() => _home.DisposeAsync();

    [Test]
    public void Run_OnANewDss_ChangesSomethingInEveryStep() => Assert.Multiple(() =>
    {
        Assert.That(_first.ExitCode, Is.Zero);
        Assert.That(_first.Errors, Is.Empty);
        Assert.That(
            _first.Lines.Select(line => line.Split(" (")[0]),
            Is.EqualTo(StepNames.All.Select(step => $"{step}: changed")));
        Assert.That(_home.Dss.UnknownCalls, Is.Empty);
    });

    [Test]
    public void Run_Again_WritesNothing() => Assert.Multiple(() =>
    {
        Assert.That(_second.ExitCode, Is.Zero);
        Assert.That(_second.Lines, Is.EqualTo(StepNames.All.Select(step => $"{step}: unchanged")));
        Assert.That(_home.Dss.Journal, Is.Empty);
        Assert.That(JsonNode.DeepEquals(_home.Instance.Everything(), _stored), Is.True);
    });

    [Test]
    public void Run_OnANewDss_ConfiguresContainers() =>
        StoredJson.Is(_stored["settings"]!["containerSettings"], StoredContainers.Of(major));

    [Test]
    public void Run_OnANewDss_ConfiguresSpark() =>
        StoredJson.Is(_stored["settings"]!["sparkSettings"], StoredContainers.Spark(major));

    [Test]
    public void Run_OnANewDss_MakesConnectionsThatNameEachOther() =>
        StoredJson.Is(_stored["connections"], StoredConnections.All);

    [Test]
    public void Run_OnANewDss_MakesGlueTheMetastoreAndSetsAddressAndDefaultCluster()
    {
        var settings = _stored["settings"]!;
        Assert.Multiple(() =>
        {
            StoredJson.Is(
                settings["metastoreCatalogsSettings"],
                """
                {"synchronizeTo":{"flavor":"AWS_GLUE","glueCredentialsMode":"FROM_CONNECTION",
                 "glueCredentialsBearingConnection":"metastore"}}
                """);
            StoredJson.Is(settings["studioExternalUrl"], "\"https://dss.example.com\"");
            StoredJson.Is(settings["defaultK8sClusterId"], "\"dataplatform-dev\"");
            StoredJson.Is(settings["ldapSettings"], """{"enabled":true,"bindPassword":"ldap-password"}""");
        });
    }

    [Test]
    public void Run_OnANewDss_InstallsThePluginWithItsPresets()
    {
        var plugin = _stored["plugins"]!["eks-clusters"]!;
        Assert.Multiple(() =>
        {
            StoredJson.Is(plugin["codeEnvName"], "\"plugin_eks-clusters_managed\"");
            StoredJson.Is(
                plugin["presets"],
                """
                [{"name":"connection","type":"pset-connection-info-as-dss-calls-it","config":{"region":"eu-west-1"},
                  "pluginConfig":{},"defaultPermission":{"use":true},"permissions":[],"owner":"api:key"},
                 {"name":"networking","type":"pset-networking-settings-as-dss-calls-it",
                  "config":{"subnets":[],"privateNetworking":true,"privateSubnets":["subnet-a","subnet-b"],
                    "securityGroups":["sg-host"]},
                  "pluginConfig":{},"defaultPermission":{"use":true},"permissions":[],"owner":"api:key"}]
                """);
            StoredJson.Is(
                _stored["codeEnvironments"],
                """
                {"plugin_eks-clusters_managed":{"envName":"plugin_eks-clusters_managed","envLang":"PYTHON",
                 "deploymentMode":"PLUGIN_MANAGED","pythonInterpreter":"PYTHON39"}}
                """);
        });
    }

    [Test]
    public void Run_OnANewDss_AttachesTheClusterAndStartsIt()
    {
        var cluster = _stored["clusters"]!["dataplatform-dev"]!;
        Assert.Multiple(() =>
        {
            StoredJson.Is(cluster["type"], "\"pycluster_eks-clusters_attach-eks-cluster\"");
            StoredJson.Is(
                cluster["params"],
                """
                {"config":{"connectionInfo":{"mode":"PRESET","name":"connection"},"clusterId":"dataplatform-dev-eks",
                 "assumeRoleARN":""}}
                """);
            StoredJson.Is(cluster["usableByAll"], "true");
            StoredJson.Is(cluster["state"], "\"RUNNING\"");
        });
    }

    [Test]
    public void Run_OnANewDss_SetsLicencePasswordAndGroups() => Assert.Multiple(() =>
    {
        StoredJson.Is(_stored["passwords"], """{"admin":"hush-admin-1"}""");
        Assert.That(_home.Instance.LicenceText, Is.EqualTo("""{"content":"hush-licence"}"""));
        Assert.That(_home.Instance.Groups.Names, Is.EqualTo(new[] { "analysts" }));
    });

    [Test]
    public void Run_OnANewDss_MakesItsUserInTheWarehouseWithoutSayingThePassword() => Assert.That(
        File.ReadAllText(_home.PathOf("statements")),
        Does.Contain("CREATE USER").And.Contain("PASSWORD 'md5").And.Not.Contain("hush"));

    [Test]
    public void Run_OnANewDss_PushesImagesAndTriesAJobAndQueries() => Assert.Multiple(() =>
    {
        Assert.That(
            _writes.Select(write => write.Call),
            Does.Contain("POST /admin/container-exec/actions/push-base-images")
                .And.Contain("POST /admin/clusters/dataplatform-dev/k8s/actions/run-kubectl")
                .And.Contain("POST /projects/PLATFORM_SMOKE_TEST/jobs"));
        Assert.That(_home.Dss.Sql.Queries, Is.EqualTo(new[]
        {
            "sales-athena: select 1 as ok",
            "sales-athena: select ok from \"dataplatform_dev_sales\".\"platform_smoke_test_table\"",
        }));
        Assert.That(_home.Instance.Projects.Names, Is.Empty);
    });
}
