using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>At most two access keys of a user, inactive ones counted.</summary>
/// <remarks>Why: IAM refuses a third one; the quota cannot be raised. Source: IAM user guide, IAM and STS
/// quotas.</remarks>
public sealed class AccessKeyQuotaRule : IPlanRule
{
    private const int Quota = 2;

    /// <inheritdoc/>
    public string Id => "iam-access-key-quota";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan) =>
        from user in plan.OfType("aws:iam/accessKey:AccessKey")
            .GroupBy(key => plan.Target(key, "user", AwsTypes.User)?.CloudName() ?? key.Inputs.Text("user"))
        where user.Key is not null
        from key in user.Skip(Quota)
        select new Finding(
            Severity.Error, Id, key.Urn, "user", $"{user.Count()} keys of the user {user.Key}; {Quota} are accepted.");
}
