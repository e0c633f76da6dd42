using Pulumi;
using Pulumi.Aws.S3.Inputs;

namespace DataPlatform.Components.Lake;

/// <summary>How a bucket encrypts what is written to it.</summary>
internal static class LakeEncryption
{
    // Keys that a request brings along (SSE-C) are refused: whoever lost or withheld one would take the data along.
    private const string KeysOfTheRequest = "SSE-C";

    /// <summary>With the platform's key, but for the logs: S3 delivers access logs under S3's own keys only.</summary>
    public static BucketServerSideEncryptionConfigurationRuleArgs Of(LakeBucketRole role, Input<string> dataKeyArn) =>
        role == LakeBucketRole.Logs
            ? new()
            {
                ApplyServerSideEncryptionByDefault = Default("AES256", null),
                BlockedEncryptionTypes = { KeysOfTheRequest },
            }
            : WithKey(dataKeyArn);

    /// <summary>With a key of KMS.</summary>
    public static BucketServerSideEncryptionConfigurationRuleArgs WithKey(Input<string> keyArn) => new()
    {
        ApplyServerSideEncryptionByDefault = Default("aws:kms", keyArn),
        BlockedEncryptionTypes = { KeysOfTheRequest },
        // One data key for many objects: a fraction of the requests to KMS.
        BucketKeyEnabled = true,
    };

    private static BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs Default(
        string algorithm,
        Input<string>? keyArn)
    {
        var byDefault = new BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs
        {
            SseAlgorithm = algorithm,
        };
        if (keyArn is not null)
            byDefault.KmsMasterKeyId = keyArn;
        return byDefault;
    }
}
