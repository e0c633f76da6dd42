using System;
using System.Collections.Generic;

namespace DataPlatform.Schema.Model;

/// <summary>Reads a facts file line by line: a declaration, then its indented lines.</summary>
internal sealed class FactsParser
{
    private readonly string _path;
    private readonly List<FactsResource> _resources = [];
    private readonly List<FactsFunction> _functions = [];
    private readonly List<FactsObject> _inputs = [];
    private readonly List<FactsObject> _outputs = [];
    private readonly List<FactsEnum> _enums = [];

    private FactsPackage? _package;
    private string? _module;
    private string? _moduleNamespace;
    private Action? _finishDeclaration;
    private List<string> _aliases = [];
    private List<FactsMember> _members = [];
    private List<FactsEnumValue>? _values;
    private int _line;

    public FactsParser(string path) => _path = path;

    public FactsFile Parse(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            var length = end > start && text[end - 1] == '\r' ? end - start - 1 : end - start;
            _line++;
            ReadLine(text.Substring(start, length));
            start = end + 1;
        }
        _finishDeclaration?.Invoke();
        if (_package is null || _module is null)
            throw Error("the file must start with a 'package' and a 'module' line");
        return new FactsFile(
            _path, _package, _module, _moduleNamespace, _resources, _functions, _inputs, _outputs, _enums);
    }

    private void ReadLine(string line)
    {
        var words = FactsText.Words(line);
        if (words.Count == 0 || words[0][0] == '#')
            return;
        if (line[0] == ' ')
            ReadIndented(words);
        else if (_package is null)
            ReadPackage(words);
        else if (_module is null)
            ReadModule(words);
        else
            ReadDeclaration(words);
    }

    private void ReadPackage(List<string> words)
    {
        Expect(words, 4, "package <name> <version> <C# root namespace>");
        _package = new FactsPackage(words[1], words[2], words[3]);
    }

    private void ReadModule(List<string> words)
    {
        Expect(words, 3, "module <wire module> <C# namespace or ->");
        _module = words[1];
        _moduleNamespace = words[2] == "-" ? null : words[2];
    }

    private void ReadDeclaration(List<string> words)
    {
        _finishDeclaration?.Invoke();
        _aliases = [];
        _members = [];
        _values = null;
        var keyword = words[0];
        if (keyword == "enum")
        {
            Expect(words, 4, "enum <type reference> <C# type> string|int|double");
            var underlying = ReadType(words[3]);
            var values = _values = [];
            _finishDeclaration = () => _enums.Add(new FactsEnum(words[1], words[2], underlying, values));
            return;
        }
        _finishDeclaration = keyword switch
        {
            "resource" => () => AddResource(FactsResourceKind.Custom, words),
            "provider" => () => AddResource(FactsResourceKind.Provider, words),
            "component" => () => AddResource(FactsResourceKind.Component, words),
            "function" => () => _functions.Add(new FactsFunction(words[1], words[2], _members)),
            "input" => () => _inputs.Add(new FactsObject(words[1], words[2], _members)),
            "output" => () => _outputs.Add(new FactsObject(words[1], words[2], _members)),
            _ => throw Error($"'{keyword}' is not a declaration; known are resource, provider, component, function, "
                + "input, output, enum"),
        };
        Expect(words, 3, $"{keyword} <token or type reference> <C# class>");
    }

    private void AddResource(FactsResourceKind kind, List<string> words) =>
        _resources.Add(new FactsResource(kind, words[1], words[2], _aliases, _members));

    private void ReadIndented(List<string> words)
    {
        if (_finishDeclaration is null)
            throw Error("a member without a declaration before it");
        if (_values is not null)
            ReadEnumValue(words, _values);
        else if (words[0] == "alias" && words.Count == 2 && words[1].IndexOf(':') > 0 && _members.Count == 0)
            _aliases.Add(words[1]);
        else
            ReadMember(words);
    }

    private void ReadEnumValue(List<string> words, List<FactsEnumValue> values)
    {
        var isDeprecated = words.Count == 3 && words[2] == "deprecated";
        if (words.Count != 2 && !isDeprecated)
            throw Error("expected: <C# name> <value> [deprecated]");
        var value = words[1];
        if (value[0] == '"')
        {
            var position = 0;
            value = FactsText.Unquote(words[1], ref position) ?? throw Error("the string does not end");
        }
        values.Add(new FactsEnumValue(words[0], value, isDeprecated));
    }

    private void ReadMember(List<string> words)
    {
        try
        {
            _members.Add(FactsMemberParser.Parse(words));
        }
        catch (FormatException error)
        {
            throw Error(error.Message);
        }
    }

    private FactsType ReadType(string text)
    {
        try
        {
            return FactsTypeParser.Parse(text);
        }
        catch (FormatException error)
        {
            throw Error(error.Message);
        }
    }

    private void Expect(List<string> words, int count, string shape)
    {
        if (words.Count != count || !shape.StartsWith(words[0] + " ", StringComparison.Ordinal))
            throw Error($"expected: {shape}");
    }

    private FactsFormatException Error(string reason) => new(_path, Math.Max(_line, 1), reason);
}
