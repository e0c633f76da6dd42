using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Converts plain values to one type. Made once per type.</summary>
internal abstract class ValueConverter
{
    private static readonly ConcurrentDictionary<Type, ValueConverter> Converters = new();

    public static ValueConverter For(Type type) => Converters.GetOrAdd(type, Create);

    /// <summary>The converted value, or <c>null</c> (the type's default) if it does not fit.</summary>
    public object? Convert(object? value)
        => value is not null && TryConvert(value, out var result) ? result : null;

    /// <returns>Whether the value fits the type.</returns>
    public abstract bool TryConvert(object value, out object? result);

    private static ValueConverter Create(Type type)
    {
        if (type == typeof(object))
            return new ExactConverter<object>();
        if (type == typeof(string))
            return new ExactConverter<string>();
        if (type == typeof(bool))
            return new ExactConverter<bool>();
        if (type == typeof(double))
            return new ExactConverter<double>();
        if (type == typeof(int))
            return new Int32Converter();
        if (type == typeof(JsonElement))
            return new JsonElementConverter();
        if (type == typeof(Archive))
            return new AssetConverter<Archive>(static () => new InvalidArchive());
        if (type == typeof(Asset))
            return new AssetConverter<Asset>(static () => new InvalidAsset());
        if (type == typeof(AssetOrArchive))
            return new AssetConverter<AssetOrArchive>(static () => new InvalidAsset());
        if (typeof(Resource).IsAssignableFrom(type))
            return new ExactConverter<Resource>();
        if (type.IsEnum)
            return new ClrEnumConverter(type);
        if (type.IsDefined(typeof(EnumTypeAttribute), inherit: false))
            return new EnumTypeConverter(type);
        if (type.IsConstructedGenericType)
            return CreateGeneric(type);
        return type.GetCustomAttribute<DiscriminatedUnionDiscriminatorAttribute>() is { } discriminator
            ? new DiscriminatedUnionConverter(type, discriminator.PropertyName)
            : new OutputTypeConverter(type);
    }

    private static ValueConverter CreateGeneric(Type type)
    {
        var arguments = type.GenericTypeArguments;
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(Nullable<>))
            return For(arguments[0]);
        if (definition == typeof(Union<,>))
            return New(typeof(UnionConverter<,>), arguments);
        if (definition == typeof(ImmutableArray<>))
            return New(typeof(ListConverter<>), arguments);
        return definition == typeof(Output<>)
            ? New(typeof(OutputConverter<>), arguments)
            : New(typeof(MapConverter<>), arguments[1]);
    }

    private static ValueConverter New(Type definition, params Type[] arguments)
        => (ValueConverter)Activator.CreateInstance(definition.MakeGenericType(arguments))!;
}
