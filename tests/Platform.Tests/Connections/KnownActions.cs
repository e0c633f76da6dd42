using System.Collections.Immutable;
using DataPlatform.Tests.Platform.Iam;

namespace DataPlatform.Tests.Platform.Connections;

/// <summary>The actions that connections are tried with.</summary>
internal static class KnownActions
{
    /// <summary>
    /// Actions without a resource that a connection may have: they give away names of catalogs and of models,
    /// or look at what they are sent, or are narrowed by Lake Formation. Stated here, and not taken from the policies.
    /// </summary>
    public static ImmutableHashSet<string> WithoutResource { get; } =
    [
        "athena:ListDataCatalogs",
        "comprehend:BatchDetectDominantLanguage", "comprehend:BatchDetectEntities", "comprehend:BatchDetectKeyPhrases",
        "comprehend:BatchDetectSentiment", "comprehend:DetectEntities", "comprehend:DetectKeyPhrases",
        "comprehend:DetectSentiment",
        "lakeformation:GetDataAccess",
        "rekognition:DetectLabels", "rekognition:DetectModerationLabels", "rekognition:DetectText",
        "rekognition:RecognizeCelebrities",
        "sagemaker:ListEndpoints",
    ];

    /// <summary>
    /// What connections may do to what they all share in the catalog, by the end of its ARN: Glue wants an action on a
    /// table allowed on the catalog as well, and Athena an action on a query on the catalog that it is about.
    /// </summary>
    public static ILookup<string, string> OnShared { get; } = new[]
    {
        (":catalog", "glue:BatchGetPartition"),
        (":catalog", "glue:GetCatalogImportStatus"),
        (":catalog", "glue:GetColumnStatisticsForPartition"),
        (":catalog", "glue:GetColumnStatisticsForTable"),
        (":catalog", "glue:GetDatabase"),
        (":catalog", "glue:GetPartition"),
        (":catalog", "glue:GetPartitionIndexes"),
        (":catalog", "glue:GetPartitions"),
        (":catalog", "glue:GetTable"),
        (":catalog", "glue:GetTableVersion"),
        (":catalog", "glue:GetTableVersions"),
        (":catalog", "glue:GetTables"),
        (":catalog", "glue:GetUserDefinedFunction"),
        (":catalog", "glue:GetUserDefinedFunctions"),
        (":database/default", "glue:GetDatabase"),
        (":datacatalog/AwsDataCatalog", "athena:GetDataCatalog"),
        (":datacatalog/AwsDataCatalog", "athena:GetDatabase"),
        (":datacatalog/AwsDataCatalog", "athena:GetTableMetadata"),
        (":datacatalog/AwsDataCatalog", "athena:ListTableMetadata"),
    }.ToLookup(pair => pair.Item1, pair => pair.Item2);

    // What no connection has, and what would be worth having for whoever wanted another's data.
    private static readonly string[] Dangerous =
    [
        "athena:CreateNamedQuery", "athena:CreatePreparedStatement", "athena:CreateWorkGroup",
        "athena:DeleteDataCatalog", "athena:DeleteNamedQuery", "athena:DeleteWorkGroup",
        "athena:GetPreparedStatement", "athena:ListDatabases", "athena:ListWorkGroups", "athena:StartSession",
        "athena:UpdateDataCatalog", "athena:UpdateWorkGroup",
        "glue:CreateDatabase", "glue:DeleteDatabase", "glue:DeleteResourcePolicy", "glue:GetDatabases",
        "glue:GetResourcePolicy", "glue:PutResourcePolicy", "glue:SearchTables", "glue:UpdateDatabase",
        "iam:AttachRolePolicy", "iam:AttachUserPolicy", "iam:CreateAccessKey", "iam:CreateLoginProfile",
        "iam:CreatePolicyVersion", "iam:CreateUser", "iam:GetRole", "iam:ListAccessKeys", "iam:PassRole",
        "iam:PutRolePolicy", "iam:PutUserPolicy", "iam:UpdateAccessKey", "iam:UpdateAssumeRolePolicy",
        "kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey", "kms:ListGrants",
        "kms:ListKeys", "kms:PutKeyPolicy", "kms:ReEncryptFrom", "kms:ReEncryptTo", "kms:ScheduleKeyDeletion",
        "lakeformation:BatchGrantPermissions", "lakeformation:GrantPermissions", "lakeformation:PutDataLakeSettings",
        "lakeformation:RegisterResource",
        "s3:BypassGovernanceRetention", "s3:CreateAccessPoint", "s3:DeleteBucket", "s3:DeleteBucketPolicy",
        "s3:DeleteObjectVersion", "s3:GetAccessGrantsInstance", "s3:GetBucketAcl", "s3:GetBucketPolicy",
        "s3:GetDataAccess", "s3:GetObjectAcl", "s3:GetObjectAttributes", "s3:GetObjectTagging", "s3:GetObjectTorrent",
        "s3:GetObjectVersion", "s3:ListAllMyBuckets", "s3:ListBucketMultipartUploads", "s3:ListBucketVersions",
        "s3:PutBucketAcl", "s3:PutBucketPolicy", "s3:PutBucketPublicAccessBlock", "s3:PutEncryptionConfiguration",
        "s3:PutLifecycleConfiguration", "s3:PutObjectAcl", "s3:PutObjectTagging", "s3:PutReplicationConfiguration",
        "s3:ReplicateObject", "s3:RestoreObject",
        "secretsmanager:BatchGetSecretValue", "secretsmanager:DeleteSecret", "secretsmanager:DescribeSecret",
        "secretsmanager:GetResourcePolicy", "secretsmanager:GetSecretValue", "secretsmanager:ListSecrets",
        "secretsmanager:PutResourcePolicy", "secretsmanager:PutSecretValue", "secretsmanager:UpdateSecret",
        "sts:AssumeRole", "sts:AssumeRoleWithWebIdentity", "sts:SetSourceIdentity", "sts:TagSession",
    ];

    /// <summary>
    /// By service: the dangerous ones, and whatever any of the policies names, but for <see cref="WithoutResource"/>.
    /// </summary>
    public static ILookup<string, string> ByService(IEnumerable<IamPolicy> policies) =>
        policies
            .SelectMany(policy => policy.Statements)
            .SelectMany(statement => statement.Actions)
            .Concat(Dangerous)
            .Except(WithoutResource)
            .Order(StringComparer.Ordinal)
            .ToLookup(action => action[..action.IndexOf(':', StringComparison.Ordinal)]);
}
