using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DataPlatform.Preview.Api;

/// <summary>A text.</summary>
internal sealed record TextShape : ApiShape
{
    private readonly int _shortest;
    private readonly int _longest;
    private readonly Regex? _form;
    private readonly ImmutableArray<string> _values = [];

    /// <summary>A text of a form.</summary>
    /// <param name="shortest">Fewest characters.</param>
    /// <param name="longest">Most characters.</param>
    /// <param name="pattern">The form of the whole text; null: any.</param>
    public TextShape(int shortest, int longest, string? pattern = null)
    {
        (_shortest, _longest) = (shortest, longest);
        _form = pattern is null ? null : new Regex($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant);
    }

    private TextShape(ImmutableArray<string> values)
        : this(0, int.MaxValue) =>
        _values = values;

    /// <summary>One of some texts.</summary>
    public static TextShape OneOf(params ImmutableArray<string> values) => new(values);

    /// <inheritdoc/>
    public override IEnumerable<string> Find(string path, JsonNode? value)
    {
        if (value is not JsonValue || value.GetValueKind() != JsonValueKind.String)
            return [At(path, "is not a text")];
        var text = value.GetValue<string>();
        if (!_values.IsEmpty && !_values.Contains(text))
            return [At(path, $"'{text}' is not one of {string.Join(", ", _values)}")];
        if (text.Length < _shortest || text.Length > _longest)
            return [At(path, $"has {text.Length} characters; accepted: {_shortest} to {_longest}")];
        return _form?.IsMatch(text) != false ? [] : [At(path, $"'{text}' does not match {_form}")];
    }
}
