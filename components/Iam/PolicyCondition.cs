using System.Collections.Immutable;

namespace DataPlatform.Components.Iam;

/// <summary>One condition of a policy statement; all of a statement's conditions must hold.</summary>
public sealed record PolicyCondition
{
    /// <summary>Makes a condition.</summary>
    /// <param name="test">The operator, for example <c>StringEquals</c>.</param>
    /// <param name="key">The condition key, for example <c>aws:SourceAccount</c>.</param>
    /// <param name="values">The values: any of them may match (for a negated test: none).</param>
    public PolicyCondition(string test, string key, params IEnumerable<string> values)
    {
        Test = test;
        Key = key;
        Values = [.. values.Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The operator.</summary>
    public string Test { get; }

    /// <summary>The condition key.</summary>
    public string Key { get; }

    /// <summary>The values in ordinal order.</summary>
    public ImmutableArray<string> Values { get; }
}
