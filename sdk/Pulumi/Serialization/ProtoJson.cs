using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Pulumi.Serialization;

/// <summary>
/// JSON text of a serialized value in the form that providers receive: spaces inside of braces and brackets, keys in
/// order, '&lt;' and '&gt;' escaped.
/// </summary>
internal static class ProtoJson
{
    public static string Format(object? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case bool flag:
                text.Append(flag ? "true" : "false");
                break;
            case double number when double.IsFinite(number):
                text.Append(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case ImmutableArray<object?> list:
                WriteAll(text, '[', list, item => Write(text, item), ']');
                break;
            case ImmutableDictionary<string, object?> map:
                WriteAll(text, '{', map.OrderBy(entry => entry.Key, StringComparer.InvariantCulture), WriteEntry, '}');
                break;
            default:
                WriteString(text, Convert.ToString(value, CultureInfo.InvariantCulture)!);
                break;
        }

        void WriteEntry(KeyValuePair<string, object?> entry)
        {
            WriteString(text, entry.Key);
            text.Append(": ");
            Write(text, entry.Value);
        }
    }

    private static void WriteAll<T>(
        StringBuilder text, char open, IEnumerable<T> items, Action<T> write, char close)
    {
        text.Append(open).Append(' ');
        var first = true;
        foreach (var item in items)
        {
            if (!first)
                text.Append(", ");
            write(item);
            first = false;
        }

        text.Append(first ? "" : " ").Append(close);
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '<' or '>' or < ' ' or (>= '\u007f' and < '\u00a0') or '\u00ad'
                    => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
