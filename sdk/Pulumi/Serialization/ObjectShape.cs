using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>How a class or struct that is not one of the basic types is written, found once per type.</summary>
internal sealed class ObjectShape
{
    private static readonly ConcurrentDictionary<Type, ObjectShape> Shapes = new();

    private readonly Type _type;
    private readonly MethodInvoker? _toPlain;

    private ObjectShape(Type type)
    {
        _type = type;
        IsEnumType = type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute), inherit: false);
        IsOutputType = type.IsDefined(typeof(OutputTypeAttribute), inherit: false);
        Fields = IsOutputType ? ReadOnlyFields(type) : [];

        var conversion = IsEnumType
            ? type.GetMethod("op_Explicit", BindingFlags.Public | BindingFlags.Static, [type])
            : null;
        if (conversion?.ReturnType == typeof(string) || conversion?.ReturnType == typeof(double))
            _toPlain = MethodInvoker.Create(conversion);
    }

    public bool IsEnumType { get; }

    public bool IsOutputType { get; }

    /// <summary>The read-only fields by their wire names.</summary>
    public ImmutableArray<(string Name, FieldInfo Field)> Fields { get; }

    public static ObjectShape Of(Type type) => Shapes.GetOrAdd(type, static type => new ObjectShape(type));

    public object? ReadEnum(object value, string context)
        => _toPlain is not null
            ? _toPlain.Invoke(null, value)
            : throw new InvalidOperationException(
                $"Expected {_type.FullName} to have an explicit conversion operator to String or Double." +
                $"\n\t{context}");

    private static ImmutableArray<(string Name, FieldInfo Field)> ReadOnlyFields(Type type)
        => [
            .. from field in type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.NonPublic)
               where field.IsInitOnly
               select (char.ToLowerInvariant(field.Name[0]) + field.Name[1..], field),
        ];
}
