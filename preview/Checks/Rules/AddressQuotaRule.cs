using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>At most 5 Elastic IP addresses in a region.</summary>
/// <remarks>Why: the default quota. Source: VPC user guide, Amazon VPC quotas.</remarks>
public sealed class AddressQuotaRule : IPlanRule
{
    private const int Quota = 5;

    /// <inheritdoc/>
    public string Id => "quota-elastic-ip";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan) => QuotaFindings.Of(
        Id,
        "",
        plan.OfType("aws:ec2/eip:Eip").Count(),
        Quota,
        "Elastic IP addresses in the region (EC2-VPC Elastic IPs)");
}
