using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Schedules of EventBridge have an expression and a time zone that it knows, and a target that can be called: of the
/// universal ones, one that changes something, with input as JSON.
/// </summary>
/// <remarks>
/// Why: the scheduler refuses a bad expression; a call with bad input fails each time that it is due, and nobody is
/// told. Source: EventBridge Scheduler user guide, schedule types, time zones and universal targets.
/// </remarks>
public sealed partial class ScheduleRule() : ResourceRule("scheduler-schedule", AwsTypes.Schedule)
{
    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var inputs = resource.Inputs;
        if (inputs.Text("scheduleExpression") is { } expression && Mistake(expression) is { } mistake)
            yield return new Objection("scheduleExpression", mistake);
        if (inputs.Text("scheduleExpressionTimezone") is { } zone
            && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            yield return new Objection("scheduleExpressionTimezone", $"'{zone}' is not a time zone.");
        var window = inputs.Object("flexibleTimeWindow") ?? [];
        if ((window.Text("mode") == "FLEXIBLE") != window.ContainsKey("maximumWindowInMinutes"))
            yield return new Objection(
                "flexibleTimeWindow", "maximumWindowInMinutes is needed with the mode FLEXIBLE, and with no other.");
        if (inputs.Object("target")?.Text("arn") is not { } arn || !UniversalTarget.IsMeant(arn))
            yield break;
        if (UniversalTarget.Of(resource) is not { } target)
        {
            yield return new Objection(
                "target.arn", $"'{arn}' is not arn:…:scheduler:::aws-sdk:service:action, such as ec2:stopInstances.");
            yield break;
        }

        if (target.Partition != plan.Partition)
            yield return new Objection("target.arn", $"It is of {target.Partition}, the stack of {plan.Partition}.");
        if (target.IsReading)
            yield return new Objection("target.arn", $"{target.Action} only reads, which the scheduler refuses.");
        if (target.Input is null)
            yield return new Objection("target.input", "It is not a JSON object.");
        else if (target is { Service: "ec2", Action: "stopInstances" or "startInstances" } && !target.InstanceIds.Any())
            yield return new Objection("target.input", "There is no list InstanceIds.");
    }

    private static string? Mistake(string expression)
    {
        var match = Form().Match(expression);
        if (!match.Success)
            return $"'{expression}' is not cron(…), rate(…) or at(…).";
        if (match.Groups[1].Value != "cron")
            return null;
        var fields = match.Groups[2].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 6)
            return $"'{expression}' has {fields.Length} fields; minute, hour, day, month, weekday and year are needed.";
        return (fields[2] == "?") == (fields[4] == "?")
            ? $"'{expression}': either the day of the month or that of the week is '?'."
            : null;
    }

    [GeneratedRegex(
        @"\A(?:(cron)\(([^()]+)\)|(?:rate)\([1-9]\d* (?:minute|hour|day)s?\)|at\(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\))\z")]
    private static partial Regex Form();
}
