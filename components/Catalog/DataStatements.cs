using System.Collections.Immutable;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Catalog;

/// <summary>
/// Statements that let an identity work with data wherever it is: its objects, and the KMS key of a bucket that is not
/// the platform's own.
/// </summary>
internal static class DataStatements
{
    /// <summary>The statements.</summary>
    /// <param name="label">Start of their names, letters and digits.</param>
    /// <param name="data">The data.</param>
    /// <param name="access">What may be done with it.</param>
    public static ImmutableArray<PolicyStatement> Of(string label, CatalogedData data, DataAccess access) =>
    [
        .. LocationStatements.Of(label, data.Location, access, data.Region),
        .. data.KeyArn is { } key ? [UseKey(label, data, key, access)] : ImmutableArray<PolicyStatement>.Empty,
    ];

    // What the key is used for is the ARN of the object, or of the bucket where the bucket has one data key for many
    // objects (S3 Bucket Keys). Then the key does not tell the prefixes of a bucket apart; the statements about the
    // objects do. The key's own policy must let the account's IAM policies speak.
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
    private static PolicyStatement UseKey(string label, CatalogedData data, string keyArn, DataAccess access) => new()
    {
        Sid = $"{label}Key",
        // The second for writing; large uploads need the first for it as well.
        Actions = access == DataAccess.ReadWrite
            ? PolicyTerms.Of("kms:Decrypt", "kms:GenerateDataKey")
            : PolicyTerms.Of("kms:Decrypt"),
        Resources = PolicyTerms.Of(keyArn),
        Conditions =
        [
            new("StringEquals", "kms:ViaService", $"s3.{data.Region.Name}.{data.Region.DnsSuffix}"),
            new(
                "StringLike",
                "kms:EncryptionContext:aws:s3:arn",
                data.Location.BucketArn(data.Region),
                data.Location.ObjectsArn(data.Region)),
        ],
    };
}
