using System.Text.Json.Nodes;

namespace DataPlatform.Tests.Platform.Dss.Configure.Fake;

/// <summary>Documents by their names, in the order in which they came.</summary>
internal sealed class Documents
{
    private readonly OrderedDictionary<string, JsonObject> _byName = new(StringComparer.Ordinal);

    /// <summary>Their names.</summary>
    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>A document, which must be there; or sets it.</summary>
    public JsonObject this[string name]
    {
        get => _byName[name];
        set => _byName[name] = value;
    }

    /// <summary>Whether there is one of this name.</summary>
    public bool Has(string name) => _byName.ContainsKey(name);

    /// <summary>Takes one away.</summary>
    public void Remove(string name) => _byName.Remove(name);

    /// <summary>A copy of all as a list.</summary>
    public JsonArray List() => [.. _byName.Values.Select(document => document.DeepClone())];

    /// <summary>A copy of all by their names.</summary>
    public JsonObject Map() =>
        new(_byName.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value.DeepClone())));
}
