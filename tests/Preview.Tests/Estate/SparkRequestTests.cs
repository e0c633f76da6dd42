using System.Globalization;
using System.Text.Json.Nodes;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Preview.Api;
using DataPlatform.Preview.Plan;
using DataPlatform.Tests.Preview.Golden;
using NUnit.Framework;
using YamlDotNet.Serialization;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>
/// Requests of jobs are what the API takes, name what the plan makes, and fit the nodes that their pods run on.
/// </summary>
public class SparkRequestTests(string stack) : EstateTests(stack)
{
    private const string NodeGroup = "aws:eks/nodeGroup:NodeGroup";
    private const string BucketObject = "aws:s3/bucketObjectv2:BucketObjectv2";
    private const string LogGroup = "aws:cloudwatch/logGroup:LogGroup";
    private const string Executor = "spark.kubernetes.executor.podTemplateFile";
    private const string Driver = "spark.kubernetes.driver.podTemplateFile";

    // What EMR's container for logs asks for in each pod.
    private const int LogsMiB = 512;

    private static IEnumerable<string> AllVariants => Variants.Names.Prepend("none");

    [TestCaseSource(nameof(AllVariants))]
    public async Task Requests_OfEveryVirtualClusterAndKind_AreWhatTheApiTakes(string variant)
    {
        var requests = Requests(await PlanOf(variant)).ToList();
        Assert.That(requests, Has.Count.GreaterThanOrEqualTo(3));
        Assert.Multiple(() =>
        {
            foreach (var request in requests)
            {
                Assert.That(StartJobRunShape.Find(request), Is.Empty, $"{request["name"]}");
            }
        });
    }

    [TestCaseSource(nameof(AllVariants))]
    public async Task Requests_NameWhatThePlanMakes(string variant)
    {
        var plan = await PlanOf(variant);
        var templates = plan.Resources.Where(one => one.Type == BucketObject)
            .Select(one => $"s3://{Input<string>(one, "bucket")}/{Input<string>(one, "key")}").ToList();
        var groups = plan.Resources.Where(one => one.Type == LogGroup).Select(one => Input<string>(one, "name"));
        var clusters = plan.Resources.Select(one => one.Id).OfType<string>().ToHashSet();
        var roles = plan.Resources.Where(one => one.Type == "aws:iam/role:Role")
            .Select(one => one.Outputs["arn"]!.GetValue<string>());
        Assert.Multiple(() =>
        {
            foreach (var request in Requests(plan))
            {
                var monitoring = request["configurationOverrides"]!["monitoringConfiguration"]!;
                Assert.That(
                    groups, Does.Contain($"{monitoring["cloudWatchMonitoringConfiguration"]!["logGroupName"]}"));
                Assert.That(
                    $"{monitoring["s3MonitoringConfiguration"]!["logUri"]}",
                    Does.StartWith($"s3://{plan.Outputs["bucketNames"]!["logs"]}/spark/"));
                Assert.That(clusters, Does.Contain($"{request["virtualClusterId"]}"));
                Assert.That(roles, Does.Contain($"{request["executionRoleArn"]}"));
                Assert.That(templates, Does.Contain($"{Defaults(request)[Driver]}"));
                Assert.That(templates, Does.Contain($"{Defaults(request)[Executor]}"));
            }
        });
    }

    [TestCase("none")]
    [TestCase("bottlerocket")]
    [TestCase("kinds")]
    public async Task Templates_FindNodeGroupsWithTheirLabelsAndTolerateTheirTaintsAndNoOthers(string variant)
    {
        var plan = await PlanOf(variant);
        Assert.Multiple(() =>
        {
            foreach (var template in plan.Resources.Where(
                one => one.Type == BucketObject && one.Name.StartsWith("spark-", StringComparison.Ordinal)))
            {
                var spec = Spec(template);
                var groups = NodeGroups(plan, spec).ToList();
                Assert.That(groups, Is.Not.Empty, template.Name);
                foreach (var group in groups)
                {
                    Assert.That(
                        spec["tolerations"]!.AsArray().Select(one =>
                            $"{one!["key"]} {one["operator"]} {one["value"]} {one["effect"]}"),
                        Is.EquivalentTo(group.Inputs["taints"]!.AsArray().Select(taint =>
                            $"{taint!["key"]} Equal {taint["value"]} NoSchedule")),
                        $"{template.Name} on {group.Name}");
                    Assert.That(
                        group.Inputs["taints"]!.AsArray().Select(taint => $"{taint!["effect"]}"),
                        Is.All.EqualTo("NO_SCHEDULE"));
                }
            }
        });
    }

