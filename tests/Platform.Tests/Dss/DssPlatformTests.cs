using System.Text;
using System.Text.Json.Nodes;
using DataPlatform.Components.Cluster;
using DataPlatform.Components.Dss;
using DataPlatform.Tests.Platform.Cluster;
using DataPlatform.Tests.Platform.Common;
using DataPlatform.Tests.Platform.Dss.Configuration;
using DataPlatform.Tests.Platform.Dss.Listener;
using NUnit.Framework;
using Pulumi;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Platform.Dss;

public sealed class DssPlatformTests
{
    private const string Instance = "aws:ec2/instance:Instance";
    private const string Object = "aws:s3/bucketObjectv2:BucketObjectv2";
    private const string Role = "kubernetes:rbac.authorization.k8s.io/v1:Role";
    private const string Component = "dataplatform:dss:";

    private static readonly string[] Always =
        ["DssHost", "DssLogs", "DssReadiness", "DssRelease", "DssSecrets", "DssSession", "DssVolume"];

    [Test]
    public async Task Dss_WithoutAnythingElse_IsMadeOfThese() =>
        Assert.That(Children(await Of(parts => parts.Args())), Is.EqualTo(Always));

    [Test]
    public async Task Dss_WithAListenerAndASchedule_HasThemToo() =>
        Assert.That(
            Children(await Of(parts => parts.Args(access: DssListenerRun.Spec(), schedule: new()))),
            Is.EquivalentTo([.. Always, "DssListener", "DssListenerTarget", "DssSchedule"]));

    [Test]
    public async Task Outputs_WithoutAListener_AreThoseOfTheHost()
    {
        DssPlatform? dss = null;
        await Of(parts => parts.Args(), made => dss = made);

        Assert.That(await ValueOf(dss!.InstanceId), Is.EqualTo("dss-host-instance-id"));
        Assert.That(await ValueOf(dss.PrivateIp), Is.EqualTo("10.0.0.10"));
        Assert.That(await ValueOf(dss.VolumeId), Is.EqualTo("dss-volume-volume-id"));
        Assert.Multiple(() =>
        {
            Assert.That(dss.Url, Is.Null);
            Assert.That(dss.ListenerMetrics, Is.Null);
            Assert.That(dss.AdminSecretName, Is.EqualTo("dataplatform-dev/dss/admin-password"));
            Assert.That(dss.Session.Url, Is.EqualTo("http://localhost:11000"));
            Assert.That(dss.Ready.Select(one => one.GetResourceName()), Is.EqualTo(new[] { "dss-readiness-stack" }));
        });
    }

    [Test]
    public async Task Listener_OfDss_TellsItsAddressAndItsMetrics()
    {
        DssPlatform? dss = null;
        await Of(parts => parts.Args(access: DssListenerRun.Spec()), made => dss = made);

        Assert.That(await ValueOf(dss!.Url!), Is.EqualTo("https://dss-listener-load-balancer.elb.mock"));
        Assert.That(
            await ValueOf(dss.ListenerMetrics!.LoadBalancer.ToOutput()),
            Is.EqualTo("app/dss-listener-load-balancer/1"));
        Assert.That(
            await ValueOf(dss.ListenerMetrics.TargetGroup.ToOutput()),
            Is.EqualTo("targetgroup/dss-listener-targets/1"));
    }

    // Otherwise the host would take the release for that of another host, and do nothing.
    [TestCase("14.7.6")]
    [TestCase("15.0.1")]
    public async Task Launch_OfThePointer_IsThatOfTheHost(string version)
    {
        var run = await Of(parts => parts.Args(DssPlatformParts.Configuration with { Version = version }));
        var launch = LaunchId.Of(DssPlatformParts.Image, version);
        var pointer = run.Single(Object, "dss-release-pointer");

        Assert.Multiple(() =>
        {
            Assert.That((string?)JsonNode.Parse((string)pointer["content"]!)!["launch"], Is.EqualTo(launch));
            Assert.That(UserData(run), Does.Contain(launch));
            Assert.That(UserData(run), Does.Contain((string)pointer["key"]!).And.Contain((string)pointer["bucket"]!));
        });
    }

    // A host that runs looks at the pointer each minute, and one that starts does so at once.
    [Test]
    public async Task HostAndPointer_OfDss_ComeAfterWhatTheyNeed()
    {
        string[] before =
        [
            "dss-logs-access", "dss-logs-audit", "dss-logs-backend", "dss-logs-bootstrap", "dss-logs-services",
            "dss-logs-system", "dss-release-bundle", "dss-release-settings", "dss-secrets-admin-value",
            "net-private-a-default", "net-private-b-default", "net-public-default", "wall-http", "wall-https",
            "wall-vpc",
        ];
        var run = await Of(parts => parts.Args());

        Assert.Multiple(() =>
        {
            Assert.That(run.OptionsOf(Object, "dss-release-pointer").DependsOn, Is.SupersetOf(before));
            Assert.That(
                run.OptionsOf(Instance, "dss-host-instance").DependsOn,
                Is.SupersetOf(before.Append("dss-release-pointer")));
        });
    }

