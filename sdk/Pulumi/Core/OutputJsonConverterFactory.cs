using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Writes outputs, inputs, input lists and input maps as the values that they hold.</summary>
internal sealed class OutputJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert)
        => ConverterFor(typeToConvert) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var converter = ConverterFor(typeToConvert)!.MakeGenericType(typeToConvert.GenericTypeArguments);
        return (JsonConverter)Activator.CreateInstance(converter)!;
    }

    private static Type? ConverterFor(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        return definition == typeof(Output<>) ? typeof(OutputConverter<>)
            : definition == typeof(Input<>) ? typeof(InputConverter<>)
            : definition == typeof(InputList<>) ? typeof(ListConverter<>)
            : definition == typeof(InputMap<>) ? typeof(MapConverter<>)
            : null;
    }

    private abstract class Converter<TWrapper, T>(Func<TWrapper, Output<T>> unwrap, Func<Output<T>, TWrapper> wrap)
        : JsonConverter<TWrapper>
    {
        public override TWrapper Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var pass = OutputJsonPass.Current;
            var value = JsonSerializer.Deserialize<T>(ref reader, options)!;
            var data = OutputData.Create(pass.Resources, value, isKnown: true, pass.IsSecret);
            return wrap(new Output<T>(Task.FromResult(data)));
        }

        public override void Write(Utf8JsonWriter writer, TWrapper value, JsonSerializerOptions options)
        {
            // JSON converters cannot wait any other way.
            var data = unwrap(value).DataTask.GetAwaiter().GetResult();
            OutputJsonPass.Current.Met(data);
            if (data.IsKnown)
            {
                JsonSerializer.Serialize(writer, data.Value, options);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }

    private sealed class OutputConverter<T>() : Converter<Output<T>, T>(output => output, output => output);

    private sealed class InputConverter<T>() : Converter<Input<T>, T>(input => input, output => output);

    private sealed class ListConverter<T>()
        : Converter<InputList<T>, ImmutableArray<T>>(list => list.ToOutput(), output => output);

    private sealed class MapConverter<T>()
        : Converter<InputMap<T>, ImmutableDictionary<string, T>>(map => map.ToOutput(), output => output);
}
