using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Every bucket encrypts with a KMS key, and with a bucket key.</summary>
/// <remarks>
/// Why: the default encryption of S3 has no key policy and leaves no trace of who decrypted; without a bucket key every
/// object costs a KMS request. Access log targets are left out: log delivery needs no KMS. Source: Security Hub control
/// S3.17; S3 user guide, bucket keys.
/// </remarks>
public sealed class BucketEncryptionRule : IPlanRule
{
    /// <inheritdoc/>
    public string Id => "security-bucket-encryption";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        var configurations = plan.Attached(AwsTypes.BucketEncryption, "bucket", AwsTypes.Bucket);
        var logTargets = plan.OfType("aws:s3/bucketLogging:BucketLogging")
            .Select(logging => plan.Target(logging, "targetBucket", AwsTypes.Bucket)?.Urn)
            .ToHashSet();
        foreach (var bucket in plan.OfType(AwsTypes.Bucket))
        {
            var rules = configurations[bucket.Urn].SelectMany(c => c.Inputs.Objects("rules")).ToList();
            if (rules.Count == 0)
                yield return Found(bucket, "No BucketServerSideEncryptionConfiguration for this bucket.");
            foreach (var rule in rules.Where(_ => !logTargets.Contains(bucket.Urn)))
            {
                var algorithm = (rule["applyServerSideEncryptionByDefault"] as JsonObject)?.Text("sseAlgorithm");
                if (algorithm is not ("aws:kms" or "aws:kms:dsse"))
                    yield return Found(bucket, $"Encrypted with {algorithm ?? "no algorithm"} and not with aws:kms.");
                else if (algorithm == "aws:kms" && !rule.IsTrue("bucketKeyEnabled"))
                    yield return Found(bucket, "No bucket key: every object costs a KMS request.");
            }
        }
    }

    private Finding Found(PlanResource bucket, string message) =>
        new(Severity.Warning, Id, bucket.Urn, "", message);
}
