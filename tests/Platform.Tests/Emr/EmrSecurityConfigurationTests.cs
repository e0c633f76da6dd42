using DataPlatform.Components.Catalog;
using DataPlatform.Components.Emr;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Emr;

public sealed class EmrSecurityConfigurationTests
{
    private const string LocalDisks =
        "\"LocalDiskEncryptionConfiguration\":{\"EnableEbsEncryption\":true,\"EncryptionKeyProviderType\":\"AwsKms\","
        + $"\"AwsKmsKey\":\"{EmrRun.VolumesKey}\"}}";

    private const string Metadata =
        "\"InstanceMetadataServiceConfiguration\":{\"MinimumInstanceMetadataServiceVersion\":2,"
        + "\"HttpPutResponseHopLimit\":1}";

    [Test]
    public async Task Configuration_WithoutCertificates_EncryptsAtRest()
    {
        var run = await EmrRun.Of(() => EmrRun.Args());
        Assert.That(
            run.Single(EmrRun.Security).Inputs.Keys, Is.EqualTo(new[] { "configuration" }));
        Assert.That(
            run.Single(EmrRun.Security)["configuration"],
            Is.EqualTo(
                $$$$"""
                {"EncryptionConfiguration":{"EnableAtRestEncryption":true,"EnableInTransitEncryption":false,
                "AtRestEncryptionConfiguration":{"S3EncryptionConfiguration":{"EncryptionMode":"SSE-KMS",
                "AwsKmsKey":"{{{{EmrRun.DataKey}}}}"},{{{{LocalDisks}}}}}},{{{{Metadata}}}}}
                """.JoinLines()));
    }

    [Test]
    public void Configuration_WithCertificates_EncryptsInTransitToo() =>
        Assert.That(
            Json([], new EmrCertificates("secrets", "emr/nodes.zip")),
            Is.EqualTo(
                $$$$"""
                {"EncryptionConfiguration":{"EnableAtRestEncryption":true,"EnableInTransitEncryption":true,
                "AtRestEncryptionConfiguration":{"S3EncryptionConfiguration":{"EncryptionMode":"SSE-KMS",
                "AwsKmsKey":"{{{{EmrRun.DataKey}}}}"},{{{{LocalDisks}}}}},
                "InTransitEncryptionConfiguration":{"TLSCertificateConfiguration":{"CertificateProviderType":"PEM",
                "S3Object":"s3://secrets/emr/nodes.zip"}}},{{{{Metadata}}}}}
                """.JoinLines()));

    [Test]
    public void Configuration_OfForeignBuckets_KeepsToTheirKeys()
    {
        var json = Json(
            [
                EmrRun.Data("theirs-b", "one", "arn:key/theirs"),
                EmrRun.Data("theirs-a", "two"),
                EmrRun.Data("theirs-a", "three"),
                EmrRun.Data("dataplatform-dev-sales-123456789012-eu-west-1", "sales"),
                EmrRun.Data("dataplatform-dev-sales-210987654321-eu-west-1", "elsewhere"),
                EmrRun.Data("dataplatform-dev-hr-123456789012-eu-west-1", "hr", "arn:key/hr"),
                EmrRun.Data("another-dev-raw-123456789012-eu-west-1", "raw"),
            ],
            null);

        Assert.That(
            json,
            Does.Contain(
                """
                "Overrides":[
                {"BucketName":"another-dev-raw-123456789012-eu-west-1","EncryptionMode":"SSE-S3"},
                {"BucketName":"dataplatform-dev-hr-123456789012-eu-west-1","EncryptionMode":"SSE-KMS",
                "AwsKmsKey":"arn:key/hr"},
                {"BucketName":"dataplatform-dev-sales-210987654321-eu-west-1","EncryptionMode":"SSE-S3"},
                {"BucketName":"theirs-a","EncryptionMode":"SSE-S3"},
                {"BucketName":"theirs-b","EncryptionMode":"SSE-KMS","AwsKmsKey":"arn:key/theirs"}]
                """.JoinLines()));
    }

    private static string Json(GrantedData[] data, EmrCertificates? certificates) => EmrSecurityConfiguration.ToJson(
        RecordingCloud.Target(), RecordingCloud.AccountId, data, certificates, EmrRun.DataKey, EmrRun.VolumesKey);
}
