using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Network;

/// <summary>The policies of the role by which VPC flow logs reach CloudWatch.</summary>
internal static class FlowLogPolicies
{
    /// <summary>Only flow logs of this account and region may take the role.</summary>
    public static PolicyDocument Trust(AwsTarget target, string accountId) => new(new PolicyStatement
    {
        Sid = "DeliverFlowLogs",
        Principal = PolicyPrincipal.Service("vpc-flow-logs.amazonaws.com"),
        Actions = PolicyTerms.Of("sts:AssumeRole"),
        Conditions =
        [
            new("StringEquals", "aws:SourceAccount", accountId),
            new("ArnLike", "aws:SourceArn", target.Arn(accountId, "ec2", "vpc-flow-log/*")),
        ],
    });

    /// <summary>Writes to the one log group, which exists already.</summary>
    public static PolicyDocument Delivery(AwsTarget target, string accountId, string logGroup) => new(
        new PolicyStatement
        {
            Sid = "WriteEvents",
            Actions = PolicyTerms.Of("logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"),
            Resources = PolicyTerms.Of(
                target.Arn(accountId, "logs", $"log-group:{logGroup}"),
                target.Arn(accountId, "logs", $"log-group:{logGroup}:*")),
        },
        // Listing log groups is granted on all of them or on none.
        new PolicyStatement
        {
            Sid = "FindLogGroup",
            Actions = PolicyTerms.Of("logs:DescribeLogGroups"),
            Resources = PolicyTerms.Of(target.Arn(accountId, "logs", "log-group:*")),
        });
}
