using DataPlatform.Components.Spark;
using DataPlatform.Components.Spark.Tables;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Spark.Tables;

public sealed class TablePropertiesTests
{
    private static readonly string[] Common =
    [
        "spark.jars=local:///usr/share/aws/iceberg/lib/iceberg-spark3-runtime.jar",
    ];

    private static readonly string[] Extensions =
    [
        "spark.sql.extensions=org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions",
    ];

    private static readonly string[] Iceberg =
    [
        "spark.sql.catalog.iceberg=org.apache.iceberg.spark.SparkCatalog",
        "spark.sql.catalog.iceberg.catalog-impl=org.apache.iceberg.aws.glue.GlueCatalog",
        "spark.sql.catalog.iceberg.io-impl=org.apache.iceberg.aws.s3.S3FileIO",
        "spark.sql.catalog.iceberg.warehouse="
            + "s3://dataplatform-dev-workspace-123456789012-eu-west-1/spark/batchjob/iceberg/",
    ];

    private static readonly string[] TableBucket =
    [
        "spark.sql.catalog.s3tables=org.apache.iceberg.spark.SparkCatalog",
        "spark.sql.catalog.s3tables.io-impl=org.apache.iceberg.aws.s3.S3FileIO",
        "spark.sql.catalog.s3tables.rest.signing-name=s3tables",
        "spark.sql.catalog.s3tables.rest.signing-region=eu-west-1",
        "spark.sql.catalog.s3tables.rest.sigv4-enabled=true",
        "spark.sql.catalog.s3tables.type=rest",
        "spark.sql.catalog.s3tables.uri=https://s3tables.eu-west-1.amazonaws.com/iceberg",
        "spark.sql.catalog.s3tables.warehouse=arn:aws:s3tables:eu-west-1:123456789012:bucket/dataplatform-dev-tables",
    ];

    [Test]
    public void Properties_OfNoFormat_AreNone() => Assert.That(Of(new()), Is.Empty);

    [Test]
    public void Properties_OfIceberg_AreACatalogInGlue() =>
        Assert.That(Of(new() { Iceberg = true }), Is.EqualTo((string[])[.. Common, .. Iceberg, .. Extensions]));

    [Test]
    public void Properties_OfTheTableBucket_AreItsRestCatalog() =>
        Assert.That(
            Of(new() { TableBucket = true }), Is.EqualTo((string[])[.. Common, .. TableBucket, .. Extensions]));

    [Test]
    public void Properties_OfBoth_HaveOneLibraryAndOneExtension() =>
        Assert.That(
            Of(new() { Iceberg = true, TableBucket = true }),
            Is.EqualTo((string[])[.. Common, .. Iceberg, .. TableBucket, .. Extensions]));

    [Test]
    public void Properties_InChina_AreOfItsPartition()
    {
        var target = RecordingCloud.Target(RecordingCloud.Region("cn-north-1"));
        var properties = TableProperties.Of(
            new() { TableBucket = true }, TableLocations.Of(target, RecordingCloud.AccountId, "batchjob"));
        Assert.Multiple(() =>
        {
            Assert.That(
                properties["spark.sql.catalog.s3tables.uri"],
                Is.EqualTo("https://s3tables.cn-north-1.amazonaws.com.cn/iceberg"));
            Assert.That(
                properties["spark.sql.catalog.s3tables.warehouse"],
                Is.EqualTo("arn:aws-cn:s3tables:cn-north-1:123456789012:bucket/dataplatform-dev-tables"));
        });
    }

    private static IEnumerable<string> Of(SparkTables tables) =>
        TableProperties
            .Of(tables, TableLocations.Of(RecordingCloud.Target(), RecordingCloud.AccountId, "batchjob"))
            .Select(property => $"{property.Key}={property.Value}");
}
