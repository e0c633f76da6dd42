using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Encryption;

/// <summary>
/// What sets the key of each purpose apart. A new purpose is a member of <see cref="KeyPurpose"/> and an entry here.
/// </summary>
internal static class KeyPurposes
{
    private static ImmutableSortedDictionary<KeyPurpose, KeyDefinition> Definitions { get; } =
        new Dictionary<KeyPurpose, KeyDefinition>
        {
            [KeyPurpose.Data] = new("data", "Objects in the data lake's buckets", DataLakeUse),
            [KeyPurpose.Logs] = new("logs", "CloudWatch log groups", LogGroupUse),
        }.ToImmutableSortedDictionary();

    public static IEnumerable<KeyPurpose> All => Definitions.Keys;

    public static KeyDefinition Of(KeyPurpose purpose) => Definitions[purpose];

    // Who may read or write an object is the business of S3 and IAM policies: they would otherwise all have to name
    // this key. Outside of S3 the key is of no use to anyone without a policy that says so.
    private static PolicyStatement DataLakeUse(AwsTarget target, string accountId) => new()
    {
        Sid = "UseThroughS3",
        Principal = PolicyPrincipal.Everyone("kms:CallerAccount narrows it to the principals of this account"),
        Actions = PolicyTerms.Of(
            "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"),
        Resources = PolicyTerms.Any(KeyPolicy.ThisKey),
        Conditions =
        [
            new("StringEquals", "kms:CallerAccount", accountId),
            new("StringEquals", "kms:ViaService", target.ServiceHost("s3")),
        ],
    };

    private static PolicyStatement LogGroupUse(AwsTarget target, string accountId) => new()
    {
        Sid = "UseByCloudWatchLogs",
        Principal = PolicyPrincipal.Service(target.ServiceHost("logs")),
        Actions = PolicyTerms.Of(
            "kms:Decrypt*", "kms:Describe*", "kms:Encrypt*", "kms:GenerateDataKey*", "kms:ReEncrypt*"),
        Resources = PolicyTerms.Any(KeyPolicy.ThisKey),
        Conditions =
        [
            new("ArnLike", "kms:EncryptionContext:aws:logs:arn", target.Arn(accountId, "logs", "log-group:*")),
        ],
    };
}
