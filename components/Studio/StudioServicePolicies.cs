using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Studio;

/// <summary>Who takes the service role of a Studio, and what it may do.</summary>
/// <remarks>
/// The statements, and their names, are those that AWS documents, narrowed to this account and region. What EMR makes
/// or touches in EC2 bears the tag, but for the statements that AWS wants without the condition.
/// https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-studio-service-role.html
/// </remarks>
internal static class StudioServicePolicies
{
    /// <summary>The service principal of EMR.</summary>
    public const string Service = "elasticmapreduce.amazonaws.com";

    /// <summary>EMR itself, for this account and region.</summary>
    public static PolicyDocument Trust(AwsTarget target, string accountId) => new(new PolicyStatement
    {
        Sid = "KeepWorkspaces",
        Principal = PolicyPrincipal.Service(Service),
        Actions = PolicyTerms.Of("sts:AssumeRole"),
        Conditions =
        [
            new("StringEquals", "aws:SourceAccount", accountId),
            new("ArnLike", "aws:SourceArn", target.Arn(accountId, "elasticmapreduce", "*")),
        ],
    });

    /// <summary>What it may do.</summary>
    /// <param name="target">Gives partition and region.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    /// <param name="bucketArn">The bucket of the workspaces' files.</param>
    /// <param name="keyArn">The key of the bucket.</param>
    public static PolicyDocument Of(AwsTarget target, string accountId, string bucketArn, string keyArn) => new(
    [
        .. Clusters(target, accountId),
        .. StudioNetworkStatements.Of(kind => target.Arn(accountId, "ec2", $"{kind}/*")),
        .. Looking(target, accountId),
        .. Files(bucketArn, keyArn),
    ]);

    private static ImmutableArray<PolicyStatement> Clusters(AwsTarget target, string accountId) =>
    [
        new()
        {
            Sid = "AllowEMRReadOnlyActions",
            Actions = PolicyTerms.Of(
                "elasticmapreduce:DescribeCluster", "elasticmapreduce:ListInstances", "elasticmapreduce:ListSteps"),
            Resources = PolicyTerms.Of(target.Arn(accountId, "elasticmapreduce", "cluster/*")),
        },
    ];

    private static ImmutableArray<PolicyStatement> Looking(AwsTarget target, string accountId) =>
    [
        new()
        {
            Sid = "AllowEC2ReadOnlyActions",
            Actions = PolicyTerms.Of(
                "ec2:DescribeInstances", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSecurityGroups",
                "ec2:DescribeSubnets", "ec2:DescribeTags", "ec2:DescribeVpcs"),
            Resources = PolicyTerms.Any("EC2's lists have no resources"),
        },
        new()
        {
            Sid = "AllowSecretsManagerReadOnlyActionsWithEMRTags",
            Actions = PolicyTerms.Of("secretsmanager:GetSecretValue"),
            Resources = PolicyTerms.Of(target.Arn(accountId, "secretsmanager", "secret:*")),
            Conditions = [StudioNetworkStatements.ResourceIsTagged],
        },
        new()
        {
            Sid = "AllowWorkspaceCollaboration",
            Actions = PolicyTerms.Of(
                "iam:GetRole", "iam:GetUser", "iam:ListRoles", "iam:ListUsers", "sso-directory:SearchUsers",
                "sso:GetManagedApplicationInstance"),
            Resources = PolicyTerms.Any("with whom a workspace is shared is chosen among all there are"),
        },
    ];

    // The key's policy lets the account use it through S3. EMR also looks at it by itself, when the Studio is made.
    private static ImmutableArray<PolicyStatement> Files(string bucketArn, string keyArn) =>
    [
        new()
        {
            Sid = "AllowWorkspaceBucket",
            Actions = PolicyTerms.Of("s3:GetEncryptionConfiguration", "s3:ListBucket"),
            Resources = PolicyTerms.Of(bucketArn),
        },
        new()
        {
            Sid = "AllowWorkspaceFiles",
            Actions = PolicyTerms.Of("s3:DeleteObject", "s3:GetObject", "s3:PutObject"),
            Resources = PolicyTerms.Of($"{bucketArn}/*"),
        },
        new()
        {
            Sid = "AllowEMRStudioWorkspaceStorageEncryptionAccess",
            Actions = PolicyTerms.Of(
                "kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey", "kms:ReEncryptFrom", "kms:ReEncryptTo"),
            Resources = PolicyTerms.Of(keyArn),
        },
    ];
}