    // The kubelet's share of the CPU and the daemons' are below 600m of 32 vCPUs; of memory, what EC2 states and nodes
    // lack is reported to be up to 4 %, and up to 2.5 GiB are the kubelet's on the largest default type.
    [TestCase("none")]
    [TestCase("bottlerocket")]
    [TestCase("kinds")]
    public async Task Executors_FillTheirNodesAndFit(string variant)
    {
        var plan = await PlanOf(variant);
        Assert.Multiple(() =>
        {
            foreach (var request in Requests(plan))
            {
                var properties = Defaults(request);
                var template = plan.Resources.Single(one =>
                    one.Type == BucketObject
                    && $"{properties[Executor]}".EndsWith($"/{Input<string>(one, "key")}", StringComparison.Ordinal));
                var millicores = Number(properties, "spark.kubernetes.executor.request.cores");
                var memory = Number(properties, "spark.executor.memory")
                    + Number(properties, "spark.executor.memoryOverhead") + LogsMiB;
                var types = NodeGroups(plan, Spec(template))
                    .SelectMany(group => PlanPolicy.Terms(group.Inputs["instanceTypes"])).Distinct().Select(Known);
                foreach (var type in types)
                {
                    var count = type.Cpus * 1000 / millicores;
                    var what = $"{request["name"]} on {type.Name}: {count} of {millicores}m, {memory} MiB";
                    Assert.That(count * millicores, Is.LessThanOrEqualTo((type.Cpus * 1000) - 250), what);
                    Assert.That((type.Cpus * 1000) - (count * millicores), Is.LessThan(1000), what);
                    Assert.That(count * memory, Is.LessThan(type.MemoryMiB * 0.925), what);
                    Assert.That(count * memory, Is.GreaterThan(type.MemoryMiB * 0.85), what);
                }
            }
        });
    }

    [Test]
    public async Task Templates_FollowAChangedLabelAndLeaveTheOldObjectsAlone()
    {
        var pools = JsonNode.Parse(Plan.Config.GetValueOrDefault("cluster:nodePools", "[]"))!.AsArray();
        var pool = pools.FirstOrDefault(one => $"{one!["name"]}" == "shared-executor");
        if (pool is null)
        {
            pools.Add(pool = new JsonObject { ["name"] = "shared-executor" });
        }

        pool["labels"] = new JsonObject { ["role"] = "shared", ["spark-role"] = "executor", ["tier"] = "blue" };
        var changed = await Stacks.PlanAsync(Stacks.With(Stack, ("cluster:nodePools", pools.ToJsonString())));
        var change = PlanChange.Between(Plan, changed);
        var template = changed.Resources.Single(one => one.Name == "spark-pod-templates-shared-executor");
        var old = Plan.Resources.Single(one => one.Urn == template.Urn);
        var shared = Requests(changed).First(one => $"{one["name"]}" == "batchjob-shared");
        Assert.Multiple(() =>
        {
            Assert.That(
                change.Changed.Where(name => name.StartsWith("spark-", StringComparison.Ordinal)),
                Is.EquivalentTo([template.Name, .. JobTemplatesOfShared]));
            Assert.That(Spec(template)["nodeSelector"]!["tier"]!.GetValue<string>(), Is.EqualTo("blue"));
            Assert.That(Spec(template)["nodeSelector"]!.AsObject(), Has.Count.EqualTo(3));
            Assert.That(Input<string>(template, "key"), Is.Not.EqualTo(Input<string>(old, "key")));
            Assert.That(old.RetainOnDelete, Is.True);
            Assert.That($"{Defaults(shared)[Executor]}", Does.EndWith(Input<string>(template, "key")!));
        });
    }

    private string[] JobTemplatesOfShared => Stack == "prod"
        ? ["spark-job-templates-batchjob-shared", "spark-job-templates-forecasting-shared"]
        : ["spark-job-templates-batchjob-shared"];

    private Task<PlatformPlan> PlanOf(string variant) =>
        variant == "none" ? Task.FromResult(Plan) : Variants.PlanAsync(Stack, variant);

    private static IEnumerable<JsonNode> Requests(PlatformPlan plan) =>
        plan.Outputs["jobRequests"]!.AsObject().SelectMany(cluster => cluster.Value!.AsObject())
            .Select(kind => kind.Value!);

    private static JsonObject Defaults(JsonNode request) =>
        request["configurationOverrides"]!["applicationConfiguration"]!.AsArray()
            .Single(one => $"{one!["classification"]}" == "spark-defaults")!["properties"]!.AsObject();

    private static JsonNode Spec(PlanResource template)
    {
        var pod = new DeserializerBuilder().Build().Deserialize(Input<string>(template, "content")!);
        return JsonNode.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(pod))!["spec"]!;
    }

    private static IEnumerable<PlanResource> NodeGroups(PlatformPlan plan, JsonNode spec) =>
        plan.Resources.Where(one => one.Type == NodeGroup && spec["nodeSelector"]!.AsObject().All(label =>
            $"{one.Inputs["labels"]?[label.Key]}" == $"{label.Value}"));

    private static int Number(JsonObject properties, string name) =>
        int.Parse($"{properties[name]}".AsSpan()[..^1], CultureInfo.InvariantCulture);

    private static InstanceType Known(string name) =>
        InstanceTypes.TryGet(name, out var type) ? type : throw new ArgumentException(name, nameof(name));
}
