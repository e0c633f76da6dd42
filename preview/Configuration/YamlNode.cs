namespace DataPlatform.Preview.Configuration;

/// <summary>A node of a YAML file with where it begins, counted from one.</summary>
internal abstract record YamlNode(long Line, long Column);

/// <summary>A scalar, resolved to what it means.</summary>
internal sealed record YamlScalar(ScalarKind Kind, string Text, long Line, long Column) : YamlNode(Line, Column);

/// <summary>A list.</summary>
internal sealed record YamlList(List<YamlNode> Items, long Line, long Column) : YamlNode(Line, Column);

/// <summary>A mapping, in the order of the file.</summary>
internal sealed record YamlMap(List<YamlEntry> Entries, long Line, long Column) : YamlNode(Line, Column)
{
    /// <summary>The value of a key; null where the mapping has no such key.</summary>
    public YamlNode? this[string key] => Entries.Find(entry => entry.Key == key)?.Value;

    /// <summary>Whether this stands for an encrypted value: exactly one key, <c>secure</c>, with a text.</summary>
    public bool IsSecure => Entries is [{ Key: "secure", Value: YamlScalar { Kind: ScalarKind.Text } }];
}

/// <summary>One key of a mapping.</summary>
internal sealed record YamlEntry(string Key, YamlNode Value, long Line, long Column);

/// <summary>What a scalar resolves to.</summary>
internal enum ScalarKind
{
    Null,
    Boolean,
    Integer,
    Float,
    Text,
}
