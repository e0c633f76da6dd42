using System.Collections.Generic;
using System.Text;

namespace DataPlatform.Schema.Model;

/// <summary>The two lexical rules of facts files: blanks separate words, except inside double quotes.</summary>
internal static class FactsText
{
    /// <summary>The string in double quotes, with quotes and backslashes escaped.</summary>
    public static string Quote(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    /// <summary>Reads a quoted string that starts at <paramref name="position"/> and moves behind it.</summary>
    /// <returns>The string without quotes and escapes, or null if it does not end.</returns>
    public static string? Unquote(string text, ref int position)
    {
        var value = new StringBuilder();
        for (position++; position < text.Length; position++)
        {
            if (text[position] == '"')
            {
                position++;
                return value.ToString();
            }
            if (text[position] == '\\' && position + 1 < text.Length)
                position++;
            value.Append(text[position]);
        }
        return null;
    }

    /// <summary>The words of a line.</summary>
    public static List<string> Words(string line)
    {
        var words = new List<string>();
        var start = 0;
        var quoted = false;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i == line.Length || line[i] == ' ' && !quoted)
            {
                if (i > start)
                    words.Add(line.Substring(start, i - start));
                start = i + 1;
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == '\\' && quoted)
            {
                i++;
            }
        }
        return words;
    }
}
