using NUnit.Framework;
using static DataPlatform.Tests.Platform.Settings.ClusterConfigurations;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class NodePoolRulesTests
{
    // EMR Studio takes five at most.
    private static readonly (string Key, string Value)[] SixZones =
        [("aws:region", "us-east-1"), ("network:zoneCount", "6"), ("studio:enabled", "false")];

    [TestCase("clusterAutoscaler",
        "no pool without taints and with the label role=tooling always has a node, on which the cluster's services "
        + "run; accepted: one with a minSize of 1 or more")]
    [TestCase("karpenter",
        "no pool without taints and with the label role=tooling always has two nodes, on which Karpenter runs; "
        + "accepted: one with a minSize of 2 or more")]
    public void Read_NoNodeForTheClustersServices_IsRefused(string autoscaler, string message)
    {
        string[] without =
        [
            """{"name":"tooling","enabled":false}""",
            """{"name":"tooling","minSize":0}""",
            """{"name":"tooling","labels":{"role":"tools"}}""",
            """{"name":"tooling","taints":[{"key":"a","value":"b","effect":"NoSchedule"}]}""",
        ];

        foreach (var item in without)
            Assert.That(
                Configurations.Lines(Configurations.Read(("cluster:autoscaler", autoscaler), Pools(item))),
                Is.EqualTo(new[] { $"cluster:nodePools: {message}" }),
                item);
    }

    [TestCase("clusterAutoscaler", 1, true)]
    [TestCase("karpenter", 1, false)]
    [TestCase("karpenter", 2, true)]
    [TestCase("karpenter", 1, true, "true")]
    public void Read_FewToolingNodes_AreEnoughWhereTheyHoldTheReplicas(
        string autoscaler, int size, bool accepted, string perZone = "false") =>
        Assert.That(
            Configurations.Read(
                ("cluster:autoscaler", autoscaler),
                Pools($"{{\"name\":\"tooling\",\"minSize\":{size},\"perZone\":{perZone}}}"))
                .Errors.Select(error => error.Key),
            Is.EqualTo(accepted ? Array.Empty<string>() : ["cluster:nodePools"]));

    [Test]
    public void Read_MoreNodeGroupsThanTheQuota_AreCounted() =>
        Assert.That(
            Configurations.Lines(Configurations.Read(SixZones)),
            Is.EqualTo(new[]
            {
                "cluster:nodePools: 31 node groups are more than EKS gives a cluster; "
                    + "accepted: at most 30, by perZone: false for some pools, fewer zones or fewer pools",
            }));

    [Test]
    public void Read_AsManyNodeGroupsAsTheQuota_AreAccepted() =>
        Assert.That(
            Configurations.Lines(Configurations.Read(
                [.. SixZones, Pools("""{"name":"critical","zones":["a","b","c","d","f"]}""")])),
            Is.Empty);

    [Test]
    public void Read_MorePoolsThanTheQuotaWithKarpenter_AreAccepted() =>
        Assert.That(
            Configurations.Lines(Configurations.Read([.. SixZones, ("cluster:autoscaler", "karpenter")])),
            Is.Empty);

    [Test]
    public void Read_RulesForAllPoolsTogether_WaitForWhatThePoolsComeOf()
    {
        foreach (var key in (string[])["cluster:autoscaler", "cluster:defaultNodePools"])
            Assert.That(
                Configurations.Read([.. SixZones, (key, "neither")]).Errors.Select(error => error.Key),
                Is.EqualTo(new[] { key }));
    }

    [TestCase("{}")]
    [TestCase("""{"a":"1","b":"1","c":"1","d":"1"}""")]
    [TestCase(
        """{"a":"1","b":"1","c":"1","d":"1","e":"1"}""",
        "cluster:nodePools: the node groups of 'critical' have 51 tags, 41 of them those of all resources, "
        + "the rest from labels and taints; accepted: at most 50")]
    public void Read_TagsOfAllResources_LeaveRoomForThoseOfNodeGroups(string labels, params string[] lines) =>
        Assert.That(
            Configurations.Lines(Configurations.Read(
                Tags(37), Pools($$"""{"name":"critical","labels":{{labels}}}"""))),
            Is.EqualTo(lines));

    [Test]
    public void Read_RulesForAllPoolsTogether_DoNotHoldWithoutACluster() =>
        Assert.That(
            Configurations.Lines(Configurations.Read(
                ("cluster:enabled", "false"),
                ("cluster:defaultNodePools", "false"),
                ("aws:region", "us-east-1"),
                ("network:zoneCount", "6"),
                Tags(37))),
            Is.Empty);

    private static (string Key, string Value) Tags(int count) =>
        ("dataplatform:tags", $"{{{string.Join(',', Enumerable.Range(0, count).Select(i => $"\"tag{i}\":\"x\""))}}}");
}
