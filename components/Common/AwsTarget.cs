using DataPlatform.Components.Network;
using Pulumi;
using Pulumi.Aws;

namespace DataPlatform.Components.Common;

/// <summary>
/// Where the platform is deployed to: what every component needs to write names and ARNs.
/// </summary>
/// <param name="NamePrefix">
/// Start of all physical names, <c>name-stack</c>: lower-case letters, digits and hyphens, for example
/// <c>dataplatform-dev</c>. Buckets leave room for 25 characters in the regions with the longest names.
/// </param>
/// <param name="Region">The region; the same one as the provider's.</param>
/// <param name="AccountId">The account's 12 digits.</param>
public sealed record AwsTarget(string NamePrefix, AwsRegion Region, Output<string> AccountId)
{
    /// <summary>
    /// Stands for the account while it is not known: account IDs all have 12 digits, so that the lengths of names and
    /// policies, and how many policies there are, do not depend on which it is.
    /// </summary>
    internal const string AnyAccount = "000000000000";

    /// <summary>Takes the account from the credentials of the given provider.</summary>
    /// <param name="namePrefix">See <see cref="NamePrefix"/>.</param>
    /// <param name="region">See <see cref="Region"/>.</param>
    /// <param name="options">Names the provider, or a parent that has one.</param>
    public static AwsTarget Of(string namePrefix, AwsRegion region, InvokeOptions options) =>
        new(namePrefix, region, GetCallerIdentity.Invoke(new(), options).Apply(caller => caller.AccountId));

    /// <summary>ARN of something in an account and region.</summary>
    /// <param name="accountId">The account's 12 digits.</param>
    /// <param name="service">Service part, for example <c>logs</c>.</param>
    /// <param name="resource">Resource part, for example <c>log-group:/a</c>.</param>
    public string Arn(string accountId, string service, string resource) =>
        $"arn:{Region.Partition}:{service}:{Region.Name}:{accountId}:{resource}";

    /// <summary>ARN of an IAM policy that AWS manages.</summary>
    /// <param name="policyName">Its name, with its path where it has one: <c>service-role/AmazonX</c>.</param>
    public string ManagedPolicyArn(string policyName) => $"arn:{Region.Partition}:iam::aws:policy/{policyName}";

    /// <summary>Host name of a service in the region, as in <c>kms:ViaService</c> and service principals.</summary>
    public string ServiceHost(string service) => $"{service}.{Region.Name}.{Region.DnsSuffix}";
}
