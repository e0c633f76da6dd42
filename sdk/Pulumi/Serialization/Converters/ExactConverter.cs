namespace Pulumi.Serialization;

/// <summary>For the types that cross the wire as they are.</summary>
internal sealed class ExactConverter<T> : ValueConverter
{
    public override bool TryConvert(object value, out object? result)
    {
        result = value is T ? value : null;
        return result is not null;
    }
}
