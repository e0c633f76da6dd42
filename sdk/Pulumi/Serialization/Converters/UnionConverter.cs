namespace Pulumi.Serialization;

/// <summary>Takes the first of the two types that the value fits.</summary>
internal sealed class UnionConverter<T0, T1> : ValueConverter
{
    private readonly ValueConverter _first = For(typeof(T0));
    private readonly ValueConverter _second = For(typeof(T1));

    public override bool TryConvert(object value, out object? result)
    {
        if (_first.TryConvert(value, out var first))
            result = Union<T0, T1>.FromT0((T0)first!);
        else if (_second.TryConvert(value, out var second))
            result = Union<T0, T1>.FromT1((T1)second!);
        else
            result = null;
        return result is not null;
    }
}
