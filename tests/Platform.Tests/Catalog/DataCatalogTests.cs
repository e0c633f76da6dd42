using DataPlatform.Components.Catalog;
using DataPlatform.Components.Lake;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;
using Pulumi.Aws.Glue;
using Pulumi.Aws.S3;

namespace DataPlatform.Tests.Platform.Catalog;

public sealed class DataCatalogTests
{
    private const string Database = "aws:glue/catalogDatabase:CatalogDatabase";
    private const string Encryption = "aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings";
    private const string Security = "aws:glue/securityConfiguration:SecurityConfiguration";
    private const string Workgroup = "aws:athena/workgroup:Workgroup";

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    public async Task Catalog_AsAskedFor_EncryptsTheAccountsCatalog(bool encrypt, int settings)
    {
        var run = await Run(encrypt: encrypt);
        var expected = new Dictionary<string, int>
        {
            ["aws:athena/namedQuery:NamedQuery"] = 1,
            [Workgroup] = 1,
            [Database] = 1,
            [Security] = 1,
            ["dataplatform:catalog:CatalogSpace"] = 1,
            ["dataplatform:catalog:DataCatalog"] = 1,
        };
        if (settings > 0)
            expected[Encryption] = settings;
        Assert.That(run.Counts, Is.EquivalentTo(expected));
    }

