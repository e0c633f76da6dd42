using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>What holds data is encrypted, private and kept.</summary>
public class DataTests(string stack) : EstateTests(stack)
{
    private static readonly string[] UsedByGrants =
        ["encryption-cluster", "encryption-images", "encryption-warehouse"];

    private IReadOnlyList<PlanResource> Buckets => All("aws:s3/bucket:Bucket");

    [Test]
    public void Buckets_AreTheSixOfTheLakeTheConnectionsOwnAndTheStudios()
    {
        var own = Stack == "prod" ? "connections-sales-bucket" : "connections-sandbox-bucket";
        Assert.That(Buckets.Select(bucket => bucket.Name), Is.EquivalentTo(new[]
        {
            "lake-assets", "lake-curated", "lake-logs", "lake-raw", "lake-results", "lake-workspace", own,
            "studio-workspaces",
        }));
    }

    [Test]
    public void Buckets_BlockPublicAccessInAllFourWays() =>
        Each(Buckets, bucket =>
        {
            var block = TheOne("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "bucket", bucket);
            foreach (var setting in
                new[] { "blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets" })
            {
                Assert.That(Input<bool>(block, setting), Is.True, $"{bucket.Name} {setting}");
            }
        });

    [Test]
    public void Buckets_RefuseAnythingButTls() =>
        Each(Buckets, bucket =>
        {
            var policy = TheOne("aws:s3/bucketPolicy:BucketPolicy", "bucket", bucket);
            var denial = Statements(policy, "policy").SingleOrDefault(statement =>
                statement["Condition"]?["Bool"]?["aws:SecureTransport"]?.GetValue<string>() == "false");
            Assert.That(denial?["Effect"]?.GetValue<string>(), Is.EqualTo("Deny"), bucket.Name);
            Assert.That(denial?["Action"]?.GetValue<string>(), Is.EqualTo("s3:*"), bucket.Name);
        });

    [Test]
    public void Buckets_AreEncryptedWithOurKeyAndTheLogsBucketAsS3CanDeliver() =>
        Each(Buckets, bucket =>
        {
            var encryption = TheOne(
                "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
                "bucket",
                bucket);
            var rule = encryption.Inputs["rules"]![0]!["applyServerSideEncryptionByDefault"]!;
            var expected = bucket.Name == "lake-logs" ? "AES256" : "aws:kms";
            Assert.That(rule["sseAlgorithm"]!.GetValue<string>(), Is.EqualTo(expected), bucket.Name);
            Assert.That(
                encryption.Dependencies.Any(urn => urn.EndsWith("::encryption-data", StringComparison.Ordinal)),
                Is.EqualTo(expected == "aws:kms"),
                bucket.Name);
        });

    [Test]
    public void Buckets_HaveVersionsALifecycleAndAnOwner() =>
        Each(Buckets, bucket =>
        {
            var versioning = TheOne("aws:s3/bucketVersioning:BucketVersioning", "bucket", bucket);
            var ownership = TheOne("aws:s3/bucketOwnershipControls:BucketOwnershipControls", "bucket", bucket);
            var lifecycle = TheOne(
                "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", "bucket", bucket);
            Assert.That(
                versioning.Inputs["versioningConfiguration"]!["status"]!.GetValue<string>(), Is.EqualTo("Enabled"));
            Assert.That(
                ownership.Inputs["rule"]!["objectOwnership"]!.GetValue<string>(), Is.EqualTo("BucketOwnerEnforced"));
            Assert.That(lifecycle.Inputs["rules"]!.AsArray(), Is.Not.Empty, bucket.Name);
        });

    [Test]
    public void Buckets_LogTheirAccessIntoTheLogsBucketWhichDoesNotLogItself()
    {
        var logs = Buckets.Single(bucket => bucket.Name == "lake-logs");
        Each(Buckets, bucket =>
        {
            var logging = Attached("aws:s3/bucketLogging:BucketLogging", "bucket", bucket);
            Assert.That(logging, Has.Count.EqualTo(bucket == logs ? 0 : 1), bucket.Name);
            Assert.That(logging.All(one => one.Dependencies.Contains(logs.Urn)), bucket.Name);
        });
    }

    [Test]
    public void Keys_RotateAndStateTheirPolicy() =>
        Each(All("aws:kms/key:Key"), key =>
        {
            Assert.That(Input<bool>(key, "enableKeyRotation"), Is.True, key.Name);
            var sids = Statements(key, "policy").Select(statement => statement["Sid"]!.GetValue<string>()).ToList();
            Assert.That(sids[0], Is.EqualTo("AccountGoverns"), key.Name);

            // Some are used by grants of whoever creates what they encrypt, all others by a service.
            Assert.That(
                sids.Skip(1),
                UsedByGrants.Contains(key.Name) ? Is.Empty : Has.Some.Matches("^Use(Through|By)"),
                key.Name);
        });

    [Test]
    public void LogGroups_AreEncryptedAndEnd() =>
        Each(All("aws:cloudwatch/logGroup:LogGroup"), group =>
        {
            Assert.That(Input<long>(group, "retentionInDays"), Is.GreaterThan(0), group.Name);
            Assert.That(group.PropertyDependencies.Keys, Does.Contain("kmsKeyId"), group.Name);
        });
}
