using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>At most 5 VPCs in a region.</summary>
/// <remarks>Why: the default quota. Source: VPC user guide, Amazon VPC quotas.</remarks>
public sealed class VpcQuotaRule : IPlanRule
{
    private const int Quota = 5;

    /// <inheritdoc/>
    public string Id => "quota-vpc";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan) => QuotaFindings.Of(
        Id, "", plan.OfType(AwsTypes.Vpc).Count(), Quota, "VPCs in the region (VPCs per Region)");
}
