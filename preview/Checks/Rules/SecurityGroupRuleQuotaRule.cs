using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>At most 60 rules of a direction in a security group, each address block and each group counted.</summary>
/// <remarks>
/// Why: the default quota, held for IPv4 and IPv6 apart; here IPv4 blocks and referenced groups are counted. Source:
/// VPC user guide, Amazon VPC quotas, security groups.
/// </remarks>
public sealed class SecurityGroupRuleQuotaRule : IPlanRule
{
    private const int Quota = 60;

    /// <inheritdoc/>
    public string Id => "quota-security-group-rule";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        var groups = plan.OfTypes(AwsTypes.SecurityGroup, AwsTypes.DefaultSecurityGroup)
            .SelectMany(group => Permissions(group, group.Urn));
        var rules = plan.OfTypes(AwsTypes.SecurityGroupRule, AwsTypes.IngressRule, AwsTypes.EgressRule)
            .Select(rule => (rule, group: plan.Target(rule, "securityGroupId", AwsTypes.SecurityGroup)))
            .Where(pair => pair.group is not null)
            .SelectMany(pair => Permissions(pair.rule, pair.group!.Urn));
        return groups.Concat(rules)
            .AggregateBy(entry => (entry.Urn, entry.Ingress), 0, (sum, entry) => sum + entry.Count)
            .SelectMany(group => QuotaFindings.Of(
                Id,
                group.Key.Urn,
                group.Value,
                Quota,
                $"{(group.Key.Ingress ? "inbound" : "outbound")} rules in the group "
                + "(Inbound or outbound rules per security group)"));
    }

    private static IEnumerable<(string Urn, bool Ingress, int Count)> Permissions(PlanResource resource, string urn) =>
        SecurityGroupPermission.Of(resource).Select(permission =>
            (urn, permission.Ingress, Math.Max(1, permission.Ipv4Blocks.Length)));
}
