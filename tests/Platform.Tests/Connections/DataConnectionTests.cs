using DataPlatform.Components.Catalog;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Lake;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Connections;

public sealed class DataConnectionTests
{
    private const string Bucket = "aws:s3/bucket:Bucket";
    private const string Database = "aws:glue/catalogDatabase:CatalogDatabase";
    private const string Workgroup = "aws:athena/workgroup:Workgroup";
    private const string OwnName = "dataplatform-dev-sales-123456789012-eu-west-1";

    private static readonly Dictionary<string, int> RoleAndSpace = new()
    {
        [Workgroup] = 1,
        ["aws:athena/namedQuery:NamedQuery"] = 1,
        [Database] = 1,
        ["aws:iam/policy:Policy"] = 1,
        ["aws:iam/role:Role"] = 1,
        ["aws:iam/rolePolicyAttachment:RolePolicyAttachment"] = 1,
        ["dataplatform:catalog:CatalogSpace"] = 1,
        ["dataplatform:connections:DataConnection"] = 1,
    };

    private static readonly Dictionary<string, int> PrivateBucketParts = new()
    {
        [Bucket] = 1,
        ["aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration"] = 1,
        ["aws:s3/bucketLogging:BucketLogging"] = 1,
        ["aws:s3/bucketOwnershipControls:BucketOwnershipControls"] = 1,
        ["aws:s3/bucketPolicy:BucketPolicy"] = 1,
        ["aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"] = 1,
        ["aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration"] = 1,
        ["aws:s3/bucketVersioning:BucketVersioning"] = 1,
    };

    private static ConnectionBucket Existing { get; } =
        new ConnectionBucket.Existing("their-data", RecordingCloud.Region("us-east-1"), null);

    [Test]
    public async Task Connection_WithAnOwnBucket_HasExactlyTheseResources()
    {
        var run = await ConnectionCloud.Run(ConnectionCloud.Args());
        Assert.That(run.Counts, Is.EquivalentTo(RoleAndSpace.Concat(PrivateBucketParts)));
    }

    [Test]
    public async Task Connection_InABucketThatIsThere_MakesNone()
    {
        var lake = await ConnectionCloud.Run(ConnectionCloud.Args(Place(
            new ConnectionBucket.OfLake(LakeBucketRole.Curated))));
        var existing = await ConnectionCloud.Run(ConnectionCloud.Args(Place(Existing)));
        Assert.Multiple(() =>
        {
            Assert.That(lake.Counts, Is.EquivalentTo(RoleAndSpace));
            Assert.That(existing.Counts, Is.EquivalentTo(RoleAndSpace));
            Assert.That(
                lake.Single(Database)["locationUri"],
                Is.EqualTo("s3://dataplatform-dev-curated-123456789012-eu-west-1/team/sales/"));
            Assert.That(existing.Single(Database)["locationUri"], Is.EqualTo("s3://their-data/team/sales/"));
        });
    }

    [Test]
    public async Task OwnBucket_OfAConnection_IsLikeThoseOfTheLake()
    {
        var run = await ConnectionCloud.Run(ConnectionCloud.Args());
        var byName = run.Resources.Where(resource => resource.Name.StartsWith("c-bucket", StringComparison.Ordinal))
            .ToDictionary(resource => resource.Name, resource => resource);
        Assert.Multiple(() =>
        {
            Assert.That(
                byName["c-bucket"].Json,
                Is.EqualTo($$$"""{"bucket":"{{{OwnName}}}","forceDestroy":false,"tags":{"Name":"{{{OwnName}}}"}}"""));
            Assert.That(
                byName["c-bucket-encryption"].Json,
                Is.EqualTo(
                    $$$$"""
                    {"bucket":"{{{{OwnName}}}}","rules":[{"applyServerSideEncryptionByDefault":
                    {"kmsMasterKeyId":"arn:data","sseAlgorithm":"aws:kms"},"blockedEncryptionTypes":["SSE-C"],
                    "bucketKeyEnabled":true}]}
                    """.JoinLines()));
            Assert.That(
                byName["c-bucket-lifecycle"].Json,
                Is.EqualTo(
                    $$$$"""
                    {"bucket":"{{{{OwnName}}}}","rules":[{"abortIncompleteMultipartUpload":{"daysAfterInitiation":7},
                    "expiration":{"expiredObjectDeleteMarker":true},"filter":{},"id":"clean-up",
                    "noncurrentVersionExpiration":{"noncurrentDays":90},"status":"Enabled"},
                    {"filter":{},"id":"tiering","status":"Enabled",
                    "transitions":[{"days":90,"storageClass":"INTELLIGENT_TIERING"}]}]}
                    """.JoinLines()));
            Assert.That(
                byName["c-bucket-policy"]["policy"],
                Is.EqualTo(LakePolicies.Data($"arn:aws:s3:::{OwnName}", "arn:data").ToJson()));
            Assert.That(
                byName["c-bucket-access-logs"].Json,
                Is.EqualTo(
                    $$"""
                    {"bucket":"{{OwnName}}","targetBucket":"dataplatform-dev-logs-123456789012-eu-west-1",
                    "targetPrefix":"connections/sales/"}
                    """.JoinLines()));
            Assert.That(run.Single(Database)["locationUri"], Is.EqualTo($"s3://{OwnName}/"));
        });
    }

