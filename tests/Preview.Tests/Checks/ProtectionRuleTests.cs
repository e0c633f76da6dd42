using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Checks;

public sealed class ProtectionRuleTests
{
    private static readonly PlanResource Bucket = Plans.Resource(Plans.Bucket, "data", """{"bucket":"data"}""", "data");

    [Test]
    public void PublicAccess_NotBlocked_IsObjectedTo() => Assert.Multiple(() =>
    {
        const string Rule = "security-bucket-public-access";
        const string Type = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
        const string All = "\"blockPublicAcls\":true,\"blockPublicPolicy\":true,\"ignorePublicAcls\":true";
        var partly = Plans.Resource(Type, "block", $$"""{"bucket":"data",{{All}}}""");
        var block = Plans.Resource(Type, "block", $$"""{"bucket":"data",{{All}},"restrictPublicBuckets":true}""");
        Assert.That(Plans.Check(Rule, Bucket).Single().Severity, Is.EqualTo(Severity.Warning));
        Assert.That(
            Plans.Check(Rule, Bucket, partly).Select(found => (found.Severity, found.Property)),
            Is.EqualTo(new[] { (Severity.Error, "restrictPublicBuckets") }));
        Assert.That(Plans.Check(Rule, Bucket, block), Is.Empty);
    });

    [TestCase("""{"applyServerSideEncryptionByDefault":{"sseAlgorithm":"aws:kms"},"bucketKeyEnabled":true}""", 0)]
    [TestCase("""{"applyServerSideEncryptionByDefault":{"sseAlgorithm":"aws:kms"}}""", 1)]
    [TestCase("""{"applyServerSideEncryptionByDefault":{"sseAlgorithm":"AES256"}}""", 1)]
    [TestCase("", 1)]
    public void BucketEncryption_Checked_NeedsAKey(string rule, int findings) => Assert.That(
        Plans.Check(
            "security-bucket-encryption",
            Bucket,
            Plans.Resource(
                "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
                "encryption",
                $$"""{"bucket":"data","rules":[{{rule}}]}""")),
        Has.Count.EqualTo(findings));

    [Test]
    public void BucketEncryption_OfALogTarget_NeedsNoKey() => Assert.That(
        Plans.Check(
            "security-bucket-encryption",
            Bucket,
            Plans.Resource(
                "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
                "encryption",
                """{"bucket":"data","rules":[{"applyServerSideEncryptionByDefault":{"sseAlgorithm":"AES256"}}]}"""),
            Plans.Resource(
                "aws:s3/bucketLogging:BucketLogging", "logging", """{"bucket":"other","targetBucket":"data"}""")),
        Is.Empty);

    [TestCase("Deny", "false", 0)]
    [TestCase("Allow", "false", 1)]
    [TestCase("Deny", "true", 1)]
    public void BucketTls_Checked_NeedsADenial(string effect, string value, int findings)
    {
        var condition = $"\"Condition\":{{\"Bool\":{{\"aws:SecureTransport\":\"{value}\"}}}}";
        var policy = $"{{\"Statement\":[{{\"Effect\":\"{effect}\",{condition}}}]}}";
        var inputs = new JsonObject { ["bucket"] = "data", ["policy"] = policy }.ToJsonString();
        Assert.That(
            Plans.Check("security-bucket-tls", Bucket, Plans.Resource(Plans.BucketPolicy, "policy", inputs)),
            Has.Count.EqualTo(findings));
    }

    [Test]
    public void BucketTls_WithoutAPolicy_IsObjectedTo() =>
        Assert.That(Plans.Check("security-bucket-tls", Bucket), Has.Count.EqualTo(1));

    [TestCase("""{"enableKeyRotation":true}""", 0)]
    [TestCase("{}", 1)]
    [TestCase("""{"customerMasterKeySpec":"RSA_2048"}""", 0)]
    [TestCase("""{"enableKeyRotation":true,"deletionWindowInDays":3}""", 1)]
    [TestCase("""{"enableKeyRotation":true,"rotationPeriodInDays":30}""", 1)]
    public void KeyRotation_Checked_IsOnForSymmetricKeys(string inputs, int findings) =>
        Assert.That(Plans.Messages("security-key-rotation", Plans.Key, inputs), Has.Count.EqualTo(findings));

    [Test]
    public void LogGroup_WithoutRetentionOrKey_IsObjectedTo() => Assert.Multiple(() =>
    {
        Assert.That(
            Plans.Check("security-log-group", Plans.Resource(Plans.LogGroup, "logs"))
                .Select(found => (found.Severity, found.Property)),
            Is.EqualTo(new[] { (Severity.Warning, "retentionInDays"), (Severity.Info, "kmsKeyId") }));
        Assert.That(
            Plans.Messages("security-log-group", Plans.LogGroup, """{"retentionInDays":30,"kmsKeyId":"k"}"""),
            Is.Empty);
    });

    [TestCase(30, 0)]
    [TestCase(0, 0)]
    [TestCase(31, 1)]
    public void LogRetention_Checked_IsOneOfTheAcceptedNumbers(int days, int findings) => Assert.That(
        Plans.Messages("log-retention", Plans.LogGroup, $$"""{"retentionInDays":{{days}}}"""),
        Has.Count.EqualTo(findings));
}
