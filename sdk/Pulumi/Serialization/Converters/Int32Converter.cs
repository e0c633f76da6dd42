namespace Pulumi.Serialization;

/// <summary>Every number on the wire is a double; an integer property drops the fraction.</summary>
internal sealed class Int32Converter : ValueConverter
{
    public override bool TryConvert(object value, out object? result)
    {
        result = value is double number ? (int)number : null;
        return result is not null;
    }
}
