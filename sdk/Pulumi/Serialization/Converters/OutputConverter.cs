namespace Pulumi.Serialization;

internal sealed class OutputConverter<T> : ValueConverter
{
    private readonly ValueConverter _value = For(typeof(T));

    public override bool TryConvert(object value, out object? result)
    {
        result = _value.TryConvert(value, out var converted) ? Output.Create((T)converted!) : null;
        return result is not null;
    }
}
