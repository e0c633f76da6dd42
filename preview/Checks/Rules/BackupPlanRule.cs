using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Rules of backup plans have names of their own, end after they start, keep what goes to cold storage 90 days longer,
/// keep continuous backups at most 35 days, and keep within what the vault's lock takes.
/// </summary>
/// <remarks>
/// Why: AWS Backup refuses the first; jobs with a retention outside the lock fail, every night. Source: AWS Backup
/// developer guide, BackupRule, Lifecycle and vault lock.
/// </remarks>
public sealed class BackupPlanRule() : ResourceRule("backup-plan", "aws:backup/plan:Plan")
{
    private const int ColdDays = 90;
    private const int MostContinuousDays = 35;

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var rules = resource.Inputs.Objects("rules").ToList();
        foreach (var name in rules.CountBy(rule => rule.Text("ruleName") ?? "").Where(name => name.Value > 1))
            yield return new Objection("rules", $"{name.Value} rules with the name '{name.Key}'.");
        foreach (var rule in rules)
        {
            foreach (var what in Check(rule).Concat(Check(rule, LockOf(rule, plan))))
                yield return new Objection("rules", $"Rule '{rule.Text("ruleName")}': {what}.");
        }
    }

    private static JsonObject? LockOf(JsonObject rule, PlanIndex plan) =>
        plan.OfType(AwsTypes.BackupLock)
            .FirstOrDefault(one => one.Inputs.Text("backupVaultName") == rule.Text("targetVaultName"))?.Inputs;

    private static IEnumerable<string> Check(JsonObject rule)
    {
        if (rule.Text("ruleName") is not { Length: >= 1 and <= 50 } name
            || !name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.'))
            yield return "a name is 1 to 50 letters, digits, dots, hyphens and underscores";
        if (rule.Text("schedule")?.StartsWith("cron(", StringComparison.Ordinal) is false)
            yield return "the schedule is not cron(...)";
        if (rule.Number("completionWindow") <= rule.Number("startWindow"))
            yield return "completionWindow is not longer than startWindow";
        var lifecycle = rule.Object("lifecycle") ?? [];
        var delete = lifecycle.Number("deleteAfter");
        if (delete < lifecycle.Number("coldStorageAfter") + ColdDays)
            yield return $"deleteAfter is less than {ColdDays} days after coldStorageAfter";
        if (rule.IsTrue("enableContinuousBackup") && delete is not (>= 1 and <= MostContinuousDays))
            yield return $"continuous backups are kept 1 to {MostContinuousDays} days";
    }

    private static IEnumerable<string> Check(JsonObject rule, JsonObject? locked)
    {
        // Kept for ever where there is no end.
        var days = rule.Object("lifecycle")?.Number("deleteAfter") ?? double.PositiveInfinity;
        if (days < locked?.Number("minRetentionDays"))
            yield return $"kept {days} days; the lock of the vault takes {locked.Number("minRetentionDays")} and more";
        if (days > locked?.Number("maxRetentionDays"))
        {
            var kept = double.IsInfinity(days) ? "for ever" : $"{days} days";
            yield return $"kept {kept}; the lock of the vault takes {locked.Number("maxRetentionDays")} and less";
        }
    }
}
