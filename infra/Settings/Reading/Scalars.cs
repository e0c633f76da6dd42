using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace DataPlatform.Settings.Reading;

/// <summary>The types of scalar settings that more than one section uses.</summary>
internal static class Scalars
{
    /// <summary>Exactly <c>true</c> or <c>false</c>, as everywhere in Pulumi.</summary>
    public static Scalar<bool> TrueOrFalse { get; } = new("true or false", "true, false", text => text switch
    {
        "true" => new(true),
        "false" => new(false),
        _ => TrueOrFalse!.Not(),
    });

    /// <summary>A whole number in a range, both ends included.</summary>
    public static Scalar<int> Whole(int min, int max) =>
        Number(Invariant($"{min} to {max}"), number => number >= min && number <= max, "is out of range");

    /// <summary>One of the listed whole numbers.</summary>
    public static Scalar<int> WholeOf(ImmutableArray<int> numbers) =>
        Number(string.Join(", ", numbers.Select(n => Invariant($"{n}"))), numbers.Contains, "is not among the choices");

    /// <summary>One of a few words, each standing for a value.</summary>
    public static Scalar<T> OneOf<T>(params (string Word, T Value)[] choices)
    {
        var accepted = string.Join(", ", choices.Select(choice => choice.Word));
        Scalar<T> type = null!;
        type = new("among the choices", accepted, text =>
            choices.Where(choice => choice.Word == text).Select(choice => new Reading<T>(choice.Value))
                .DefaultIfEmpty(type.Not()).First());
        return type;
    }

    /// <summary>A name from a table too long to print: the nearest name is suggested.</summary>
    /// <param name="noun">See <see cref="Scalar{T}.Noun"/>.</param>
    /// <param name="accepted">See <see cref="Scalar{T}.Accepted"/>.</param>
    /// <param name="names">The names.</param>
    public static Scalar<string> Known(string noun, string accepted, ImmutableArray<string> names) =>
        Known(noun, accepted, names, name => name);

    /// <summary>An entry of a table too long to print, by its name: the nearest name is suggested.</summary>
    /// <param name="noun">See <see cref="Scalar{T}.Noun"/>.</param>
    /// <param name="accepted">See <see cref="Scalar{T}.Accepted"/>.</param>
    /// <param name="entries">The table.</param>
    /// <param name="nameOf">The name of an entry.</param>
    public static Scalar<T> Known<T>(
        string noun, string accepted, ImmutableArray<T> entries, Func<T, string> nameOf)
    {
        Scalar<T> type = null!;
        type = new(noun, accepted, text => entries.FirstOrDefault(entry => nameOf(entry) == text) is { } entry
            ? new(entry)
            : type.Not($"{accepted}; the nearest is {Nearest.To(text, entries.Select(nameOf))}"));
        return type;
    }

    /// <summary>Any text.</summary>
    /// <param name="noun">See <see cref="Scalar{T}.Noun"/>.</param>
    /// <param name="accepted">See <see cref="Scalar{T}.Accepted"/>.</param>
    public static Scalar<string> Text(string noun, string accepted) => new(noun, accepted, text => new(text));

    /// <summary>A text of which all matches the pattern.</summary>
    public static Scalar<string> Matching(string noun, string accepted, Regex pattern)
    {
        Scalar<string> type = null!;
        type = new(noun, accepted, text => pattern.IsMatch(text) ? new(text) : type.Not());
        return type;
    }

    private static Scalar<int> Number(string accepted, Predicate<int> fits, string otherwise)
    {
        Scalar<int> type = null!;
        type = new("a whole number", accepted, text =>
            !BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? type.Not()
                : number >= int.MinValue && number <= int.MaxValue && fits((int)number)
                    ? new((int)number)
                    : new(0, otherwise));
        return type;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
