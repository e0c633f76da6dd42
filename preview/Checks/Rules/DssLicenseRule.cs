using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>A DSS for users has a license.</summary>
/// <remarks>
/// Why: without one it is the free edition, and what needs a license is not configured: containers, Spark on
/// Kubernetes, groups and more than a few users. Source: Dataiku DSS documentation, editions and licenses.
/// </remarks>
public sealed class DssLicenseRule : IPlanRule
{
    /// <inheritdoc/>
    public string Id => "dss-license";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan) =>
        from settings in DssObject.SettingsIn(plan)
        where plan.IsProduction
            && settings.Document?.Object("dss") is { } dss
            && dss.Object("license")?.Text("secretName") is null
        select new Finding(
            Severity.Warning,
            Id,
            settings.Resource.Urn,
            "content",
            "There is no license: DSS is the free edition, and what needs a license is left out.");
}
