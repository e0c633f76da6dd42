using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;
using DataPlatform.Tests.Preview.Golden;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>The same input gives the same plan, and a small change changes little.</summary>
public class StabilityTests(string stack) : EstateTests(stack)
{
    // Lists whose items have names, by which they are told apart.
    private static readonly (string Key, string Items)[] Lists =
    [
        ("dss:allowedCidrs", """["10.2.0.0/16","10.1.0.0/16"]"""),
        ("dss:containers", """[{"name":"standard","groups":["sales-analysts","data-scientists"]}]"""),
        ("dss:groups", """["sales-analysts","finance-analysts","data-scientists"]"""),
        ("spark:teams", """[{"name":"red","kinds":["shared","critical"]},{"name":"blue"}]"""),
        (
            "spark:virtualClusters",
            """
            [
              {"name":"batchjob","kinds":["shared","etl","critical"],"platformData":"readOnly"},
              {"name":"emrvcplatform","databases":[{"name":"two"},{"name":"one"}],
               "places":[{"bucket":"raw","prefix":"b"},{"bucket":"curated","prefix":"a"}]}
            ]
            """),
        (
            "spark:jobKinds",
            """
            [
              {"name":"notebook","maxExecutors":5},
              {"name":"critical","placement":"spread"},
              {"name":"etl","driverPool":"shared-driver","executorPool":"shared-executor"}
            ]
            """),
        (
            "spark:endpoints",
            """[{"name":"lab","virtualCluster":"emrvcplatform"},{"name":"desk","virtualCluster":"blue"}]"""),
        (
            "studio:users",
            """
            [
              {"name":"bea","endpoints":["platform-myendpoint","lab","desk"]},
              {"name":"ada","level":"advanced","endpoints":["platform-myendpoint"]}
            ]
            """),
    ];

    private static readonly (string Key, string Value)[] Listener =
    [
        ("dss:access", "internal"),
        (
            "dss:certificateArn",
            "arn:aws:acm:eu-west-1:111122223333:certificate/12345678-1234-1234-1234-123456789012"),
    ];

    [Test]
    public async Task Plan_MadeTwice_IsTheSameToTheByte()
    {
        var again = await Stacks.PlanAsync(Stacks.Project.Read(Stack));
        Assert.That(GoldenText.Of(again), Is.EqualTo(GoldenText.Of(Plan)));
    }

    [Test]
    public async Task Zone_Appended_ChangesNoExistingSubnet()
    {
        var two = await Stacks.PlanAsync(Stacks.With(Stack, ("network:zoneCount", "2")));
        var three = await Stacks.PlanAsync(Stacks.With(Stack, ("network:zoneCount", "3")));
        var before = InputsOf(two, "aws:ec2/subnet:Subnet");
        var after = InputsOf(three, "aws:ec2/subnet:Subnet");
        Assert.That(before, Has.Count.EqualTo(4));
        Assert.That(after, Has.Count.EqualTo(6));
        Assert.That(before, Is.SubsetOf(after));
    }

    [Test]
    public async Task InterfaceEndpoints_Reordered_ChangeNothing()
    {
        var one = await Stacks.PlanAsync(Stacks.With(Stack, ("network:interfaceEndpoints", """["sts","ecr.api"]""")));
        var other = await Stacks.PlanAsync(Stacks.With(Stack, ("network:interfaceEndpoints", """["ecr.api","sts"]""")));
        Assert.That(GoldenText.Of(one), Is.EqualTo(GoldenText.Of(other)));
    }

    [Test]
    public async Task Items_OfSparkStudioAndDss_Reordered_ChangeNothing()
    {
        var lists = Lists.Select(list => (list.Key, Items: JsonNode.Parse(list.Items)!)).ToList();
        var one = await Stacks.PlanAsync(Stacks.With(
            Stack, [.. Listener, .. lists.Select(list => (list.Key, list.Items.ToJsonString()))]));
        var other = await Stacks.PlanAsync(Stacks.With(
            Stack, [.. Listener, .. lists.Select(list => (list.Key, Reversed(list.Items).ToJsonString()))]));
        var names = one.Resources.Select(resource => resource.Name).ToList();
        Assert.That(GoldenText.Of(other), Is.EqualTo(GoldenText.Of(one)));
        Assert.That(names, Is.SupersetOf(new[]
        {
            "dss-listener-from-10.1.0.0/16", "spark-red-cluster", "spark-job-templates-batchjob-etl",
            "spark-lab-endpoint", "studio-user-ada-policy",
        }));
    }

    // Lists in lists, too.
    private static JsonNode Reversed(JsonNode node) => node switch
    {
        JsonArray list => new JsonArray([.. list.Reverse().Select(item => Reversed(item!))]),
        JsonObject map => new JsonObject(
            map.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)Reversed(entry.Value!)))),
        _ => node.DeepClone(),
    };

    private static ImmutableHashSet<(string Urn, string Inputs)> InputsOf(PlatformPlan plan, string type) =>
        [.. from resource in plan.Resources
            where resource.Type == type
            select (resource.Urn, resource.Inputs.ToJsonString())];
}