    [Test]
    public async Task Encryption_Always_IsWithTheCatalogsKeyAndBeforeTheDatabase()
    {
        var run = await new RecordingCloud().RunAsync(() => _ = Create("catalog", encrypt: true));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Encryption, "catalog-encryption").Json,
                Is.EqualTo(
                    """
                    {"dataCatalogEncryptionSettings":{"connectionPasswordEncryption":
                    {"awsKmsKeyId":"arn:catalog-key","returnConnectionPasswordEncrypted":true},
                    "encryptionAtRest":{"catalogEncryptionMode":"SSE-KMS","sseAwsKmsKeyId":"arn:catalog-key"}}}
                    """.JoinLines()));
            Assert.That(
                run.OptionsOf(Database, "catalog-default-database").DependsOn,
                Is.EqualTo(new[] { "catalog-before", "catalog-encryption" }));
        });
    }

    [Test]
    public async Task Foundation_Always_IsWhatWasBeforeAndTheEncryption()
    {
        IReadOnlyList<string> without = [], with = [];
        await new RecordingCloud().RunAsync(() =>
        {
            without = Names(Create("plain", encrypt: false));
            with = Names(Create("encrypted", encrypt: true));
        });
        Assert.Multiple(() =>
        {
            Assert.That(without, Is.EqualTo(new[] { "plain-before" }));
            Assert.That(with, Is.EqualTo(new[] { "encrypted-before", "encrypted-encryption" }));
        });

        static IReadOnlyList<string> Names(DataCatalog catalog) =>
            [.. catalog.Foundation.Select(resource => resource.GetResourceName())];
    }

    [Test]
    public async Task Security_Always_EncryptsWhatJobsWrite()
    {
        var run = await Run();
        Assert.That(
            run.Single(Security, "catalog-security").Json,
            Is.EqualTo(
                """
                {"encryptionConfiguration":{"cloudwatchEncryption":
                {"cloudwatchEncryptionMode":"SSE-KMS","kmsKeyArn":"arn:logs-key"},
                "jobBookmarksEncryption":{"jobBookmarksEncryptionMode":"CSE-KMS","kmsKeyArn":"arn:data-key"},
                "s3Encryption":{"kmsKeyArn":"arn:data-key","s3EncryptionMode":"SSE-KMS"}},"name":"dataplatform-dev"}
                """.JoinLines()));
    }

    // Two of one name cannot be, and Glue changes none in place.
    [Test]
    public async Task Security_WhenReplaced_IsDeletedFirst()
    {
        bool? deletedFirst = null;
        ComponentResourceOptions options = new()
        {
            ResourceTransformations =
            {
                args =>
                {
                    if (args.Resource is SecurityConfiguration)
                        deletedFirst = ((CustomResourceOptions)args.Options).DeleteBeforeReplace;
                    return null;
                },
            },
        };
        await new RecordingCloud().RunAsync(() => _ = new DataCatalog("catalog", Args(), options));
        Assert.That(deletedFirst, Is.True);
    }

    [Test]
    public async Task OwnSpace_Always_IsNamedLikeThePlatform()
    {
        var run = await Run(limit: 2);
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Database, "catalog-default-database").Json,
                Is.EqualTo(
                    """
                    {"description":"dataplatform-dev: of no connection","locationUri":"s3://curated-bucket/default/",
                    "name":"dataplatform_dev","tags":{"Name":"dataplatform_dev"}}
                    """.JoinLines()));
            var workgroup = run.Single(Workgroup, "catalog-default-workgroup");
            Assert.That(workgroup["name"], Is.EqualTo("dataplatform-dev"));
            Assert.That(workgroup.Json, Does.Contain("\"bytesScannedCutoffPerQuery\":2147483648,"));
            Assert.That(
                workgroup.Json, Does.Contain("\"outputLocation\":\"s3://results-bucket/athena/default/\""));
            Assert.That(workgroup.Json, Does.Contain("\"kmsKeyArn\":\"arn:data-key\""));
        });
    }

    [Test]
    public async Task OwnSpace_WithAName_HasIt()
    {
        var run = await Run(database: "lake");
        Assert.That(run.Single(Database)["name"], Is.EqualTo("lake"));
    }

    [TestCase(false, null)]
    [TestCase(true, true)]
    public async Task Catalog_WhenProtected_KeepsDatabaseAndEncryption(bool protect, bool? expected)
    {
        var run = await Run(encrypt: true, protect: protect);
        var kept = run.Options.Where(options => options.Type is Database or Encryption).ToArray();
        var rest = run.Options.Where(options => options.Type is Security or Workgroup).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(kept, Has.Length.EqualTo(2));
            Assert.That(kept.Select(options => options.Protect), Is.All.EqualTo(expected));
            Assert.That(kept.Select(options => options.RetainOnDelete), Is.All.EqualTo(expected));
            Assert.That(rest, Has.Length.EqualTo(2));
            Assert.That(rest.Select(options => options.Protect ?? options.RetainOnDelete), Is.All.Null);
        });
    }

    [Test]
    public void Args_WithADatabaseThatCannotBe_AreRefused() =>
        Assert.That(
            Args(database: "default").Validate,
            Throws.ArgumentException.With.Message.StartsWith(
                "DatabaseName: 'default' is a database that is there already or never can be; accepted: another name"));

    private static DataCatalogArgs Args(
        bool encrypt = false,
        bool protect = false,
        int? limit = null,
        string? database = null,
        Resource? after = null) => new()
        {
            Target = RecordingCloud.Target(),
            Buckets = new LakeBuckets(LakeBucketNames.Roles.Select(role => new LakeBucket(
                role,
                Output.Create($"{LakeBucketNames.Label(role)}-bucket"),
                Output.Create($"arn:{LakeBucketNames.Label(role)}")))),
            DataKeyArn = "arn:data-key",
            LogsKeyArn = "arn:logs-key",
            CatalogKeyArn = encrypt ? (Input<string>)"arn:catalog-key" : null,
            DatabaseName = database,
            ScanLimitGiB = limit,
            Protect = protect,
            After = after is null ? [] : [after],
        };

    private static DataCatalog Create(string name, bool encrypt) =>
        new(name, Args(encrypt, after: new Bucket($"{name}-before")));

    private static Task<Recording> Run(
        bool encrypt = false, bool protect = false, int? limit = null, string? database = null) =>
        new RecordingCloud().RunAsync(() =>
            _ = new DataCatalog("catalog", Args(encrypt, protect, limit, database)));
}
