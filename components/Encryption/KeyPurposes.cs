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
            // Who creates the cluster grants EKS the use, and the cluster's role has a policy of its own.
            [KeyPurpose.Cluster] = new("cluster", "Secrets and other data of the Kubernetes API", (_, _) => []),
            [KeyPurpose.Volumes] = new("volumes", "EBS volumes of nodes, pods and hosts", VolumeUse),
        }.ToImmutableSortedDictionary();

    public static IEnumerable<KeyPurpose> All => Definitions.Keys;

    public static KeyDefinition Of(KeyPurpose purpose) => Definitions[purpose];

    // Who may read or write an object is the business of S3 and IAM policies: they would otherwise all have to name
    // this key. Outside of S3 the key is of no use to anyone without a policy that says so.
    private static ImmutableArray<PolicyStatement> DataLakeUse(AwsTarget target, string accountId) =>
    [
        UseThrough("s3", "UseThroughS3", target, accountId),
    ];

    // The same for whoever starts instances or attaches volumes: EC2 Auto Scaling by a role of its own that takes no
    // policies and may not exist yet, Karpenter, the EBS driver of Kubernetes. The grant is what EC2 decrypts with
    // while the volume is attached.
    private static ImmutableArray<PolicyStatement> VolumeUse(AwsTarget target, string accountId) =>
    [
        UseThrough("ec2", "UseThroughEc2", target, accountId),
        UseThrough("ec2", "GrantThroughEc2", target, accountId) with
        {
            Actions = PolicyTerms.Of("kms:CreateGrant"),
            Conditions =
            [
                .. Callers("ec2", target, accountId),
                new("Bool", "kms:GrantIsForAWSResource", "true"),
            ],
        },
    ];

    private static PolicyStatement UseThrough(string service, string sid, AwsTarget target, string accountId) => new()
    {
        Sid = sid,
        Principal = PolicyPrincipal.Everyone("kms:CallerAccount narrows it to the principals of this account"),
        Actions = PolicyTerms.Of(
            "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"),
        Resources = PolicyTerms.Any(KeyPolicy.ThisKey),
        Conditions = Callers(service, target, accountId),
    };

    private static ImmutableArray<PolicyCondition> Callers(string service, AwsTarget target, string accountId) =>
    [
        new("StringEquals", "kms:CallerAccount", accountId),
        new("StringEquals", "kms:ViaService", target.ServiceHost(service)),
    ];

    private static ImmutableArray<PolicyStatement> LogGroupUse(AwsTarget target, string accountId) =>
    [
        new()
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
        },
    ];
}
