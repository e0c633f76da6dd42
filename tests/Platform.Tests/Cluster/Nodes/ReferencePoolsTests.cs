using System.Collections.Immutable;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Nodes;

/// <summary>The default set, pool by pool and zone by zone, down to every input.</summary>
public sealed class ReferencePoolsTests
{
    private const string Role = "role";
    private const string Lifecycle = "node-lifecycle";
    private const string Spark = "spark-role";

    private Recording _run = null!;

    private static IEnumerable<TestCaseData> Rows => Table.SelectMany(row => row.Zones.Select(zones =>
        new TestCaseData(row, zones).SetArgDisplayNames(row.Pool, zones)));

    private static ImmutableArray<Row> Table { get; } =
    [
        new("tooling", ["abc"], "x86_64", "ON_DEMAND", 2, 10, ["t3.large"], [(Role, "tooling")], [], "80Gi"),
        new(
            "critical", ["a", "b", "c"], "ARM_64", "ON_DEMAND", 0, 100, ["m6gd.8xlarge"],
            [(Lifecycle, "on-demand"), (Role, "critical")], [(Role, "critical")], "1415Gi"),
        new(
            "shared-driver", ["a", "b", "c"], "ARM_64", "ON_DEMAND", 0, 10, ["m6g.xlarge"],
            [(Lifecycle, "on-demand"), (Role, "shared"), (Spark, "driver")], [(Role, "shared")], "80Gi"),
        new(
            "shared-executor", ["a", "b", "c"], "ARM_64", "SPOT", 0, 100,
            ["m6g.8xlarge", "m6gd.8xlarge", "m7g.8xlarge", "m7gd.8xlarge"],
            [(Lifecycle, "spot"), (Role, "shared"), (Spark, "executor")], [(Role, "shared"), (Lifecycle, "spot")],
            "80Gi"),
        new(
            "notebook-driver", ["a", "b", "c"], "x86_64", "ON_DEMAND", 0, 10, ["t3.large"],
            [(Lifecycle, "on-demand"), (Role, "notebook"), (Spark, "driver")], [(Role, "notebook")], "80Gi"),
        new(
            "notebook-executor", ["a", "b", "c"], "x86_64", "SPOT", 0, 100,
            ["t3.2xlarge", "t3a.2xlarge", "m5.2xlarge", "m5a.2xlarge", "m6i.2xlarge", "m6a.2xlarge"],
            [(Lifecycle, "spot"), (Role, "notebook"), (Spark, "executor")], [(Role, "notebook"), (Lifecycle, "spot")],
            "80Gi"),
    ];

    [OneTimeSetUp]
    public async Task Run() => _run = await NodePoolsRun.Of(NodePoolsRun.Default);

    [TestCaseSource(nameof(Rows))]
    public void NodeGroup_OfEachPoolAndZone_IsAsTheTableSays(Row row, string zones)
    {
        var label = row.Label(zones);
        var described = row.Described();
        var tags = new SortedDictionary<string, string>(described, StringComparer.Ordinal)
        {
            ["Name"] = $"dataplatform-dev-{label}",
            ["k8s.io/cluster-autoscaler/dataplatform-dev"] = "owned",
            ["k8s.io/cluster-autoscaler/enabled"] = "true",
        };
        var taints = row.Taints.Select(
            taint => $$"""{"effect":"NO_SCHEDULE","key":"{{taint.Key}}","value":"{{taint.Value}}"}""");
        Assert.That(
            _run.Single(NodePoolsRun.Group, $"nodes-{label}").Json,
            Is.EqualTo(
                $$"""
                {"amiType":"AL2023_{{row.Architecture}}_STANDARD","capacityType":"{{row.Capacity}}",
                "clusterName":"dataplatform-dev","forceUpdateVersion":false,
                "instanceTypes":[{{string.Join(',', row.Types.Select(type => $"\"{type}\""))}}],
                "labels":{{Json(row.Labels.Select(pair => KeyValuePair.Create(pair.Key, pair.Value)))}},
                "launchTemplate":{"id":"nodes-{{row.Pool}}-template-id","version":"3"},
                "nodeGroupNamePrefix":"{{label}}-","nodeRepairConfig":{"enabled":true},
                "nodeRoleArn":"arn:aws:mock:::nodes-role",
                "scalingConfig":{"desiredSize":{{row.Min}},"maxSize":{{row.Max}},"minSize":{{row.Min}}},
                "subnetIds":[{{string.Join(',', zones.Select(zone => $"\"subnet-{zone}\""))}}],
                "tags":{{Json(tags)}},"taints":[{{string.Join(',', taints)}}],
                "updateConfig":{"maxUnavailablePercentage":33},"version":"1.35"}
                """.JoinLines()));
    }

    [TestCaseSource(nameof(Rows))]
    public void ScalingGroup_OfEachPoolAndZone_HasTheTagsThatDescribeItsNodes(Row row, string zones)
    {
        var group = $"nodes-{row.Label(zones)}";
        Assert.That(
            _run.OfType(NodePoolsRun.ScalingTag)
                .Where(tag => tag["autoscalingGroupName"].Equals($"{group}-asg"))
                .Select(tag => (tag.Name, tag.Json)),
            Is.EqualTo(row.Described().Select(tag => (
                $"{group}-{tag.Key["k8s.io/cluster-autoscaler/node-template/".Length..]}",
                $$$"""
                {"autoscalingGroupName":"{{{group}}}-asg","tag":{"key":"{{{tag.Key}}}","propagateAtLaunch":false,
                "value":"{{{tag.Value}}}"}}
                """.JoinLines()))));
    }

    [Test]
    public void NodeGroups_InThreeZones_AreSixteen() =>
        Assert.That(
            _run.Counts,
            Is.EquivalentTo(new Dictionary<string, int>
            {
                [NodePoolsRun.Group] = 16,
                [NodePoolsRun.Template] = 6,
                [NodePoolsRun.ScalingTag] = 2 + (3 * (4 + 5 + 6 + 5 + 6)),
                ["aws:eks/addon:Addon"] = 1,
                ["aws:iam/role:Role"] = 1,
                ["aws:iam/rolePolicyAttachment:RolePolicyAttachment"] = 3,
                ["dataplatform:cluster:NodePools"] = 1,
                ["eks:index:Cluster"] = 1,
                ["pulumi:providers:kubernetes"] = 1,
            }));

    private static string Json(IEnumerable<KeyValuePair<string, string>> pairs) =>
        $"{{{string.Join(',', pairs.Select(pair => $"\"{pair.Key}\":\"{pair.Value}\""))}}}";

    /// <summary>A line of the table of the reference architecture's node groups.</summary>
    public sealed record Row(
        string Pool,
        ImmutableArray<string> Zones,
        string Architecture,
        string Capacity,
        int Min,
        int Max,
        ImmutableArray<string> Types,
        ImmutableArray<(string Key, string Value)> Labels,
        ImmutableArray<(string Key, string Value)> Taints,
        string Storage)
    {
        public string Label(string zones) => zones.Length == 1 ? $"{Pool}-{zones}" : Pool;

        /// <summary>The tags that describe a node to Cluster Autoscaler, in ordinal order.</summary>
        public SortedDictionary<string, string> Described()
        {
            const string Template = "k8s.io/cluster-autoscaler/node-template/";
            var tags = new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                [$"{Template}resources/ephemeral-storage"] = Storage,
            };
            foreach (var (key, value) in Labels)
                tags.Add($"{Template}label/{key}", value);
            foreach (var (key, value) in Taints)
                tags.Add($"{Template}taint/{key}", $"{value}:NoSchedule");
            return tags;
        }
    }
}
