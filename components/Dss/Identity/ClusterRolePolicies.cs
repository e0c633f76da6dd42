using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Dss.Identity;

/// <summary>
/// Lets DSS make the roles of its clusters and their nodes, without any way to more than these need: policies of AWS
/// that eksctl attaches, and others on roles with the boundary only.
/// </summary>
/// <remarks>
/// Trust policies are not changed after a role is made, and no policy of its own is made at all. Not verified on AWS.
/// </remarks>
internal static class ClusterRolePolicies
{
    // What eksctl attaches to the roles of clusters and of managed node groups.
    private static readonly ImmutableArray<string> Known =
    [
        "AmazonEC2ContainerRegistryPowerUser", "AmazonEC2ContainerRegistryPullOnly", "AmazonEKSClusterPolicy",
        "AmazonEKSVPCResourceController", "AmazonEKSWorkerNodePolicy", "AmazonEKS_CNI_Policy",
        "AmazonSSMManagedInstanceCore",
    ];

    /// <summary>The policy.</summary>
    /// <param name="target">Gives names, partition and region.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    public static PolicyDocument Of(AwsTarget target, string accountId)
    {
        var roles = PolicyTerms.Of(ClusterNames.RolesArn(target, accountId));
        var boundary = DssClusterBoundary.ArnIn(target, accountId);
        return new(
            new PolicyStatement
            {
                Sid = "Roles",
                Actions = PolicyTerms.Of(
                    "iam:CreateRole", "iam:DeleteRole", "iam:GetRole", "iam:GetRolePolicy",
                    "iam:ListAttachedRolePolicies", "iam:ListInstanceProfilesForRole", "iam:ListRolePolicies",
                    "iam:TagRole", "iam:UntagRole"),
                Resources = roles,
            },
            new PolicyStatement
            {
                Sid = "KnownPolicies",
                Actions = PolicyTerms.Of("iam:AttachRolePolicy", "iam:DetachRolePolicy"),
                Resources = roles,
                Conditions = [new("ArnEquals", "iam:PolicyARN", Known.Select(target.ManagedPolicyArn))],
            },
            new PolicyStatement
            {
                Sid = "OtherPolicies",
                Actions = PolicyTerms.Of(
                    "iam:AttachRolePolicy", "iam:DeleteRolePolicy", "iam:DetachRolePolicy", "iam:PutRolePolicy"),
                Resources = roles,
                Conditions = [new("ArnEquals", "iam:PermissionsBoundary", boundary)],
            },
            new PolicyStatement
            {
                Sid = "PassRoles",
                Actions = PolicyTerms.Of("iam:PassRole"),
                Resources = roles,
                Conditions =
                [
                    new("StringEquals", "iam:PassedToService", $"ec2.{target.Region.DnsSuffix}", "eks.amazonaws.com"),
                ],
            },
            new PolicyStatement
            {
                Sid = "ServiceRoles",
                Actions = PolicyTerms.Of("iam:CreateServiceLinkedRole", "iam:GetRole"),
                Resources = PolicyTerms.Of(
                    $"arn:{target.Region.Partition}:iam::{accountId}:role/aws-service-role/eks*"),
            },
            Deny(
                "KeepBoundaries",
                $"arn:{target.Region.Partition}:iam::{accountId}:role/*",
                "iam:DeleteRolePermissionsBoundary", "iam:PutRolePermissionsBoundary"),
            Deny(
                "KeepBoundary",
                boundary,
                "iam:CreatePolicyVersion", "iam:DeletePolicy", "iam:DeletePolicyVersion",
                "iam:SetDefaultPolicyVersion"));
    }

    private static PolicyStatement Deny(string sid, string resource, params string[] actions) => new()
    {
        Sid = sid,
        Effect = PolicyEffect.Deny,
        Actions = PolicyTerms.Of(actions),
        Resources = PolicyTerms.Of(resource),
    };
}
