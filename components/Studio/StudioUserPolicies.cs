using System.Collections.Immutable;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Network;

namespace DataPlatform.Components.Studio;

/// <summary>What users of a Studio may do.</summary>
/// <remarks>
/// After the policies that AWS documents for each level, without what is for EMR on EC2 and EMR Serverless, and with
/// endpoints, workspaces and buckets by name or tag where those say all.
/// https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-studio-user-permissions.html
/// </remarks>
internal static class StudioUserPolicies
{
    /// <summary>The policy of a user, but for queries: with those it would outgrow a managed policy.</summary>
    public static PolicyDocument Of(StudioUserAccess access) => new(Notebooks(access));

    /// <summary>What advanced users have beside it.</summary>
    public static PolicyDocument Queries(StudioUserAccess access) => new(StudioQueryStatements.Of(access));

    /// <summary>The policy of the role that all users of IAM Identity Center have in common.</summary>
    public static PolicyDocument Role(StudioUserAccess access) => new(
    [
        .. Notebooks(access),
        .. IsAdvanced(access) ? StudioQueryStatements.Of(access) : [],
    ]);

    /// <summary>
    /// What one user may do of what that role may. A session has one policy: about queries it says that there may be
    /// some, and the role's policy which.
    /// </summary>
    public static PolicyDocument Session(StudioUserAccess access) => new(
    [
        .. Notebooks(access),
        .. IsAdvanced(access) ? (PolicyStatement[])[StudioQueryStatements.InSession()] : [],
    ]);

    private static bool IsAdvanced(StudioUserAccess access) => access.Level >= StudioUserLevel.Advanced;

    private static ImmutableArray<PolicyStatement> Notebooks(StudioUserAccess access) =>
    [
        .. SignIn(access),
        .. StudioWorkspaceStatements.Of(access),
        .. StudioEndpointStatements.Of(access),
        .. Secrets(access),
        .. Surroundings(access),
    ];

    private static ImmutableArray<PolicyStatement> SignIn(StudioUserAccess access) => access.StudioArn is { } studio
        ?
        [
            new()
            {
                Sid = "AllowCreateStudioPresignedUrl",
                Actions = PolicyTerms.Of(
                    "elasticmapreduce:CreateStudioPresignedUrl", "elasticmapreduce:DescribeStudio"),
                Resources = PolicyTerms.Of(studio),
            },
        ]
        : [];

    private static ImmutableArray<PolicyStatement> Secrets(StudioUserAccess access)
    {
        var secrets = PolicyTerms.Of(access.Target.Arn(access.AccountId, "secretsmanager", "secret:emr-studio-*"));
        return
        [
            new()
            {
                Sid = "AllowSecretManagerListSecrets",
                Actions = PolicyTerms.Of("secretsmanager:ListSecrets"),
                Resources = PolicyTerms.Any("the list has no resource, and names secrets only"),
            },
            new()
            {
                Sid = "AllowSecretCreationWithEMRTagsAndEMRStudioPrefix",
                Actions = PolicyTerms.Of("secretsmanager:CreateSecret"),
                Resources = secrets,
                Conditions = [new("StringEquals", $"aws:RequestTag/{NetworkTags.EmrManagedPolicies}", "true")],
            },
            new()
            {
                Sid = "AllowAddingTagsOnSecretsWithEMRStudioPrefix",
                Actions = PolicyTerms.Of("secretsmanager:TagResource"),
                Resources = secrets,
            },
        ];
    }

    // Files are the service role's business: users see where they are, and no more.
    private static ImmutableArray<PolicyStatement> Surroundings(StudioUserAccess access) =>
    [
        new()
        {
            Sid = "AllowS3ListAndLocationPermissions",
            Actions = PolicyTerms.Of("s3:GetBucketLocation", "s3:ListBucket"),
            Resources = PolicyTerms.Of(access.BucketArn),
        },
        new()
        {
            Sid = "AllowListingNames",
            Actions = PolicyTerms.Of(
                "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets", "ec2:DescribeVpcs", "s3:ListAllMyBuckets"),
            Resources = PolicyTerms.Any("the lists have no resources"),
        },
    ];
}
