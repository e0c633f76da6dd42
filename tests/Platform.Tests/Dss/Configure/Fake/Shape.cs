using System.Text.Json.Nodes;

namespace DataPlatform.Tests.Platform.Dss.Configure.Fake;

/// <summary>
/// The fields that DSS knows, by level. Others are dropped without a word, and so is a word that is not one of a
/// field's; both as in DSS.
/// </summary>
internal sealed class Shape
{
    private readonly Dictionary<string, Shape> _fields = new(StringComparer.Ordinal);

    private string[] _words = [];

    private Shape()
    {
    }

    /// <summary>
    /// Reads fields with commas between them: <c>name</c> is free below, <c>name{…}</c> has fields of its own,
    /// <c>name=A|B</c> is one of these words.
    /// </summary>
    public static Shape Parse(string text)
    {
        var rest = new Queue<char>(text.Where(letter => !char.IsWhiteSpace(letter)));
        return Fields(rest);
    }

    /// <summary>A copy with nothing but what is known. Of a list: of each of its items.</summary>
    public JsonNode? Known(JsonNode? node) => node switch
    {
        JsonArray list => new JsonArray([.. list.Select(Known)]),
        JsonObject map when _fields.Count > 0 => new JsonObject(
            map.Where(pair => _fields.TryGetValue(pair.Key, out var field) && field.Takes(pair.Value))
                .Select(pair => KeyValuePair.Create(pair.Key, _fields[pair.Key].Known(pair.Value)))),
        _ => node?.DeepClone(),
    };

    private bool Takes(JsonNode? node) =>
        _words.Length == 0 || node is JsonValue value && _words.Contains(value.GetValue<string>());

    private static Shape Fields(Queue<char> rest)
    {
        var shape = new Shape();
        while (rest.Count > 0 && rest.Peek() != '}')
        {
            var name = Until(rest, ",{}=");
            var next = rest.Count == 0 ? ',' : rest.Peek();
            if (next is '{' or '=')
                _ = rest.Dequeue();
            shape._fields[name] = next switch
            {
                '{' => Fields(rest),
                '=' => new Shape { _words = Until(rest, ",}").Split('|') },
                _ => new Shape(),
            };
            if (next == '{')
                _ = rest.Dequeue();
            if (rest.Count > 0 && rest.Peek() == ',')
                _ = rest.Dequeue();
        }

        return shape;
    }

    private static string Until(Queue<char> rest, string ends)
    {
        var text = "";
        while (rest.Count > 0 && !ends.Contains(rest.Peek(), StringComparison.Ordinal))
            text += rest.Dequeue();
        return text;
    }
}
