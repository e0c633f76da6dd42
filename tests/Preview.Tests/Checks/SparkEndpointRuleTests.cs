using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Checks;

public sealed class SparkEndpointRuleTests
{
    private const string Uri = "s3://assets/spark/pod-templates/0/notebook-driver.yaml";

    private static readonly PlanResource Controller = Plans.Resource(
        "kubernetes:helm.sh/v3:Release", "controller", """{"chart":"aws-load-balancer-controller"}""");

    private static readonly PlanResource Endpoint = Plans.Resource(
        "aws:cloudcontrol/resource:Resource",
        "endpoint",
        new JsonObject
        {
            ["typeName"] = "AWS::EMRContainers::Endpoint",
            ["desiredState"] = $$"""
                {"ConfigurationOverrides":{"ApplicationConfiguration":[{"Classification":"spark-defaults",
                "Properties":{"spark.kubernetes.driver.podTemplateFile":"{{Uri}}"} }]} }
                """,
        }.ToJsonString()) with
    {
        Dependencies = [Controller.Urn],
        Outputs = new JsonObject { ["properties"] = """{"SecurityGroup":"sg-1"}""" },
    };

    private static readonly PlanResource Tag = Plans.Resource(
        "aws:ec2/tag:Tag",
        "tag",
        """{"resourceId":"sg-1","key":"for-use-with-amazon-emr-managed-policies","value":"true"}""");

    private static readonly PlanResource Template = Plans.Resource(
        "aws:s3/bucketObjectv2:BucketObjectv2",
        "template",
        new JsonObject
        {
            ["bucket"] = "assets",
            ["key"] = Uri["s3://assets/".Length..],
            ["content"] = "spec:\n  nodeSelector:\n    role: notebook\n",
        }.ToJsonString());

    private static readonly PlanResource Untainted = Nodes("tooling", "tooling", "m6i.large");

    [Test]
    public void Endpoint_AfterTheControllerWithATag_IsTaken() => Assert.That(
        Messages(Controller, Endpoint, Tag, Template, Untainted, Nodes("notebook", "notebook", "m6i.xlarge")),
        Is.Empty);

    [Test]
    public void Endpoint_TaggedBeforeItsGroupIsKnown_IsTaken() => Assert.That(
        Messages(
            Controller,
            Endpoint with { Outputs = [] },
            Tag with
            {
                Inputs = JsonNode.Parse("""{"key":"for-use-with-amazon-emr-managed-policies","value":"true"}""")!
                    .AsObject(),
                PropertyDependencies = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty
                    .Add("resourceId", [Endpoint.Urn]),
            }),
        Is.Empty);

    [Test]
    public void Endpoint_BesideTheController_IsRefused() => Assert.That(
        Messages(Controller, Endpoint with { Dependencies = [] }, Tag),
        Is.EqualTo(new[] { "It does not wait for the release of aws-load-balancer-controller." }));

    [Test]
    public void Endpoint_WithoutTheController_IsTold() => Assert.That(
        Plans.Check("emr-endpoint", Endpoint, Tag),
        Is.EqualTo(new[]
        {
            (
                Severity.Warning, "endpoint", "",
                "The stack has no release of aws-load-balancer-controller: no load balancer is made."),
        }));

    [Test]
    public void Endpoint_WithoutTheTag_IsRefused() => Assert.That(
        Messages(Controller, Endpoint),
        Is.EqualTo(new[]
        {
            "Its security group has no tag for-use-with-amazon-emr-managed-policies: Studio cannot attach it.",
        }));

    [Test]
    public void Endpoint_KernelsOnArm_AreRefused() => Assert.That(
        Messages(Controller, Endpoint, Tag, Template, Untainted, Nodes("notebook", "notebook", "m7g.xlarge")),
        Is.EqualTo(new[]
        {
            "Kernels of notebook-driver.yaml may run on notebook, which has Arm instances.",
        }));

    [Test]
    public void Endpoint_ExecutorsOnArm_AreRefused() => Assert.That(
        Messages(
            Controller,
            Endpoint with
            {
                Inputs = new JsonObject
                {
                    ["typeName"] = "AWS::EMRContainers::Endpoint",
                    ["desiredState"] =
                        Endpoint.Inputs["desiredState"]!.ToString().Replace(
                            ".driver.", ".executor.", StringComparison.Ordinal),
                },
            },
            Tag,
            Template,
            Untainted,
            Nodes("notebook", "notebook", "m7g.xlarge")),
        Is.EqualTo(new[] { "Kernels of notebook-driver.yaml may run on notebook, which has Arm instances." }));

    [Test]
    public void Endpoint_ArmNodesThatRepelItsKernels_AreTaken() => Assert.That(
        Messages(
            Controller,
            Endpoint,
            Tag,
            Template,
            Untainted,
            Nodes("notebook", "notebook", "m7g.xlarge", """[{"key":"a","value":"b","effect":"NO_SCHEDULE"}]""")),
        Is.Empty);

    [TestCase("aws:eks/nodeGroup:NodeGroup", """{"labels":{"role":"notebook"},"amiType":"AL2023_ARM_64_STANDARD"}""")]
    [TestCase("kubernetes:karpenter.sh/v1:NodePool",
        """
        {"spec":{"template":{"metadata":{"labels":{"role":"notebook"}},"spec":{"requirements":[
        {"key":"kubernetes.io/arch","operator":"In","values":["amd64","arm64"]}]}}}}
        """)]
    [TestCase("kubernetes:karpenter.sh/v1:NodePool",
        """
        {"spec":{"template":{"metadata":{"labels":{"role":"notebook"}},"spec":{"requirements":[
        {"key":"node.kubernetes.io/instance-type","operator":"In","values":["m7g.xlarge"]}]}}}}
        """)]
    public void Endpoint_KernelsOnArmByAnotherName_AreRefused(string type, string nodes) => Assert.That(
        Messages(Controller, Endpoint, Tag, Template, Untainted, Plans.Resource(type, "notebook", nodes)),
        Is.EqualTo(new[] { "Kernels of notebook-driver.yaml may run on notebook, which has Arm instances." }));

    [Test]
    public void Endpoint_AfterAControllerOfAnotherRepository_IsTaken() => Assert.That(
        Messages(
            Plans.Resource(
                Controller.Type, "controller", """{"chart":"oci://local/charts/aws-load-balancer-controller"}"""),
            Endpoint,
            Tag),
        Is.Empty);

    [TestCase("m7g.large", "[]")]
    [TestCase("m6i.large", """[{"key":"a","value":"b","effect":"NO_SCHEDULE"}]""")]
    public void Endpoint_WithoutX86NodesForAnyPod_IsRefused(string type, string taints) => Assert.That(
        Messages(Controller, Endpoint, Tag, Nodes("tooling", "tooling", type, taints)),
        Is.EqualTo(new[] { "No x86 nodes without taints: the pods of the gateway find no place." }));

    private static PlanResource Nodes(string name, string role, string type, string taints = "[]") => Plans.Resource(
        Plans.NodeGroup,
        name,
        $$$"""{"labels":{"role":"{{{role}}}"},"instanceTypes":["{{{type}}}"],"taints":{{{taints}}} }""");

    private static List<string> Messages(params PlanResource[] resources) =>
        [.. Plans.Check("emr-endpoint", resources).Select(found => found.Message)];
}
