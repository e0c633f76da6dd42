using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Objects in S3 have at most ten tags, the provider's default tags with them.</summary>
/// <remarks>Why: S3 refuses more. Source: S3 user guide, categorizing your objects using tags.</remarks>
public sealed class ObjectTagRule() : ResourceRule("s3-object-tags", AwsTypes.BucketObject)
{
    private const int Most = 10;

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var tags = resource.AllTags();
        if (tags.Count > Most)
            yield return new Objection(
                "tags",
                $"There are {tags.Count} tags, default tags included; {Most} are accepted for an object. "
                + "overrideProvider.defaultTags turns the default tags off.");
        if (resource.Inputs.Object("overrideProvider")?.Object("defaultTags")?.Object("tags") is { Count: > 0 })
            yield return new Objection(
                "overrideProvider.defaultTags.tags", "The provider takes an empty map only: tags go into tags.");
    }
}
