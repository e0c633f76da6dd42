using System.Collections;

namespace Pulumi.Serialization;

/// <summary>Serialized properties by their wire names, each with its own knowledge and dependencies.</summary>
internal sealed class PropertyBag
{
    private readonly Dictionary<string, Property> _properties = [];

    public bool IsKnown => _properties.Values.All(property => property.IsKnown);

    public bool IsSecret => _properties.Values.Any(property => property.IsSecret);

    public IEnumerable<Property> Properties => _properties.Values;

    /// <summary>Serializes inputs. Those without a value are left out.</summary>
    public static async Task<PropertyBag> SerializeAsync(
        string label, IEnumerable<KeyValuePair<string, object?>> values, bool excludeReferences = false)
    {
        var bag = new PropertyBag();
        foreach (var (key, value) in values)
        {
            try
            {
                await bag.AddAsync(label, key, value, excludeReferences).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException(
                    $"error serializing property \"{key}\": {exception.Message}", exception);
            }
        }

        return bag;
    }

    /// <summary>Serializes what a mock answered: a map in one of its forms, or an object of the program.</summary>
    public static async Task<PropertyBag> SerializeAnswerAsync(object answer)
    {
        var bag = new PropertyBag();
        foreach (var (key, value) in await EnumerateAsync(answer).ConfigureAwait(false))
            await bag.AddAsync("", key, value, excludeReferences: false).ConfigureAwait(false);
        return bag;
    }

    public bool TryGet(string key, out Property property) => _properties.TryGetValue(key, out property);

    private async Task AddAsync(string label, string key, object? value, bool excludeReferences)
    {
        var serializer = new Serializer(marked: false, excludeReferences);
        var result = await serializer.SerializeAsync($"{label}.{key}", value).ConfigureAwait(false);
        if (result is not null || !serializer.IsKnown)
        {
            _properties[key] = new Property(
                key, result, serializer.IsKnown, serializer.IsSecret, serializer.DependentResources);
        }
    }

    private static async Task<IEnumerable<KeyValuePair<string, object?>>> EnumerateAsync(object answer)
    {
        switch (answer)
        {
            case IDictionary<string, object?> map:
                return map;
            case IDictionary map:
                return map.Keys.Cast<string>().Select(key => KeyValuePair.Create(key, map[key]));
            case InputArgs args:
                return await args.ToDictionaryAsync().ConfigureAwait(false);
        }

        // GetType: an answer of null is a mistake in the mock, and fails as one.
        var type = answer.GetType();
        var serialized = await new Serializer(marked: false).SerializeAsync("", answer).ConfigureAwait(false);
        return serialized as IEnumerable<KeyValuePair<string, object?>>
            ?? throw new InvalidOperationException($"{type.FullName} is not a supported argument type");
    }

    public readonly record struct Property(
        string Name, object? Value, bool IsKnown, bool IsSecret, HashSet<Resource> Dependencies);
}
