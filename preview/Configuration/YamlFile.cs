using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DataPlatform.Preview.Configuration;

/// <summary>Reads the first document of a YAML file, with positions; later ones are ignored, as Pulumi does.</summary>
internal sealed partial class YamlFile
{
    // The files are written by hand: nesting beyond this is an accident, and recursion must not overflow the stack.
    private const int MaximumDepth = 100;

    // A few lines of anchors in anchors can stand for billions of values; a program is never given that many.
    private const long MaximumValues = 1_000_000;

    private const string TabReason = "a tab indents this line; YAML takes spaces only";

    private readonly string _file;
    private readonly string[] _lines;
    private readonly Parser _parser;
    private readonly Dictionary<string, (YamlNode Node, long Values)> _anchors = new(StringComparer.Ordinal);

    private long _values;

    private YamlFile(string file, string text)
    {
        _file = file;
        _lines = text.Split('\n');
        _parser = new Parser(new Scanner(new StringReader(text)));
    }

    /// <summary>The root mapping; an empty one for an empty file.</summary>
    /// <exception cref="ConfigurationException">The text is not YAML, or its root is not a mapping.</exception>
    public static YamlMap Read(string file, string text)
    {
        var reader = new YamlFile(file, text);
        try
        {
            return reader.ReadRoot();
        }
        catch (YamlException exception)
        {
            throw reader.Malformed(exception.Start.Line, exception.Start.Column, Plain(exception.Message));
        }
        catch (Exception exception)
            when (exception is InvalidOperationException or ArgumentException or EndOfStreamException)
        {
            // What the library throws on some broken files, without a position: after the last sound thing, then.
            var end = reader._parser.Current?.End ?? Mark.Empty;
            throw reader.Malformed(end.Line, end.Column, "what follows cannot be read");
        }
    }

    private YamlMap ReadRoot()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            return new YamlMap([], 1, 1);
        }

        return ReadNode(0) switch
        {
            YamlMap map => map,
            YamlScalar { Kind: ScalarKind.Null } => new YamlMap([], 1, 1),
            var other => throw Error(other.Line, other.Column, "expected 'key: value' lines"),
        };
    }

    private YamlNode ReadNode(int depth)
    {
        var next = _parser.Consume<ParsingEvent>();
        var (line, column) = (next.Start.Line, next.Start.Column);
        if (depth > MaximumDepth)
        {
            throw Error(line, column, $"nested deeper than {MaximumDepth} levels");
        }

        if (next is AnchorAlias alias)
        {
            return Expand(alias.Value.Value, line, column);
        }

        var valuesBefore = _values++;

        YamlNode node = next switch
        {
            Scalar scalar => ScalarText.Resolve(scalar) ?? throw Error(line, column, "not a finite number"),
            SequenceStart => ReadList(line, column, depth),
            _ => ReadMap(line, column, depth, next is MappingStart { Style: MappingStyle.Block }),
        };
        if (next is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            _anchors[anchored.Anchor.Value] = (node, _values - valuesBefore);
        }

        return node;
    }

    private YamlNode Expand(string anchor, long line, long column)
    {
        if (!_anchors.TryGetValue(anchor, out var meant))
        {
            throw Error(line, column, $"there is no anchor '&{anchor}' before this");
        }

        _values += meant.Values;
        return _values <= MaximumValues
            ? meant.Node
            : throw Error(line, column, $"with all anchors filled in there are more than {MaximumValues} values");
    }

    private YamlList ReadList(long line, long column, int depth)
    {
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return new YamlList(items, line, column);
    }

    private YamlMap ReadMap(long line, long column, int depth, bool isBlock)
    {
        var entries = new List<YamlEntry>();
        var merged = new List<YamlMap>();
        var positions = new Dictionary<string, long>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            if (isBlock && FindIndentingTab(_lines, key.Line, key.Column) is { } tab)
            {
                // The library lets this pass; Pulumi's parser does not.
                throw Error(key.Line, tab, TabReason);
            }

            var value = ReadNode(depth + 1);
            if (key is YamlScalar { Text: "<<" })
            {
                AddMerged(value, merged);
                continue;
            }

            if (key is not YamlScalar { Kind: ScalarKind.Text } name)
            {
                var text = key is YamlScalar { Text.Length: > 0 } other ? $": write it as \"{other.Text}\"" : "";
                throw Error(key.Line, key.Column, $"a key must be text{text}");
            }

            if (!positions.TryAdd(name.Text, key.Line))
            {
                throw Error(key.Line, key.Column, $"key '{name.Text}' is there twice, first on line "
                    + positions[name.Text]);
            }

            entries.Add(new YamlEntry(name.Text, value, key.Line, key.Column));
        }

        // Own keys win over merged ones, and earlier merged mappings over later ones.
        foreach (var entry in merged.SelectMany(map => map.Entries))
        {
            if (positions.TryAdd(entry.Key, entry.Line))
            {
                entries.Add(entry);
            }
        }

        return new YamlMap(entries, line, column);
    }

    private void AddMerged(YamlNode value, List<YamlMap> merged)
    {
        foreach (var node in value is YamlList list ? list.Items : [value])
        {
            merged.Add(node as YamlMap ?? throw Error(node.Line, node.Column, "'<<' takes a mapping"));
        }
    }

    private ConfigurationException Error(long line, long column, string reason) =>
        new([$"{_file}:{line}:{column}: {reason}"]);

    private ConfigurationException Malformed(long line, long column, string reason)
    {
        // A stray tab is often noticed only on a later line or at the end of the one before.
        for (var suspect = Math.Max(1, line - 1); suspect <= Math.Min(line + 1, _lines.Length); suspect++)
        {
            if (FindIndentingTab(_lines, suspect, long.MaxValue) is { } tab)
            {
                return Error(suspect, tab, TabReason);
            }
        }

        return Error(line, column, $"not valid YAML: {reason}");
    }

    private static long? FindIndentingTab(string[] lines, long line, long before)
    {
        var text = lines[line - 1];
        for (var i = 0; i < text.Length && i < before - 1 && text[i] is (' ' or '\t'); i++)
        {
            if (text[i] == '\t')
            {
                return i + 1;
            }
        }

        return null;
    }

    private static string Plain(string message)
    {
        // The library puts its own position first: "(Line: 2, Col: 1, Idx: 8) - (Line: …): text".
        var text = LibraryPosition().Replace(message, "").Trim().TrimEnd('.').ReplaceLineEndings(" ");
        return text.Length == 0 ? "it cannot be read" : char.ToLowerInvariant(text[0]) + text[1..];
    }

    [GeneratedRegex(@"^(\(Line: \d+, Col: \d+, Idx: \d+\)( - )?)+: ?")]
    private static partial Regex LibraryPosition();
}
