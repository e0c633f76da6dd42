using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>At most 5 NAT gateways in an availability zone.</summary>
/// <remarks>Why: the default quota. Source: VPC user guide, Amazon VPC quotas.</remarks>
public sealed class NatGatewayQuotaRule : IPlanRule
{
    private const int Quota = 5;

    /// <inheritdoc/>
    public string Id => "quota-nat-gateway";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan) => plan.OfType("aws:ec2/natGateway:NatGateway")
        .Select(gateway => plan.Target(gateway, "subnetId", AwsTypes.Subnet)?.Inputs.Text("availabilityZone"))
        .OfType<string>()
        .CountBy(zone => zone)
        .SelectMany(zone => QuotaFindings.Of(
            Id, "", zone.Value, Quota, $"NAT gateways in {zone.Key} (NAT gateways per Availability Zone)"));
}
