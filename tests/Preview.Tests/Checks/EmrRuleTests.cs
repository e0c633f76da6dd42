using System.Text.Json.Nodes;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Checks;

public sealed class EmrRuleTests
{
    private const string Cluster = "aws:emr/cluster:Cluster";
    private const string Scaling = "aws:emr/managedScalingPolicy:ManagedScalingPolicy";
    private const string SecurityConfiguration = "aws:emr/securityConfiguration:SecurityConfiguration";

    private const string Complete = """
        {"EncryptionConfiguration":{"EnableAtRestEncryption":true,"AtRestEncryptionConfiguration":{
        "S3EncryptionConfiguration":{"EncryptionMode":"SSE-KMS","AwsKmsKey":"arn:s3"},
        "LocalDiskEncryptionConfiguration":{"EncryptionKeyProviderType":"AwsKms","AwsKmsKey":"arn:disk",
        "EnableEbsEncryption":true}},"EnableInTransitEncryption":true,
        "InTransitEncryptionConfiguration":{"TLSCertificateConfiguration":
        {"CertificateProviderType":"PEM","S3Object":"s3://certificates/emr.zip"}}},
        "InstanceMetadataServiceConfiguration":{"MinimumInstanceMetadataServiceVersion":2,"HttpPutResponseHopLimit":1}}
        """;

    [TestCase("""{"releaseLabel":"emr-7.13.0","masterInstanceFleet":{},"coreInstanceFleet":{}}""", "")]
    [TestCase("""{"releaseLabel":"emr-spark-8.0.0","masterInstanceFleet":{}}""",
        "'emr-spark-8.0.0' is not emr-5, emr-6 or emr-7 with two more numbers.")]
    [TestCase("""{"masterInstanceFleet":{},"coreInstanceGroup":{}}""",
        "Instance fleets and instance groups in one cluster.")]
    [TestCase("""{"coreInstanceFleet":{}}""", "There is no primary node.")]
    [TestCase("""{"masterInstanceFleet":{},"ec2Attributes":{"emrManagedMasterSecurityGroup":"sg"}}""",
        "All of emrManagedMasterSecurityGroup, emrManagedSlaveSecurityGroup, serviceAccessSecurityGroup or none.")]
    [TestCase(
        """
        {"masterInstanceFleet":{},
        "ec2Attributes":{"emrManagedMasterSecurityGroup":"a","emrManagedSlaveSecurityGroup":"b"}}
        """,
        "All of emrManagedMasterSecurityGroup, emrManagedSlaveSecurityGroup, serviceAccessSecurityGroup or none.")]
    [TestCase("""{"masterInstanceGroup":{},"ec2Attributes":{"subnetIds":["a"]}}""",
        "Several subnets need instance fleets.")]
    [TestCase("""{"masterInstanceFleet":{},"autoTerminationPolicy":{},"terminationProtection":true}""",
        "Protected from the termination that autoTerminationPolicy asks for.")]
    [TestCase("""{"masterInstanceFleet":{},"configurationsJson":"{}"}""", "The configurations are no JSON list.")]
    [TestCase("""{"masterInstanceFleet":{},"configurationsJson":"[]"}""", "")]
    public void Cluster_Checked_IsOneThatEmrTakes(string inputs, string message) => Assert.That(
        Plans.Messages("emr-cluster", Cluster, inputs), Is.EqualTo(message.Length == 0 ? [] : new[] { message }));

    [TestCase("InstanceFleetUnits", 4, 4, "")]
    [TestCase("InstanceFleetUnits", 5, 4, "minimumCapacityUnits 5 is above the maximum 4.")]
    [TestCase("Instances", 1, 4, "unitType Instances with instance fleets.")]
    public void Scaling_Checked_FitsItsCluster(string unit, int least, int most, string message) => Assert.That(
        Plans.Check(
                "emr-managed-scaling",
                Plans.Resource(Cluster, "emr", """{"masterInstanceFleet":{}}""", "j-1"),
                Plans.Resource(
                    Scaling,
                    "scaling",
                    $$$"""
                    {"clusterId":"j-1","computeLimits":[{"unitType":"{{{unit}}}","minimumCapacityUnits":{{{least}}},
                    "maximumCapacityUnits":{{{most}}} }]}
                    """))
            .Select(found => found.Message),
        Is.EqualTo(message.Length == 0 ? [] : new[] { message }));

    [TestCase("PEM", "PEM", "")]
    [TestCase("\"EnableAtRestEncryption\":true", "\"EnableAtRestEncryption\":false", "No encryption at rest.")]
    [TestCase("\"EnableInTransitEncryption\":true", "\"EnableInTransitEncryption\":false",
        "No encryption in transit.")]
    [TestCase("\"EnableEbsEncryption\":true", "\"EnableEbsEncryption\":false",
        "Root volumes are not encrypted: EnableEbsEncryption.")]
    [TestCase("SSE-KMS", "KMS",
        "EncryptionMode 'KMS' for S3; accepted: SSE-S3, SSE-KMS, CSE-KMS, CSE-Custom.")]
    [TestCase("S3Encryption", "S3",
        "S3 objects are encrypted as their buckets say: S3EncryptionConfiguration.")]
    [TestCase("AtRestEncryptionConfiguration", "Other",
        "At rest: neither S3EncryptionConfiguration nor LocalDiskEncryptionConfiguration.")]
    [TestCase("arn:s3", "alias/s3", "SSE-KMS for S3 without AwsKmsKey, the ARN of a key.")]
    [TestCase("SSE-KMS\",\"AwsKmsKey\":\"arn:s3", "CSE-KMS", "CSE-KMS for S3 without AwsKmsKey, the ARN of a key.")]
    [TestCase("arn:disk", "alias/disk", "Disks without AwsKmsKey, the ARN of a key.")]
    [TestCase("PEM", "pem", "In transit: CertificateProviderType is neither PEM nor Custom.")]
    [TestCase("s3://", "https://", "In transit: S3Object is not the s3:// address of the certificates.")]
    [TestCase("InstanceMetadataServiceConfiguration", "Other", "Version 1 of the instance metadata service is open.")]
    [TestCase("Version\":2", "Version\":1", "Version 1 of the instance metadata service is open.")]
    [TestCase("Version\":2", "Version\":3", "MinimumInstanceMetadataServiceVersion is neither 1 nor 2.")]
    [TestCase("Limit\":1", "Limit\":64", "")]
    [TestCase("Limit\":1", "Limit\":65", "HttpPutResponseHopLimit is not 1 to 64.")]
    public void SecurityConfiguration_Checked_IsComplete(string part, string otherwise, string message) =>
        Assert.That(
            Check(Complete.Replace(part, otherwise, StringComparison.Ordinal)),
            Is.EqualTo(message.Length == 0 ? [] : new[] { message }));

    [Test]
    public void SecurityConfiguration_NoJson_IsRefused() => Assert.That(
        Check("no"), Is.EqualTo(new[] { "The configuration is no JSON object, or has a member twice." }));

    private static List<string> Check(string configuration) => Plans.Messages(
        "emr-security-configuration",
        SecurityConfiguration,
        new JsonObject { ["configuration"] = configuration }.ToJsonString());
}
