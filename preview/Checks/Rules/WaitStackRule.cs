using System.Text.Json.Nodes;
using System.Xml;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Stacks of CloudFormation whose template waits for signals wait within the time that the stack has, for 12 hours at
/// most, and for somebody who may signal: the role of an instance of this plan.
/// </summary>
/// <remarks>
/// Why: a wait that nobody may end takes its whole time and then fails, when all else has been made. Source:
/// CloudFormation user guide, CreationPolicy attribute and AWS::CloudFormation::WaitCondition; quotas (51,200 bytes).
/// </remarks>
public sealed class WaitStackRule() : ResourceRule("cloudformation-wait", AwsTypes.CloudFormationStack)
{
    private const string Condition = "AWS::CloudFormation::WaitCondition";
    private const string Signal = "cloudformation:SignalResource";
    private const int MostBytes = 51_200;

    // What a wait takes when nobody says.
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan MostTime = TimeSpan.FromHours(12);

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        if (resource.Inputs.Text("templateBody") is not { } text)
            yield break;
        if (text.Length > MostBytes)
            yield return new Objection("templateBody", $"{text.Length} characters; {MostBytes} are accepted.");
        // A template that does not begin as JSON is YAML, which is not looked at.
        if (!text.TrimStart().StartsWith('{'))
            yield break;
        if (PolicyText.TryParse(text)?.Object("Resources") is not { Count: > 0 } resources)
        {
            yield return new Objection("templateBody", "It is not JSON with resources.");
            yield break;
        }

        var waits = resources.Where(one => (one.Value as JsonObject)?.Text("Type") == Condition).ToList();
        foreach (var (name, wait) in waits)
        {
            foreach (var (property, message) in Check((JsonObject)wait!, resource.Inputs.Number("timeoutInMinutes")))
                yield return new Objection(property, $"{name}: {message}");
        }

        if (waits.Count > 0 && CheckSignal(resource, plan) is { } objection)
            yield return objection;
    }

    private static IEnumerable<(string Property, string Message)> Check(JsonObject wait, double? minutes)
    {
        if (wait.Object("CreationPolicy")?.Object("ResourceSignal") is not { } signal)
        {
            // The other way, by a handle, is an address that whoever knows it may call.
            yield return ("templateBody", "Waits without a CreationPolicy.");
            yield break;
        }

        if (wait.ContainsKey("Properties"))
            yield return ("templateBody", "A wait with a CreationPolicy takes no properties.");
        if (Duration(signal.Text("Timeout")) is not { } timeout)
            yield return ("templateBody", $"'{signal.Text("Timeout")}' is not a duration such as PT2H.");
        else if (timeout <= TimeSpan.Zero || timeout > MostTime)
            yield return ("templateBody", $"Waits {timeout:c}; up to {MostTime.TotalHours} hours are accepted.");
        else if (minutes < timeout.TotalMinutes)
            yield return (
                "timeoutInMinutes", $"The stack ends after {minutes} minutes, its wait {timeout.TotalMinutes}.");
    }

    private static TimeSpan? Duration(string? text)
    {
        try
        {
            return text is null ? DefaultTimeout : XmlConvert.ToTimeSpan(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static Objection? CheckSignal(PlanResource stack, PlanIndex plan)
    {
        // Who signals may be somebody whom the plan does not have.
        var roles = plan.OfType(AwsTypes.Instance)
            .Select(instance => RolePermissions.RoleOf(plan, instance))
            .OfType<PlanResource>()
            .ToList();
        return stack.Id is not { } arn || roles.Count == 0
            || roles.Exists(role => RolePermissions.Allows(plan, role, Signal, arn, stack.AllTags()))
                ? null
                : new Objection("", $"No instance's role has {Signal} on {arn}: nobody ends the wait.");
    }
}
