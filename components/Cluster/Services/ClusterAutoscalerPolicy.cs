using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Cluster.Services;

/// <summary>What Cluster Autoscaler may do in AWS: read everywhere, scale this cluster's groups.</summary>
internal static class ClusterAutoscalerPolicy
{
    /// <summary>The policy.</summary>
    public static PolicyDocument Of(ClusterHandle cluster, string accountId) => new(
        new PolicyStatement
        {
            Sid = "ReadScalingGroups",
            Actions = PolicyTerms.Of(
                "autoscaling:DescribeAutoScalingGroups",
                "autoscaling:DescribeAutoScalingInstances",
                "autoscaling:DescribeLaunchConfigurations",
                "autoscaling:DescribeScalingActivities",
                "ec2:DescribeImages",
                "ec2:DescribeInstanceTypes",
                "ec2:DescribeLaunchTemplateVersions",
                "ec2:GetInstanceTypesFromInstanceRequirements"),
            Resources = PolicyTerms.Any("these actions are granted on everything or not at all"),
        },
        // Labels and taints of groups that have no nodes to read them from.
        new PolicyStatement
        {
            Sid = "ReadNodeGroups",
            Actions = PolicyTerms.Of("eks:DescribeNodegroup"),
            Resources = PolicyTerms.Of(
                cluster.Target.Arn(accountId, "eks", $"nodegroup/{cluster.PlannedName}/*/*")),
        },
        new PolicyStatement
        {
            Sid = "ScaleOwnGroups",
            Actions = PolicyTerms.Of(
                "autoscaling:SetDesiredCapacity",
                "autoscaling:TerminateInstanceInAutoScalingGroup"),
            Resources = PolicyTerms.Of(cluster.Target.Arn(
                accountId, "autoscaling", "autoScalingGroup:*:autoScalingGroupName/*")),
            // EKS names the groups, so that only the tags that it gives them tell whose they are.
            Conditions =
            [
                new("StringEquals", $"aws:ResourceTag/{AutoscalerTags.Enabled}", "true"),
                new("StringEquals", $"aws:ResourceTag/{AutoscalerTags.OwnedBy(cluster.PlannedName)}", "owned"),
            ],
        });
}
