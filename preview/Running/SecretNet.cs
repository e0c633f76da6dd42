using System.Buffers;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Running;

/// <summary>
/// The last net for secrets: finds known secret values inside other values, wherever they flowed unmarked (mocks drop
/// secretness from outputs), also JSON-escaped or in Base64, and what a secret JSON text says, as a value of its own.
/// </summary>
internal sealed class SecretNet
{
    // Shorter secrets are found only as a whole value: as a part of others they would hit by chance.
    private const int ContainedLength = 8;
    private const int WholeLength = 4;

    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly List<JsonNode> _documents = [];
    private SearchValues<string>? _contained;
    private ImmutableArray<string> _longestFirst;

    /// <summary>Adds all strings in a secret value.</summary>
    public void Add(JsonNode? secret)
    {
        foreach (var text in Texts(secret))
            AddText(text);
    }

    /// <summary>
    /// Adds a secret configuration value: the text and, where it is JSON, the strings in it. Where some of these are
    /// masked already the others are none.
    /// </summary>
    public void AddConfiguration(string value)
    {
        AddText(value);
        try
        {
            var parsed = JsonNode.Parse(value);
            Add(Texts(parsed).Contains(PlatformPlan.Mask) ? PlatformPlan.Mask : parsed);
        }
        catch (JsonException)
        {
            // Not JSON: the text itself is the secret.
        }
    }

    /// <summary>Whether a value is or contains a known secret.</summary>
    public bool Catches(JsonNode? value)
    {
        if (_secrets.Count == 0)
            return false;
        _contained ??= SearchValues.Create(
            [.. _secrets.Where(secret => secret.Length >= ContainedLength)], StringComparison.Ordinal);
        foreach (var text in Texts(value))
        {
            if (_secrets.Contains(text) || text.AsSpan().ContainsAny(_contained) || CatchesDecoded(text))
                return true;
        }

        return _documents.Exists(document => Holds(value, document));
    }

    /// <summary>A sentence without the secrets in it; short ones are found only in quotes.</summary>
    public string MaskIn(string text)
    {
        if (_longestFirst.IsDefault)
            _longestFirst = [.. _secrets.OrderByDescending(secret => secret.Length)];
        foreach (var secret in _longestFirst)
        {
            text = secret.Length >= ContainedLength
                ? text.Replace(secret, PlatformPlan.Mask, StringComparison.Ordinal)
                : text.Replace($"'{secret}'", $"'{PlatformPlan.Mask}'", StringComparison.Ordinal);
        }

        return text;
    }

    private bool CatchesDecoded(string text)
    {
        if (text.Length < ContainedLength || !Base64.IsValid(text))
            return false;
        return Encoding.UTF8.GetString(Convert.FromBase64String(text)).AsSpan().ContainsAny(_contained!);
    }

    // The strings inside such a document are no secrets each (regions, commands): it is one as a whole.
    private static bool Holds(JsonNode? value, JsonNode document) =>
        JsonNode.DeepEquals(value, document) || value switch
        {
            JsonArray array => array.Any(item => Holds(item, document)),
            JsonObject members => members.Any(member => Holds(member.Value, document)),
            _ => false,
        };

    private void AddDocument(string text)
    {
        try
        {
            if (JsonNode.Parse(text) is { } document)
                _documents.Add(document);
        }
        catch (JsonException)
        {
            // A text that only begins as JSON does.
        }
    }

    private void AddText(string text)
    {
        if (text.Length < WholeLength || !_given.Add(text))
            return;
        if (text[0] is '{' or '[')
            AddDocument(text);
        _contained = null;
        _longestFirst = default;
        _secrets.Add(text);
        _secrets.Add(JsonEncodedText.Encode(text).ToString());
        _secrets.Add(JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString());
    }

    private static IEnumerable<string> Texts(JsonNode? value) => value switch
    {
        JsonValue leaf => leaf.TryGetValue<string>(out var text) ? [text] : [],
        JsonArray array => array.SelectMany(Texts),
        JsonObject members => members.SelectMany(member => Texts(member.Value)),
        _ => [],
    };
}