    [Test]
    public async Task Space_OfAConnection_HasItsNamesAndItsPlaceForResults()
    {
        var run = await ConnectionCloud.Run(ConnectionCloud.Args(ConnectionCloud.Spec() with { ScanLimitGiB = 2 }));
        var workgroup = run.Single(Workgroup);
        Assert.Multiple(() =>
        {
            Assert.That(run.Single(Database)["name"], Is.EqualTo("dataplatform_dev_sales"));
            Assert.That(run.Single(Database)["description"], Is.EqualTo("Connection sales"));
            Assert.That(workgroup["name"], Is.EqualTo("dataplatform-dev-sales"));
            Assert.That(workgroup.Json, Does.Contain("\"bytesScannedCutoffPerQuery\":2147483648"));
            Assert.That(
                workgroup.Json,
                Does.Contain("s3://dataplatform-dev-results-123456789012-eu-west-1/athena/sales/")
                    .And.Contain("\"kmsKeyArn\":\"arn:data\""));
        });
    }

    [Test]
    public async Task Role_OfAConnection_IsTrustedByDssAndHasThePolicy()
    {
        var args = ConnectionCloud.Args(lakeFormation: true);
        var plan = ConnectionPlan.Of(args.Spec, args.Basis.Target, RecordingCloud.AccountId);
        var run = await ConnectionCloud.Run(args);
        var role = run.Single("aws:iam/role:Role");
        var policy = run.Single("aws:iam/policy:Policy");
        Assert.Multiple(() =>
        {
            Assert.That(role["path"], Is.EqualTo("/dataplatform-dev/connections/"));
            Assert.That(role["maxSessionDuration"], Is.EqualTo(3600));
            Assert.That(
                role["assumeRolePolicy"],
                Is.EqualTo(ConnectionPolicies.Trust(plan, ConnectionCloud.DssRole).ToJson()));
            Assert.That(role.Inputs, Does.Not.ContainKey("name"));
            Assert.That(policy["path"], Is.EqualTo("/dataplatform-dev/connections/"));
            Assert.That(
                policy["policy"],
                Is.EqualTo(
                    ConnectionPolicies.Identity(plan, args.Basis.Target, RecordingCloud.AccountId, true).ToJson()));
            Assert.That(
                run.Single("aws:iam/rolePolicyAttachment:RolePolicyAttachment").Json,
                Is.EqualTo("""{"policyArn":"arn:aws:mock:::c-policy","role":"c-role"}"""));
        });
    }

