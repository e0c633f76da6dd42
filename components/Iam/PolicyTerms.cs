using System.Collections.Immutable;

namespace DataPlatform.Components.Iam;

/// <summary>
/// The actions, resources or principals of a policy statement. One that stands for everything cannot be made without a
/// reason, which is for the reader and is not part of the policy.
/// </summary>
public sealed record PolicyTerms
{
    private PolicyTerms(ImmutableArray<string> values, string? reason)
    {
        Values = values;
        Reason = reason;
    }

    /// <summary>The terms in ordinal order, each once.</summary>
    public ImmutableArray<string> Values { get; }

    /// <summary>Why a term that stands for everything is right here; null when there is none.</summary>
    public string? Reason { get; }

    /// <summary>Named terms.</summary>
    /// <exception cref="ArgumentException">No term, or one that stands for everything.</exception>
    public static PolicyTerms Of(params IEnumerable<string> values)
    {
        var sorted = Sort(values);
        var wide = sorted.FirstOrDefault(IsEverything);
        return wide is null
            ? new PolicyTerms(sorted, null)
            : throw new ArgumentException($"'{wide}' stands for everything: use {nameof(Any)} and say why");
    }

    /// <summary>Terms of which at least one stands for everything: <c>*</c> or all actions of a service.</summary>
    /// <param name="reason">Why nothing narrower would do.</param>
    /// <param name="values">The terms; none stands for <c>*</c>.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public static PolicyTerms Any(string reason, params IEnumerable<string> values)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        var given = values.ToArray();
        return new PolicyTerms(Sort(given.Length == 0 ? ["*"] : given), reason);
    }

    /// <summary>Whether the other terms are the same, for the same reason.</summary>
    public bool Equals(PolicyTerms? other) =>
        other is not null && Reason == other.Reason && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Values.Length, Values[0], Reason);

    private static bool IsEverything(string value) =>
        value == "*" || (value.EndsWith(":*", StringComparison.Ordinal) && value.IndexOf(':') == value.Length - 2);

    private static ImmutableArray<string> Sort(IEnumerable<string> values)
    {
        ImmutableArray<string> sorted = [.. values.Distinct().Order(StringComparer.Ordinal)];
        return sorted.IsEmpty
            ? throw new ArgumentException("a policy statement needs at least one term", nameof(values))
            : sorted;
    }
}
