using System.Collections.Immutable;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Studio;

/// <summary>Statements about workspaces, and the repositories of Git that are linked to them.</summary>
internal static class StudioWorkspaceStatements
{
    // Whoever makes a workspace is in its tags, as the ID that IAM has for them.
    private static readonly PolicyCondition IsOwn =
        new("StringEquals", "elasticmapreduce:ResourceTag/creatorUserId", "${aws:userId}");

    /// <summary>
    /// Lets users make workspaces, manage their own, and attach them to endpoints; from the intermediate level on also
    /// work in those of others, and keep repositories.
    /// </summary>
    public static ImmutableArray<PolicyStatement> Of(StudioUserAccess access) =>
    [
        new()
        {
            Sid = "AllowEMRBasicActions",
            Actions = PolicyTerms.Of(
                "elasticmapreduce:AttachEditor", "elasticmapreduce:CreateEditor",
                "elasticmapreduce:DescribeRepository", "elasticmapreduce:DetachEditor",
                "elasticmapreduce:LinkRepository", "elasticmapreduce:ListEditors",
                "elasticmapreduce:ListRepositories", "elasticmapreduce:UnlinkRepository"),
            Resources = PolicyTerms.Any(
                "the lists, repositories and new workspaces have no ARN, and what a workspace is attached to is none "
                + "of EMR's clusters"),
        },
        new()
        {
            Sid = "AllowOwnWorkspaces",
            Actions = PolicyTerms.Of(
                "elasticmapreduce:DeleteEditor", "elasticmapreduce:DeleteWorkspaceAccess",
                "elasticmapreduce:DescribeEditor", "elasticmapreduce:ListWorkspaceAccessIdentities",
                "elasticmapreduce:OpenEditorInConsole", "elasticmapreduce:PutWorkspaceAccess",
                "elasticmapreduce:StartEditor", "elasticmapreduce:StopEditor", "elasticmapreduce:UpdateEditor"),
            Resources = PolicyTerms.Any("as AWS documents it: the tag says whose workspace it is"),
            Conditions = [IsOwn],
        },
        new()
        {
            // Its nodes have one identity, with the data of everyone who uses the cluster.
            Sid = "DenyClustersOnEc2",
            Effect = PolicyEffect.Deny,
            Actions = PolicyTerms.Of(
                "elasticmapreduce:AttachEditor", "elasticmapreduce:CreateEditor", "elasticmapreduce:StartEditor"),
            Resources = PolicyTerms.Of(access.Target.Arn(access.AccountId, "elasticmapreduce", "cluster/j-*")),
        },
        new()
        {
            Sid = "AllowPassingServiceRoleForWorkspaceCreation",
            Actions = PolicyTerms.Of("iam:PassRole"),
            Resources = PolicyTerms.Of(access.ServiceRoleArn),
        },
        .. access.Level >= StudioUserLevel.Intermediate ? (PolicyStatement[])[Shared()] : [],
    ];

    private static PolicyStatement Shared() => new()
    {
        Sid = "AllowSharedWorkspacesAndRepositories",
        Actions = PolicyTerms.Of(
            "elasticmapreduce:CreateRepository", "elasticmapreduce:DeleteRepository",
            "elasticmapreduce:DescribeEditor", "elasticmapreduce:OpenEditorInConsole",
            "elasticmapreduce:StartEditor", "elasticmapreduce:StopEditor"),
        Resources = PolicyTerms.Any(
            "a workspace's tags say who made it, not with whom it is shared; repositories have no ARN"),
    };
}
