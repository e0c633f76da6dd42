namespace DataPlatform.Preview;

/// <summary>Makes text from outside fit for a line of a terminal.</summary>
internal static class OneLine
{
    /// <summary>
    /// The text with its control characters written out: a name or value must not break a line, move the terminal's
    /// cursor or change its colours.
    /// </summary>
    public static string Of(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0 && text.AsSpan().IndexOfAnyInRange('\u007f', '\u009f') < 0
            ? text
            : string.Concat(text.Select(character => character switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(character) => $"\\u{(int)character:x4}",
                _ => character.ToString(),
            }));
}
