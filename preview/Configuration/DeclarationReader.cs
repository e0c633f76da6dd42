using System.Collections.Immutable;

namespace DataPlatform.Preview.Configuration;

/// <summary>Reads the <c>config:</c> section of a project file under Pulumi's own rules.</summary>
/// <param name="project">The project's name.</param>
/// <param name="errors">Where to add what is wrong.</param>
internal sealed class DeclarationReader(string project, List<string> errors)
{
    private static readonly string[] Attributes = ["type", "items", "description", "default", "value", "secret"];

    /// <summary>The declarations, in ordinal order of their key.</summary>
    public ImmutableArray<ConfigDeclaration> Read(YamlMap config)
    {
        var declarations = new SortedDictionary<string, ConfigDeclaration>(StringComparer.Ordinal);
        foreach (var entry in config.Entries)
        {
            var key = ConfigKey.Parse(project, entry.Key);
            if (key is null)
            {
                Add(entry, "a key is 'name' or 'namespace:name'");
            }
            else if (key.AsSpan(key.IndexOf(':', StringComparison.Ordinal) + 1).ContainsAny('.', '[', '"'))
            {
                Add(entry, "Pulumi reads '.', '[' and '\"' here as a path into an object, "
                    + "which the offline preview does not follow; declare the whole object");
            }
            else if (!declarations.TryAdd(key, ReadOne(key, entry)))
            {
                Add(entry, $"{key} is declared twice");
            }
        }

        return [.. declarations.Values];
    }

    private ConfigDeclaration ReadOne(string key, YamlEntry entry)
    {
        var own = key.StartsWith(project + ":", StringComparison.Ordinal);
        switch (entry.Value)
        {
            case YamlList or YamlScalar { Kind: ScalarKind.Text or ScalarKind.Integer or ScalarKind.Boolean }:
                return new ConfigDeclaration(key, null, entry.Value, false);
            case YamlMap map:
                return ReadMap(key, own, entry, map);
            default:
                Add(entry, "expected a text, an integer, a boolean, a list, or a mapping with "
                    + "type, items, description, default, value, secret");
                return new ConfigDeclaration(key, null, entry.Value, false);
        }
    }

    private ConfigDeclaration ReadMap(string key, bool own, YamlEntry entry, YamlMap map)
    {
        foreach (var attribute in map.Entries.Where(attribute => !Attributes.Contains(attribute.Key)))
        {
            var hint = NearestName.Find(attribute.Key, Attributes) is { } nearest
                ? $"did you mean '{nearest}'?"
                : $"accepted: {string.Join(", ", Attributes)}";
            Add(attribute, $"{key}: unknown attribute; {hint}");
        }

        var type = ReadType(entry, map["type"], map["items"]);
        var (initial, value) = (Given(map["default"]), Given(map["value"]));
        if (initial is not null && value is not null)
        {
            Add(entry, "has both a default and a value; only one can apply");
        }

        if (own && type is not null && initial is not null && !type.Accepts(initial))
        {
            Add(entry, $"its default is {Describe(initial)}, not of its type {type}");
        }

        if (!own)
        {
            CheckForeign(entry, type, initial, value);
        }

        var secret = map["secret"];
        if (secret is not null and not YamlScalar { Kind: ScalarKind.Boolean })
        {
            Add(entry, "secret: expected true or false");
        }

        return new ConfigDeclaration(key, type, initial ?? value, secret is YamlScalar { Text: "true" });
    }

    // A key of another namespace belongs to a provider, which knows its type; a project can only give it a value.
    private void CheckForeign(YamlEntry entry, ConfigType? type, YamlNode? initial, YamlNode? value)
    {
        var problem = (type, initial, value) switch
        {
            (not null, _, _) => "is of another namespace, so it can have a value but no type",
            (_, not null, _) => "is of another namespace, so it takes 'value' instead of 'default'",
            (_, _, null) => "is of another namespace and needs a 'value'",
            _ => null,
        };
        if (problem is not null)
        {
            Add(entry, problem);
        }
    }

    private ConfigType? ReadType(YamlEntry entry, YamlNode? type, YamlNode? items)
    {
        if (type is null)
        {
            return null;
        }

        if (type is not YamlScalar name || !ConfigType.Names.Contains(name.Text))
        {
            Add(entry, $"type is {Describe(type)}; accepted: {string.Join(", ", ConfigType.Names)}");
            return null;
        }

        if (name.Text != "array")
        {
            return new ConfigType(name.Text, null);
        }

        if (items is YamlMap map && ReadType(entry, map["type"], map["items"]) is { } itemType)
        {
            return new ConfigType(name.Text, itemType);
        }

        Add(entry, "an array needs 'items' with the type of its elements, such as {type: string}");
        return null;
    }

    private static YamlNode? Given(YamlNode? node) => node is YamlScalar { Kind: ScalarKind.Null } ? null : node;

    private static string Describe(YamlNode node) => node switch
    {
        YamlList => "a list",
        YamlMap => "a mapping",
        YamlScalar { Kind: ScalarKind.Text } text => $"'{text.Text}'",
        YamlScalar other => $"the {other.Kind.ToString().ToLowerInvariant()} {other.Text}".TrimEnd(),
        _ => "nothing",
    };

    private void Add(YamlEntry entry, string problem) =>
        errors.Add($"{ProjectFile.At(entry.Line, entry.Column)}: {entry.Key}: {problem}");
}
