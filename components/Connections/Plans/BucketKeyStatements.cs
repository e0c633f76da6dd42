using System.Collections.Immutable;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Network;

namespace DataPlatform.Components.Connections;

/// <summary>Statements about the KMS key of a bucket that is not the platform's own.</summary>
internal static class BucketKeyStatements
{
    /// <summary>Lets an identity use the key for the objects of one location, and through S3 only.</summary>
    /// <remarks>
    /// What the key is used for is the ARN of the object, or of the bucket where the bucket has one data key for many
    /// objects (S3 Bucket Keys). Then the key does not tell the prefixes of a bucket apart; the statements about the
    /// objects do. The key's own policy must let the account's IAM policies speak.
    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
    /// </remarks>
    /// <param name="location">The location.</param>
    /// <param name="keyArn">ARN of the key; null: no statement is needed.</param>
    /// <param name="access">What may be done with the objects.</param>
    /// <param name="region">The region of bucket and key.</param>
    public static ImmutableArray<PolicyStatement> Of(
        DataLocation location, string? keyArn, DataAccess access, AwsRegion region) =>
        keyArn is null
            ? []
            :
            [
                new()
                {
                    Sid = "DataKey",
                    // The second for writing; large uploads need the first for it as well.
                    Actions = access == DataAccess.ReadWrite
                        ? PolicyTerms.Of("kms:Decrypt", "kms:GenerateDataKey")
                        : PolicyTerms.Of("kms:Decrypt"),
                    Resources = PolicyTerms.Of(keyArn),
                    Conditions =
                    [
                        new("StringEquals", "kms:ViaService", $"s3.{region.Name}.{region.DnsSuffix}"),
                        new(
                            "StringLike",
                            "kms:EncryptionContext:aws:s3:arn",
                            location.BucketArn(region),
                            location.ObjectsArn(region)),
                    ],
                },
            ];
}
