using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Registry;

/// <summary>Who pushes and pulls images. None needs the key: ECR has a grant of it for each repository.</summary>
internal static class RegistryPolicies
{
    private static readonly ImmutableArray<string> Pulling =
        ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"];

    private static readonly ImmutableArray<string> Uploading =
        ["ecr:CompleteLayerUpload", "ecr:InitiateLayerUpload", "ecr:PutImage", "ecr:UploadLayerPart"];

    /// <summary>
    /// What DSS needs to log in, to look for a repository in its folder, to make it where it is missing, and to push
    /// images that are built from others of the folder.
    /// </summary>
    public static PolicyDocument Push(AwsTarget target, string accountId) => new(
        Login,
        new PolicyStatement
        {
            Sid = "PushImages",
            Actions = PolicyTerms.Of(
            [
                .. Pulling, .. Uploading,
                "ecr:CreateRepository", "ecr:DescribeImages", "ecr:DescribeRepositories", "ecr:ListImages",
            ]),
            Resources = PolicyTerms.Of(RegistryNames.ArnPattern(target, accountId, RegistryNames.DssFolder)),
        });

    /// <summary>Logs in and pulls the platform's images.</summary>
    public static ImmutableArray<PolicyStatement> Pull(AwsTarget target, string accountId) =>
    [
        Login,
        new()
        {
            Sid = "PullImages",
            Actions = PolicyTerms.Of(Pulling),
            Resources = PolicyTerms.Of(RegistryNames.ArnPattern(target, accountId)),
        },
    ];

    /// <summary>
    /// What whoever pulls through a cache needs beside the right to pull, when the image is not there yet: the
    /// repository is made, and filled, in its name.
    /// </summary>
    /// <param name="upstreams">The public registries, one at least.</param>
    /// <param name="target">Gives names, partition and region.</param>
    /// <param name="accountId">The registry's account.</param>
    public static PolicyDocument FillCaches(
        IEnumerable<UpstreamRegistry> upstreams, AwsTarget target, string accountId) => new(new PolicyStatement
        {
            Sid = "FillCaches",
            Actions = PolicyTerms.Of("ecr:BatchImportUpstreamImage", "ecr:CreateRepository"),
            Resources = PolicyTerms.Of(upstreams.Select(
                upstream => RegistryNames.ArnPattern(target, accountId, UpstreamRegistries.Folder(upstream)))),
        });

    /// <summary>The policy of a repository: whatever IAM says, nobody else of the account pulls or pushes.</summary>
    /// <param name="target">Gives the partition.</param>
    /// <param name="accountId">The registry's account.</param>
    /// <param name="pullers">ARNs of roles and users that pull.</param>
    /// <param name="pushers">ARNs of roles and users that push, and pull what they build upon.</param>
    public static PolicyDocument Repository(
        AwsTarget target, string accountId, ImmutableArray<string> pullers, ImmutableArray<string> pushers)
    {
        // Scans read images, and pull-through caches write them, by service-linked roles, which only AWS can take.
        var services = $"arn:{target.Region.Partition}:iam::{accountId}:role/aws-service-role/*";
        return new(
            DenyOthers("DenyPullByOthers", Pulling, [.. pullers, .. pushers, services]),
            DenyOthers("DenyPushByOthers", Uploading, [.. pushers, services]));
    }

    /// <summary>Lets ECR take the role by which it makes repositories from the template.</summary>
    /// <remarks>Without conditions: ECR documents none, and whether it sends what they look at is not known.</remarks>
    public static PolicyDocument TemplateTrust { get; } = new(new PolicyStatement
    {
        Sid = "MakeRepositories",
        Principal = PolicyPrincipal.Service("ecr.amazonaws.com"),
        Actions = PolicyTerms.Of("sts:AssumeRole"),
    });

    /// <summary>
    /// What that role may do; the documented policy, narrowed to the platform's repositories and their key (the
    /// narrowing is not verified on AWS).
    /// </summary>
    public static PolicyDocument Template(AwsTarget target, string accountId, string keyArn) => new(
        new PolicyStatement
        {
            Sid = "MakeRepositories",
            Actions = PolicyTerms.Of("ecr:CreateRepository", "ecr:ReplicateImage", "ecr:TagResource"),
            Resources = PolicyTerms.Of(RegistryNames.ArnPattern(target, accountId)),
        },
        new PolicyStatement
        {
            Sid = "GrantKey",
            Actions = PolicyTerms.Of("kms:CreateGrant", "kms:DescribeKey", "kms:RetireGrant"),
            Resources = PolicyTerms.Of(keyArn),
        });

    private static PolicyStatement Login { get; } = new()
    {
        Sid = "LogIn",
        Actions = PolicyTerms.Of("ecr:GetAuthorizationToken"),
        Resources = PolicyTerms.Any("the token is for the registry as a whole, which has no ARN; it opens nothing"),
    };

    private static PolicyStatement DenyOthers(
        string sid, ImmutableArray<string> actions, ImmutableArray<string> exempt) => new()
        {
            Sid = sid,
            Effect = PolicyEffect.Deny,
            Principal = PolicyPrincipal.Everyone("the condition exempts those who may"),
            Actions = PolicyTerms.Of(actions),
            Conditions = [new("ArnNotLike", "aws:PrincipalArn", exempt)],
        };
}
