using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Dss.Identity;

/// <summary>The most that roles of clusters made by DSS can do, whatever policies they have.</summary>
internal static class ClusterBoundaryPolicies
{
    /// <summary>The policy, the same in any account.</summary>
    /// <param name="target">Gives the region.</param>
    public static PolicyDocument Of(AwsTarget target) => new(
        new PolicyStatement
        {
            // Services that control planes, nodes and what eksctl installs on them work with; neither data nor IAM.
            Sid = "ServicesOfClusters",
            Actions = PolicyTerms.Any(
                "a boundary grants nothing; it holds the role's own policies to these services",
                "autoscaling:*", "ec2:*", "ecr:*", "eks-auth:*", "elasticloadbalancing:*", "ssmmessages:*",
                "cloudwatch:PutMetricData", "eks:Describe*", "eks:List*", "kms:DescribeKey",
                "logs:CreateLogGroup", "logs:CreateLogStream", "logs:Describe*", "logs:PutLogEvents",
                "ssm:Describe*", "ssm:Get*", "ssm:List*", "ssm:PutComplianceItems", "ssm:PutConfigurePackageResult",
                "ssm:PutInventory", "ssm:UpdateAssociationStatus", "ssm:UpdateInstance*"),
            Resources = PolicyTerms.Any("the role's own policies name what they reach"),
            Conditions = [new("StringEquals", "aws:RequestedRegion", target.Region.Name)],
        },
        new PolicyStatement
        {
            // The control plane has load balancing make its role.
            Sid = "ServiceRoles",
            Actions = PolicyTerms.Of("iam:CreateServiceLinkedRole"),
            Resources = PolicyTerms.Any("the condition names the service, and so the role"),
            Conditions = [new("StringEquals", "iam:AWSServiceName", "elasticloadbalancing.amazonaws.com")],
        });
}
