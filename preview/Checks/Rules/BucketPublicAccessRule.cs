using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Every bucket blocks public access in all four ways.</summary>
/// <remarks>
/// Why: new buckets block it by default, but only a stated setting is put back when somebody takes it away. Source:
/// Security Hub control S3.8; S3 user guide, blocking public access.
/// </remarks>
public sealed class BucketPublicAccessRule : IPlanRule
{
    private static readonly string[] Flags =
        ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"];

    /// <inheritdoc/>
    public string Id => "security-bucket-public-access";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        var blocks = plan.Attached(
            "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "bucket", AwsTypes.Bucket);
        foreach (var bucket in plan.OfType(AwsTypes.Bucket))
        {
            if (!blocks.Contains(bucket.Urn))
                yield return new Finding(
                    Severity.Warning, Id, bucket.Urn, "", "No BucketPublicAccessBlock for this bucket.");
            foreach (var block in blocks[bucket.Urn])
            {
                foreach (var flag in Flags.Where(flag => !block.Inputs.IsTrue(flag)))
                    yield return new Finding(Severity.Error, Id, block.Urn, flag, $"{flag} is not true.");
            }
        }
    }
}
