using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>
/// An amount of a resource as Kubernetes writes it: <c>500m</c>, <c>16Gi</c>, <c>1e3</c>. Two are equal when their
/// values are, however they were written.
/// </summary>
public readonly partial record struct Quantity : IComparable<Quantity>
{
    // Whatever is longer is out of range, or has zeros without a meaning.
    private const int LongestText = 100;

    // A number of this many places is out of range with every mantissa that the longest text holds.
    private const int FarthestExponent = 200;

    private const int NanoPlaces = 9;

    private static readonly BigInteger NanosPerUnit = BigInteger.Pow(10, NanoPlaces);

    private readonly QuantityNotation _notation;

    private Quantity(decimal value, QuantityNotation notation)
    {
        Value = value;
        _notation = notation;
    }

    /// <summary>The largest value, 2^63-1: the API server counts with 64 bits.</summary>
    public const decimal Largest = long.MaxValue;

    /// <summary>The value in the resource's own unit: CPUs, bytes, pieces.</summary>
    public decimal Value { get; }

    /// <summary>
    /// Reads a quantity by Kubernetes' grammar, without a sign: digits with or without a decimal point, then nothing,
    /// one of the suffixes <c>n u m k M G T P E</c> (powers of 1000) or <c>Ki Mi Gi Ti Pi Ei</c> (of 1024), or an
    /// exponent such as <c>e3</c>. Kubernetes silently rounds what is finer than a nano, and caps or overflows what is
    /// larger than <see cref="Largest"/>; both are refused here.
    /// </summary>
    public static bool TryParse(string? text, out Quantity quantity)
    {
        quantity = default;
        if (text is null || text.Length > LongestText || Pattern().Match(text) is not { Success: true } match)
            return false;
        var fraction = match.Groups["fraction"].Value;
        var suffix = match.Groups["suffix"].Value;
        if (!QuantitySuffix.TryParse(suffix, out var scale) || Math.Abs((long)scale.TenTo) > FarthestExponent)
            return false;
        var mantissa = BigInteger.Parse($"0{match.Groups["whole"].Value}{fraction}", CultureInfo.InvariantCulture);
        var places = scale.TenTo - fraction.Length + NanoPlaces;
        var nanos = (mantissa << scale.TwoTo) * BigInteger.Pow(10, Math.Max(0, places));
        nanos = BigInteger.DivRem(nanos, BigInteger.Pow(10, Math.Max(0, -places)), out var lost);
        if (!lost.IsZero || nanos > long.MaxValue * NanosPerUnit)
            return false;
        quantity = new Quantity((decimal)nanos / (decimal)NanosPerUnit, scale.Notation);
        return true;
    }

    /// <summary>Reads a quantity as <see cref="TryParse"/> does.</summary>
    /// <exception cref="FormatException">The text is not a quantity.</exception>
    public static Quantity Parse(string text) =>
        TryParse(text, out var quantity)
            ? quantity
            : throw new FormatException($"'{text}' is not a quantity such as 500m or 16Gi");

    /// <summary>
    /// The canonical form, which the API server stores whatever it is given: no fraction, the largest suffix of the
    /// family that it was written with. <c>1000m</c> is <c>1</c>, <c>1.5Gi</c> is <c>1536Mi</c>.
    /// </summary>
    public override string ToString() => QuantitySuffix.Write(Value, _notation);

    /// <summary>Whether the values are equal.</summary>
    public bool Equals(Quantity other) => Value == other.Value;

    /// <summary>A hash of the value.</summary>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>Orders by value.</summary>
    public int CompareTo(Quantity other) => Value.CompareTo(other.Value);

    /// <summary>Whether the left quantity is less.</summary>
    public static bool operator <(Quantity left, Quantity right) => left.Value < right.Value;

    /// <summary>Whether the left quantity is more.</summary>
    public static bool operator >(Quantity left, Quantity right) => left.Value > right.Value;

    /// <summary>Whether the left quantity is not more.</summary>
    public static bool operator <=(Quantity left, Quantity right) => left.Value <= right.Value;

    /// <summary>Whether the left quantity is not less.</summary>
    public static bool operator >=(Quantity left, Quantity right) => left.Value >= right.Value;

    [GeneratedRegex(
        @"^(?=\.?[0-9])(?<whole>[0-9]*)(\.(?<fraction>[0-9]*))?"
        + @"(?<suffix>[numkMGTPE]?|[KMGTPE]i|[eE][+-]?[0-9]+)\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
