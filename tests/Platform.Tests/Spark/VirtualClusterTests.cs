using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Spark.VirtualClusterRun;

namespace DataPlatform.Tests.Platform.Spark;

public sealed class VirtualClusterTests
{
    private const string Component = "dataplatform:spark:VirtualCluster";
    private const string AwsCluster = "aws:emrcontainers/virtualCluster:VirtualCluster";
    private const string CloudControl = "aws:cloudcontrol/resource:Resource";
    private const string LogGroup = "aws:cloudwatch/logGroup:LogGroup";
    private const string Namespace = "kubernetes:core/v1:Namespace";
    private const string Policy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
    private const string Role = "kubernetes:rbac.authorization.k8s.io/v1:Role";
    private const string Binding = "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding";

    [Test]
    public async Task VirtualCluster_InANamespaceOfTheCluster_HasTheseParts()
    {
        var run = await Of(cluster => Args(cluster, roles: ["role"]));
        Assert.Multiple(() =>
        {
            Assert.That(run.NamesOf(Component), Is.EqualTo(new[] { "vc" }));
            Assert.That(run.NamesOf(AwsCluster), Is.EqualTo(new[] { "vc-cluster" }));
            Assert.That(run.NamesOf(LogGroup), Is.EqualTo(new[] { "vc-logs" }));
            Assert.That(run.NamesOf(Role), Is.EqualTo(new[] { "vc-access-role", "vc-volumes-role" }));
            Assert.That(run.NamesOf(Binding), Is.EqualTo(new[] { "vc-access-binding", "vc-volumes-binding" }));
            Assert.That(run.NamesOf(Namespace), Is.EqualTo(new[] { "ns-namespace" }));
            Assert.That(run.NamesOf(CloudControl), Is.Empty);
        });
    }

    [Test]
    public async Task VirtualCluster_Always_IsOneOfTheClusterAndTheNamespaceByItsOwnName()
    {
        var run = await Of(cluster => Args(cluster));
        Assert.That(
            run.Single(AwsCluster).Json,
            Is.EqualTo(
                """
                {"containerProvider":{"id":"dataplatform-dev","info":{"eksInfo":{"namespace":"batchjob"}},
                "type":"EKS"},"name":"dataplatform-dev-batchjob","tags":{"Name":"dataplatform-dev-batchjob"}}
                """.JoinLines()));
    }

    [Test]
    public async Task VirtualCluster_WithASecurityConfiguration_IsMadeByCloudControl()
    {
        var run = await Of(cluster => Args(cluster, Spec with { FineGrained = true }, security: "abc123"));
        Assert.Multiple(() =>
        {
            Assert.That(run.NamesOf(AwsCluster), Is.Empty);
            Assert.That(run.NamesOf(CloudControl), Is.EqualTo(new[] { "vc-secured-cluster" }));
            Assert.That(run.Single(CloudControl)["typeName"], Is.EqualTo("AWS::EMRContainers::VirtualCluster"));
            Assert.That(
                run.Single(CloudControl)["desiredState"],
                Is.EqualTo(
                    """
                    {"ContainerProvider":{"Id":"dataplatform-dev","Info":{"EksInfo":{"Namespace":"batchjob"}},
                    "Type":"EKS"},"Name":"dataplatform-dev-batchjob","SecurityConfigurationId":"abc123",
                    "Tags":[{"Key":"Name","Value":"dataplatform-dev-batchjob"},{"Key":"team","Value":"red"}]}
                    """.JoinLines()));
        });
    }

    [Test]
    public async Task Logs_Always_AreEncryptedAndEnd()
    {
        var run = await Of(cluster => Args(cluster));
        Assert.That(
            run.Single(LogGroup).Json,
            Is.EqualTo(
                """
                {"kmsKeyId":"arn:logs","name":"/aws/emr-containers/dataplatform-dev/batchjob","retentionInDays":30,
                "tags":{"Name":"/aws/emr-containers/dataplatform-dev/batchjob"}}
                """.JoinLines()));
    }

    [TestCase(true, true)]
    [TestCase(false, null)]
    public async Task Logs_OfAProtectedStack_OutliveIt(bool protect, bool? expected)
    {
        var run = await Of(cluster => Args(cluster, protect: protect));
        Assert.Multiple(() =>
        {
            Assert.That(run.OptionsOf(LogGroup, "vc-logs").RetainOnDelete, Is.EqualTo(expected));
            Assert.That(run.OptionsOf(AwsCluster, "vc-cluster").RetainOnDelete, Is.Null);
        });
    }

    [Test]
    public async Task Namespace_OfItsOwn_HasTheQuotaAndWhatSparkConnectsTo()
    {
        var spec = OwnSpec with
        {
            OwnNamespace = OwnNamespace with { Quota = OwnNamespace.Quota.Add("requests.cpu", "64") },
        };
        var run = await Of(cluster => Args(cluster, spec, warehousePort: 5439));
        Assert.Multiple(() =>
        {
            Assert.That(run.NamesOf(Namespace), Is.EqualTo(new[] { "vc-namespace-namespace" }));
            Assert.That(
                run.NamesOf(Policy),
                Is.SupersetOf(new[] { "vc-namespace-allow-load-balancers", "vc-namespace-allow-warehouse" }));
            Assert.That(
                StableJson.Of(run.Single("kubernetes:core/v1:ResourceQuota")["spec"]),
                Is.EqualTo("""{"hard":{"requests.cpu":"64"}}"""));
            Assert.That(
                run.OptionsOf("dataplatform:cluster:WorkloadNamespace", "vc-namespace").Parent, Is.EqualTo("vc"));
        });
    }
}
