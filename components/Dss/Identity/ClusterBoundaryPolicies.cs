using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Dss.Identity;

/// <summary>The most that roles of clusters made by DSS can do, whatever policies they have.</summary>
internal static class ClusterBoundaryPolicies
{
    // What the cluster autoscaler does, and AmazonEKSClusterPolicy allows.
    private static readonly ImmutableArray<string> Scaling =
    [
        "autoscaling:Describe*", "autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup",
        "autoscaling:UpdateAutoScalingGroup",
    ];

    // What AmazonEKSClusterPolicy, AmazonEKSVPCResourceController, AmazonEKS_CNI_Policy, AmazonEBSCSIDriverPolicy and
    // the load balancer controller change. Neither starting nor stopping instances nor sharing snapshots is of it: who
    // changes the user data of a stopped instance is root on it, with its role.
    private static readonly ImmutableArray<string> Ec2 =
    [
        "ec2:AssignPrivateIpAddresses", "ec2:AttachNetworkInterface", "ec2:AttachVolume",
        "ec2:AuthorizeSecurityGroupIngress", "ec2:CreateNetworkInterface*", "ec2:CreateRoute",
        "ec2:CreateSecurityGroup", "ec2:CreateSnapshot", "ec2:CreateTags", "ec2:CreateVolume",
        "ec2:DeleteNetworkInterface", "ec2:DeleteRoute", "ec2:DeleteSecurityGroup", "ec2:DeleteSnapshot",
        "ec2:DeleteTags", "ec2:DeleteVolume", "ec2:Describe*", "ec2:DetachNetworkInterface", "ec2:DetachVolume",
        "ec2:GetSecurityGroupsForVpc", "ec2:ModifyNetworkInterfaceAttribute", "ec2:ModifyVolume",
        "ec2:RevokeSecurityGroupIngress", "ec2:UnassignPrivateIpAddresses",
    ];

    // AmazonEC2ContainerRegistryPowerUser: pulls and pushes, deletes nothing.
    private static readonly ImmutableArray<string> Images =
    [
        "ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:BatchImportUpstreamImage",
        "ecr:CompleteLayerUpload", "ecr:Describe*", "ecr:Get*", "ecr:InitiateLayerUpload", "ecr:List*",
        "ecr:PutImage", "ecr:UploadLayerPart",
    ];

    /// <summary>The policy, the same in any account.</summary>
    /// <param name="target">Gives the region.</param>
    public static PolicyDocument Of(AwsTarget target) => new(
        new PolicyStatement
        {
            // Services that control planes, nodes and what eksctl installs on them work with; neither data nor IAM.
            Sid = "ServicesOfClusters",
            Actions = PolicyTerms.Any(
                "a boundary grants nothing; it holds the role's own policies to these services",
                [
                    .. Scaling, .. Ec2, .. Images,
                    "eks-auth:*", "elasticloadbalancing:*", "ssmmessages:*",
                    "cloudwatch:PutMetricData", "eks:Describe*", "eks:List*", "kms:DescribeKey",
                    "logs:CreateLogGroup", "logs:CreateLogStream", "logs:Describe*", "logs:PutLogEvents",
                    "ssm:Describe*", "ssm:Get*", "ssm:List*", "ssm:PutComplianceItems",
                    "ssm:PutConfigurePackageResult", "ssm:PutInventory", "ssm:UpdateAssociationStatus",
                    "ssm:UpdateInstance*",
                ]),
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
