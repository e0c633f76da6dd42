using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>An item that does not fit becomes the default of its type; the others stay.</summary>
internal sealed class MapConverter<T> : ValueConverter
{
    private readonly ValueConverter _items = For(typeof(T));

    public override bool TryConvert(object value, out object? result)
    {
        result = null;
        if (value is not ImmutableDictionary<string, object?> map)
            return false;
        var builder = ImmutableDictionary.CreateBuilder<string, T>();
        foreach (var (key, item) in map)
            builder.Add(key, _items.Convert(item) is { } converted ? (T)converted : default!);
        result = builder.ToImmutable();
        return true;
    }
}