    // Until DSS is configured its administrator has the password that every new DSS has.
    [Test]
    public async Task Users_OfAListener_AreLetInWhenDssIsReady()
    {
        var run = await Of(parts => parts.Args(access: DssListenerRun.Spec()));

        Assert.Multiple(() =>
        {
            Assert.That(
                run.OptionsOf("aws:lb/targetGroupAttachment:TargetGroupAttachment", "dss-target-attachment").DependsOn,
                Is.EqualTo(new[] { "dss-readiness-stack" }));
            Assert.That(
                run.OptionsOf("aws:cloudformation/stack:Stack", "dss-readiness-stack").DependsOn,
                Is.EqualTo(new[] { "dss-host-data", "dss-host-instance" }));
        });
    }

    [TestCase(DssClusterMode.Attach, 1)]
    [TestCase(DssClusterMode.Dynamic, 0)]
    [TestCase(DssClusterMode.None, 0)]
    public async Task Access_ToTheClusterOfThePlatform_IsMadeToAttachToIt(DssClusterMode mode, int expected)
    {
        var run = await InClusterAsync(
            PlannedDss.Spec with { ClusterMode = mode, Containers = [new() { Name = "a" }] });

        Assert.That(run.NamesOf($"{Component}DssClusterAccess"), Has.Length.EqualTo(expected));
    }

    // A namespace without its policies is open for the pods that come before them.
    [Test]
    public async Task Access_ToNamespaces_ComesAfterTheseAndTheirGuardrails()
    {
        var run = await InClusterAsync(PlannedDss.Spec with
        {
            Containers = [new() { Name = "a" }],
            SparkConfigs = [new() { Name = "b", Namespace = "batchjob" }],
        });

        Assert.Multiple(() =>
        {
            Assert.That(
                run.NamesOf(Role).Where(name => name.StartsWith("dss-", StringComparison.Ordinal)),
                Is.EqualTo(new[] { "dss-cluster-access-batchjob-role", "dss-cluster-access-dss-role" }));
            Assert.That(
                run.OptionsOf(Role, "dss-cluster-access-dss-role").DependsOn,
                Is.SupersetOf(new[]
                {
                    "cluster-namespace-dss-namespace", "cluster-namespace-dss-default-deny",
                    "cluster-namespace-batchjob-namespace",
                }));
            Assert.That(
                run.OptionsOf(Role, "dss-cluster-access-dss-role").DependsOn, Has.None.Contains("dataanalysis"));
        });
    }

    [TestCase(true, true)]
    [TestCase(false, null)]
    public async Task Protect_Chosen_KeepsVolumeSecretAndLoadBalancer(bool protect, bool? expected)
    {
        var run = await Of(parts => parts.Args(access: DssListenerRun.Spec(), protect: protect));

        Assert.That(
            new[]
            {
                run.OptionsOf("aws:ebs/volume:Volume", "dss-volume-volume").Protect,
                run.OptionsOf("aws:lb/loadBalancer:LoadBalancer", "dss-listener-load-balancer").Protect,
                run.OptionsOf("aws:secretsmanager/secret:Secret", "dss-secrets-admin-secret").Protect,
            },
            Is.All.EqualTo(expected));
    }

    private static string UserData(Recording run) => Encoding.UTF8.GetString(
        Convert.FromBase64String((string)run.Single(Instance, "dss-host-instance")["userDataBase64"]!));

    private static IEnumerable<string> Children(Recording run) => run.Options
        .Where(made => made.Parent == "dss")
        .Select(made => made.Type[Component.Length..])
        .Order(StringComparer.Ordinal);

    private static Task<Recording> Of(Func<DssPlatformParts, DssPlatformArgs> args, Action<DssPlatform>? look = null) =>
        DssPlatformParts.InsideAsync(parts =>
        {
            var dss = new DssPlatform("dss", args(parts));
            look?.Invoke(dss);
        });

    private static Task<Recording> InClusterAsync(DssConfigurationSpec spec) =>
        PlatformClusterRun.Of(look: cluster => Create(cluster, spec));

    private static void Create(PlatformCluster cluster, DssConfigurationSpec spec) =>
        _ = new DssPlatform("dss", new DssPlatformParts(cluster: cluster).Args(spec));

    private static Task<T> ValueOf<T>(Output<T> output) => OutputUtilities.GetValueAsync(output);
}
