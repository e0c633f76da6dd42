using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>At most 10 managed policies attached to a role or user.</summary>
/// <remarks>Why: the default quota, which can be raised to 20 for roles and users. Source: IAM user guide, IAM and STS
/// quotas.</remarks>
public sealed class PolicyAttachmentQuotaRule : IPlanRule
{
    private const int Quota = 10;

    private static readonly (string Attachment, string Property, string Owner)[] Table =
    [
        ("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "role", AwsTypes.Role),
        ("aws:iam/userPolicyAttachment:UserPolicyAttachment", "user", AwsTypes.User),
    ];

    /// <inheritdoc/>
    public string Id => "quota-policy-attachment";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        foreach (var (attachment, property, type) in Table)
        {
            var attached = plan.Attached(attachment, property, type);
            foreach (var owner in plan.OfType(type))
            {
                var count = attached[owner.Urn].Count() + owner.Inputs.Items("managedPolicyArns").Count();
                foreach (var finding in QuotaFindings.Of(
                    Id, owner.Urn, count, Quota, $"managed policies (Managed policies per {property})"))
                    yield return finding;
            }
        }
    }
}
