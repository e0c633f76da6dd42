using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Lake;

/// <summary>The bucket policies: what no one may do, whoever they are, and who delivers logs.</summary>
internal static class LakePolicies
{
    /// <summary>Where the access logs of load balancers go in the logs bucket.</summary>
    public const string LoadBalancerPrefix = "load-balancers";

    private const string Encryption = "s3:x-amz-server-side-encryption";
    private const string EncryptionKey = "s3:x-amz-server-side-encryption-aws-kms-key-id";
    private const string ConnectionsPrefix = "connections/";

    /// <summary>The policy of a bucket that is encrypted with the platform's key.</summary>
    public static PolicyDocument Data(string bucketArn, string keyArn) => new(
    [
        .. Transport(bucketArn),
        DenyUpload(
            "DenyOtherEncryption",
            bucketArn,
            new PolicyCondition("Null", Encryption, "false"),
            new PolicyCondition("StringNotEquals", Encryption, "aws:kms")),
        DenyUpload(
            "DenyOtherKey",
            bucketArn,
            new PolicyCondition("Null", EncryptionKey, "false"),
            new PolicyCondition("StringNotEquals", EncryptionKey, keyArn)),
        // Asking for KMS without a key is asking for the account's default key, not for the bucket's.
        DenyUpload(
            "DenyDefaultKey",
            bucketArn,
            new PolicyCondition("Null", EncryptionKey, "true"),
            new PolicyCondition("StringEquals", Encryption, "aws:kms")),
    ]);

    /// <summary>The policy of the bucket to which the others' access logs are delivered.</summary>
    /// <param name="target">Where the bucket is.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="loadBalancers">Whether load balancers deliver theirs to it too.</param>
    public static PolicyDocument Logs(AwsTarget target, string accountId, bool loadBalancers = false) => new(
    [
        .. Transport(BucketArn(LakeBucketRole.Logs, target, accountId)),
        .. LakeBucketNames.Roles
            .Where(role => role != LakeBucketRole.Logs)
            .Select(role => DeliverAccessLogs(
                $"DeliverAccessLogsOf{role}",
                AccessLogPrefix(role),
                BucketArn(role, target, accountId),
                target,
                accountId)),
        DeliverAccessLogs(
            "DeliverAccessLogsOfConnections",
            ConnectionsPrefix,
            ConnectionBuckets(target, accountId),
            target,
            accountId),
        .. loadBalancers ? [DeliverLoadBalancerLogs(target, accountId)] : Array.Empty<PolicyStatement>(),
    ]);

    /// <summary>ARN of a bucket, known before the bucket is made.</summary>
    public static string BucketArn(LakeBucketRole role, AwsTarget target, string accountId) =>
        target.Region.BucketArn(LakeBucketNames.Of(role, target, accountId));

    /// <summary>Where a bucket's access logs go in the logs bucket.</summary>
    public static string AccessLogPrefix(LakeBucketRole role) => $"{LakeBucketNames.Label(role)}/";

    /// <summary>Where the access logs of a connection's own bucket go in the logs bucket.</summary>
    public static string AccessLogPrefix(string connection) => $"{ConnectionsPrefix}{connection}/";

    // By pattern: a policy with each bucket by name would outgrow its limit, and change with every connection.
    private static string ConnectionBuckets(AwsTarget target, string accountId) =>
        target.Region.BucketArn(LakeBucketNames.Of("*", target.NamePrefix, accountId, target.Region));

    private static PolicyStatement DeliverAccessLogs(
        string sid, string prefix, string fromArn, AwsTarget target, string accountId) => new()
        {
            Sid = sid,
            Principal = PolicyPrincipal.Service("logging.s3.amazonaws.com"),
            Actions = PolicyTerms.Of("s3:PutObject"),
            Resources = PolicyTerms.Of($"{BucketArn(LakeBucketRole.Logs, target, accountId)}/{prefix}*"),
            Conditions =
            [
                new("StringEquals", "aws:SourceAccount", accountId),
                new("ArnLike", "aws:SourceArn", fromArn),
            ],
        };

    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
    // The condition is not verified on a live load balancer. Enabling the logs tries it: a test object is written, and
    // where that is refused, the load balancer is.
    private static PolicyStatement DeliverLoadBalancerLogs(AwsTarget target, string accountId) => new()
    {
        Sid = "DeliverAccessLogsOfLoadBalancers",
        Principal = PolicyPrincipal.Service("logdelivery.elasticloadbalancing.amazonaws.com"),
        Actions = PolicyTerms.Of("s3:PutObject"),
        Resources = PolicyTerms.Of(
            $"{BucketArn(LakeBucketRole.Logs, target, accountId)}/{LoadBalancerPrefix}/AWSLogs/{accountId}/*"),
        Conditions =
        [
            new("ArnLike", "aws:SourceArn", target.Arn(accountId, "elasticloadbalancing", "loadbalancer/*")),
        ],
    };

    private static ImmutableArray<PolicyStatement> Transport(string bucketArn) =>
    [
        Denial.PlainHttp("s3", bucketArn, $"{bucketArn}/*"),
        Denial.Transport(
            "DenyOldTls", "s3", new("NumericLessThan", "s3:TlsVersion", "1.2"), bucketArn, $"{bucketArn}/*"),
    ];

    // Uploads that say nothing of encryption get the bucket's own; the conditions see only what a request says.
    private static PolicyStatement DenyUpload(
        string sid,
        string bucketArn,
        params PolicyCondition[] conditions) => new()
        {
            Sid = sid,
            Effect = PolicyEffect.Deny,
            Principal = PolicyPrincipal.Everyone(Denial.ForEveryone),
            Actions = PolicyTerms.Of("s3:PutObject"),
            Resources = PolicyTerms.Of($"{bucketArn}/*"),
            Conditions = [.. conditions],
        };
}
