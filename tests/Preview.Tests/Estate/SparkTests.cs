using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>Spark has what the deployment had that the platform replaces, by the same names.</summary>
public class SparkTests(string stack) : EstateTests(stack)
{
    private const string Account = "111122223333";
    private const string Rbac = "kubernetes:rbac.authorization.k8s.io/v1:";

    // By virtual cluster.
    private Dictionary<string, string> Namespaces => Stack == "prod"
        ? new() { ["batchjob"] = "batchjob", ["emrvcplatform"] = "dataanalysis", ["forecasting"] = "forecasting" }
        : new() { ["batchjob"] = "batchjob", ["emrvcplatform"] = "dataanalysis" };

    private string Prefix => $"dataplatform-{Stack}";

    [Test]
    public void VirtualClusters_AreTheDefaultOnesAndTheTeamsInTheirNamespaces() =>
        Assert.That(
            All("aws:emrcontainers/virtualCluster:VirtualCluster").Select(cluster =>
                (Input<string>(cluster, "name"), Space(cluster))),
            Is.EquivalentTo(Namespaces.Select(place => ($"{Prefix}-{place.Key}", place.Value))));

    [Test]
    public void VirtualClusters_ComeAfterTheirNamespaceAndEmrsRightsInIt() =>
        Each(All("aws:emrcontainers/virtualCluster:VirtualCluster"), cluster =>
        {
            var before = Plan.Resources.Where(one => cluster.Dependencies.Contains(one.Urn)).ToList();
            Assert.That(
                before.Where(one => one.Type == "kubernetes:core/v1:Namespace")
                    .Select(one => $"{one.Inputs["metadata"]!["name"]}"),
                Is.EqualTo(new[] { Space(cluster) }),
                cluster.Name);
            Assert.That(
                before.Where(one => one.Type == $"{Rbac}RoleBinding").Select(InNamespace),
                Is.EqualTo(new[] { $"emr-containers in {Space(cluster)}" }),
                cluster.Name);
        });

    [Test]
    public void Logs_OfEveryVirtualClusterHaveAGroup() =>
        Assert.That(
            Plan.Resources.Where(one => one.Type == "aws:cloudwatch/logGroup:LogGroup")
                .Select(group => Input<string>(group, "name")!)
                .Where(name => name.StartsWith("/aws/emr-containers/", StringComparison.Ordinal)),
            Is.EquivalentTo(Namespaces.Keys.Select(name => $"/aws/emr-containers/{Prefix}/{name}")));

    [Test]
    public void PodTemplates_AreTheSixByTheirNames()
    {
        var keys = All("aws:s3/bucketObjectv2:BucketObjectv2")
            .Where(file => file.Name.StartsWith("spark-", StringComparison.Ordinal))
            .Select(file => Input<string>(file, "key")!);
        Assert.That(keys, Is.All.Matches("^spark/pod-templates/[0-9a-f]{16}/[a-z]+-(driver|executor).yaml$"));
        Assert.That(keys.Select(key => key.Split('/')[^1]), Is.EquivalentTo(new[]
        {
            "critical-driver.yaml", "critical-executor.yaml", "notebook-driver.yaml", "notebook-executor.yaml",
            "shared-driver.yaml", "shared-executor.yaml",
        }));
    }

    [Test]
    public void JobTemplates_AreThereForEveryVirtualClusterAndKind()
    {
        string[] expected =
        [
            "batchjob-critical", "batchjob-shared", "emrvcplatform-notebook",
            .. Stack == "prod" ? (string[])["forecasting-critical", "forecasting-shared"] : [],
        ];
        Assert.That(
            States(Plan, "AWS::EMRContainers::JobTemplate").Select(state => $"{state["Name"]}"),
            Is.EquivalentTo(expected.Select(name => $"{Prefix}-{name}")));
    }

    [Test]
    public void Endpoint_IsTheDefaultOneInTheVirtualClusterOfNotebooks()
    {
        var state = States(Plan, "AWS::EMRContainers::Endpoint").Single();
        Assert.Multiple(() =>
        {
            Assert.That($"{state["Name"]}", Is.EqualTo("platform-myendpoint"));
            Assert.That($"{state["Type"]}", Is.EqualTo("JUPYTER_ENTERPRISE_GATEWAY"));
            Assert.That(
                $"{state["VirtualClusterId"]}", Is.EqualTo($"{Plan.Outputs["virtualClusterIds"]!["emrvcplatform"]}"));
            Assert.That(
                $"{state["ExecutionRoleArn"]}",
                Is.EqualTo($"arn:aws:iam::{Account}:role/{Prefix}-platform-myendpoint-execRole"));
        });
    }

    [Test]
    public void Endpoint_ComesAfterTheLoadBalancerControllerNodesTemplatesAndItsRolesPolicies()
    {
        var endpoint = Plan.Resources.Single(one => one.Name == "spark-platform-myendpoint-endpoint");
        var before = Plan.Resources.Where(one => endpoint.Dependencies.Contains(one.Urn)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(before.Select(one => one.Name), Is.SupersetOf(new[]
            {
                "cluster-load-balancers-release", "cluster-autoscaler-release", "spark-emrvcplatform-access-binding",
                "spark-platform-myendpoint-role-policy", "spark-platform-myendpoint-role-data-1-attachment",
            }));
            Assert.That(before.Count(one => one.Type == "aws:s3/bucketObjectv2:BucketObjectv2"), Is.EqualTo(6));
        });
    }

    [TestCase("table bucket")]
    [TestCase("fine-grained team")]
    [TestCase("teams")]
    public async Task CloudControlResources_BearTheStacksTagsAndAName(string variant)
    {
        var plan = await Variants.PlanAsync(Stack, variant);
        var states = States(plan, "").ToList();
        Assert.That(states, Has.Count.GreaterThan(3));
        Assert.Multiple(() =>
        {
            foreach (var state in states)
            {
                var tags = state["Tags"]!.AsArray().ToDictionary(tag => $"{tag!["Key"]}", tag => $"{tag!["Value"]}");
                Assert.That(tags["Name"], Does.StartWith(Prefix).And.EndWith($"{state["Name"]}"));
                Assert.That(
                    (tags["environment"], tags["managed-by"], tags["platform"], tags["stack"]),
                    Is.EqualTo((Plan.Config["dataplatform:environment"], "pulumi", "dataplatform", Stack)));
            }
        });
    }

    private static IEnumerable<JsonObject> States(PlatformPlan plan, string type) =>
        from resource in plan.Resources
        where resource.Type == "aws:cloudcontrol/resource:Resource"
        where type.Length == 0 || Input<string>(resource, "typeName") == type
        select JsonNode.Parse(Input<string>(resource, "desiredState")!)!.AsObject();

    private static string Space(PlanResource cluster) =>
        $"{cluster.Inputs["containerProvider"]!["info"]!["eksInfo"]!["namespace"]}";

    private static string Meta(PlanResource made, string name) => $"{made.Inputs["metadata"]![name]}";

    private static string InNamespace(PlanResource made) => $"{Meta(made, "name")} in {Meta(made, "namespace")}";
}