    [TestCase(false, true, false, null, true)]
    [TestCase(true, true, false, true, true)]
    [TestCase(true, false, false, null, true)]
    [TestCase(false, true, true, null, null)]
    public async Task Data_OfAConnection_IsProtectedAndRetained(
        bool protect, bool specProtect, bool deletes, bool? isProtected, bool? isRetained)
    {
        var spec = ConnectionCloud.Spec() with { Protect = specProtect, Retain = !deletes };
        var run = await ConnectionCloud.Run(ConnectionCloud.Args(spec, protect));
        var data = run.Options.Where(option => option.Type is Bucket or Database).ToArray();
        var settings = run.Options
            .Where(option => option.Type.StartsWith("aws:s3/", StringComparison.Ordinal) && option.Type != Bucket)
            .ToArray();
        var others = run.Options.Except(data).Except(settings).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(Kept(data), Is.EqualTo(Enumerable.Repeat((isProtected, isRetained), 2)));
            Assert.That(Kept(settings), Is.EqualTo(Enumerable.Repeat(((bool?)null, isRetained), 7)));
            Assert.That(Kept(others), Is.EqualTo(Enumerable.Repeat(((bool?)null, (bool?)null), 7)));
            Assert.That(run.Single(Bucket)["forceDestroy"], Is.EqualTo(deletes));
            Assert.That(run.Single(Workgroup)["forceDestroy"], Is.EqualTo(isProtected is null));
        });
    }

    [Test]
    public async Task Children_OfAConnection_WaitOnlyForWhatTheyMust()
    {
        var run = await ConnectionCloud.Run(ConnectionCloud.Args());
        Assert.That(
            run.Options.Where(option => option.DependsOn.Length > 0)
                .Select(option => $"{option.Name}: {string.Join(' ', option.DependsOn)}"),
            Is.EquivalentTo(new[]
            {
                "c-bucket-lifecycle: c-bucket-versioning",
                "c-bucket-policy: c-bucket-public-access",
            }));
    }

    [Test]
    public async Task Database_OfAConnection_WaitsForWhatMustBeThereBefore()
    {
        var basis = ConnectionCloud.Basis();
        var run = await new RecordingCloud().RunAsync(() => _ = new DataConnection(
            "c",
            new()
            {
                Basis = new()
                {
                    Target = basis.Target,
                    DssRoleArn = basis.DssRoleArn,
                    Buckets = basis.Buckets,
                    DataKeyArn = basis.DataKeyArn,
                    After = [new Pulumi.Aws.S3.Bucket("before")],
                },
                Spec = Place(Existing),
            }));
        Assert.That(
            run.Options.Where(option => option.DependsOn.Length > 0)
                .Select(option => $"{option.Name}: {string.Join(' ', option.DependsOn)}"),
            Is.EqualTo(new[] { "c-catalog-database: before" }));
    }

    [Test]
    public void Args_ThatCannotBe_AreRefused()
    {
        var args = ConnectionCloud.Args(ConnectionCloud.Spec() with { Retain = false }, protect: true);
        Assert.That(
            args.Validate,
            Throws.ArgumentException.With.Message.StartsWith(
                "Spec 'sales': Retain is false where data is protected; accepted: true"));
    }

    [Test]
    public void Spec_ThatCannotBe_IsRefused() =>
        Assert.That(
            ConnectionCloud.Args(ConnectionCloud.Spec("Sales")).Validate,
            Throws.ArgumentException.With.Message.StartsWith("Spec 'Sales': name: "));

    [Test]
    public void KeyPair_WithoutAKeyForItsSecret_IsRefused()
    {
        var basis = ConnectionCloud.Basis();
        var args = new DataConnectionArgs
        {
            Basis = new()
            {
                Target = basis.Target,
                DssRoleArn = basis.DssRoleArn,
                Buckets = basis.Buckets,
                DataKeyArn = basis.DataKeyArn,
            },
            Spec = ConnectionCloud.Spec() with { Credentials = CredentialsKind.Keypair },
        };
        Assert.That(
            args.Validate,
            Throws.ArgumentException.With.Message.StartsWith(
                "Spec 'sales': SecretsKeyArn is missing with a key pair; accepted: ARN of a KMS key"));
    }

    [TestCase(0, 90, "NoncurrentVersionDays is 0; accepted: 1 to 3650")]
    [TestCase(90, 3651, "TieringAfterDays is 3651; accepted: 1 to 3650")]
    public void Days_OutOfRange_AreRefused(int noncurrent, int? tiering, string message) =>
        Assert.That(
            new DataConnectionArgs
            {
                Basis = new()
                {
                    Target = RecordingCloud.Target(),
                    DssRoleArn = ConnectionCloud.DssRole,
                    Buckets = ConnectionCloud.Buckets(),
                    DataKeyArn = "arn:data",
                    NoncurrentVersionDays = noncurrent,
                    TieringAfterDays = tiering,
                },
                Spec = ConnectionCloud.Spec(),
            }.Validate,
            Throws.ArgumentException.With.Message.StartsWith(message));

    private static IEnumerable<(bool? Protect, bool? Retain)> Kept(IEnumerable<RecordedOptions> options) =>
        options.Select(option => (option.Protect, option.RetainOnDelete));

    private static ConnectionSpec Place(ConnectionBucket bucket) =>
        ConnectionCloud.Spec() with { Bucket = bucket, Prefix = "team/sales", Access = DataAccess.ReadOnly };
}
