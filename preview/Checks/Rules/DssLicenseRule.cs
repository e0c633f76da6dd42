using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>A DSS for users has a license, and so has one that a load balancer leads to.</summary>
/// <remarks>
/// Why: without one it is the free edition, and what needs a license is not configured: containers, Spark on
/// Kubernetes, groups and more than a few users. Source: Dataiku DSS documentation, editions and licenses. On some
/// versions its API is closed then, the password that it comes with cannot be changed, and the host refuses to be ready
/// where users would be led to it.
/// </remarks>
public sealed class DssLicenseRule : IPlanRule
{
    /// <inheritdoc/>
    public string Id => "dss-license";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan) =>
        from settings in DssObject.SettingsIn(plan)
        let dss = settings.Document?.Object("dss")
        where dss is not null && dss.Object("license")?.Text("secretName") is null
        let hasListener = dss.Text("url") is not null
        where plan.IsProduction || hasListener
        select new Finding(
            Severity.Warning,
            Id,
            settings.Resource.Urn,
            "content",
            "There is no license: DSS is the free edition, and what needs a license is left out."
            + (hasListener
                ? " A version whose API is closed without one fails to deploy behind a load balancer."
                : ""));
}
