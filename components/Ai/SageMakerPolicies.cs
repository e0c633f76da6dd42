using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Registry;

namespace DataPlatform.Components.Ai;

/// <summary>The policies of the role that models on SageMaker run with.</summary>
internal static class SageMakerPolicies
{
    /// <summary>Only SageMaker, for this account and region, may take the role.</summary>
    public static PolicyDocument Trust(AwsTarget target, string accountId) => new(new PolicyStatement
    {
        Sid = "RunModels",
        Principal = PolicyPrincipal.Service("sagemaker.amazonaws.com"),
        Actions = PolicyTerms.Of("sts:AssumeRole"),
        Conditions =
        [
            new("StringEquals", "aws:SourceAccount", accountId),
            // AWS shows narrower ARNs for training only; those of models and endpoints are not documented.
            new("ArnLike", "aws:SourceArn", target.Arn(accountId, "sagemaker", "*")),
        ],
    });

    /// <summary>
    /// What AWS documents for hosting, narrowed to the platform's images, models and log groups: no training, no access
    /// to the lake. https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html
    /// </summary>
    /// <param name="target">Gives names, partition and region.</param>
    /// <param name="accountId">The account of the endpoints.</param>
    /// <param name="modelsArn">ARN pattern of the model artefacts.</param>
    public static PolicyDocument Execution(AwsTarget target, string accountId, string modelsArn) => new(
    [
        .. RegistryPolicies.Pull(target, accountId),
        new PolicyStatement
        {
            Sid = "ReadModels",
            Actions = PolicyTerms.Of("s3:GetObject"),
            Resources = PolicyTerms.Of(modelsArn),
        },
        new PolicyStatement
        {
            Sid = "WriteLogs",
            Actions = PolicyTerms.Of(
                "logs:CreateLogGroup", "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"),
            Resources = PolicyTerms.Of(target.Arn(
                accountId, "logs", $"log-group:/aws/sagemaker/Endpoints/{target.NamePrefix}-*")),
        },
        new PolicyStatement
        {
            Sid = "WriteMetrics",
            Actions = PolicyTerms.Of("cloudwatch:PutMetricData"),
            Resources = PolicyTerms.Any("metrics have no ARNs; the namespace narrows it"),
            Conditions = [new("StringLike", "cloudwatch:namespace", "/aws/sagemaker/*", "AWS/SageMaker*")],
        },
        new PolicyStatement
        {
            Sid = "JoinVpc",
            Actions = PolicyTerms.Of(
                "ec2:CreateNetworkInterface", "ec2:CreateNetworkInterfacePermission", "ec2:DeleteNetworkInterface",
                "ec2:DeleteNetworkInterfacePermission"),
            Resources = PolicyTerms.Of(
                target.Arn(accountId, "ec2", "network-interface/*"),
                target.Arn(accountId, "ec2", "security-group/*"),
                target.Arn(accountId, "ec2", "subnet/*")),
        },
        new PolicyStatement
        {
            Sid = "SeeVpc",
            Actions = PolicyTerms.Of(
                "ec2:DescribeDhcpOptions", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSecurityGroups",
                "ec2:DescribeSubnets", "ec2:DescribeVpcs"),
            Resources = PolicyTerms.Any("EC2 describes all of a kind or nothing"),
        },
    ]);
}
