using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>At most 200 subnets in a VPC.</summary>
/// <remarks>Why: the default quota. Source: VPC user guide, Amazon VPC quotas.</remarks>
public sealed class SubnetQuotaRule : IPlanRule
{
    private const int Quota = 200;

    /// <inheritdoc/>
    public string Id => "quota-subnet";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan) => plan.Attached(AwsTypes.Subnet, "vpcId", AwsTypes.Vpc)
        .SelectMany(vpc => QuotaFindings.Of(Id, vpc.Key, vpc.Count(), Quota, "subnets in the VPC (Subnets per VPC)"));
}
