using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

internal sealed class JsonElementConverter : ValueConverter
{
    public override bool TryConvert(object value, out object? result)
    {
        using var stream = new MemoryStream();
        bool written;
        using (var writer = new Utf8JsonWriter(stream))
            written = TryWrite(writer, value);
        result = written ? JsonElement.Parse(stream.ToArray()) : null;
        return written;
    }

    private static bool TryWrite(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                return true;
            case string text:
                writer.WriteStringValue(text);
                return true;
            case double number:
                writer.WriteNumberValue(number);
                return true;
            case bool flag:
                writer.WriteBooleanValue(flag);
                return true;
            case ImmutableArray<object?> list:
                writer.WriteStartArray();
                if (!list.All(item => TryWrite(writer, item)))
                    return false;
                writer.WriteEndArray();
                return true;
            case ImmutableDictionary<string, object?> map:
                return TryWriteMap(writer, map);
            default:
                return false;
        }
    }

    private static bool TryWriteMap(Utf8JsonWriter writer, ImmutableDictionary<string, object?> map)
    {
        writer.WriteStartObject();
        foreach (var (key, item) in map)
        {
            writer.WritePropertyName(key);
            if (!TryWrite(writer, item))
                return false;
        }

        writer.WriteEndObject();
        return true;
    }
}
