using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Fills an <c>[OutputType]</c> class through its constructor: one parameter per property.</summary>
internal sealed class OutputTypeConverter(Type type) : ValueConverter
{
    // Found at first use, not here: the type may contain itself.
    private readonly Lazy<(ConstructorInvoker Constructor, ImmutableArray<Parameter> Parameters)> _shape
        = new(() => Inspect(type));

    public override bool TryConvert(object value, out object? result)
    {
        result = null;
        if (value is not ImmutableDictionary<string, object?> map)
            return false;

        var (constructor, parameters) = _shape.Value;
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            map.TryGetValue(parameters[i].Name, out var argument);
            arguments[i] = parameters[i].Converter.Convert(argument);
        }

        result = constructor.Invoke(arguments.AsSpan());
        return true;
    }

    private static (ConstructorInvoker Constructor, ImmutableArray<Parameter> Parameters) Inspect(Type type)
    {
        // The type was checked before: it has such a constructor.
        var constructor = TargetTypes.FindConstructor(type)!;
        var parameters =
            from parameter in constructor.GetParameters()
            let attribute = parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()
            select new Parameter(attribute?.Name ?? parameter.Name!, For(parameter.ParameterType));
        return (ConstructorInvoker.Create(constructor), [.. parameters]);
    }

    private sealed record Parameter(string Name, ValueConverter Converter);
}
