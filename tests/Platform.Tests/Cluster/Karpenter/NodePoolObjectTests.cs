using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using KarpenterComponent = DataPlatform.Components.Cluster.Karpenter.Karpenter;

namespace DataPlatform.Tests.Platform.Cluster.Karpenter;

public sealed class NodePoolObjectTests
{
    [Test]
    public async Task NodePool_OfAPool_HasItsTypesZonesLabelsTaintsAndSize()
    {
        var run = await KarpenterRun.Of(KarpenterRun.Spark);
        Assert.That(
            run.Single(KarpenterRun.NodePool, "karpenter-spark-pool").Json,
            Is.EqualTo(
                """
                {"apiVersion":"karpenter.sh/v1","kind":"NodePool","metadata":{"name":"spark"},"spec":{
                "disruption":{"budgets":[{"nodes":"100%","reasons":["Empty"]},
                {"nodes":"10%","reasons":["Drifted","Underutilized"]}],
                "consolidateAfter":"5m","consolidationPolicy":"WhenEmpty"},
                "limits":{"cpu":"448","memory":"1792Gi","nodes":"14"},
                "template":{"metadata":{"labels":{"role":"spark","team":"a"}},"spec":{"expireAfter":"720h",
                "nodeClassRef":{"group":"karpenter.k8s.aws","kind":"EC2NodeClass","name":"spark"},
                "requirements":[{"key":"karpenter.sh/capacity-type","operator":"In","values":["spot"]},
                {"key":"kubernetes.io/arch","operator":"In","values":["arm64"]},
                {"key":"kubernetes.io/os","operator":"In","values":["linux"]},
                {"key":"node.kubernetes.io/instance-type","operator":"In","values":["m6g.8xlarge","m6gd.8xlarge"]},
                {"key":"topology.kubernetes.io/zone","operator":"In","values":["eu-west-1a","eu-west-1b"]}],
                "taints":[{"effect":"NoSchedule","key":"role","value":"spark"},
                {"effect":"PreferNoSchedule","key":"slow","value":"yes"}],"terminationGracePeriod":"4h"}}}}
                """.JoinLines()));
    }

    [Test]
    public async Task NodeClass_OfAPool_HasItsImageNetworkRoleAndEncryptedVolume()
    {
        var run = await KarpenterRun.Of(KarpenterRun.Spark);
        Assert.That(
            run.Single(KarpenterRun.NodeClass, "karpenter-spark-class").Json,
            Is.EqualTo(
                """
                {"apiVersion":"karpenter.k8s.aws/v1","kind":"EC2NodeClass","metadata":{"name":"spark"},"spec":{
                "amiSelectorTerms":[{"alias":"al2023@v20260714"}],
                "blockDeviceMappings":[{"deviceName":"/dev/xvda","ebs":{"deleteOnTermination":true,"encrypted":true,
                "kmsKeyID":"arn:aws:kms:eu-west-1:123456789012:key/volumes","volumeSize":"60Gi","volumeType":"gp3"}}],
                "detailedMonitoring":true,"instanceProfile":"karpenter-node-profile","instanceStorePolicy":"RAID0",
                "metadataOptions":{"httpEndpoint":"enabled","httpProtocolIPv6":"disabled","httpPutResponseHopLimit":1,
                "httpTokens":"required"},"securityGroupSelectorTerms":[{"id":"sg-cluster"}],
                "subnetSelectorTerms":[{"id":"subnet-a"},{"id":"subnet-b"}],
                "tags":{"Name":"dataplatform-dev-spark","node-pool":"spark","stack":"dev"}}}
                """.JoinLines()));
    }

    // Bottlerocket has its system on one volume, and pods and images on another, which is the one to be sized.
    [Test]
    public async Task NodeClass_OfABottlerocketPool_HasAVolumeForTheSystemAndOneForPods()
    {
        var run = await KarpenterRun.Of(KarpenterRun.Spark with { System = NodeSystem.Bottlerocket });
        var spec = run.Spec(KarpenterRun.NodeClass, "karpenter-spark-class");
        Assert.Multiple(() =>
        {
            Assert.That(StableJson.Of(spec["amiSelectorTerms"]), Is.EqualTo("""[{"alias":"bottlerocket@v1.64.0"}]"""));
            Assert.That(
                StableJson.Of(spec["blockDeviceMappings"]),
                Is.EqualTo(
                    """
                    [{"deviceName":"/dev/xvda","ebs":{"deleteOnTermination":true,"encrypted":true,
                    "kmsKeyID":"arn:aws:kms:eu-west-1:123456789012:key/volumes","volumeSize":"4Gi","volumeType":"gp3"}},
                    {"deviceName":"/dev/xvdb","ebs":{"deleteOnTermination":true,"encrypted":true,
                    "kmsKeyID":"arn:aws:kms:eu-west-1:123456789012:key/volumes","volumeSize":"60Gi",
                    "volumeType":"gp3"}}]
                    """.JoinLines()));
        });
    }

    [Test]
    public async Task GpuPool_OnKarpenter_IsAPoolAsAnyOther()
    {
        var run = await KarpenterRun.Of(NodePoolPresets.Gpu(['c']) with { MaxSize = 4 });
        var spec = run.Spec(KarpenterRun.NodePool, "karpenter-gpu-pool");
        Assert.Multiple(() =>
        {
            Assert.That(
                StableJson.Of(spec["limits"]), Is.EqualTo("""{"cpu":"32","memory":"128Gi","nodes":"4"}"""));
            Assert.That(
                StableJson.Of(spec["template"]),
                Does.Contain("""{"key":"kubernetes.io/arch","operator":"In","values":["amd64"]}""")
                    .And.Contains("""{"effect":"NoSchedule","key":"nvidia.com/gpu","value":"present"}"""));
        });
    }

