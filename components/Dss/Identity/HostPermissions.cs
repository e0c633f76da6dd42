using DataPlatform.Components.Common;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Dss.Identity;
using DataPlatform.Components.Dss.Monitoring;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Lake;

namespace DataPlatform.Components.Dss;

/// <summary>
/// What the host of DSS may do: fetch its instructions, tell how it fares, and read what it configures DSS with.
/// </summary>
/// <remarks>
/// None of it speaks of KMS: the keys of the platform's buckets and secrets let whoever may read these through S3 and
/// Secrets Manager.
/// </remarks>
public static class HostPermissions
{
    /// <summary>Folder of the assets bucket that all files for the host are in.</summary>
    public const string AssetsPrefix = "dss";

    /// <summary>Reads the pointer, the bundles and the settings, each by its key: nothing is listed.</summary>
    /// <param name="target">Where the assets bucket is.</param>
    public static Func<string, PolicyDocument> Assets(AwsTarget target) => account => new(HostStatements.ReadObjects(
        "ReadAssets", target, LakeBucketNames.Of(LakeBucketRole.Assets, target, account), AssetsPrefix));

    /// <summary>
    /// Reads the mirror of the downloads, each file by its key. If the mirror's bucket has a KMS key that the platform
    /// did not make, the key's policy must let the role use it.
    /// </summary>
    /// <param name="target">Gives the partition.</param>
    /// <param name="bucket">Name of the bucket.</param>
    /// <param name="prefix">Start of the files' keys, without slashes at its ends; empty: the whole bucket.</param>
    public static Func<string, PolicyDocument> Mirror(AwsTarget target, string bucket, string prefix) =>
        _ => new(HostStatements.ReadObjects("ReadMirror", target, bucket, prefix));

    /// <summary>Writes to its log groups, which are there: those whose names begin with the folder's.</summary>
    /// <param name="target">Where the log groups are; their folder is <c>/prefix/dss</c>.</param>
    public static Func<string, PolicyDocument> Logs(AwsTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return account => new(new PolicyStatement
        {
            Sid = "WriteLogs",
            Actions = PolicyTerms.Of("logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"),
            Resources = PolicyTerms.Of(target.Arn(account, "logs", $"log-group:/{target.NamePrefix}/dss/*")),
        });
    }

    /// <summary>Publishes metrics to the platform's own namespace of CloudWatch, and to no other.</summary>
    /// <param name="target">Gives the name prefix.</param>
    public static Func<string, PolicyDocument> Metrics(AwsTarget target) => _ => new(new PolicyStatement
    {
        Sid = "PublishMetrics",
        Actions = PolicyTerms.Of("cloudwatch:PutMetricData"),
        Resources = PolicyTerms.Any("metrics have no ARN; the condition names their namespace"),
        Conditions = [new("StringEquals", "cloudwatch:namespace", DssMetrics.NamespaceOf(target))],
    });

    /// <summary>
    /// Takes sessions of Session Manager: what its agent needs for them, without the parameters and documents that the
    /// managed policy lets it read.
    /// https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-create-iam-instance-profile.html
    /// </summary>
    public static Func<string, PolicyDocument> Sessions() => _ => new(new PolicyStatement
    {
        Sid = "TakeSessions",
        Actions = PolicyTerms.Of(
            "ssm:UpdateInstanceInformation",
            "ssmmessages:CreateControlChannel", "ssmmessages:CreateDataChannel",
            "ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel"),
        Resources = PolicyTerms.Any("channels have no ARN, and the host speaks for itself only by its own signature"),
    });

    /// <summary>Tells the stacks that wait for the host how its bootstrap ended.</summary>
    /// <param name="target">Where the stacks are; their names begin with the identity's name.</param>
    public static Func<string, PolicyDocument> Signal(AwsTarget target) => account => new(new PolicyStatement
    {
        Sid = "SignalReadiness",
        Actions = PolicyTerms.Of("cloudformation:DescribeStacks", "cloudformation:SignalResource"),
        Resources = PolicyTerms.Of(
            target.Arn(account, "cloudformation", $"stack/{DssIdentity.NameOf(target)}-*/*")),
    });

    /// <summary>Reads the secrets of DSS: passwords, its access key, and the licence.</summary>
    /// <param name="target">Where the secrets are.</param>
    /// <param name="licenseSecretName">
    /// Name of the secret with the licence; null: there is none. If it has a KMS key that the platform did not make,
    /// the key's policy must let the role use it.
    /// </param>
    public static Func<string, PolicyDocument> Secrets(AwsTarget target, string? licenseSecretName) =>
        account => new(HostStatements.ReadSecrets(
            "ReadSecrets",
            target,
            account,
            [
                DssSecretNames.AccessKey(target),
                DssSecretNames.AdminPassword(target),
                DssSecretNames.WarehousePassword(target),
                .. licenseSecretName is null ? (string[])[] : [licenseSecretName],
            ]));

    /// <summary>Reads the keys of those connections that have keys, to configure DSS with them.</summary>
    /// <param name="target">Where the connections are.</param>
    public static Func<string, PolicyDocument> ConnectionKeys(AwsTarget target) =>
        account => ConnectionPolicies.ReadKeys(target, account);

    /// <summary>Makes DSS's user in the warehouse, as the warehouse's administrator.</summary>
    /// <param name="target">Where the warehouse is; its name is the name prefix.</param>
    /// <param name="adminUser">Name of its administrator.</param>
    public static Func<string, PolicyDocument> Warehouse(AwsTarget target, string adminUser) =>
        account => new(HostStatements.AdministerWarehouse(target, account, adminUser));
}
