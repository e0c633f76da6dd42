using System.Collections.Immutable;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Spark.Tables;

/// <summary>Statements that let an identity work with all tables of a table bucket.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-tables-setting-up.html: the bucket itself, its policy, key
/// and maintenance are not among them.
/// </remarks>
internal static class TableBucketStatements
{
    /// <summary>The statements.</summary>
    /// <param name="bucketArn">ARN of the table bucket.</param>
    /// <param name="keyArn">ARN of the key of its tables; null: S3's own.</param>
    public static ImmutableArray<PolicyStatement> Of(string bucketArn, string? keyArn) =>
    [
        new()
        {
            Sid = "TableBucket",
            Actions = PolicyTerms.Of(
                "s3tables:CreateNamespace", "s3tables:CreateTable", "s3tables:DeleteNamespace", "s3tables:GetNamespace",
                "s3tables:GetTableBucket", "s3tables:ListNamespaces", "s3tables:ListTables"),
            Resources = PolicyTerms.Of(bucketArn),
        },
        new()
        {
            Sid = "TableBucketTables",
            // A table has an ARN with an ID of its own as soon as it is made.
            Actions = PolicyTerms.Of(
                "s3tables:CreateTable", "s3tables:DeleteTable", "s3tables:GetTable", "s3tables:GetTableData",
                "s3tables:GetTableMetadataLocation", "s3tables:PutTableData", "s3tables:RenameTable",
                "s3tables:UpdateTableMetadataLocation"),
            Resources = PolicyTerms.Of($"{bucketArn}/table/*"),
        },
        .. keyArn is null ? [] : (PolicyStatement[])[UseKey(bucketArn, keyArn)],
    ];

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-tables-kms-permissions.html
    private static PolicyStatement UseKey(string bucketArn, string keyArn) => new()
    {
        Sid = "TableBucketKey",
        Actions = PolicyTerms.Of("kms:Decrypt", "kms:GenerateDataKey"),
        Resources = PolicyTerms.Of(keyArn),
        Conditions = [new("StringLike", "kms:EncryptionContext:aws:s3:arn", $"{bucketArn}/*")],
    };
}
