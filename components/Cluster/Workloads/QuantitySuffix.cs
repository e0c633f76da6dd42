using System.Collections.Immutable;
using System.Globalization;

namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>What the suffix of a quantity multiplies by.</summary>
/// <param name="TenTo">The power of ten.</param>
/// <param name="TwoTo">The power of two.</param>
/// <param name="Notation">The family that it belongs to.</param>
internal readonly record struct QuantitySuffix(int TenTo, int TwoTo, QuantityNotation Notation)
{
    private const int LowestPower = -9;
    private const int PowersPerStep = 3;
    private const int BitsPerStep = 10;

    private static readonly ImmutableArray<string> Decimals = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"];
    private static readonly ImmutableArray<string> Binaries = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];

    /// <summary>Reads a suffix, or an exponent that is small enough to be a number.</summary>
    public static bool TryParse(string text, out QuantitySuffix suffix)
    {
        suffix = default;
        if (Decimals.IndexOf(text) is >= 0 and var step)
        {
            suffix = new(LowestPower + (step * PowersPerStep), 0, QuantityNotation.Decimal);
            return true;
        }

        if (Binaries.IndexOf(text) is >= 0 and var binary)
        {
            suffix = new(0, binary * BitsPerStep, QuantityNotation.Binary);
            return true;
        }

        if (!int.TryParse(text[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power))
            return false;
        suffix = new(power, 0, QuantityNotation.Exponent);
        return true;
    }

    /// <summary>The canonical text of a value.</summary>
    public static string Write(decimal value, QuantityNotation notation)
    {
        if (value == 0)
            return "0";

        // Below 1024, and for fractions, Kubernetes leaves the binary family rather than lose a part.
        return notation == QuantityNotation.Binary && value >= 1024 && decimal.IsInteger(value)
            ? WriteBinary(value)
            : WriteDecimal(value, notation);
    }

    private static string WriteBinary(decimal value)
    {
        var step = 0;
        for (; value % 1024 == 0; value /= 1024)
            step++;
        return Whole(value) + Binaries[step];
    }

    private static string WriteDecimal(decimal value, QuantityNotation notation)
    {
        var step = 0;
        for (value *= 1_000_000_000; value % 1000 == 0; value /= 1000)
            step++;
        var power = LowestPower + (step * PowersPerStep);
        var exponent = power == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"e{power}");
        return Whole(value) + (notation == QuantityNotation.Exponent ? exponent : Decimals[step]);
    }

    private static string Whole(decimal value) => value.ToString("0", CultureInfo.InvariantCulture);
}
