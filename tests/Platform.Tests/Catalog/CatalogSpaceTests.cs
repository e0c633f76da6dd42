using DataPlatform.Components.Catalog;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi.Aws.S3;

namespace DataPlatform.Tests.Platform.Catalog;

public sealed class CatalogSpaceTests
{
    private const string Database = "aws:glue/catalogDatabase:CatalogDatabase";
    private const string Query = "aws:athena/namedQuery:NamedQuery";
    private const string Workgroup = "aws:athena/workgroup:Workgroup";

    [Test]
    public async Task Space_Always_HasExactlyTheseResources()
    {
        var run = await Run(Args());
        Assert.That(
            run.Counts,
            Is.EquivalentTo(new Dictionary<string, int>
            {
                [Query] = 1,
                [Workgroup] = 1,
                [Database] = 1,
                ["dataplatform:catalog:CatalogSpace"] = 1,
            }));
    }

    [Test]
    public async Task Database_Always_HasItsNameAndLocation()
    {
        var run = await Run(Args());
        Assert.That(
            run.Single(Database, "space-database").Json,
            Is.EqualTo(
                """
                {"description":"of sales","locationUri":"s3://data/sales/","name":"dev_sales",
                "tags":{"Name":"dev_sales"}}
                """.JoinLines()));
    }

    // More than 32 bits: the limit is the number of bytes.
    [TestCase(null, "")]
    [TestCase(1, "\"bytesScannedCutoffPerQuery\":1073741824,")]
    [TestCase(1024, "\"bytesScannedCutoffPerQuery\":1099511627776,")]
    [TestCase(1048576, "\"bytesScannedCutoffPerQuery\":1125899906842624,")]
    public async Task Workgroup_Always_EnforcesEncryptedResultsInItsPrefix(int? limit, string cutoff)
    {
        var run = await Run(Args(limit: limit));
        Assert.That(
            run.Single(Workgroup, "space-workgroup").Json,
            Is.EqualTo(
                $$$$"""
                {"configuration":{{{{{cutoff}}}}"enforceWorkgroupConfiguration":true,
                "engineVersion":{"selectedEngineVersion":"Athena engine version 3"},
                "publishCloudwatchMetricsEnabled":true,"requesterPaysEnabled":false,
                "resultConfiguration":{"encryptionConfiguration":{"encryptionOption":"SSE_KMS","kmsKeyArn":"arn:key"},
                "expectedBucketOwner":"123456789012","outputLocation":"s3://results/athena/sales/"}},
                "description":"of sales","forceDestroy":false,"name":"dev-sales","tags":{"Name":"dev-sales"}}
                """.JoinLines()));
    }

    [Test]
    public async Task SampleQuery_Always_IsOfTheDatabaseInTheWorkgroup()
    {
        var run = await Run(Args());
        Assert.That(
            run.Single(Query, "space-sample-query").Json,
            Is.EqualTo(
                """
                {"database":"dev_sales","description":"The tables of the database","name":"dev-sales-tables",
                "query":"SHOW TABLES IN `dev_sales`","workgroup":"dev-sales"}
                """.JoinLines()));
    }

    [Test]
    public async Task Outputs_Always_AreThoseOfTheResources()
    {
        var outputs = new List<string>();
        await new RecordingCloud().RunAsync(() =>
        {
            var space = new CatalogSpace("space", Args());
            foreach (var output in (Pulumi.Output<string>[])
                [space.DatabaseName, space.WorkgroupName, space.WorkgroupArn, space.ResultsUri])
            {
                output.Apply(value =>
                {
                    lock (outputs)
                        outputs.Add(value);
                    return value;
                });
            }
        });
        Assert.That(
            outputs,
            Is.EquivalentTo(new[]
            {
                "dev_sales", "dev-sales", "arn:aws:mock:::space-workgroup", "s3://results/athena/sales/",
            }));
    }

