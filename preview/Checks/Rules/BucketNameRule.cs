using System.Net;
using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Names of S3 buckets: 3 to 63 lower-case letters, digits, hyphens and dots, a letter or digit at both ends, no two
/// dots in a row, no IP address, none of the prefixes and suffixes that S3 keeps for itself.
/// </summary>
/// <remarks>
/// Why: S3 refuses any other name. Dots are only warned of: they break the certificate of virtual-hosted access.
/// Source: S3 user guide, general purpose bucket naming rules.
/// </remarks>
public sealed partial class BucketNameRule() : ResourceRule("s3-bucket-name", AwsTypes.Bucket)
{
    private const string AccountSuffix = "-an";

    private static readonly string[] ReservedPrefixes = ["xn--", "sthree-", "amzn-s3-demo-"];
    private static readonly string[] ReservedSuffixes = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"];

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        if (resource.CloudName("bucket") is not { } name)
            yield break;
        if (name.Length is < 3 or > 63)
            yield return Wrong(name, $"has {name.Length} characters; 3 to 63 are accepted");
        if (!Pattern().IsMatch(name))
            yield return Wrong(
                name,
                "has other than lower-case letters, digits, hyphens and dots, or not a letter or digit at an end");
        if (name.Contains("..", StringComparison.Ordinal))
            yield return Wrong(name, "has two dots in a row");
        else if (name.Count(c => c == '.') == 3 && IPAddress.TryParse(name, out _))
            yield return Wrong(name, "is an IP address");
        else if (name.Contains('.', StringComparison.Ordinal))
            yield return Wrong(name, "has a dot: virtual-hosted access over TLS fails", Severity.Warning);
        foreach (var prefix in ReservedPrefixes.Where(p => name.StartsWith(p, StringComparison.Ordinal)))
            yield return Wrong(name, $"starts with '{prefix}', which S3 reserves");
        foreach (var suffix in ReservedSuffixes.Where(s => name.EndsWith(s, StringComparison.Ordinal)))
            yield return Wrong(name, $"ends with '{suffix}', which S3 reserves");
        var ofAccount = resource.Inputs.Text("bucketNamespace") == "account-regional";
        if (name.EndsWith(AccountSuffix, StringComparison.Ordinal) != ofAccount)
            yield return Wrong(
                name,
                ofAccount
                    ? $"does not end with '{AccountSuffix}', as names in the account's namespace do"
                    : $"ends with '{AccountSuffix}', which S3 reserves for names in an account's namespace");
    }

    private static Objection Wrong(string name, string what, Severity severity = Severity.Error) =>
        new("bucket", $"The bucket name '{name}' {what}.", severity);

    [GeneratedRegex(@"\A[a-z0-9]([a-z0-9.-]*[a-z0-9])?\z")]
    private static partial Regex Pattern();
}
