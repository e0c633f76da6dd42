namespace Pulumi.Serialization;

internal sealed class ClrEnumConverter(Type type) : ValueConverter
{
    public override bool TryConvert(object value, out object? result)
    {
        result = value is double number ? Enum.ToObject(type, (int)number) : null;
        return result is not null;
    }
}
