using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DataPlatform.Preview.Configuration;

/// <summary>
/// Resolves a YAML scalar to the text that the Pulumi CLI hands on. The CLI parses unquoted scalars, so
/// <c>1.30</c> arrives as <c>1.3</c>, <c>0o17</c> as <c>15</c> and <c>010</c> as <c>8</c>; the preview must show that.
/// </summary>
internal static partial class ScalarText
{
    /// <summary>The resolved scalar; null for infinities and NaN, which the CLI cannot represent either.</summary>
    public static YamlScalar? Resolve(Scalar scalar)
    {
        var isText = scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any)
            || scalar.Tag is { IsEmpty: false, Value: "!" or "tag:yaml.org,2002:str" };
        var (kind, text) = isText ? (ScalarKind.Text, scalar.Value) : ResolvePlain(scalar.Value);
        return text is null ? null : new YamlScalar(kind, text, scalar.Start.Line, scalar.Start.Column);
    }

    private static (ScalarKind Kind, string? Text) ResolvePlain(string value)
    {
        switch (value)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return (ScalarKind.Null, "");
            case "true" or "True" or "TRUE":
                return (ScalarKind.Boolean, "true");
            case "false" or "False" or "FALSE":
                return (ScalarKind.Boolean, "false");
            case ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF":
            case ".nan" or ".NaN" or ".NAN":
                return (ScalarKind.Float, null);
        }

        if (!char.IsAsciiDigit(value[0]) && value[0] is not ('+' or '-' or '.'))
        {
            return (ScalarKind.Text, value);
        }

        if (Date().IsMatch(value) && ResolveDate(value) is { } date)
        {
            return (ScalarKind.Text, date);
        }

        var digits = value.Replace("_", "", StringComparison.Ordinal);
        if (ResolveInteger(digits) is { } integer)
        {
            return (ScalarKind.Integer, integer);
        }

        return Float().IsMatch(digits) && double.TryParse(digits, CultureInfo.InvariantCulture, out var number)
            ? (ScalarKind.Float, double.IsFinite(number) ? Format(number) : null)
            : (ScalarKind.Text, value);
    }

    private static string? ResolveInteger(string text)
    {
        var match = Integer().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var value = BigInteger.Zero;
        var radix = match.Groups["radix"].Value.ToLowerInvariant() switch
        {
            "0x" => 16,
            "0b" => 2,
            "0o" or "0" => 8,
            _ => 10,
        };
        foreach (var digit in match.Groups["digits"].Value)
        {
            var number = char.IsAsciiDigit(digit) ? digit - '0' : char.ToLowerInvariant(digit) - 'a' + 10;
            if (number >= radix)
            {
                return null;
            }

            value = (value * radix) + number;
        }

        value = match.Groups["sign"].Value == "-" ? -value : value;
        return value >= long.MinValue && value <= ulong.MaxValue ? value.ToString(CultureInfo.InvariantCulture) : null;
    }

    // Go prints a time with its offset and the zone's name, which for a numeric zone is the offset again.
    private static string? ResolveDate(string value)
    {
        if (!DateTimeOffset.TryParse(
            value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            return null;
        }

        var offset = date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
        var zone = date.Offset == TimeSpan.Zero ? "UTC" : offset;
        return string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd HH:mm:ss.FFFFFFF} {offset} {zone}");
    }

    /// <summary>Writes a number as Go's JSON encoder does: plain digits between 1e-6 and 1e21.</summary>
    private static string Format(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var split = text.IndexOf('E', StringComparison.Ordinal);
        if (split < 0)
        {
            return text == "-0" ? "0" : text;
        }

        var exponent = int.Parse(text.AsSpan(split + 1), CultureInfo.InvariantCulture);
        if (Math.Abs(number) is < 1e-6 or >= 1e21)
        {
            return $"{text[..split]}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent)}";
        }

        var sign = number < 0 ? "-" : "";
        var mantissa = text[sign.Length..split];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var whole = (point < 0 ? mantissa.Length : point) + exponent;
        return whole <= 0
            ? $"{sign}0.{new string('0', -whole)}{digits}"
            : whole >= digits.Length
                ? sign + digits.PadRight(whole, '0')
                : $"{sign}{digits[..whole]}.{digits[whole..]}";
    }

    [GeneratedRegex(@"^(?<sign>[-+]?)(?<radix>0[xXoObB]|0(?=.))?(?<digits>[0-9a-fA-F]+)$")]
    private static partial Regex Integer();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Float();

    [GeneratedRegex(@"^\d{4}-\d{1,2}-\d{1,2}([Tt ]\d{1,2}:\d{1,2}:\d{1,2}(\.\d+)?(Z|[-+]\d{2}:\d{2})?)?$")]
    private static partial Regex Date();
}
