using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Where users' code on the host of DSS runs as DSS itself, that is said.</summary>
/// <remarks>
/// Why: such code reads what DSS may read, its access key or its role included, whatever groups the user is in. Source:
/// Dataiku DSS documentation, user isolation.
/// </remarks>
public sealed class DssIsolationRule : IPlanRule
{
    /// <inheritdoc/>
    public string Id => "dss-user-isolation";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan) =>
        from settings in DssObject.SettingsIn(plan)
        where settings.Document?.Object("host") is { } host && !host.IsTrue("userIsolation")
        select new Finding(
            plan.IsProduction ? Severity.Warning : Severity.Info,
            Id,
            settings.Resource.Urn,
            "content",
            "User isolation is off: code that users run on the host has all that DSS itself has.");
}
