using System.Text.Json;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Stacks;

/// <summary>Who pulls and pushes images, as a repository's policy exempts them from its denials.</summary>
public sealed class ImagePullerTests
{
    private const string Services = "arn:aws:iam::123456789012:role/aws-service-role/*";
    private const string Dss = "arn:of:dss-identity-role";
    private const string Managed = "arn:of:cluster-nodes-role";

    [Test]
    public async Task Dev_Pullers_AreNodesAndDss() =>
        Assert.That(await Exempt("DenyPullByOthers", []), Is.EquivalentTo(new[] { Managed, Dss, Services }));

    [Test]
    public async Task Dev_Pushers_AreDssAlone() =>
        Assert.That(await Exempt("DenyPushByOthers", []), Is.EquivalentTo(new[] { Dss, Services }));

    [Test]
    public async Task Karpenter_Pullers_AreTheNodesThatItMakesToo() =>
        Assert.That(
            await Exempt("DenyPullByOthers", [("cluster:autoscaler", "karpenter")]),
            Is.EquivalentTo(new[] { "arn:of:cluster-karpenter-node-role", Managed, Dss, Services }));

    [Test]
    public async Task NoCluster_Pullers_AreDssAlone() =>
        Assert.That(
            await Exempt("DenyPullByOthers", [("cluster:enabled", "false")]),
            Is.EquivalentTo(new[] { Dss, Services }));

    [Test]
    public async Task Models_Pullers_AreThoseOfSageMakerToo() =>
        Assert.That(
            await Exempt("DenyPullByOthers", [("ai:services", "[\"sagemaker\"]"), ("ai:sagemakerDeploy", "true")]),
            Is.EquivalentTo(new[] { "arn:of:sagemaker-role", Managed, Dss, Services }));

    [Test]
    public async Task Others_PullOrPush_AsTheyAreListed()
    {
        const string Puller = "arn:aws:iam::123456789012:role/puller";
        const string Pusher = "arn:aws:iam::123456789012:role/pusher";
        (string, string)[] changes =
            [("registry:pullerArns", $"[\"{Puller}\"]"), ("registry:pusherArns", $"[\"{Pusher}\"]")];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                await Exempt("DenyPullByOthers", changes),
                Is.EquivalentTo(new[] { Puller, Pusher, Managed, Dss, Services }));
            Assert.That(await Exempt("DenyPushByOthers", changes), Is.EquivalentTo(new[] { Pusher, Dss, Services }));
        }
    }

    [TestCase("clusterAutoscaler", "registry-managed-cache-policy cluster-nodes-role-name")]
    [TestCase(
        "karpenter",
        "registry-karpenter-cache-policy cluster-karpenter-node-role-name",
        "registry-managed-cache-policy cluster-nodes-role-name")]
    public async Task Caches_AreFilledByAllNodes(string autoscaler, params string[] expected)
    {
        var run = await RunAsync(
            ("cluster:autoscaler", autoscaler), ("registry:pullThrough", "[{\"upstream\":\"quay\"}]"));
        var policies = run.NamesOf("aws:iam/rolePolicy:RolePolicy")
            .Where(name => name.EndsWith("-cache-policy", StringComparison.Ordinal))
            .Select(name => $"{name} {Property(run.Json(name), "role")}");

        Assert.That(policies, Is.EqualTo(expected));
    }

    private static async Task<IEnumerable<string>> Exempt(string sid, (string Key, string Value)[] changes)
    {
        var json = Property((await RunAsync(changes)).Json("registry-dss/dku-exec-base-policy"), "policy");
        var statement = JsonDocument.Parse(json).RootElement.GetProperty("Statement").EnumerateArray()
            .Single(one => one.GetProperty("Sid").GetString() == sid);
        return statement.GetProperty("Condition").GetProperty("ArnNotLike").GetProperty("aws:PrincipalArn")
            .EnumerateArray().Select(arn => arn.GetString()!);
    }

    private static Task<StackRun> RunAsync(params (string Key, string Value)[] changes) =>
        StackRun.OfAsync(
            StackConfigurations.Dev.SetItems(
                changes.Select(change => KeyValuePair.Create(change.Key, change.Value))),
            "dev");

    private static string Property(string json, string name) =>
        JsonDocument.Parse(json).RootElement.GetProperty(name).GetString()!;
}
