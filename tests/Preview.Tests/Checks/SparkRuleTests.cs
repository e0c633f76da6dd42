using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Checks;

/// <summary>Virtual clusters, their roles, bindings, job templates and releases.</summary>
public sealed class SparkRuleTests
{
    private const string VirtualCluster = "aws:emrcontainers/virtualCluster:VirtualCluster";
    private const string CloudControl = "aws:cloudcontrol/resource:Resource";
    private const string Namespace = "kubernetes:core/v1:Namespace";
    private const string Role = "kubernetes:rbac.authorization.k8s.io/v1:Role";
    private const string RoleBinding = "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding";
    private const string Association = "aws:eks/podIdentityAssociation:PodIdentityAssociation";

    // 'execRoleJob' in base 36, as the AWS CLI has it.
    private const string OfExecRoleJob = "fevrsm759n9n7uvs2";
    private const string Jobs = $"emr-containers-sa-*-*-111122223333-{OfExecRoleJob}";

    private static readonly PlanResource BatchNamespace =
        Plans.Resource(Namespace, "ns", """{"metadata":{"name":"batch"}}""");

    [Test]
    public void VirtualCluster_AfterItsNamespace_IsTaken() =>
        Assert.That(Found([BatchNamespace, Cluster("a", "dev-a", "batch")]), Is.Empty);

    [Test]
    public void VirtualCluster_WaitsByItsComponent_IsTaken()
    {
        var component = Plans.Resource("dataplatform:spark:VirtualCluster", "c") with
        {
            Custom = false,
            Dependencies = [BatchNamespace.Urn],
        };
        var cluster = Cluster("a", "dev-a", "batch") with { Dependencies = [], Parent = component.Urn };
        Assert.That(Found([BatchNamespace, component, cluster]), Is.Empty);
    }

    [TestCase("dev a", "The name 'dev a' is not 1 to 64 letters, digits and ._-/#.")]
    [TestCase("", "The name '' is not 1 to 64 letters, digits and ._-/#.")]
    public void VirtualCluster_NameThatIsNone_IsRefused(string name, string message) => Assert.That(
        Found([BatchNamespace, Cluster("a", name, "batch")]), Is.EqualTo(new[] { ("a", message) }));

    [Test]
    public void VirtualCluster_SecondInANamespaceOrOfAName_IsRefused() => Assert.That(
        Found([BatchNamespace, Cluster("a", "dev-a", "batch"), ByCloudControl("b", "dev-a", "batch")]),
        Is.EqualTo(new[]
        {
            ("b", "The name 'dev-a' is that of another virtual cluster as well."),
            ("b", "The namespace batch has another virtual cluster already."),
        }));

    [Test]
    public void VirtualCluster_InTheNamespaceOfAnotherCluster_IsTaken() => Assert.That(
        Found([BatchNamespace, Cluster("a", "dev-a", "batch"), Cluster("b", "dev-b", "batch", "prod")]), Is.Empty);

    [Test]
    public void VirtualCluster_NamespaceThatIsNotThere_IsTold() => Assert.That(
        Found([BatchNamespace, Cluster("a", "dev-a", "other")]),
        Is.EqualTo(new[] { ("a", "The stack makes no namespace other.") }));

    [Test]
    public void VirtualCluster_NotAfterItsNamespace_IsRefused() => Assert.That(
        Found([BatchNamespace, Cluster("a", "dev-a", "batch") with { Dependencies = [] }]),
        Is.EqualTo(new[] { ("a", "It does not wait for its namespace batch.") }));

    [Test]
    public void VirtualCluster_NotOnEks_IsRefused() => Assert.That(
        Plans.Messages("emr-virtual-cluster", VirtualCluster, """{"containerProvider":{"type":"ECS"}}"""),
        Is.EqualTo(new[] { "The container provider is 'ECS'; accepted: EKS." }));

    [TestCase("emr-7.13.0-20260410", null, "")]
    [TestCase("emr-spark-8.0.0-20260421", null, "")]
    [TestCase("emr-7.13.0-spark-rapids-20260410", null, "")]
    [TestCase("${Release}", null, "")]
    [TestCase("emr-7.13.0-latest", Severity.Warning,
        "'emr-7.13.0-latest' is another image after EMR's next update; end it with the date of one.")]
    [TestCase("emr-7.13.0", Severity.Error,
        "'emr-7.13.0' is not a release of EMR on EKS such as emr-7.13.0-20260410.")]
    public void Release_Checked_IsOneThatStays(string label, Severity? severity, string message)
    {
        PlanResource[] all =
        [
            Made("b", "Endpoint", $$"""{"ReleaseLabel":"{{label}}"}"""),
            Made("c", "JobTemplate", $$$"""{"JobTemplateData":{"ReleaseLabel":"{{{label}}}"}}"""),
        ];
        Assert.That(
            Plans.Check("emr-containers-release", all).Select(found => (found.Name, found.Severity, found.Message)),
            Is.EqualTo(severity is { } worst
                ? new[] { ("b", worst, message), ("c", worst, message) }
                : []));
    }

