using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Dss.Identity;

/// <summary>Statements of the host's policies.</summary>
internal static class HostStatements
{
    /// <summary>Reads objects, each by its key: nothing is listed.</summary>
    /// <param name="sid">Name of the statement.</param>
    /// <param name="target">Gives the partition.</param>
    /// <param name="bucket">Name of the bucket.</param>
    /// <param name="prefix">Start of the objects' keys, without slashes at its ends; empty: the whole bucket.</param>
    public static PolicyStatement ReadObjects(string sid, AwsTarget target, string bucket, string prefix) => new()
    {
        Sid = sid,
        Actions = PolicyTerms.Of("s3:GetObject"),
        Resources = PolicyTerms.Of(
            $"{target.Region.BucketArn(bucket)}/{(prefix.Length == 0 ? "" : $"{prefix}/")}*"),
    };

    /// <summary>Reads secrets, whose ARNs end in six characters that Secrets Manager chooses.</summary>
    /// <param name="sid">Name of the statement.</param>
    /// <param name="target">Gives partition and region.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    /// <param name="names">Names of the secrets, one at least.</param>
    public static PolicyStatement ReadSecrets(
        string sid, AwsTarget target, string accountId, params IEnumerable<string> names) => new()
        {
            Sid = sid,
            Actions = PolicyTerms.Of("secretsmanager:GetSecretValue"),
            Resources = PolicyTerms.Of(names.Select(
                name => target.Arn(accountId, "secretsmanager", $"secret:{name}-??????"))),
        };

    /// <summary>Runs SQL in the warehouse by the Data API, with the administrator's password.</summary>
    /// <param name="target">Gives names, partition and region.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    /// <param name="adminUser">Name of the administrator.</param>
    public static ImmutableArray<PolicyStatement> AdministerWarehouse(
        AwsTarget target, string accountId, string adminUser) =>
    [
        new()
        {
            // ARNs of workgroups end in an ID that Redshift chooses; the tag tells the platform's own from others.
            // Without the password of one, nothing can be run in it.
            Sid = "RunStatements",
            Actions = PolicyTerms.Of("redshift-data:ExecuteStatement"),
            Resources = PolicyTerms.Of(target.Arn(accountId, "redshift-serverless", "workgroup/*")),
            Conditions = [new("StringEquals", "aws:ResourceTag/Name", target.NamePrefix)],
        },
        new()
        {
            Sid = "FollowStatements",
            Actions = PolicyTerms.Of("redshift-data:DescribeStatement"),
            Resources = PolicyTerms.Any("statements have no ARN; the condition leaves whoever asks their own"),
            Conditions = [new("StringEquals", "redshift-data:statement-owner-iam-userid", "${aws:userid}")],
        },
        // As Redshift names the secret of a namespace's administrator.
        ReadSecrets("ReadAdministrator", target, accountId, $"redshift!{target.NamePrefix}-{adminUser}"),
    ];
}
