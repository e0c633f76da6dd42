using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Cluster.Services;

/// <summary>What Cluster Autoscaler may do in AWS: read everywhere, scale this cluster's groups.</summary>
internal static class ClusterAutoscalerPolicy
{
    /// <summary>Tag of an Auto Scaling group that an autoscaler looks after; EKS sets it to <c>true</c>.</summary>
    public const string EnabledTag = "k8s.io/cluster-autoscaler/enabled";

    /// <summary>Tag of an Auto Scaling group of this cluster; EKS sets it to <c>owned</c>.</summary>
    public static string ClusterTag(ClusterHandle cluster) => $"k8s.io/cluster-autoscaler/{cluster.PlannedName}";

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
            // EKS names the groups, so that only their tags tell whose they are.
            Conditions =
            [
                new("StringEquals", $"aws:ResourceTag/{EnabledTag}", "true"),
                new("StringEquals", $"aws:ResourceTag/{ClusterTag(cluster)}", "owned"),
            ],
        });
}
