using DataPlatform.Components.Lake;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Lake;

public sealed class DataLakeTests
{
    private const string Bucket = "aws:s3/bucket:Bucket";
    private const string Encryption =
        "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";

    private const string Lifecycle = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";
    private const string Policy = "aws:s3/bucketPolicy:BucketPolicy";
    private static readonly string[] Roles = ["assets", "curated", "logs", "raw", "results", "workspace"];

    [Test]
    public async Task Lake_Always_HasExactlyTheseResources()
    {
        var run = await Run(Args());
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Counts,
                Is.EquivalentTo(new Dictionary<string, int>
                {
                    [Bucket] = 6,
                    [Lifecycle] = 6,
                    ["aws:s3/bucketLogging:BucketLogging"] = 5,
                    ["aws:s3/bucketOwnershipControls:BucketOwnershipControls"] = 6,
                    [Policy] = 6,
                    ["aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"] = 6,
                    [Encryption] = 6,
                    ["aws:s3/bucketVersioning:BucketVersioning"] = 6,
                    ["dataplatform:lake:DataLake"] = 1,
                }));
            Assert.That(run.NamesOf(Bucket), Is.EqualTo(Roles.Select(role => $"lake-{role}")));
            Assert.That(run.Calls, Is.Empty);
        });
    }

    [Test]
    public async Task Buckets_Always_AreNamedByAccountAndRegion()
    {
        var run = await Run(Args());
        Assert.That(
            run.OfType(Bucket).Select(bucket => bucket.Json),
            Is.EqualTo(Roles.Select(role =>
                $$$"""{"bucket":"{{{Name(role)}}}","forceDestroy":false,"tags":{"Name":"{{{Name(role)}}}"}}""")));
    }

    [Test]
    public async Task Buckets_Always_ArePrivateOwnedAndVersioned()
    {
        var run = await Run(Args());
        Assert.Multiple(() =>
        {
            Assert.That(
                run.OfType("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock").Select(block => block.Json),
                Is.EqualTo(Roles.Select(role =>
                    $$$$"""
                    {"blockPublicAcls":true,"blockPublicPolicy":true,"bucket":"{{{{Name(role)}}}}",
                    "ignorePublicAcls":true,"restrictPublicBuckets":true}
                    """.JoinLines())));
            Assert.That(
                run.OfType("aws:s3/bucketOwnershipControls:BucketOwnershipControls").Select(rule => rule.Json),
                Is.EqualTo(Roles.Select(role =>
                    $$$"""{"bucket":"{{{Name(role)}}}","rule":{"objectOwnership":"BucketOwnerEnforced"}}""")));
            Assert.That(
                run.OfType("aws:s3/bucketVersioning:BucketVersioning").Select(versioning => versioning.Json),
                Is.EqualTo(Roles.Select(role =>
                    $$$"""{"bucket":"{{{Name(role)}}}","versioningConfiguration":{"status":"Enabled"}}""")));
        });
    }

    [Test]
    public async Task Buckets_Always_AreEncryptedWithTheDataKeyButForTheLogs()
    {
        var run = await Run(Args());
        Assert.That(
            run.OfType(Encryption).Select(encryption => encryption.Json),
            Is.EqualTo(Roles.Select(role => role == "logs"
                ? $$$$"""
                    {"bucket":"{{{{Name(role)}}}}","rules":[{"applyServerSideEncryptionByDefault":
                    {"sseAlgorithm":"AES256"},
                    "blockedEncryptionTypes":["SSE-C"]}]}
                    """.JoinLines()
                : $$$$"""
                    {"bucket":"{{{{Name(role)}}}}","rules":[{"applyServerSideEncryptionByDefault":
                    {"kmsMasterKeyId":"arn:key","sseAlgorithm":"aws:kms"},"blockedEncryptionTypes":["SSE-C"],
                    "bucketKeyEnabled":true}]}
                    """.JoinLines())));
    }

    [TestCase("raw", null, 90)]
    [TestCase("curated", null, 90)]
    [TestCase("results", 30, null)]
    [TestCase("logs", 365, null)]
    [TestCase("workspace", null, null)]
    [TestCase("assets", null, null)]
    public async Task Lifecycle_OfARole_IsThis(string role, int? expires, int? tiering)
    {
        var run = await Run(Args());
        const string Markers = "\"expiration\":{\"expiredObjectDeleteMarker\":true},";
        var markers = expires is null ? Markers : "";
        var expiry = expires is null
            ? ""
            : $$$""",{"expiration":{"days":{{{expires}}}},"filter":{},"id":"expire","status":"Enabled"}""";
        var tier = tiering is null
            ? ""
            : $$$$"""
            ,{"filter":{},"id":"tiering","status":"Enabled",
            "transitions":[{"days":{{{{tiering}}}},"storageClass":"INTELLIGENT_TIERING"}]}
            """.JoinLines();
        Assert.That(
            run.Single(Lifecycle, $"lake-{role}-lifecycle").Json,
            Is.EqualTo(
                $$$$"""
                {"bucket":"{{{{Name(role)}}}}","rules":[{"abortIncompleteMultipartUpload":{"daysAfterInitiation":7},
                {{{{markers}}}}"filter":{},"id":"clean-up",
                "noncurrentVersionExpiration":{"noncurrentDays":90},"status":"Enabled"}
                {{{{expiry}}}}{{{{tier}}}}]}
                """.JoinLines()));
    }

    [Test]
    public async Task Lifecycle_WithoutTiering_MovesNothing()
    {
        var run = await Run(Args(tieringAfterDays: null));
        Assert.That(run.OfType(Lifecycle).Select(lifecycle => lifecycle.Json), Has.None.Contains("transitions"));
    }

    [Test]
    public async Task AccessLogs_OfAllButTheLogsBucket_GoUnderTheirOwnPrefix()
    {
        var run = await Run(Args());
        Assert.That(
            run.OfType("aws:s3/bucketLogging:BucketLogging").Select(logging => logging.Json),
            Is.EqualTo(Roles.Where(role => role != "logs").Select(role =>
                $$"""{"bucket":"{{Name(role)}}","targetBucket":"{{Name("logs")}}","targetPrefix":"{{role}}/"}""")));
    }

    [Test]
    public async Task Policies_Always_AreThoseOfLakePolicies()
    {
        var run = await Run(Args());
        var target = RecordingCloud.Target();
        Assert.Multiple(() =>
        {
            foreach (var role in LakeBucketNames.Roles)
            {
                var expected = role == LakeBucketRole.Logs
                    ? LakePolicies.Logs(target, RecordingCloud.AccountId)
                    : LakePolicies.Data($"arn:aws:s3:::{Name(LakeBucketNames.Label(role))}", "arn:key");
                var policy = run.Single(Policy, $"lake-{LakeBucketNames.Label(role)}-policy");
                Assert.That(policy["policy"], Is.EqualTo(expected.ToJson()));
                Assert.That(policy["bucket"], Is.EqualTo(Name(LakeBucketNames.Label(role))));
            }
        });
    }

    [Test]
    public async Task Settings_OfBuckets_WaitOnlyForWhatTheyMust()
    {
        var run = await Run(Args());
        var children = run.Options.Where(options => options.Type != "dataplatform:lake:DataLake").ToArray();
        var expected = Roles.SelectMany(role => new[]
        {
            role == "logs" ? null : $"lake-{role}-access-logs: lake-logs-policy",
            $"lake-{role}-lifecycle: lake-{role}-versioning",
            $"lake-{role}-policy: lake-{role}-public-access",
        }).OfType<string>();
        Assert.Multiple(() =>
        {
            Assert.That(children.Select(child => child.Parent), Is.All.EqualTo("lake"));
            Assert.That(
                children.Where(child => child.DependsOn.Length > 0)
                    .Select(child => $"{child.Name}: {string.Join(' ', child.DependsOn)}"),
                Is.EquivalentTo(expected));
        });
    }

    [TestCase(false, null)]
    [TestCase(true, true)]
    public async Task Lake_WhenProtected_KeepsBucketsAndTheirSettings(bool protect, bool? expected)
    {
        var run = await Run(Args(protect));
        var children = run.Options.Where(options => options.Type != "dataplatform:lake:DataLake").ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(
                children.Where(child => child.Type == Bucket).Select(bucket => bucket.Protect),
                Is.All.EqualTo(expected));
            Assert.That(children.Where(child => child.Type != Bucket).Select(child => child.Protect), Is.All.Null);
            Assert.That(children.Select(child => child.RetainOnDelete), Is.All.EqualTo(expected));
        });
    }

    private static string Name(string role) => $"dataplatform-dev-{role}-123456789012-eu-west-1";

    private static LakeArgs Args(bool protect = false, int? tieringAfterDays = 90) => new()
    {
        Target = RecordingCloud.Target(),
        DataKeyArn = "arn:key",
        Protect = protect,
        TieringAfterDays = tieringAfterDays,
    };

    private static Task<Recording> Run(LakeArgs args) =>
        new RecordingCloud().RunAsync(() => _ = new DataLake("lake", args));
}
