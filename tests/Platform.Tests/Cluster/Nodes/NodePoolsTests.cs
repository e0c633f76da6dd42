using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Nodes;

public sealed class NodePoolsTests
{
    [Test]
    public async Task Resources_OfOnePool_AreNamedAfterItAndTheZone()
    {
        var pool = TestPool.Of().With("role", "etl").Tainted(("example.com/a", "b", TaintEffect.NoExecute));
        var run = await NodePoolsRun.Of(pool);
        Assert.Multiple(() =>
        {
            Assert.That(run.NamesOf(NodePoolsRun.Group), Is.EqualTo(new[] { "nodes-etl-a", "nodes-etl-b" }));
            Assert.That(run.NamesOf(NodePoolsRun.Template), Is.EqualTo(new[] { "nodes-etl-template" }));
            Assert.That(
                run.NamesOf(NodePoolsRun.ScalingTag),
                Is.EqualTo(new[]
                {
                    "nodes-etl-a-label/role",
                    "nodes-etl-a-resources/ephemeral-storage",
                    "nodes-etl-a-taint/example.com/a",
                    "nodes-etl-b-label/role",
                    "nodes-etl-b-resources/ephemeral-storage",
                    "nodes-etl-b-taint/example.com/a",
                }));
        });
    }

    [TestCase(TaintEffect.NoSchedule, "NO_SCHEDULE")]
    [TestCase(TaintEffect.PreferNoSchedule, "PREFER_NO_SCHEDULE")]
    [TestCase(TaintEffect.NoExecute, "NO_EXECUTE")]
    public async Task Taint_OfAnEffect_IsSpelledAsEksDoesOnTheGroupAndAsKubernetesDoesInTheTag(
        TaintEffect effect, string spelled)
    {
        var run = await NodePoolsRun.Of(TestPool.Of().Tainted(("role", "etl", effect)) with { Zones = ['a'] });
        Assert.Multiple(() =>
        {
            Assert.That(
                StableJson.Of(run.Single(NodePoolsRun.Group)["taints"]),
                Is.EqualTo($$"""[{"effect":"{{spelled}}","key":"role","value":"etl"}]"""));
            Assert.That(
                run.Single(NodePoolsRun.ScalingTag, "nodes-etl-a-taint/role").Json,
                Does.Contain($"\"value\":\"etl:{effect}\""));
        });
    }

    [Test]
    public async Task NodeGroups_Always_WaitForRoleAndNetworkingAndNotForEachOther()
    {
        var run = await NodePoolsRun.Of(NodePoolsRun.Default);
        string[] expected =
        [
            "cni",
            "nodes-AmazonEC2ContainerRegistryPullOnly",
            "nodes-AmazonEKSWorkerNodePolicy",
            "nodes-AmazonSSMManagedInstanceCore",
        ];
        Assert.Multiple(() =>
        {
            var groups = run.Options.Where(options => options.Type == NodePoolsRun.Group).ToArray();
            Assert.That(groups, Has.Length.EqualTo(16));
            Assert.That(groups.Select(group => group.DependsOn), Is.All.EqualTo(expected));
            Assert.That(
                from one in run.OfType(NodePoolsRun.Group)
                from other in run.OfType(NodePoolsRun.Group)
                where one != other && one.Json.Contains(other.Name, StringComparison.Ordinal)
                select $"{one.Name} {other.Name}",
                Is.Empty);
            Assert.That(
                run.Options.Where(options => options.Type != NodePoolsRun.Group && options.Parent == "nodes")
                    .SelectMany(options => options.DependsOn),
                Is.Empty);
        });
    }

    [Test]
    public async Task NodeGroups_Always_LeaveTheirSizeToTheAutoscalerAndTakeTheirTagsWithThem()
    {
        var seen = new List<(string Type, string Name, string Ignored, string? With)>();
        await NodePoolsRun.Of([TestPool.Of().With("role", "etl") with { PerZone = false }], _ => { }, args =>
        {
            seen.Add((
                args.Resource.GetResourceType(),
                args.Resource.GetResourceName(),
                string.Join(' ', args.Options.IgnoreChanges),
                args.Options.DeletedWith?.GetResourceName()));
            return null;
        });
        Assert.That(
            seen.Where(resource => resource.Ignored.Length > 0 || resource.With is not null),
            Is.EquivalentTo(new (string, string, string, string?)[]
            {
                (NodePoolsRun.Group, "nodes-etl", "scalingConfig.desiredSize", null),
                (NodePoolsRun.ScalingTag, "nodes-etl-label/role", "", "nodes-etl"),
                (NodePoolsRun.ScalingTag, "nodes-etl-resources/ephemeral-storage", "", "nodes-etl"),
            }));
    }

    [Test]
    public async Task Role_OfTheNodes_HasNoMoreThanNodesNeed()
    {
        var run = await NodePoolsRun.Of(TestPool.Of());
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single("aws:iam/role:Role").Json,
                Is.EqualTo(
                    """
                    {"assumeRolePolicy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"StartNodes\",
                    \"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\"},
                    \"Action\":\"sts:AssumeRole\"}]}","description":"dataplatform-dev: nodes of the cluster",
                    "tags":{"Name":"dataplatform-dev-nodes"}}
                    """.JoinLines()));
            Assert.That(
                run.OfType("aws:iam/rolePolicyAttachment:RolePolicyAttachment").Select(policy => policy.Json),
                Is.EqualTo(
                    new[]
                    {
                        "AmazonEC2ContainerRegistryPullOnly",
                        "AmazonEKSWorkerNodePolicy",
                        "AmazonSSMManagedInstanceCore",
                    }.Select(
                        policy => $$"""{"policyArn":"arn:aws:iam::aws:policy/{{policy}}","role":"nodes-role"}""")));
        });
    }

    [Test]
    public async Task Component_WithPools_TellsTheirGroups()
    {
        string[] labels = [];
        string[][] groups = [];
        await NodePoolsRun.Of(
            [TestPool.Of(), TestPool.Of() with { Name = "tooling", PerZone = false }],
            nodes =>
            {
                labels = [.. nodes.NodeGroups.Keys];
                groups = [.. new[] { "etl", "tooling", "etl-a" }.Select(
                    pool => nodes.Groups(pool).Select(group => group.GetResourceName()).ToArray())];
            },
            null);
        Assert.Multiple(() =>
        {
            Assert.That(labels, Is.EqualTo(new[] { "etl-a", "etl-b", "tooling" }));
            Assert.That(
                groups,
                Is.EqualTo(new[] { ["nodes-etl-a", "nodes-etl-b"], ["nodes-tooling"], Array.Empty<string>() }));
        });
    }

    [Test]
    public async Task Component_WithoutPools_MakesTheRoleAlone()
    {
        var run = await NodePoolsRun.Of();
        Assert.That(
            run.Resources.Where(r => r.Name.StartsWith("nodes-", StringComparison.Ordinal)).Select(r => r.Name),
            Is.EquivalentTo(new[]
            {
                "nodes-AmazonEC2ContainerRegistryPullOnly",
                "nodes-AmazonEKSWorkerNodePolicy",
                "nodes-AmazonSSMManagedInstanceCore",
                "nodes-role",
            }));
    }
}
