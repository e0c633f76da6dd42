using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Cluster.Karpenter;

/// <summary>
/// The controller's other policies, by concern. They are those of the pinned version of Karpenter for node classes that
/// name an instance profile: without the making, tagging and deleting of profiles, and without zonal shift.
/// </summary>
internal static class ControllerPolicies
{
    /// <summary>
    /// Gives the nodes their role, and makes sure on deletion that no profile of Karpenter's own is left.
    /// </summary>
    public static PolicyDocument NodeRole(ClusterHandle cluster, string accountId, string nodeRoleArn) => new(
        new PolicyStatement
        {
            Sid = "PassNodeRole",
            Actions = PolicyTerms.Of("iam:PassRole"),
            Resources = PolicyTerms.Of(nodeRoleArn),
            Conditions = [new("StringEquals", "iam:PassedToService", "ec2.amazonaws.com", "ec2.amazonaws.com.cn")],
        },
        // Before a node class goes, Karpenter looks for the profile that it would have made for it, and takes a refusal
        // for a failure: without this no node class could ever be deleted.
        new PolicyStatement
        {
            Sid = "LookForOwnInstanceProfiles",
            Actions = PolicyTerms.Of("iam:GetInstanceProfile"),
            Resources = PolicyTerms.Of(
                $"arn:{cluster.Target.Region.Partition}:iam::{accountId}:instance-profile/{cluster.PlannedName}_*"),
        },
        new PolicyStatement
        {
            Sid = "ListInstanceProfiles",
            Actions = PolicyTerms.Of("iam:ListInstanceProfiles"),
            Resources = PolicyTerms.Any("Karpenter lists by path, and AWS documents no narrower resource for that"),
        });

    /// <summary>Finds the API server and the Kubernetes version.</summary>
    public static PolicyDocument Cluster(ClusterHandle cluster, string accountId) => new(new PolicyStatement
    {
        Sid = "DescribeCluster",
        Actions = PolicyTerms.Of("eks:DescribeCluster"),
        Resources = PolicyTerms.Of(cluster.ArnIn(accountId)),
    });

    /// <summary>Reads the interruption queue.</summary>
    public static PolicyDocument Interruption(string queueArn) => new(new PolicyStatement
    {
        Sid = "ReadInterruptions",
        Actions = PolicyTerms.Of("sqs:DeleteMessage", "sqs:GetQueueUrl", "sqs:ReceiveMessage"),
        Resources = PolicyTerms.Of(queueArn),
    });

    /// <summary>Sees what there is, and what it costs.</summary>
    public static PolicyDocument Discovery(ClusterHandle cluster) => new(
        new PolicyStatement
        {
            Sid = "DescribeInRegion",
            Actions = PolicyTerms.Of(
                "ec2:DescribeCapacityReservations",
                "ec2:DescribeImages",
                "ec2:DescribeInstanceStatus",
                "ec2:DescribeInstanceTypeOfferings",
                "ec2:DescribeInstanceTypes",
                "ec2:DescribeInstances",
                "ec2:DescribeLaunchTemplates",
                "ec2:DescribePlacementGroups",
                "ec2:DescribeSecurityGroups",
                "ec2:DescribeSpotPriceHistory",
                "ec2:DescribeSubnets"),
            Resources = PolicyTerms.Any("EC2 grants describing on everything or on nothing; the region narrows it"),
            Conditions = [new("StringEquals", "aws:RequestedRegion", cluster.Target.Region.Name)],
        },
        new PolicyStatement
        {
            Sid = "FindImages",
            Actions = PolicyTerms.Of("ssm:GetParameter"),
            Resources = PolicyTerms.Of(cluster.Target.Arn("", "ssm", "parameter/aws/service/*")),
        },
        new PolicyStatement
        {
            Sid = "ReadPrices",
            Actions = PolicyTerms.Of("pricing:GetProducts"),
            Resources = PolicyTerms.Any("price lists are no resources, and have an endpoint in few regions only"),
        });
}
