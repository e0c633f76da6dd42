namespace DataPlatform.Preview.Configuration;

/// <summary>The <c>config:</c> section of a stack file.</summary>
internal static class StackFile
{
    private static readonly string[] Keys =
        ["config", "secretsprovider", "encryptedkey", "encryptionsalt", "environment", "mainEnvironment"];

    /// <summary>The configuration nodes by full key.</summary>
    /// <param name="project">The project's name, the namespace of bare keys.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="places">Where to note the places of the values.</param>
    /// <param name="errors">Where to add what is wrong in its content.</param>
    /// <exception cref="ConfigurationException">The text is not a YAML mapping.</exception>
    public static SortedDictionary<string, YamlNode> Read(
        string project, string file, string text, ConfigPlaces places, List<string> errors)
    {
        var values = new SortedDictionary<string, YamlNode>(StringComparer.Ordinal);
        var root = YamlFile.Read(file, text);
        foreach (var entry in root.Entries.Where(entry => !Keys.Contains(entry.Key)))
        {
            var hint = NearestName.Find(entry.Key, Keys) is { } nearest
                ? $"did you mean '{nearest}'?"
                : $"settings go below 'config:'; accepted here: {string.Join(", ", Keys)}";
            errors.Add($"{file}:{entry.Line}:{entry.Column}: unknown key '{entry.Key}'; {hint}");
        }

        switch (root["config"])
        {
            case null or YamlScalar { Kind: ScalarKind.Null }:
                break;
            case YamlMap map:
                foreach (var entry in map.Entries)
                {
                    var key = ConfigKey.Parse(project, entry.Key);
                    var place = $"{file}:{entry.Line}:{entry.Column}: {entry.Key}";
                    if (key is null)
                    {
                        errors.Add($"{place}: a key is 'name' or 'namespace:name'");
                    }
                    else if (!values.TryAdd(key, entry.Value))
                    {
                        errors.Add($"{place}: {key} is there twice");
                    }
                    else
                    {
                        places.Add(file, key, entry.Value, entry.Line, entry.Column);
                    }
                }

                break;
            case var other:
                errors.Add($"{file}:{other.Line}:{other.Column}: config: expected 'key: value' lines");
                break;
        }

        return values;
    }
}
