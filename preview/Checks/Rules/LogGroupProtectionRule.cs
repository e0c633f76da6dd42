using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Log groups forget after a stated time, and are encrypted with a key of the account.</summary>
/// <remarks>
/// Why: without a retention logs are kept, and paid for, for ever; without a key the account does not decide who reads
/// them. Source: Security Hub control CloudWatch.16; CloudWatch Logs user guide, encrypting log data.
/// </remarks>
public sealed class LogGroupProtectionRule() : ResourceRule("security-log-group", AwsTypes.LogGroup)
{
    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        if (resource.Inputs.Number("retentionInDays") is null or 0)
            yield return new Objection("retentionInDays", "Logs are kept for ever.", Severity.Warning);
        if (!resource.Has("kmsKeyId"))
            yield return new Objection("kmsKeyId", "Not encrypted with a key of the account.", Severity.Info);
    }
}
