using System.Globalization;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Retention of log groups: one of the numbers of days that CloudWatch Logs has; 0 keeps for ever.</summary>
/// <remarks>Why: any other number is refused. Source: CloudWatch Logs API reference, PutRetentionPolicy.</remarks>
public sealed class LogRetentionRule() : ResourceRule("log-retention", AwsTypes.LogGroup)
{
    private static readonly int[] Accepted =
    [
        0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
    ];

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        if (resource.Inputs.Number("retentionInDays") is { } days && !Accepted.Any(accepted => accepted == days))
            yield return new Objection(
                "retentionInDays",
                string.Create(
                    CultureInfo.InvariantCulture, $"{days} days; accepted: {string.Join(", ", Accepted)}."));
    }
}
