using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Symmetric KMS keys rotate, and wait at least seven days before they are gone.</summary>
/// <remarks>
/// Why: rotation bounds what one key's leak gives away. Keys of other kinds, and in key stores, cannot rotate by
/// themselves. Source: Security Hub control KMS.4; KMS API reference, ScheduleKeyDeletion (7 to 30 days).
/// </remarks>
public sealed class KeyRotationRule() : ResourceRule("security-key-rotation", AwsTypes.Key)
{
    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var canRotate = resource.Inputs.Text("customerMasterKeySpec") is null or "SYMMETRIC_DEFAULT"
            && !resource.Inputs.ContainsKey("customKeyStoreId");
        if (canRotate && !resource.Inputs.IsTrue("enableKeyRotation"))
            yield return new Objection("enableKeyRotation", "The key does not rotate.", Severity.Warning);
        if (resource.Inputs.Number("deletionWindowInDays") is < 7 or > 30)
            yield return new Objection(
                "deletionWindowInDays",
                $"A deletion window of {resource.Inputs.Number("deletionWindowInDays")} days; 7 to 30 are accepted.");
        if (resource.Inputs.Number("rotationPeriodInDays") is < 90 or > 2560)
            yield return new Objection(
                "rotationPeriodInDays",
                $"Rotation every {resource.Inputs.Number("rotationPeriodInDays")} days; 90 to 2560 are accepted.");
    }
}
