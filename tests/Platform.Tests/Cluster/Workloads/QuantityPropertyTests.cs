using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using DataPlatform.Components.Cluster.Workloads;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Workloads;

/// <summary>What holds for every quantity.</summary>
public sealed class QuantityPropertyTests
{
    // Each suffix as a fraction: what it multiplies by, and what it divides by.
    private static readonly ImmutableSortedDictionary<string, (BigInteger Times, BigInteger Over)> Suffixes =
        Decimal("n", -9).Concat(Decimal("u", -6)).Concat(Decimal("m", -3)).Concat(Decimal("", 0))
            .Concat(Decimal("k", 3)).Concat(Decimal("M", 6)).Concat(Decimal("G", 9)).Concat(Decimal("T", 12))
            .Concat(Decimal("P", 15)).Concat(Decimal("E", 18)).Concat(Decimal("e2", 2)).Concat(Decimal("E-4", -4))
            .Concat(Binary("Ki", 10)).Concat(Binary("Mi", 20)).Concat(Binary("Gi", 30)).Concat(Binary("Ti", 40))
            .Concat(Binary("Pi", 50)).Concat(Binary("Ei", 60))
            .ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    private static Arbitrary<(string Whole, string Fraction, string Suffix)> Parts { get; } = (
        from whole in Digits(1, 20)
        from fraction in Digits(0, 12)
        from suffix in Gen.Elements(Suffixes.Keys.ToArray())
        select (whole, fraction, suffix)).ToArbitrary();

    private static Arbitrary<string> Noise { get; } = Gen
        .ArrayOf(Gen.Elements("0123456789.numkKMGTPEei+- ".ToCharArray()), 6)
        .Select(characters => new string(characters))
        .ToArbitrary();

    [Test]
    public void Value_OfAnyText_IsTheExactOneOrRefused() =>
        ForEveryText((parts, text) =>
        {
            var (times, over) = Suffixes[parts.Suffix];
            var nanos = BigInteger.Parse(parts.Whole + parts.Fraction, CultureInfo.InvariantCulture) * times
                * BigInteger.Pow(10, 9);
            var divisor = over * BigInteger.Pow(10, parts.Fraction.Length);
            var fits = nanos % divisor == 0 && nanos / divisor <= new BigInteger(long.MaxValue) * 1_000_000_000;
            return Quantity.TryParse(text, out var quantity)
                ? fits && new BigInteger(quantity.Value * 1_000_000_000m) == nanos / divisor
                : !fits;
        });

    [Test]
    public void CanonicalText_OfAnyQuantity_HasTheSameValueAndIsItsOwnCanonicalText() =>
        ForEveryText((_, text) => !Quantity.TryParse(text, out var quantity)
            || (Quantity.Parse(quantity.ToString()) == quantity
                && Quantity.Parse(quantity.ToString()).ToString() == quantity.ToString()));

    [Test]
    public void CanonicalText_OfAnyQuantity_HasNoFractionAndNoSignBeforeIt() =>
        ForEveryText((_, text) => !Quantity.TryParse(text, out var quantity)
            || (!quantity.ToString().Contains('.', StringComparison.Ordinal)
                && char.IsAsciiDigit(quantity.ToString()[0])));

    [Test]
    public void Order_OfAnyTwo_IsThatOfTheirValues() =>
        Prop.ForAll(Parts, Parts, (left, right) =>
            !Quantity.TryParse(Text(left), out var first)
            || !Quantity.TryParse(Text(right), out var second)
            || (first.CompareTo(second) == first.Value.CompareTo(second.Value)
                && first < second == second > first
                && first <= second == (first == second || first < second)
                && first >= second == (first == second || first > second)))
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [Test]
    public void Noise_OfTheGrammarsCharacters_IsReadOrRefusedAndNeverThrows() =>
        Prop.ForAll(Noise, text => !Quantity.TryParse(text, out var quantity)
            || (quantity.Value is >= 0 and <= Quantity.Largest && !text.Contains(' ', StringComparison.Ordinal)))
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(2000));

    private static void ForEveryText(Func<(string Whole, string Fraction, string Suffix), string, bool> holds) =>
        Prop.ForAll(Parts, parts => holds(parts, Text(parts)))
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(500));

    private static string Text((string Whole, string Fraction, string Suffix) parts) =>
        parts.Fraction.Length == 0 ? parts.Whole + parts.Suffix : $"{parts.Whole}.{parts.Fraction}{parts.Suffix}";

    private static Gen<string> Digits(int fewest, int most) =>
        from count in Gen.Choose(fewest, most)
        from digits in Gen.ArrayOf(Gen.Choose('0', '9'), count)
        select new string([.. digits.Select(digit => (char)digit)]);

    private static IEnumerable<KeyValuePair<string, (BigInteger Times, BigInteger Over)>> Decimal(
        string suffix, int power) =>
        [new(suffix, (BigInteger.Pow(10, Math.Max(0, power)), BigInteger.Pow(10, Math.Max(0, -power))))];

    private static IEnumerable<KeyValuePair<string, (BigInteger Times, BigInteger Over)>> Binary(
        string suffix, int power) =>
        [new(suffix, (BigInteger.One << power, BigInteger.One))];
}
