using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Every bucket's policy denies requests without TLS.</summary>
/// <remarks>
/// Why: S3 answers plain HTTP unless it is told not to. Source: Security Hub control S3.5.
/// </remarks>
public sealed class BucketTlsRule : IPlanRule
{
    /// <inheritdoc/>
    public string Id => "security-bucket-tls";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        var policies = plan.Attached("aws:s3/bucketPolicy:BucketPolicy", "bucket", AwsTypes.Bucket);
        foreach (var bucket in plan.OfType(AwsTypes.Bucket))
        {
            // A policy whose text a plan does not know yet is nothing to object to.
            if (!policies[bucket.Urn].Any(policy =>
                    policy.Inputs.Text("policy") is not { } text || DeniesPlainHttp(text)))
                yield return new Finding(
                    Severity.Warning,
                    Id,
                    bucket.Urn,
                    "",
                    "No bucket policy denies requests with aws:SecureTransport false.");
        }
    }

    private static bool DeniesPlainHttp(string policy) =>
        PolicyText.TryParse(policy) is { } document
        && PolicyText.Statements(document).Any(statement =>
            statement.Text("Effect") == "Deny"
            && (statement["Condition"] as JsonObject)?["Bool"] is JsonObject flags
            && flags.Any(flag =>
                string.Equals(flag.Key, "aws:SecureTransport", StringComparison.OrdinalIgnoreCase)
                && PolicyText.Texts(flag.Value).Contains("false")));
}
