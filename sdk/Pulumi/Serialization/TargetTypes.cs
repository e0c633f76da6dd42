using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>The rules about the types that outputs can have.</summary>
internal static class TargetTypes
{
    private static readonly HashSet<Type> Basic =
    [
        typeof(bool), typeof(int), typeof(double), typeof(string), typeof(object), typeof(JsonElement),
        typeof(Asset), typeof(Archive), typeof(AssetOrArchive),
        typeof(ImmutableDictionary<string, object>), typeof(ImmutableArray<object>),
    ];

    public static void Check(string context, Type type, HashSet<Type> seen)
    {
        if (Basic.Contains(type) || typeof(Resource).IsAssignableFrom(type))
            return;
        if (type.IsEnum && type.GetEnumUnderlyingType() == typeof(int))
            return;
        if (type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute), inherit: false))
            CheckEnumType(type);
        else if (type.IsConstructedGenericType)
            CheckGeneric(context, type, seen);
        else if (type.IsInterface && type.IsDefined(typeof(DiscriminatedUnionDiscriminatorAttribute)))
            CheckCases(type, seen);
        else
            CheckOutputType(context, type, seen);
    }

    /// <summary>
    /// The constructor through which an output type is filled: the one that is marked, or the only public one.
    /// </summary>
    public static ConstructorInfo? FindConstructor(Type type)
    {
        var all = type.GetConstructors(BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance);
        var marked = all.FirstOrDefault(constructor => constructor.IsDefined(typeof(OutputConstructorAttribute)));
        if (marked is not null)
            return marked;
        var visible = all.Where(constructor => constructor.IsPublic).ToList();
        return visible.Count == 1 ? visible[0] : null;
    }

    public static ConstructorInfo? FindEnumConstructor(Type type, Type valueType)
        => type.GetConstructor(
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, null, [valueType], null);

    private static void CheckEnumType(Type type)
    {
        foreach (var valueType in (Type[])[typeof(string), typeof(double)])
        {
            if (FindEnumConstructor(type, valueType) is null)
                continue;
            var conversion = type.GetMethod("op_Explicit", BindingFlags.Public | BindingFlags.Static, [type]);
            if (conversion?.ReturnType == valueType)
                return;
            throw new InvalidOperationException(
                $"{type.FullName} had [{nameof(EnumTypeAttribute)}], but did not contain an explicit conversion " +
                $"operator to {valueType.FullName}.");
        }

        throw new InvalidOperationException(
            $"{type.FullName} had [{nameof(EnumTypeAttribute)}], but did not contain constructor with a single " +
            "String or Double parameter.");
    }

    private static void CheckGeneric(string context, Type type, HashSet<Type> seen)
    {
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GenericTypeArguments;
        if (definition == typeof(ImmutableDictionary<,>))
        {
            if (arguments[0] != typeof(string))
            {
                throw new InvalidOperationException(
                    $"{context} contains invalid type {type.FullName}:\n" +
                    "    The only allowed ImmutableDictionary 'TKey' type is 'String'.");
            }
        }
        else if (definition != typeof(Nullable<>) && definition != typeof(Union<,>) &&
                 definition != typeof(ImmutableArray<>) && definition != typeof(Output<>))
        {
            throw new InvalidOperationException(
                $"{context} contains invalid type {type.FullName}:\n" +
                "    The only generic types allowed are ImmutableArray<...> and ImmutableDictionary<string, ...>");
        }

        foreach (var argument in arguments)
            Converter.CheckTargetType(context, argument, seen);
    }

    private static void CheckCases(Type type, HashSet<Type> seen)
    {
        foreach (var unionCase in type.GetCustomAttributes<DiscriminatedUnionCaseAttribute>())
        {
            var name = $"{type.FullName} had [{nameof(DiscriminatedUnionCaseAttribute)}(\"{unionCase.Tag}\")]";
            if (!type.IsAssignableFrom(unionCase.Type))
            {
                throw new InvalidOperationException(
                    $"{name} with type {unionCase.Type.FullName} that is not assignable to {type.FullName}.");
            }

            Converter.CheckTargetType($"{type.FullName}(\"{unionCase.Tag}\")", unionCase.Type, seen);
        }
    }

    private static void CheckOutputType(string context, Type type, HashSet<Type> seen)
    {
        if (!type.IsDefined(typeof(OutputTypeAttribute), inherit: false))
        {
            throw new InvalidOperationException(
                $"{context} contains invalid type {type.FullName}. Allowed types are:\n" +
                "    String, Boolean, Int32, Double,\n" +
                "    Nullable<...>, ImmutableArray<...> and ImmutableDictionary<string, ...> or\n" +
                $"    a class explicitly marked with the [{nameof(OutputTypeAttribute)}].");
        }

        var constructor = FindConstructor(type)
            ?? throw new InvalidOperationException(
                $"{type.FullName} had [{nameof(OutputTypeAttribute)}], but did not contain constructor marked with " +
                $"[{nameof(OutputConstructorAttribute)}].");
        foreach (var parameter in constructor.GetParameters())
            Converter.CheckTargetType($"{type.FullName}({parameter.Name})", parameter.ParameterType, seen);
    }
}
