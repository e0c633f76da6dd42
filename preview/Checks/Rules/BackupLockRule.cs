using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Locks of backup vaults have a range of retention, and can be taken off again.</summary>
/// <remarks>
/// Why: with changeableForDays a lock is for good after these days: nobody, AWS included, can delete the backups or the
/// vault before their time. Source: AWS Backup developer guide, vault lock.
/// </remarks>
public sealed class BackupLockRule() : ResourceRule("backup-vault-lock", AwsTypes.BackupLock)
{
    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var inputs = resource.Inputs;
        if (inputs.Number("minRetentionDays") > inputs.Number("maxRetentionDays"))
            yield return new Objection("minRetentionDays", "The shortest retention is longer than the longest.");
        if (inputs.Number("changeableForDays") is { } days)
            yield return new Objection(
                "changeableForDays", $"After {days} days nobody can take the lock off.", Severity.Warning);
    }
}
