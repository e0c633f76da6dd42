using DataPlatform.Components.Catalog;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Emr;

/// <summary>Who takes the cluster's two roles, and what they may do but for the data.</summary>
internal static class EmrPolicies
{
    /// <summary>EMR itself, for clusters of this account and region.</summary>
    public static PolicyDocument ServiceTrust(AwsTarget target, string accountId) => new(new PolicyStatement
    {
        Sid = "RunClusters",
        Principal = PolicyPrincipal.Service("elasticmapreduce.amazonaws.com"),
        Actions = PolicyTerms.Of("sts:AssumeRole"),
        Conditions =
        [
            new("StringEquals", "aws:SourceAccount", accountId),
            new("ArnLike", "aws:SourceArn", target.Arn(accountId, "elasticmapreduce", "*")),
        ],
    });

    /// <summary>The cluster's nodes.</summary>
    public static PolicyDocument NodeTrust { get; } = new(new PolicyStatement
    {
        Sid = "StartNodes",
        Principal = PolicyPrincipal.Service("ec2.amazonaws.com"),
        Actions = PolicyTerms.Of("sts:AssumeRole"),
    });

    /// <summary>
    /// What EMR's managed policy leaves out: to hand on this nodes' role, the key of the volumes, and to look at the
    /// key of the logs. The volumes key's own policy lets the account use it through EC2 only, that of the logs' key
    /// through S3 only, and EMR asks that its role is a user of both:
    /// https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-plan-debugging.html#emr-log-encryption
    /// </summary>
    public static PolicyDocument Service(string nodeRoleArn, string volumesKeyArn, string logsKeyArn) => new(
        new PolicyStatement
        {
            Sid = "PassNodeRole",
            Actions = PolicyTerms.Of("iam:PassRole"),
            Resources = PolicyTerms.Of(nodeRoleArn),
            // With its ending, which is another one in China.
            Conditions = [new("StringLike", "iam:PassedToService", "ec2.amazonaws.com*")],
        },
        UseKey("EncryptVolumes", volumesKeyArn),
        new PolicyStatement
        {
            Sid = "AttachVolumes",
            Actions = PolicyTerms.Of("kms:CreateGrant"),
            Resources = PolicyTerms.Of(volumesKeyArn),
            Conditions = [new("Bool", "kms:GrantIsForAWSResource", "true")],
        },
        new PolicyStatement
        {
            Sid = "FindLogsKey",
            Actions = PolicyTerms.Of("kms:DescribeKey"),
            Resources = PolicyTerms.Of(logsKeyArn),
        });

    /// <summary>
    /// What every node needs: to write encrypted logs, to look for the databases that Hive and Spark look for, to read
    /// the certificates, and the key for local disks, which nodes ask KMS for themselves.
    /// </summary>
    public static PolicyDocument Node(
        EmrClusterArgs args, string accountId, string logsBucketArn, string volumesKeyArn, string logsKeyArn) =>
        new(
        [
            new()
            {
                Sid = "WriteLogs",
                Actions = PolicyTerms.Of("s3:PutObject"),
                Resources = PolicyTerms.Of($"{logsBucketArn}/{EmrCluster.LogPrefix}/*"),
            },
            new()
            {
                Sid = "EncryptLogs",
                Actions = PolicyTerms.Of("kms:GenerateDataKey"),
                Resources = PolicyTerms.Of(logsKeyArn),
            },
            TableStatements.Probe(["default", "global_temp"], args.Target, accountId),
            UseKey("EncryptLocalDisks", volumesKeyArn),
            .. args.Options.Certificates is { } certificates
                ?
                [
                    new PolicyStatement
                    {
                        Sid = "ReadCertificates",
                        Actions = PolicyTerms.Of("s3:GetObject"),
                        Resources = PolicyTerms.Of(certificates.Arn(args.Target.Region)),
                    },
                ]
                : Array.Empty<PolicyStatement>(),
        ]);

    private static PolicyStatement UseKey(string sid, string keyArn) => new()
    {
        Sid = sid,
        Actions = PolicyTerms.Of(
            "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"),
        Resources = PolicyTerms.Of(keyArn),
    };
}