    [TestCase($"system:serviceaccount:batch:{Jobs}", "")]
    [TestCase("system:serviceaccount:kube-system:karpenter", "")]
    [TestCase("repo:owner/name:ref:refs/heads/main", "")]
    [TestCase("system:serviceaccount:batch:emr-containers-sa-spark-jeg-kernel-111122223333-" + OfExecRoleJob, "")]
    [TestCase($"system:serviceaccount:*:{Jobs}",
        $"'system:serviceaccount:*:{Jobs}' is for service accounts of several namespaces.")]
    [TestCase("system:serviceaccount:batch:*",
        "'system:serviceaccount:batch:*' is for all service accounts of the namespace.")]
    [TestCase("system:serviceaccount:batch:?*",
        "'system:serviceaccount:batch:?*' is for all service accounts of the namespace.")]
    [TestCase("system:serviceaccount:batch:emr-containers-sa-*-*-111122223333-*",
        "'emr-containers-sa-*-*-111122223333-*' is not "
        + "emr-containers-sa-<framework>-<component>-<account>-<role's name in base 36>.")]
    [TestCase($"system:serviceaccount:batch:emr-containers-sa-*-*-*-{OfExecRoleJob}",
        $"'emr-containers-sa-*-*-*-{OfExecRoleJob}' is not "
        + "emr-containers-sa-<framework>-<component>-<account>-<role's name in base 36>.")]
    [TestCase("system:serviceaccount:batch:emr-containers-sa-*-*-111122223333-abc",
        $"'emr-containers-sa-*-*-111122223333-abc' ends in other than {OfExecRoleJob}, the name of the role "
        + "execRoleJob in base 36.")]
    public void Trust_OfServiceAccounts_IsForOneRoleInOneNamespace(string subject, string message) => Assert.That(
        Plans.Check("iam-trust-service-account", Trusting("Allow", subject)).Select(found => found.Message),
        Is.EqualTo(message.Length == 0 ? [] : new[] { message }));

    [Test]
    public void Trust_ThatDenies_IsNotJudged() => Assert.That(
        Plans.Check("iam-trust-service-account", Trusting("Deny", "system:serviceaccount:batch:*")), Is.Empty);

    [Test]
    public void Trust_OfSeveralNamespaces_IsRefused() => Assert.That(
        Plans.Check(
                "iam-trust-service-account",
                Trusting(
                    "Allow",
                    $"system:serviceaccount:batch:{Jobs}",
                    $"system:serviceaccount:other:{Jobs}",
                    $"system:serviceaccount:batch:emr-containers-sa-spark-*-111122223333-{OfExecRoleJob}"))
            .Select(found => found.Message),
        Is.EqualTo(new[] { "Jobs of several namespaces take the role: batch, other." }));

    [TestCase($"emr-containers-sa-spark-driver-111122223333-{OfExecRoleJob}", 0)]
    [TestCase("emr-containers-sa-spark-driver-111122223333-abc", 1)]
    [TestCase("karpenter", 0)]
    public void Association_OfAServiceAccountOfEmr_IsWithTheRoleOfItsName(string account, int findings) => Assert.That(
        Plans.Messages(
            "iam-trust-service-account",
            Association,
            $$"""{"serviceAccount":"{{account}}","roleArn":"arn:aws:iam::111122223333:role/execRoleJob"}"""),
        Has.Count.EqualTo(findings));

    [TestCase("""{"kind":"Role","name":"a"}""", "")]
    [TestCase("""{"kind":"ClusterRole","name":"view"}""", "")]
    [TestCase("""{"kind":"Role","name":"b"}""", "There is no role b in the namespace batch; there is one in other.")]
    [TestCase("""{"kind":"Role","name":"c"}""", "There is no role c in the namespace batch.")]
    public void RoleBinding_Checked_RefersToARoleOfItsNamespace(string reference, string message) => Assert.That(
        Plans.Check(
                "kubernetes-role-binding",
                Plans.Resource(Role, "a", """{"metadata":{"name":"a","namespace":"batch"}}"""),
                Plans.Resource(Role, "b", """{"metadata":{"name":"b","namespace":"other"}}"""),
                Plans.Resource(
                    RoleBinding,
                    "binding",
                    $$$"""{"metadata":{"name":"x","namespace":"batch"},"roleRef":{{{reference}}} }"""))
            .Select(found => found.Message),
        Is.EqualTo(message.Length == 0 ? [] : new[] { message }));

