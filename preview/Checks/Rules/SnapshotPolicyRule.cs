using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Policies of Data Lifecycle Manager say what they are for by tags that a volume of the stack has, how often snapshots
/// are made and how long they are kept, and have a role that the service may take.
/// </summary>
/// <remarks>
/// Why: the service refuses others, and one without volumes does nothing for ever. Source: Data Lifecycle Manager API
/// reference, CreateLifecyclePolicy, Schedule, CreateRule and RetainRule.
/// </remarks>
public sealed partial class SnapshotPolicyRule() : ResourceRule("dlm-policy", AwsTypes.SnapshotPolicy)
{
    private const string Service = "dlm.amazonaws.com";
    private const int MostSchedules = 4;
    private const int MostSnapshots = 1000;

    private static readonly double[] Hours = [1, 2, 3, 4, 6, 8, 12, 24];

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        if (resource.Inputs.Text("description") is { } description && !Description().IsMatch(description))
            yield return new Objection(
                "description", "At most 500 letters, digits, spaces, hyphens and underscores are accepted.");
        if (RolePermissions.RoleOf(plan, resource, "executionRoleArn", resource.Inputs.Text("executionRoleArn"))
                is { } role
            && !RolePermissions.Trusts(role, Service))
            yield return new Objection(
                "executionRoleArn", $"{role.Name} is not a role that {Service} may take.");
        var details = resource.Inputs.Object("policyDetails") ?? [];
        // Default policies and those that follow events are of another form.
        if (resource.Has("defaultPolicy") || details.Text("policyType") is "EVENT_BASED_POLICY")
            yield break;
        if ((details.Object("targetTags") ?? []).Count == 0)
            yield return new Objection("policyDetails.targetTags", "No tags: the policy is for nothing.");
        else if (!plan.OfType(AwsTypes.Volume).Any(volume => VolumeCopyRule.Targets(resource, volume.AllTags())))
            yield return new Objection(
                "policyDetails.targetTags", "No volume of the stack has one of the tags.", Severity.Warning);
        var schedules = details.Objects("schedules").ToList();
        if (schedules.Count is 0 or > MostSchedules)
            yield return new Objection(
                "policyDetails.schedules", $"{schedules.Count} schedules; 1 to {MostSchedules} are accepted.");
        foreach (var message in schedules.SelectMany(Check))
            yield return new Objection("policyDetails.schedules", message);
    }

    private static IEnumerable<string> Check(JsonObject schedule)
    {
        var name = schedule.Text("name");
        var create = schedule.Object("createRule") ?? [];
        if (create.ContainsKey("cronExpression") == create.ContainsKey("interval"))
            yield return $"{name}: either cronExpression or interval is needed.";
        if (create.Number("interval") is { } hours && !Hours.Contains(hours))
            yield return $"{name}: every {hours} hours; accepted: {string.Join(", ", Hours)}.";
        if (create.Text("times") is { } time && !Time().IsMatch(time))
            yield return $"{name}: '{time}' is not hh:mm.";
        var retain = schedule.Object("retainRule") ?? [];
        if (retain.ContainsKey("count") == retain.ContainsKey("interval"))
            yield return $"{name}: either a count or an interval of what is kept is needed.";
        if (retain.Number("count") is < 1 or > MostSnapshots)
            yield return $"{name}: keeps {retain.Number("count")} snapshots; 1 to {MostSnapshots} are accepted.";
    }

    [GeneratedRegex(@"\A[0-9A-Za-z _-]{0,500}\z")]
    private static partial Regex Description();

    [GeneratedRegex(@"\A([01]\d|2[0-3]):[0-5]\d\z")]
    private static partial Regex Time();
}
