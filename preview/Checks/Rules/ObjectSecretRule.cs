using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Objects that a stack puts into buckets have no secret in them.</summary>
/// <remarks>
/// Why: whoever may read the bucket reads them, and every version of them stays; a secret belongs into Secrets Manager,
/// and its name into the object. Source: Secrets Manager user guide, best practices.
/// </remarks>
public sealed class ObjectSecretRule() : ResourceRule("security-object-secret", AwsTypes.BucketObject)
{
    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        foreach (var property in (string[])["content", "contentBase64"])
        {
            if (resource.SecretPaths.Contains(property))
                yield return new Objection(property, "A secret is in it.");
            else if (ObjectContent.Text(resource, property) is { } text && SecretText.Find(text) is { } found)
                yield return new Objection(property, $"It has what looks like {found}.");
        }
    }
}
