using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Pulumi.Serialization;

/// <summary>
/// JSON text of a serialized value in the form in which protobuf prints it: spaces inside of braces and brackets, keys
/// in order, and escapes for all that a script or an HTML page could take for something else.
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
                text.Append(number.ToString("r", CultureInfo.InvariantCulture));
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
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (char.IsHighSurrogate(c) && (i + 1 == value.Length || !char.IsLowSurrogate(value[i + 1])))
                throw new ArgumentException("String contains low surrogate not followed by high surrogate");
            if (char.IsLowSurrogate(c) && (i == 0 || !char.IsHighSurrogate(value[i - 1])))
                throw new ArgumentException("String contains high surrogate not preceded by low surrogate");
            WriteCharacter(text, c);
        }

        text.Append('"');
    }

    private static void WriteCharacter(StringBuilder text, char c)
        => _ = c switch
        {
            '"' => text.Append("\\\""),
            '\\' => text.Append("\\\\"),
            '\b' => text.Append("\\b"),
            '\f' => text.Append("\\f"),
            '\n' => text.Append("\\n"),
            '\r' => text.Append("\\r"),
            '\t' => text.Append("\\t"),
            _ when IsEscaped(c) => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
            _ => text.Append(c),
        };

    // Control characters, what opens HTML, what is invisible or changes the direction of a text, and surrogates.
    private static bool IsEscaped(char c)
        => c is < ' ' or '<' or '>' or (>= '\u007f' and <= '\u009f') or '\u00ad'
            or (>= '\u0600' and <= '\u0603') or '\u06dd' or '\u070f' or '\u17b4' or '\u17b5'
            or (>= '\u200b' and <= '\u200f') or (>= '\u2028' and <= '\u202e') or (>= '\u2060' and <= '\u2064')
            or (>= '\u206a' and <= '\u206f') or (>= '\ud800' and <= '\udfff') or '\ufeff'
            or (>= '\ufff9' and <= '\ufffb');
}