    // A namespace that the inputs leave open is in the outputs, as the provider has it.
    [Test]
    public void RoleBinding_OfTheProvidersNamespace_HasItsRoleThere()
    {
        var binding = Plans.Resource(
            RoleBinding, "binding", """{"metadata":{"name":"x"},"roleRef":{"kind":"Role","name":"a"}}""") with
        {
            Outputs = JsonNode.Parse("""{"metadata":{"name":"x","namespace":"batch"}}""")!.AsObject(),
        };
        Assert.That(
            Plans.Check(
                "kubernetes-role-binding",
                Plans.Resource(Role, "a", """{"metadata":{"name":"a","namespace":"batch"}}"""),
                binding),
            Is.Empty);
    }

    [Test]
    public void RoleBinding_ServiceAccountWithoutNamespace_IsRefused() => Assert.That(
        Plans.Check(
                "kubernetes-role-binding",
                Plans.Resource(Role, "a", """{"metadata":{"name":"a"}}"""),
                Plans.Resource(
                    RoleBinding,
                    "binding",
                    """{"roleRef":{"kind":"Role","name":"a"},"subjects":[{"kind":"ServiceAccount","name":"s"}]}"""))
            .Select(found => found.Message),
        Is.EqualTo(new[] { "The service account s has no namespace: the server refuses it." }));

    [TestCase(10, 0)]
    [TestCase(11, 1)]
    public void Object_Tags_AreTenAtMostWithTheDefaultTags(int count, int findings)
    {
        var tags = Enumerable.Range(0, count).Select(number => KeyValuePair.Create($"t{number}", (JsonNode?)"v"));
        var made = Plans.Resource("aws:s3/bucketObjectv2:BucketObjectv2", "o", """{"key":"k"}""") with
        {
            Outputs = new JsonObject { ["tagsAll"] = new JsonObject(tags) },
        };
        Assert.That(Plans.Check("s3-object-tags", made), Has.Count.EqualTo(findings));
    }

    [TestCase("{}", 0)]
    [TestCase("""{"a":"b"}""", 1)]
    public void Object_DefaultTagsOfItsOwn_AreNone(string tags, int findings) => Assert.That(
        Plans.Messages(
            "s3-object-tags",
            "aws:s3/bucketObjectv2:BucketObjectv2",
            $$$"""{"overrideProvider":{"defaultTags":{"tags":{{{tags}}} } } }"""),
        Has.Count.EqualTo(findings));

    [TestCase("tables", 0)]
    [TestCase("Tables", 1)]
    [TestCase("ta", 1)]
    public void TableBucket_Name_IsOneThatS3Takes(string name, int findings) => Assert.That(
        Plans.Messages("service-name", "aws:s3tables/tableBucket:TableBucket", $$"""{"name":"{{name}}"}"""),
        Has.Count.EqualTo(findings));

    private static PlanResource Cluster(string resource, string name, string place, string cluster = "dev")
    {
        var inputs = $$$"""
            {"name":"{{{name}}}","containerProvider":{"id":"{{{cluster}}}","type":"EKS",
            "info":{"eksInfo":{"namespace":"{{{place}}}"} } } }
            """;
        return Plans.Resource(VirtualCluster, resource, inputs) with { Dependencies = [BatchNamespace.Urn] };
    }

    private static PlanResource ByCloudControl(string resource, string name, string place) => Made(
        resource,
        "VirtualCluster",
        $$$"""
        {"Name":"{{{name}}}","ContainerProvider":{"Id":"dev","Info":{"EksInfo":{"Namespace":"{{{place}}}"} } } }
        """) with
    {
        Dependencies = [BatchNamespace.Urn],
    };

    private static PlanResource Made(string name, string type, string state) => Plans.Resource(
        CloudControl,
        name,
        new JsonObject { ["typeName"] = $"AWS::EMRContainers::{type}", ["desiredState"] = state }.ToJsonString());

    private static PlanResource Trusting(string effect, params string[] subjects)
    {
        var list = new JsonArray([.. subjects.Select(subject => (JsonNode)subject)]).ToJsonString();
        var trust = $$$"""
            {"Statement":[{"Effect":"{{{effect}}}","Action":"sts:AssumeRoleWithWebIdentity",
            "Condition":{"StringLike":{"oidc.eks.eu-west-1.amazonaws.com/id/A:sub":{{{list}}} } } }]}
            """;
        return Plans.Resource(
            Plans.Role,
            "role",
            new JsonObject { ["name"] = "execRoleJob", ["assumeRolePolicy"] = trust }.ToJsonString());
    }

    private static IEnumerable<(string Name, string Message)> Found(IEnumerable<PlanResource> resources) =>
        Plans.Check("emr-virtual-cluster", resources).Select(found => (found.Name, found.Message));
}
