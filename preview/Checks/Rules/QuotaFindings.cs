using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Default quotas of AWS that one plan alone can exceed. They are warnings: an account may have been given more.
/// </summary>
internal static class QuotaFindings
{
    /// <summary>A finding where a group has more members than the default quota, otherwise none.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="urn">What the quota is counted for; empty for the whole plan.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="quota">The default quota.</param>
    /// <param name="name">What is counted and the quota's name in Service Quotas.</param>
    public static IEnumerable<Finding> Of(string rule, string urn, int count, int quota, string name) =>
        count <= quota
            ? []
            : [new Finding(Severity.Warning, rule, urn, "", $"{count} {name}; the default quota is {quota}.")];
}
