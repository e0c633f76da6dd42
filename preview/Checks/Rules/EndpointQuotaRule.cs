using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>At most 50 interface endpoints in a VPC and 20 gateway endpoints in a region.</summary>
/// <remarks>Why: the default quotas. Source: AWS PrivateLink guide, quotas; VPC user guide, Amazon VPC
/// quotas.</remarks>
public sealed class EndpointQuotaRule : IPlanRule
{
    private const int InterfaceQuota = 50;
    private const int GatewayQuota = 20;

    /// <inheritdoc/>
    public string Id => "quota-vpc-endpoint";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        var gateways = plan.OfType(AwsTypes.VpcEndpoint).Count(IsGateway);
        var interfaces = plan.Attached(AwsTypes.VpcEndpoint, "vpcId", AwsTypes.Vpc)
            .SelectMany(vpc => QuotaFindings.Of(
                Id,
                vpc.Key,
                vpc.Count(endpoint => !IsGateway(endpoint)),
                InterfaceQuota,
                "interface endpoints in the VPC (Interface VPC endpoints per VPC)"));
        return QuotaFindings
            .Of(Id, "", gateways, GatewayQuota, "gateway endpoints in the region (Gateway VPC endpoints per Region)")
            .Concat(interfaces);
    }

    private static bool IsGateway(PlanResource endpoint) =>
        endpoint.Inputs.Text("vpcEndpointType") is null or "Gateway";
}
