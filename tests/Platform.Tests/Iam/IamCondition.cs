using System.Globalization;

namespace DataPlatform.Tests.Platform.Iam;

/// <summary>One condition of a statement, with the operators that the platform's policies have.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html: of a key that
/// a request does not have, a test does not hold, a negated one does, and so does one that ends in <c>IfExists</c>.
/// </remarks>
internal sealed class IamCondition
{
    private const string IfExists = "IfExists";

    private readonly string _key;
    private readonly string[] _values;
    private readonly bool _holdsWithoutKey;
    private readonly bool _isNegated;
    private readonly bool _asksForAbsence;
    private readonly Func<string, string, bool> _test;

    /// <summary>Understands a condition.</summary>
    /// <exception cref="NotSupportedException">The operator is not known: nothing is guessed.</exception>
    public IamCondition(string test, string key, string[] values)
    {
        _key = key;
        _values = values;
        _asksForAbsence = test == "Null";
        var name = test.EndsWith(IfExists, StringComparison.Ordinal) ? test[..^IfExists.Length] : test;
        _isNegated = name is "StringNotEquals" or "StringNotLike" or "ArnNotEquals" or "ArnNotLike";
        _holdsWithoutKey = _isNegated || name != test;
        _test = name switch
        {
            "StringEquals" or "StringNotEquals" => (expected, actual) => expected == actual,
            "StringLike" or "StringNotLike" => (expected, actual) => IamPattern.Matches(expected, actual),

            // Either takes wildcards, each part of the ARN by itself.
            "ArnEquals" or "ArnLike" or "ArnNotEquals" or "ArnNotLike" => ArnMatches,
            "Bool" or "Null" =>
                (expected, actual) => string.Equals(expected, actual, StringComparison.OrdinalIgnoreCase),
            "NumericLessThan" => (expected, actual) => Number(actual) < Number(expected),
            _ => throw new NotSupportedException($"condition operator '{test}' is not known to the evaluator"),
        };
    }

    /// <summary>Whether it holds for a request.</summary>
    public bool Holds(IReadOnlyDictionary<string, string> context)
    {
        var isThere = context.TryGetValue(_key, out var actual);
        if (_asksForAbsence)
            return AnyFits(isThere ? "false" : "true");
        return isThere ? AnyFits(actual!) != _isNegated : _holdsWithoutKey;
    }

    private static bool ArnMatches(string pattern, string arn)
    {
        const int Parts = 6;
        var (expected, actual) = (pattern.Split(':', Parts), arn.Split(':', Parts));
        return pattern == "*"
            || (expected.Length == Parts
                && actual.Length == Parts
                && expected.Zip(actual, (one, other) => IamPattern.Matches(one, other)).All(fits => fits));
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private bool AnyFits(string actual) => _values.Any(expected => _test(expected, actual));
}
