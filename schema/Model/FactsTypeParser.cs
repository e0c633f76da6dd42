using System;
using System.Collections.Generic;

namespace DataPlatform.Schema.Model;

/// <summary>Reads the type notation of facts files.</summary>
internal sealed class FactsTypeParser
{
    private static readonly Dictionary<string, FactsType> Simple = new(StringComparer.Ordinal)
    {
        ["any"] = new FactsType(FactsTypeKind.Any),
        ["string"] = new FactsType(FactsTypeKind.String),
        ["bool"] = new FactsType(FactsTypeKind.Boolean),
        ["int"] = new FactsType(FactsTypeKind.Integer),
        ["double"] = new FactsType(FactsTypeKind.Double),
        ["asset"] = new FactsType(FactsTypeKind.Asset),
        ["archive"] = new FactsType(FactsTypeKind.Archive),
        ["assetOrArchive"] = new FactsType(FactsTypeKind.AssetOrArchive),
    };

    private readonly string _text;
    private int _position;

    private FactsTypeParser(string text) => _text = text;

    /// <summary>Reads one type.</summary>
    /// <exception cref="FormatException">The text is not a type; the message says what is wrong.</exception>
    public static FactsType Parse(string text)
    {
        if (Simple.TryGetValue(text, out var simple))
            return simple;
        var parser = new FactsTypeParser(text);
        var type = parser.Union();
        return parser._position == text.Length ? type : throw parser.Error();
    }

    private FactsType Union()
    {
        var first = Arm();
        if (!Accept('|'))
            return first;
        var arms = new List<FactsType> { first };
        do
            arms.Add(Arm());
        while (Accept('|'));
        return new FactsType(FactsTypeKind.Union, arms);
    }

    private FactsType Arm()
    {
        var start = _position;
        while (_position < _text.Length && "<>|\"".IndexOf(_text[_position]) < 0)
            _position++;
        var word = _text.Substring(start, _position - start);
        if (Simple.TryGetValue(word, out var simple))
            return simple;
        switch (word)
        {
            case "list":
                return Generic(FactsTypeKind.List);
            case "map":
                return Generic(FactsTypeKind.Map);
            case "input":
                return Generic(FactsTypeKind.Input);
            case "const" when _position < _text.Length && _text[_position] == '"':
                return new FactsType(FactsTypeKind.Constant, FactsText.Unquote(_text, ref _position) ?? throw Error());
        }
        var colon = word.IndexOf(':');
        var kind = colon < 0 || colon == word.Length - 1
            ? throw new FormatException($"'{word}' in '{_text}' is not a type")
            : word.Substring(0, colon) switch
            {
                "enum" => FactsTypeKind.Enum,
                "obj" => FactsTypeKind.Object,
                "res" => FactsTypeKind.Resource,
                _ => throw new FormatException($"'{word}' in '{_text}' is not a type"),
            };
        return new FactsType(kind, word.Substring(colon + 1));
    }

    private FactsType Generic(FactsTypeKind kind)
    {
        if (!Accept('<'))
            throw Error();
        var element = Union();
        return Accept('>') ? new FactsType(kind, [element]) : throw Error();
    }

    private bool Accept(char character)
    {
        if (_position >= _text.Length || _text[_position] != character)
            return false;
        _position++;
        return true;
    }

    private FormatException Error() => new($"the type '{_text}' is malformed at character {_position + 1}");
}
