using System.Globalization;

namespace DataPlatform.Preview.Configuration;

/// <summary>Notes where each configured value stands, by the path that messages name it with.</summary>
internal sealed class ConfigPlaces
{
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);

    /// <summary>Places (<c>file:line:column</c>) by path, such as <c>network:zones[1]</c>.</summary>
    public IReadOnlyDictionary<string, string> ByPath => _places;

    /// <summary>Adds a key with everything inside its value.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="path">The full key.</param>
    /// <param name="value">The value.</param>
    /// <param name="line">The line of the key.</param>
    /// <param name="column">Its column.</param>
    public void Add(string file, string path, YamlNode value, long line, long column)
    {
        _places[path] = string.Create(CultureInfo.InvariantCulture, $"{file}:{line}:{column}");
        switch (value)
        {
            case YamlList list:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    var item = list.Items[i];
                    var itemPath = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
                    Add(file, itemPath, item, item.Line, item.Column);
                }

                break;
            case YamlMap { IsSecure: false } map:
                foreach (var entry in map.Entries)
                {
                    Add(file, $"{path}{Step(entry.Key)}", entry.Value, entry.Line, entry.Column);
                }

                break;
        }
    }

    // As Pulumi writes paths: what is no plain name stands in brackets.
    private static string Step(string key) =>
        key.Length > 0 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? $".{key}" : $"[\"{key}\"]";
}
