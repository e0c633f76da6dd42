using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Dss.Identity;

/// <summary>Lets DSS make clusters and node groups of its own: stacks of eksctl, and EKS itself.</summary>
/// <remarks>
/// Taken from what eksctl asks for and narrowed to names and tags; not verified on AWS. eksctl calls CloudFormation
/// without a role of its own, which calls the other services in DSS's name.
/// https://docs.aws.amazon.com/eks/latest/eksctl/minimum-iam-policies.html
/// </remarks>
internal static class ClusterPolicies
{
    private static readonly ImmutableArray<string> Kinds = ["access-entry", "addon", "cluster", "nodegroup"];

    /// <summary>The policy.</summary>
    /// <param name="target">Gives names, partition and region.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    public static PolicyDocument Of(AwsTarget target, string accountId) => new(
        new PolicyStatement
        {
            Sid = "Stacks",
            Actions = PolicyTerms.Of(
                "cloudformation:CreateChangeSet", "cloudformation:CreateStack", "cloudformation:DeleteChangeSet",
                "cloudformation:DeleteStack", "cloudformation:DescribeChangeSet",
                "cloudformation:DescribeStackEvents", "cloudformation:DescribeStackResource",
                "cloudformation:DescribeStackResources", "cloudformation:DescribeStacks",
                "cloudformation:ExecuteChangeSet", "cloudformation:GetTemplate", "cloudformation:ListStackResources",
                "cloudformation:TagResource", "cloudformation:UpdateStack"),
            Resources = PolicyTerms.Of(
                target.Arn(accountId, "cloudformation", $"stack/{ClusterNames.Parts(target)}/*")),
        },
        new PolicyStatement
        {
            Sid = "Clusters",
            Actions = PolicyTerms.Of(
                "eks:AssociateAccessPolicy", "eks:CreateAccessEntry", "eks:CreateAddon", "eks:CreateNodegroup",
                "eks:DeleteAccessEntry", "eks:DeleteAddon", "eks:DeleteCluster", "eks:DeleteNodegroup",
                "eks:DescribeAccessEntry", "eks:DescribeAddon", "eks:DescribeCluster", "eks:DescribeNodegroup",
                "eks:DescribeUpdate", "eks:ListAccessEntries", "eks:ListAddons", "eks:ListFargateProfiles",
                "eks:ListNodegroups", "eks:ListPodIdentityAssociations", "eks:ListUpdates", "eks:TagResource",
                "eks:UntagResource", "eks:UpdateAddon", "eks:UpdateClusterConfig", "eks:UpdateClusterVersion",
                "eks:UpdateNodegroupConfig", "eks:UpdateNodegroupVersion"),
            Resources = PolicyTerms.Of(
                Kinds.Select(kind => target.Arn(accountId, "eks", $"{kind}/{ClusterNames.Clusters(target)}"))),
        },
        new PolicyStatement
        {
            // The stack's tags are those of the cluster in it.
            Sid = "CreateClusters",
            Actions = PolicyTerms.Of("eks:CreateCluster"),
            Resources = PolicyTerms.Any("a cluster has no ARN before it is there; its tag names it"),
            Conditions =
            [
                new("StringEquals", "aws:RequestedRegion", target.Region.Name),
                new("StringLike", $"aws:RequestTag/{ClusterNames.OwnerTag}", ClusterNames.Clusters(target)),
            ],
        },
        new PolicyStatement
        {
            Sid = "Lists",
            Actions = PolicyTerms.Of(
                "autoscaling:DescribeAutoScalingGroups", "autoscaling:DescribeScalingActivities",
                "cloudformation:ListStacks", "cloudformation:ValidateTemplate",
                "eks:DescribeAddonConfiguration", "eks:DescribeAddonVersions", "eks:DescribeClusterVersions",
                "eks:ListClusters"),
            Resources = PolicyTerms.Any("lists and catalogs have no ARN, and show names and versions only"),
            Conditions = [new("StringEquals", "aws:RequestedRegion", target.Region.Name)],
        },
        new PolicyStatement
        {
            // eksctl hands the tags of node groups on to their scaling groups.
            Sid = "TagScalingGroups",
            Actions = PolicyTerms.Of("autoscaling:CreateOrUpdateTags"),
            Resources = PolicyTerms.Of(target.Arn(accountId, "autoscaling", "autoScalingGroup:*")),
            Conditions = [new("StringLike", "aws:ResourceTag/eks:cluster-name", ClusterNames.Clusters(target))],
        },
        new PolicyStatement
        {
            // Which images EKS has for nodes. These parameters are AWS's own, of no account.
            Sid = "NodeImages",
            Actions = PolicyTerms.Of("ssm:GetParameter", "ssm:GetParameters"),
            Resources = PolicyTerms.Of(target.Arn("", "ssm", "parameter/aws/service/*")),
        });
}