    // The drivers' and executors' pools of shared jobs are tainted with their role as well: without it, pods of anyone
    // end up on them.
    [TestCase("critical", "arm64", "on-demand", "9600", "38400Gi", "300", "role=critical")]
    [TestCase("notebook-driver", "amd64", "on-demand", "60", "240Gi", "30", "role=notebook")]
    [TestCase("notebook-executor", "amd64", "spot", "2400", "9600Gi", "300", "node-lifecycle=spot,role=notebook")]
    [TestCase("shared-driver", "arm64", "on-demand", "120", "480Gi", "30", "role=shared")]
    [TestCase("shared-executor", "arm64", "spot", "9600", "38400Gi", "300", "node-lifecycle=spot,role=shared")]
    public async Task DefaultPool_OnKarpenter_IsWhatItsNodeGroupsAre(
        string name, string architecture, string capacity, string cpu, string memory, string nodes, string taints)
    {
        var pool = KarpenterRun.DefaultPools.Single(pool => pool.Name == name);
        var run = await KarpenterRun.Of([.. KarpenterRun.DefaultPools]);
        var spec = JsonNode.Parse(run.Single(KarpenterRun.NodePool, $"karpenter-{name}-pool").Json)!["spec"]!;
        var template = spec["template"]!["spec"]!;
        string[] Values(string key) =>
        [
            .. template["requirements"]!.AsArray().Single(item => Text(item!, "key") == key)!["values"]!.AsArray()
                .Select(value => value!.GetValue<string>()),
        ];
        Assert.Multiple(() =>
        {
            Assert.That(Values("kubernetes.io/arch"), Is.EqualTo(new[] { architecture }));
            Assert.That(Values("karpenter.sh/capacity-type"), Is.EqualTo(new[] { capacity }));
            Assert.That(
                Values("node.kubernetes.io/instance-type"),
                Is.EqualTo(pool.InstanceTypes.Order(StringComparer.Ordinal)));
            Assert.That(
                Values("topology.kubernetes.io/zone"), Is.EqualTo(new[] { "eu-west-1a", "eu-west-1b", "eu-west-1c" }));
            Assert.That(
                (Text(spec["limits"]!, "cpu"), Text(spec["limits"]!, "memory"), Text(spec["limits"]!, "nodes")),
                Is.EqualTo((cpu, memory, nodes)));
            Assert.That(
                template["taints"]!.AsArray().Select(taint => $"{Text(taint!, "key")}={Text(taint!, "value")}").Order(),
                Is.EqualTo(taints.Split(',')));
            Assert.That(
                template["taints"]!.AsArray().Select(taint => Text(taint!, "effect")), Is.All.EqualTo("NoSchedule"));
            Assert.That(
                spec["template"]!["metadata"]!["labels"]!.AsObject()
                    .Select(label => KeyValuePair.Create(label.Key, label.Value!.GetValue<string>())),
                Is.EquivalentTo(pool.Labels));
        });
    }

    [Test]
    public async Task Change_OfAPool_TouchesItsTwoObjectsOnly()
    {
        var other = KarpenterRun.Spark with { Name = "other" };
        var before = await KarpenterRun.Of(KarpenterRun.Spark, other);
        var after = await KarpenterRun.Of(KarpenterRun.Spark with { MaxSize = 9, DiskGiB = 80, Zones = ['a'] }, other);
        Assert.Multiple(() =>
        {
            Assert.That(Names(after), Is.EqualTo(Names(before)));
            Assert.That(
                after.Resources.Zip(before.Resources)
                    .Where(pair => pair.First.Json != pair.Second.Json)
                    .Select(pair => pair.First.Name),
                Is.EquivalentTo(new[] { "karpenter-spark-class", "karpenter-spark-pool" }));
        });
    }

    [Test]
    public async Task Order_OfPoolsTypesAndZones_ChangesNothing()
    {
        var pools = KarpenterRun.DefaultPools.Add(KarpenterRun.Spark);
        var before = await KarpenterRun.Of([.. pools]);
        var after = await KarpenterRun.Of(
        [
            .. pools.Reverse().Select(pool => pool with
            {
                InstanceTypes = [.. pool.InstanceTypes.Reverse()],
                Zones = [.. pool.Zones.Reverse()],
            }),
        ]);
        Assert.Multiple(() =>
        {
            Assert.That(Names(after), Is.EqualTo(Names(before)));
            Assert.That(
                after.Resources.Select(resource => resource.Json),
                Is.EqualTo(before.Resources.Select(resource => resource.Json)));
        });
    }

    [Test]
    public async Task Tags_OfThePlatform_LeaveTheNameToThePool()
    {
        var run = await new RecordingCloud().RunAsync(() => _ = new KarpenterComponent(
            "karpenter",
            KarpenterRun.Args(
                [KarpenterRun.Spark], tags: new Dictionary<string, string> { ["Name"] = "x", ["team"] = "data" })));
        Assert.That(
            StableJson.Of(run.Spec(KarpenterRun.NodeClass, "karpenter-spark-class")["tags"]),
            Is.EqualTo("""{"Name":"dataplatform-dev-spark","node-pool":"spark","team":"data"}"""));
    }

    private static ImmutableArray<string> Names(Recording run) => [.. run.Resources.Select(r => $"{r.Type} {r.Name}")];

    private static string Text(JsonNode node, string key) => node[key]!.GetValue<string>();
}