    [TestCase(false, false)]
    [TestCase(true, false)]
    [TestCase(false, true)]
    [TestCase(true, true)]
    public async Task Database_AsAskedFor_IsProtectedAndRetained(bool protect, bool retain)
    {
        var run = await Run(Args(protect: protect, retain: retain));
        var rest = run.Options.Where(options => options.Type is Query or Workgroup).ToArray();
        Assert.Multiple(() =>
        {
            var database = run.OptionsOf(Database, "space-database");
            Assert.That(database.Protect, Is.EqualTo(protect ? true : (bool?)null));
            Assert.That(database.RetainOnDelete, Is.EqualTo(retain ? true : (bool?)null));
            Assert.That(rest, Has.Length.EqualTo(2));
            Assert.That(rest.Select(options => options.Protect ?? options.RetainOnDelete), Is.All.Null);
            Assert.That(run.Options.Skip(1).Select(options => options.Parent), Is.All.EqualTo("space"));
        });
    }

    [Test]
    public async Task Database_WithSomethingBefore_WaitsForIt()
    {
        var run = await new RecordingCloud().RunAsync(() =>
        {
            var before = new Bucket("before");
            _ = new CatalogSpace("space", Args(after: before));
        });
        Assert.That(
            run.Options.Where(options => options.DependsOn.Length > 0)
                .Select(options => $"{options.Name}: {string.Join(' ', options.DependsOn)}"),
            Is.EqualTo(new[] { "space-database: before" }));
    }

    [Test]
    public async Task Workgroup_WhenForced_IsDeletedWithItsHistory()
    {
        var run = await Run(Args(forceDestroy: true));
        Assert.That(run.Single(Workgroup)["forceDestroy"], Is.True);
    }

    [TestCase("primary", "athena/a", "d", null, "WorkgroupName is 'primary'; accepted: 1 to 128 letters, digits, dots")]
    [TestCase("", "athena/a", "d", null, "WorkgroupName is ''; accepted: 1 to 128 letters")]
    [TestCase("a b", "athena/a", "d", null, "WorkgroupName is 'a b'; accepted: 1 to 128 letters")]
    [TestCase("a", "", "d", null, "ResultsPrefix is ''; accepted: a prefix without slashes at its ends")]
    [TestCase("a", "/x", "d", null, "ResultsPrefix is '/x'; accepted: a prefix without slashes at its ends")]
    [TestCase("a", "x/", "d", null, "ResultsPrefix is 'x/'; accepted: a prefix without slashes at its ends")]
    [TestCase("a", "x", "", null, "Description.Length is 0; accepted: 1 to 1024")]
    [TestCase("a", "x", "d", 0, "ScanLimitGiB is 0; accepted: 1 to 1048576")]
    [TestCase("a", "x", "d", 1048577, "ScanLimitGiB is 1048577; accepted: 1 to 1048576")]
    public void Args_NotAccepted_AreRefused(
        string workgroup, string prefix, string description, int? limit, string message) =>
        Assert.That(
            Args(workgroup, prefix, description, limit).Validate,
            Throws.ArgumentException.With.Message.StartsWith(message));

    private static CatalogSpaceArgs Args(
        string workgroup = "dev-sales",
        string prefix = "athena/sales",
        string description = "of sales",
        int? limit = null,
        bool protect = false,
        bool retain = false,
        bool forceDestroy = false,
        Pulumi.Resource? after = null) => new()
        {
            Target = RecordingCloud.Target(),
            DatabaseName = "dev_sales",
            WorkgroupName = workgroup,
            DataUri = "s3://data/sales/",
            ResultsBucketName = "results",
            ResultsPrefix = prefix,
            ResultsKeyArn = "arn:key",
            Description = description,
            ScanLimitGiB = limit,
            Protect = protect,
            Retain = retain,
            ForceDestroy = forceDestroy,
            After = after is null ? [] : [after],
        };

    private static Task<Recording> Run(CatalogSpaceArgs args) =>
        new RecordingCloud().RunAsync(() => _ = new CatalogSpace("space", args));
}
