using System.Globalization;
using System.Text;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Configuration;

/// <summary>Turns a configuration node into the text that a program reads.</summary>
internal static class ConfigText
{
    /// <summary>A scalar's text as it is; a list or mapping as compact JSON with sorted keys.</summary>
    public static string Of(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.Text,
        YamlMap { IsSecure: true } => PlatformPlan.Mask,
        _ => Json(node),
    };

    /// <summary>Whether an encrypted value is in it, at any depth.</summary>
    public static bool HoldsSecret(YamlNode node) => node switch
    {
        YamlMap map => map.IsSecure || map.Entries.Exists(entry => HoldsSecret(entry.Value)),
        YamlList list => list.Items.Exists(HoldsSecret),
        _ => false,
    };

    private static string Json(YamlNode node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    private static void Write(StringBuilder text, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar { Kind: ScalarKind.Null }:
                text.Append("null");
                break;
            case YamlScalar { Kind: ScalarKind.Text } scalar:
                WriteString(text, scalar.Text);
                break;
            case YamlScalar scalar:
                text.Append(scalar.Text);
                break;
            case YamlMap { IsSecure: true }:
                WriteString(text, PlatformPlan.Mask);
                break;
            case YamlMap map:
                WriteAll(text, '{', '}', map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal), (to, entry) =>
                {
                    WriteString(to, entry.Key);
                    to.Append(':');
                    Write(to, entry.Value);
                });
                break;
            case YamlList list:
                WriteAll(text, '[', ']', list.Items, Write);
                break;
        }
    }

    private static void WriteAll<T>(
        StringBuilder text, char open, char close, IEnumerable<T> items, Action<StringBuilder, T> write)
    {
        text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            text.Append(first ? "" : ",");
            first = false;
            write(text, item);
        }

        text.Append(close);
    }

    // The same escapes as Go's encoder: they are in what `pulumi config` prints and in previews.
    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' or '<' or '>' or '&' or '\u2028' or '\u2029' =>
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }
}
