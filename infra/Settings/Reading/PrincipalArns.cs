using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace DataPlatform.Settings.Reading;

/// <summary>ARNs of IAM principals as scalar settings.</summary>
internal static partial class PrincipalArns
{
    /// <summary>An ARN of a principal in a partition, in any account; a path before the name is accepted.</summary>
    /// <param name="partition">The partition: <c>aws</c>, <c>aws-us-gov</c> or <c>aws-cn</c>.</param>
    /// <param name="kinds">The kinds that are accepted: <c>role</c>, <c>user</c>.</param>
    public static Scalar<string> Of(string partition, params ImmutableArray<string> kinds)
    {
        Scalar<string> type = null!;
        type = new(
            $"an ARN of an IAM {string.Join(" or ", kinds)} in the partition {partition}",
            string.Join(", ", kinds.Select(kind => $"arn:{partition}:iam::<account>:{kind}/<name>")),
            text => Pattern().Match(text) is { Success: true } match
                && match.Groups["partition"].Value == partition
                && kinds.Contains(match.Groups["kind"].Value)
                ? new(text)
                : type.Not());
        return type;
    }

    [GeneratedRegex(
        @"^arn:(?<partition>aws|aws-us-gov|aws-cn):iam::[0-9]{12}:(?<kind>role|user)/(?:[!-.0-~]+/)*[\w+=,.@-]{1,64}\z",
        RegexOptions.ECMAScript)]
    private static partial Regex Pattern();
}
