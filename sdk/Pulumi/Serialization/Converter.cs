using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>Turns what came over the wire into the typed value that an output promises.</summary>
internal static class Converter
{
    private static readonly ConcurrentDictionary<Type, byte> CheckedTypes = new();

    /// <summary>
    /// The typed value. Where the plain value does not fit the type, the default of the type takes its place: a
    /// provider may be newer than the classes of the program.
    /// </summary>
    /// <param name="context">What is converted, for the error message.</param>
    /// <param name="value">A serialized value.</param>
    /// <param name="targetType">The type argument of the output.</param>
    /// <exception cref="InvalidOperationException">The type is not one that an output can have.</exception>
    public static object? Convert(string context, object? value, Type targetType)
    {
        CheckTargetType(context, targetType);
        return ValueConverter.For(targetType).Convert(value);
    }

    public static T Convert<T>(string context, PropertyBag values)
    {
        CheckTargetType(context, typeof(T));
        if (!values.IsKnown)
            return default!;
        var map = values.Properties
            .Where(property => !property.Name.StartsWith("__", StringComparison.Ordinal))
            .ToImmutableDictionary(property => property.Name, property => property.Value);
        var converted = ValueConverter.For(typeof(T)).Convert(map);
        return converted is null ? default! : (T)converted;
    }

    /// <summary>Checks that a type can be the type of an output, with all types it is made of.</summary>
    /// <param name="context">What has the type, for the error message.</param>
    /// <param name="targetType">The type.</param>
    /// <param name="seenTypes">Types that are being checked already: types may contain themselves.</param>
    /// <exception cref="InvalidOperationException">It cannot; the message says why.</exception>
    public static void CheckTargetType(string context, Type targetType, HashSet<Type> seenTypes)
    {
        if (!CheckedTypes.ContainsKey(targetType) && seenTypes.Add(targetType))
            TargetTypes.Check(context, targetType, seenTypes);
    }

    private static void CheckTargetType(string context, Type targetType)
    {
        if (CheckedTypes.ContainsKey(targetType))
            return;
        CheckTargetType(context, targetType, []);
        CheckedTypes.TryAdd(targetType, 0);
    }
}
