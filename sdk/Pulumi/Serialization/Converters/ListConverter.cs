using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>An item that does not fit becomes the default of its type; the others stay.</summary>
internal sealed class ListConverter<T> : ValueConverter
{
    private readonly ValueConverter _items = For(typeof(T));

    public override bool TryConvert(object value, out object? result)
    {
        result = null;
        if (value is not ImmutableArray<object?> list)
            return false;
        var builder = ImmutableArray.CreateBuilder<T>(list.Length);
        foreach (var item in list)
            builder.Add(_items.Convert(item) is { } converted ? (T)converted : default!);
        result = builder.MoveToImmutable();
        return true;
    }
}
