using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// The role of a schedule of EventBridge is one that the scheduler may take, and that may make the call to the
/// instances that it is about.
/// </summary>
/// <remarks>
/// Why: a call that is not allowed fails each time that it is due, and nobody is told. Source: EventBridge Scheduler
/// user guide, execution role.
/// </remarks>
public sealed class ScheduleRoleRule() : ResourceRule("scheduler-role", AwsTypes.Schedule)
{
    private const string Property = "target.roleArn";
    private const string Service = "scheduler.amazonaws.com";

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var arn = resource.Inputs.Object("target")?.Text("roleArn");
        if (RolePermissions.RoleOf(plan, resource, "target", arn) is not { } role)
            yield break;
        if (!RolePermissions.Trusts(role, Service))
            yield return new Objection(Property, $"{role.Name} is not a role that {Service} may take.");
        if (UniversalTarget.Of(resource) is not { } target)
            yield break;
        var instances = target.InstanceIds.Select(id => plan.ById(AwsTypes.Instance, id)).OfType<PlanResource>();
        foreach (var instance in instances)
        {
            if (instance.Outputs.Text("arn") is { } about
                && !RolePermissions.Allows(plan, role, target.Permission, about, instance.AllTags()))
                yield return new Objection(Property, $"{role.Name} has not {target.Permission} on {instance.Name}.");
        }
    }
}
