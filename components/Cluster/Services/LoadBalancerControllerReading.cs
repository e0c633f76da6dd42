using System.Collections.Immutable;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Cluster.Services;

/// <summary>What AWS Load Balancer Controller may read in AWS.</summary>
internal static class LoadBalancerControllerReading
{
    private const string AllOrNothing = "these actions are granted on everything or not at all";

    /// <summary>The statements.</summary>
    public static ImmutableArray<PolicyStatement> Of(ClusterHandle cluster, string accountId) =>
    [
        new()
        {
            Sid = "ReadNetwork",
            Actions = PolicyTerms.Of(
                "ec2:DescribeAccountAttributes",
                "ec2:DescribeAddresses",
                "ec2:DescribeAvailabilityZones",
                "ec2:DescribeCoipPools",
                "ec2:DescribeInstances",
                "ec2:DescribeInternetGateways",
                "ec2:DescribeIpamPools",
                "ec2:DescribeNetworkInterfaces",
                "ec2:DescribeRouteTables",
                "ec2:DescribeSecurityGroups",
                "ec2:DescribeSubnets",
                "ec2:DescribeTags",
                "ec2:DescribeVpcPeeringConnections",
                "ec2:DescribeVpcs",
                "ec2:GetCoipPoolUsage",
                "ec2:GetSecurityGroupsForVpc"),
            Resources = PolicyTerms.Any(AllOrNothing + ", or are asked about a whole region"),
        },
        new()
        {
            Sid = "ReadLoadBalancers",
            Actions = PolicyTerms.Of(
                "elasticloadbalancing:DescribeCapacityReservation",
                "elasticloadbalancing:DescribeListenerAttributes",
                "elasticloadbalancing:DescribeListenerCertificates",
                "elasticloadbalancing:DescribeListeners",
                "elasticloadbalancing:DescribeLoadBalancerAttributes",
                "elasticloadbalancing:DescribeLoadBalancers",
                "elasticloadbalancing:DescribeRules",
                "elasticloadbalancing:DescribeSSLPolicies",
                "elasticloadbalancing:DescribeTags",
                "elasticloadbalancing:DescribeTargetGroupAttributes",
                "elasticloadbalancing:DescribeTargetGroups",
                "elasticloadbalancing:DescribeTargetHealth",
                "elasticloadbalancing:DescribeTrustStores"),
            Resources = PolicyTerms.Any(AllOrNothing),
        },
        new()
        {
            Sid = "FindCertificates",
            Actions = PolicyTerms.Of("acm:ListCertificates", "iam:ListServerCertificates"),
            Resources = PolicyTerms.Any(AllOrNothing),
        },
        // Certificates of listeners, and the clients by which users sign in: an Ingress names them.
        new()
        {
            Sid = "ReadCertificates",
            Actions = PolicyTerms.Of(
                "acm:DescribeCertificate", "cognito-idp:DescribeUserPoolClient", "iam:GetServerCertificate"),
            Resources = PolicyTerms.Of(
                $"arn:{cluster.Target.Region.Partition}:iam::{accountId}:server-certificate/*",
                cluster.Target.Arn(accountId, "acm", "certificate/*"),
                cluster.Target.Arn(accountId, "cognito-idp", "userpool/*")),
        },
    ];
}
