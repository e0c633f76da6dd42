using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>The call of an API that a schedule of EventBridge makes.</summary>
/// <param name="Partition">The partition in the target's ARN.</param>
/// <param name="Service">The service, lower-case.</param>
/// <param name="Action">The action, its first letter lower-case.</param>
/// <param name="Input">What the call is given; null where it is no JSON object.</param>
internal sealed partial record UniversalTarget(string Partition, string Service, string Action, JsonObject? Input)
{
    private const string Sdk = ":scheduler:::aws-sdk:";

    /// <summary>Whether a target's ARN means to be one.</summary>
    public static bool IsMeant(string arn) => arn.Contains(Sdk, StringComparison.Ordinal);

    /// <summary>The target of a schedule; null where it has another kind of target, or none that can be read.</summary>
    public static UniversalTarget? Of(PlanResource schedule)
    {
        var target = schedule.Inputs.Object("target");
        var match = Form().Match(target?.Text("arn") ?? "");
        return match.Success
            ? new UniversalTarget(
                match.Groups[1].Value,
                match.Groups[2].Value,
                match.Groups[3].Value,
                PolicyText.TryParse(target?.Text("input") ?? "{}"))
            : null;
    }

    /// <summary>Whether it only reads, which the scheduler refuses.</summary>
    public bool IsReading => Reading().IsMatch(Action);

    /// <summary>The permission that the call needs; the same name for nearly all services.</summary>
    public string Permission => $"{Service}:{char.ToUpperInvariant(Action[0])}{Action[1..]}";

    /// <summary>IDs of the instances that the call is about; none for other calls.</summary>
    public IEnumerable<string> InstanceIds => Input?.Texts("InstanceIds") ?? [];

    [GeneratedRegex(@"\Aarn:(aws[a-z-]*):scheduler:::aws-sdk:([a-z0-9]+):([a-z][A-Za-z0-9]*)\z")]
    private static partial Regex Form();

    [GeneratedRegex(@"\A(get|describe|list|poll|receive|search|scan|query|select|read|batchGet)(?![a-z])")]
    private static partial Regex Reading();
}
