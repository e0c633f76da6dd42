using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>For the structs that Pulumi's packages use as open enumerations of strings or numbers.</summary>
internal sealed class EnumTypeConverter(Type type) : ValueConverter
{
    private readonly ConstructorInvoker? _fromString = FindConstructor(type, typeof(string));
    private readonly ConstructorInvoker? _fromNumber = FindConstructor(type, typeof(double));

    public override bool TryConvert(object value, out object? result)
    {
        var constructor = value switch
        {
            string => _fromString,
            double => _fromNumber,
            _ => null,
        };
        result = constructor?.Invoke(value);
        return result is not null;
    }

    private static ConstructorInvoker? FindConstructor(Type type, Type valueType)
        => TargetTypes.FindEnumConstructor(type, valueType) is { } constructor
            ? ConstructorInvoker.Create(constructor)
            : null;
}
