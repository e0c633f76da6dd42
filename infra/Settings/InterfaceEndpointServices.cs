using System.Collections.Immutable;

namespace DataPlatform.Settings;

/// <summary>
/// The AWS services that the platform's parts call and that have an interface endpoint. S3 and DynamoDB are not among
/// them: the network always has their gateway endpoints, which cost nothing.
/// </summary>
public static class InterfaceEndpointServices
{
    /// <summary>Short service names (<c>com.amazonaws.&lt;region&gt;.</c> left out), in ordinal order.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "athena",
        "autoscaling",
        "cloudformation",
        "comprehend",
        "ec2",
        "ec2messages",
        "ecr.api",
        "ecr.dkr",
        "eks",
        "eks-auth",
        "elasticloadbalancing",
        "elasticmapreduce",
        "emr-containers",
        "events",
        "glue",
        "kms",
        "lakeformation",
        "logs",
        "monitoring",
        "redshift-data",
        "redshift-serverless",
        "rekognition",
        "s3tables",
        "sagemaker.api",
        "sagemaker.runtime",
        "secretsmanager",
        "sns",
        "sqs",
        "ssm",
        "ssmmessages",
        "sts",
    ];
}
