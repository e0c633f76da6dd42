using System.Text.Json;

namespace DataPlatform.Settings.Reading;

/// <summary>A configured value: a scalar as text, or a list or map as JSON.</summary>
internal sealed class SettingValue
{
    /// <summary>What is shown of a secret value.</summary>
    public const string Secret = "[secret]";

    private const int LongestShown = 80;

    private readonly JsonElement _json;
    private readonly bool _secret;

    private SettingValue(JsonElement json, string? text, bool secret)
    {
        _json = json;
        _secret = secret;
        Text = text;
    }

    /// <summary>The scalar's text; null for a list, a map or null.</summary>
    public string? Text { get; }

    /// <summary>Whether a scalar inside a list or map was written as a number or boolean.</summary>
    public bool IsNumberOrBoolean =>
        _json.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False;

    /// <summary>Whether it is a list.</summary>
    public bool IsList => _json.ValueKind == JsonValueKind.Array;

    /// <summary>Whether it is a map.</summary>
    public bool IsMap => _json.ValueKind == JsonValueKind.Object;

    /// <summary>The value in a message: a scalar in quotes, anything else by its kind, a secret not at all.</summary>
    public string Shown => _secret ? Secret : _json.ValueKind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "a map",
        JsonValueKind.Null => "null",
        _ => $"'{OneLine(Text!)}'",
    };

    /// <summary>A value as Pulumi passes it: plain text for a scalar, JSON text for a list or map.</summary>
    public static SettingValue FromConfig(string text, bool secret)
    {
        if (text.AsSpan().TrimStart() is ['[' or '{', ..])
        {
            try
            {
                using var document = JsonDocument.Parse(text);
                return new(document.RootElement.Clone(), null, secret);
            }
            catch (JsonException)
            {
                // A scalar that happens to begin with a bracket: what reads it will object to the text itself.
            }
        }

        return new(default, text, secret);
    }

    /// <summary>The items of a list.</summary>
    public IEnumerable<SettingValue> Items() => _json.EnumerateArray().Select(FromJson);

    /// <summary>The entries of a map, by name.</summary>
    public IEnumerable<KeyValuePair<string, SettingValue>> Entries() =>
        _json.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, FromJson(entry.Value)));

    private SettingValue FromJson(JsonElement json) =>
        new(
            json,
            json.ValueKind switch
            {
                JsonValueKind.Array or JsonValueKind.Object or JsonValueKind.Null => null,
                JsonValueKind.String => json.GetString(),
                _ => json.GetRawText(),
            },
            _secret);

    private static string OneLine(string text)
    {
        var shown = text.Length <= LongestShown ? text : text[..LongestShown] + "…";
        return string.Concat(shown.Select(c => char.IsControl(c) ? "\uFFFD" : c.ToString()));
    }
}
