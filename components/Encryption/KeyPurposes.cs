using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Spark.Tables;

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
            // Whoever makes a repository or a warehouse grants the service the use.
            [KeyPurpose.Images] = new("images", "Container images in ECR", (_, _) => []),
            // What it encrypted stays encrypted when the account's setting goes; nobody could read it without the key.
            [KeyPurpose.Catalog] = new("catalog", "The Glue Data Catalog", CatalogUse, ForOthers: true),
            [KeyPurpose.Secrets] = new("secrets", "Secrets in Secrets Manager", SecretUse),
            [KeyPurpose.Warehouse] = new("warehouse", "The Redshift data warehouse", (_, _) => []),
            [KeyPurpose.Alerts] = new("alerts", "Messages of the alerts' topic", AlertKeyUse.Of),
            [KeyPurpose.Backups] = new("backups", "Recovery points in the backup vault", BackupUse),
            [KeyPurpose.Tables] = new("tables", "Tables in the S3 table bucket", TableUse),
        }.ToImmutableSortedDictionary();

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
        GrantThrough("ec2", "GrantThroughEc2", target, accountId),
    ];

    // The catalog is encrypted for everyone in the account who calls Glue; what they see of it, Glue's actions say.
    private static ImmutableArray<PolicyStatement> CatalogUse(AwsTarget target, string accountId) =>
    [
        UseThrough("glue", "UseThroughGlue", target, accountId),
    ];

    private static ImmutableArray<PolicyStatement> SecretUse(AwsTarget target, string accountId) =>
    [
        UseThrough("secretsmanager", "UseThroughSecretsManager", target, accountId),
    ];

    private static ImmutableArray<PolicyStatement> BackupUse(AwsTarget target, string accountId) =>
    [
        UseThrough("backup", "UseThroughBackup", target, accountId),
        GrantThrough("backup", "GrantThroughBackup", target, accountId),
    ];

    // S3 itself compacts tables, and checks that it may before a table is made; who works with tables has a policy that
    // names the key. https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-tables-kms-permissions.html
    private static ImmutableArray<PolicyStatement> TableUse(AwsTarget target, string accountId) =>
    [
        new()
        {
            Sid = "UseByMaintenanceOfTables",
            Principal = PolicyPrincipal.Service("maintenance.s3tables.amazonaws.com"),
            Actions = PolicyTerms.Of("kms:Decrypt", "kms:GenerateDataKey"),
            Resources = PolicyTerms.Any(KeyPolicy.ThisKey),
            Conditions =
            [
                new(
                    "StringLike",
                    "kms:EncryptionContext:aws:s3:arn",
                    $"{TableBucket.ArnIn(target, accountId)}/*"),
            ],
        },
    ];

    private static PolicyStatement GrantThrough(string service, string sid, AwsTarget target, string accountId) =>
        UseThrough(service, sid, target, accountId) with
        {
            Actions = PolicyTerms.Of("kms:CreateGrant"),
            Conditions =
            [
                .. Callers(service, target, accountId),
                new("Bool", "kms:GrantIsForAWSResource", "true"),
            ],
        };

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
