using System.Collections.Immutable;
using DataPlatform.Settings;
using DataPlatform.Tests.Platform.Settings;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Stacks;

/// <summary>The interface endpoints that come by themselves.</summary>
public sealed class ServiceEndpointsTests
{
    private static readonly (string Key, string Value)[] Everything =
    [
        ("ai:services", """["sagemaker","rekognition"]"""),
        Configurations.Connections(
            """{"name":"a","groups":["readers"],"aiServices":["rekognition"]}""",
            """{"name":"b","groups":["readers"],"aiServices":["comprehend"]}"""),
        ("emr:enabled", "true"),
        ("catalog:lakeFormation", "true"),
        ("catalog:lakeFormationAdminArns", """["arn:aws:iam::123456789012:role/deployer"]"""),
        ("cluster:autoscaler", "karpenter"),
        ("spark:tableBucket", "true"),
    ];

    [TestCase("ai:services", """["sagemaker"]""", "sagemaker.api", "sagemaker.runtime")]
    [TestCase("ai:services", """["rekognition"]""", "rekognition")]
    [TestCase("ai:services", """["comprehend"]""", "comprehend")]
    [TestCase(
        "dataplatform:connections",
        """[{"name":"a","groups":["readers"],"aiServices":["comprehend"]}]""",
        "comprehend")]
    [TestCase("emr:enabled", "true", "elasticmapreduce")]
    [TestCase("cluster:autoscaler", "karpenter", "sqs")]
    [TestCase("cluster:autoscaler", "clusterAutoscaler")]
    [TestCase("warehouse:enabled", "true")]
    public void Of_PrivateNetwork_AreThoseOfWhatIsUsed(string key, string value, params string[] expected) =>
        Assert.That(
            Of(("network:natGateways", "none"), ("spark:enabled", "false"), (key, value)), Is.EqualTo(expected));

    [TestCase("spark:enabled", "true", "emr-containers")]
    [TestCase("spark:enabled", "false")]
    [TestCase("cluster:enabled", "false")]
    [TestCase("spark:tableBucket", "true", "emr-containers", "s3tables")]
    [TestCase("spark:iceberg", "true", "emr-containers")]
    public void Of_PrivateNetwork_AreThoseOfSpark(string key, string value, params string[] expected) =>
        Assert.That(Of(("network:natGateways", "none"), (key, value)), Is.EqualTo(expected));

    [Test]
    public void Of_TableBucketWithoutSpark_IsNone() =>
        Assert.That(
            Of(("network:natGateways", "none"), ("spark:enabled", "false"), ("spark:tableBucket", "true")), Is.Empty);

    [Test]
    public void Of_PrivateNetworkWithEverything_AreAllOfThemOnce() =>
        Assert.That(
            Of([.. Everything, ("network:natGateways", "none")]),
            Is.EqualTo(new[]
            {
                "comprehend", "elasticmapreduce", "emr-containers", "rekognition", "s3tables", "sagemaker.api",
                "sagemaker.runtime", "sqs",
            }));

    [Test]
    public void Of_KarpenterWithoutACluster_IsNone() =>
        Assert.That(
            Of(("network:natGateways", "none"), ("cluster:enabled", "false"), ("cluster:autoscaler", "karpenter")),
            Is.Empty);

    // Such a network sends all its traffic to AWS through the gateway, and an endpoint would cost without need.
    [TestCase("single")]
    [TestCase("perZone")]
    public void Of_NetworkWithNatAndNothingListed_IsNone(string nat) =>
        Assert.That(Of([.. Everything, ("network:natGateways", nat)]), Is.Empty);

    [TestCase("none")]
    [TestCase("single")]
    public void Of_NetworkWithListedOnes_AreTheseAndThoseOfWhatIsUsed(string nat) =>
        Assert.That(
            Of(
                ("network:natGateways", nat),
                ("network:interfaceEndpoints", """["sts","elasticmapreduce"]"""),
                ("emr:enabled", "true"),
                ("ai:services", """["rekognition"]""")),
            Is.EqualTo(new[] { "elasticmapreduce", "emr-containers", "rekognition", "sts" }));

    [Test]
    public void Of_AnySettings_AreServicesThatTheNetworkKnows() =>
        Assert.That(
            WithDss([.. Everything, ("network:natGateways", "none")]), Is.SubsetOf(InterfaceEndpointServices.All));

    [TestCase("dss:enabled", "true", "ecr.api", "ecr.dkr", "eks")]
    [TestCase("cluster:enabled", "false", "ecr.api", "ecr.dkr")]
    [TestCase("dss:clusterMode", "dynamic", "ecr.api", "ecr.dkr")]
    [TestCase("registry:enabled", "false", "eks")]
    [TestCase("warehouse:enabled", "true", "ecr.api", "ecr.dkr", "eks", "redshift-data")]
    public void Of_PrivateNetwork_AreThoseThatTheDssHostCalls(string key, string value, params string[] further) =>
        Assert.That(
            WithDss(("network:natGateways", "none"), ("spark:enabled", "false"), (key, value)),
            Is.EquivalentTo(further.Concat(
            [
                "cloudformation", "logs", "monitoring", "secretsmanager", "ssm", "ssmmessages", "sts",
            ])));

    private static ImmutableSortedSet<string> Of(params (string Key, string Value)[] changes) =>
        WithDss([("dss:enabled", "false"), .. changes]);

    private static ImmutableSortedSet<string> WithDss(params (string Key, string Value)[] changes) =>
        ServiceEndpoints.Of(Configurations.ReadGood(changes));
}
