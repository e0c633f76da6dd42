using DataPlatform.Components.Cluster;
using NUnit.Framework;
using Pulumi;
using Pulumi.Utilities;
using static DataPlatform.Tests.Platform.Spark.SparkPlatformRun;

namespace DataPlatform.Tests.Platform.Spark;

/// <summary>What comes after what in all of Spark.</summary>
public sealed class SparkPlatformOrderTests
{
    private const string Linked = "aws:iam/serviceLinkedRole:ServiceLinkedRole";
    private const string LinkedName = "spark-service-linked-role";

    [Test]
    public async Task ServiceLinkedRole_ByDefault_IsNotMade() => Assert.That((await Of()).OfType(Linked), Is.Empty);

    [Test]
    public async Task ServiceLinkedRole_AskedFor_ComesBeforeEveryVirtualCluster()
    {
        var run = await Of([Batch, Red, Vault], serviceLinkedRole: true);

        Assert.Multiple(() =>
        {
            Assert.That(run.NamesOf(Linked), Is.EqualTo(new[] { LinkedName }));
            Assert.That(run.OptionsOf(Linked, LinkedName).Parent, Is.EqualTo("spark"));
            Assert.That(run.OptionsOf(AwsCluster, "spark-batchjob-cluster").DependsOn, Does.Contain(LinkedName));
            Assert.That(run.OptionsOf(AwsCluster, "spark-red-cluster").DependsOn, Does.Contain(LinkedName));
            Assert.That(run.OptionsOf(CloudControl, "spark-vault-secured-cluster").DependsOn, Does.Contain(LinkedName));
        });
    }

    [TestCase(AutoscalerKind.ClusterAutoscaler)]
    [TestCase(AutoscalerKind.Karpenter)]
    public async Task Endpoint_Always_ComesAfterWhatItsPodsAndLoadBalancerNeed(AutoscalerKind autoscaler)
    {
        string[] needed = [];
        var run = await Of(endpoints: [Endpoint], autoscaler: autoscaler, look: (_, cluster) => needed =
        [
            .. cluster.NodeSupply.Append(cluster.LoadBalancers.Release).Select(one => one.GetResourceName()),
        ]);

        Assert.Multiple(() =>
        {
            Assert.That(needed, Has.Length.GreaterThan(1));
            Assert.That(run.OptionsOf(CloudControl, "spark-owl-endpoint").DependsOn, Is.SupersetOf(needed));
        });
    }

    [Test]
    public async Task Endpoint_Always_ComesAfterItsVirtualClusterItsRoleAndTheTemplates()
    {
        var run = await Of(endpoints: [Endpoint]);

        Assert.That(
            run.OptionsOf(CloudControl, "spark-owl-endpoint").DependsOn,
            Is.SupersetOf(new[]
            {
                "spark-desk-access-binding", "spark-desk-cluster", "spark-desk-logs", "spark-desk-volumes-binding",
                "spark-owl-role-data-1-attachment", "spark-owl-role-policy", "spark-pod-templates-notebook-driver",
                "spark-pod-templates-notebook-executor",
            }));
    }

    [Test]
    public async Task FineGrained_VirtualCluster_ComesAfterItsFilterAndItsNamespace()
    {
        var run = await Of([Vault]);

        Assert.That(
            run.OptionsOf(CloudControl, "spark-vault-secured-cluster").DependsOn,
            Is.SupersetOf(new[]
            {
                "spark-vault-filter-cluster-role-binding", "spark-vault-filter-engine-policy",
                "spark-vault-filter-security", "spark-vault-filter-system-namespace", "spark-vault-place-namespace",
            }));
    }

    [Test]
    public async Task FineGrained_VirtualClusterOfAReplacedSecurityConfiguration_GoesBeforeIt()
    {
        var replacing = new Dictionary<string, InputList<Resource>>();
        await Of([Vault], observe: (name, options) => replacing[name] = options.ReplaceWith);
        var causes = await OutputUtilities.GetValueAsync(replacing["spark-vault-secured-cluster"].ToOutput());

        Assert.That(
            causes.Select(cause => cause.GetResourceName()), Is.EqualTo(new[] { "spark-vault-filter-security" }));
    }
}
