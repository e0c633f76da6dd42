using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Queues state how they are encrypted: with keys of SQS, or with a KMS key; not both.</summary>
/// <remarks>
/// Why: new queues are encrypted by default, but only a stated setting is put back when somebody takes it away; SQS
/// refuses both at once. Source: Security Hub control SQS.1; SQS API reference, CreateQueue.
/// </remarks>
public sealed class QueueEncryptionRule() : ResourceRule("security-queue-encryption", "aws:sqs/queue:Queue")
{
    private const string Managed = "sqsManagedSseEnabled";
    private const string Key = "kmsMasterKeyId";

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var (isManaged, hasKey) = (resource.Inputs.IsTrue(Managed), resource.Has(Key));
        if (isManaged && hasKey)
            yield return new Objection(Managed, $"{Managed} and {Key} exclude each other.");
        if (!isManaged && !hasKey)
            yield return new Objection(
                Managed, $"No encryption is stated; state {Managed} or {Key}.", Severity.Warning);
    }
}
