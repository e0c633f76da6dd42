using DataPlatform.Components.Iam;
using DataPlatform.Components.Spark.Tables;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Spark.Tables;

public sealed class TableBucketStatementsTests
{
    private const string Tables =
        """
        {"Sid":"TableBucket","Effect":"Allow","Action":["s3tables:CreateNamespace","s3tables:CreateTable",
        "s3tables:DeleteNamespace","s3tables:GetNamespace","s3tables:GetTableBucket","s3tables:ListNamespaces",
        "s3tables:ListTables"],"Resource":"arn:bucket"},
        {"Sid":"TableBucketTables","Effect":"Allow","Action":["s3tables:CreateTable","s3tables:DeleteTable",
        "s3tables:GetTable","s3tables:GetTableData","s3tables:GetTableMetadataLocation","s3tables:PutTableData",
        "s3tables:RenameTable","s3tables:UpdateTableMetadataLocation"],"Resource":"arn:bucket/table/*"}
        """;

    private const string Key =
        """
        ,{"Sid":"TableBucketKey","Effect":"Allow","Action":["kms:Decrypt","kms:GenerateDataKey"],"Resource":"arn:key",
        "Condition":{"StringLike":{"kms:EncryptionContext:aws:s3:arn":"arn:bucket/*"}}}
        """;

    [TestCase(null, "")]
    [TestCase("arn:key", Key)]
    public void Statements_OfABucket_AreAboutItsTablesAndTheirKey(string? key, string further) =>
        Assert.That(
            new PolicyDocument(TableBucketStatements.Of("arn:bucket", key)).ToJson(),
            Is.EqualTo($$"""{"Version":"2012-10-17","Statement":[{{Tables}}{{further}}]}""".JoinLines()));
}
