using DataPlatform.Components.Spark.Tables;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Platform.Spark.Tables;

public sealed class TableBucketTests
{
    private const string Bucket = "aws:s3tables/tableBucket:TableBucket";

    [Test]
    public async Task Bucket_WithAKey_IsEncryptedWithIt()
    {
        var run = await Of("arn:key", protect: false, forceDestroy: true);
        var options = run.OptionsOf(Bucket, "tables-bucket");
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Bucket, "tables-bucket").Json,
                Is.EqualTo(
                    """
                    {"encryptionConfiguration":{"kmsKeyArn":"arn:key","sseAlgorithm":"aws:kms"},"forceDestroy":true,
                    "name":"dataplatform-dev-tables","tags":{"Name":"dataplatform-dev-tables"}}
                    """.JoinLines()));
            Assert.That((options.Protect, options.RetainOnDelete), Is.EqualTo(((bool?)null, (bool?)null)));
        });
    }

    [Test]
    public async Task Bucket_OfAProtectedStack_StaysWhenTheStackGoes()
    {
        var run = await Of(null, protect: true, forceDestroy: false);
        var options = run.OptionsOf(Bucket, "tables-bucket");
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Bucket, "tables-bucket").Json,
                Is.EqualTo(
                    """
                    {"forceDestroy":false,"name":"dataplatform-dev-tables","tags":{"Name":"dataplatform-dev-tables"}}
                    """));
            Assert.That((options.Protect, options.RetainOnDelete), Is.EqualTo(((bool?)true, (bool?)true)));
        });
    }

    [Test]
    public async Task Policy_OfTheBucket_RefusesPlainHttp()
    {
        var run = await Of(null, protect: false, forceDestroy: false);
        Assert.That(
            run.Single("aws:s3tables/tableBucketPolicy:TableBucketPolicy", "tables-policy").Json,
            Is.EqualTo(
                """
                {"resourcePolicy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"DenyPlainHttp\",
                \"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3tables:*\",
                \"Resource\":[\"arn:aws:mock:::tables-bucket\",\"arn:aws:mock:::tables-bucket/*\"],
                \"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"false\"}}}]}",
                "tableBucketArn":"arn:aws:mock:::tables-bucket"}
                """.JoinLines()));
    }

    [Test]
    public void Arn_OfTheBucket_IsKnownBeforehand() =>
        Assert.That(
            TableBucket.ArnIn(RecordingCloud.Target(), RecordingCloud.AccountId),
            Is.EqualTo("arn:aws:s3tables:eu-west-1:123456789012:bucket/dataplatform-dev-tables"));

    private static Task<Recording> Of(string? key, bool protect, bool forceDestroy) =>
        new RecordingCloud().RunAsync(() => _ = new TableBucket("tables", new TableBucketArgs
        {
            Target = RecordingCloud.Target(),
            KeyArn = key is null ? null : (Input<string>)key,
            Protect = protect,
            ForceDestroy = forceDestroy,
        }));
}
