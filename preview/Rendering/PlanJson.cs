using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Rendering;

/// <summary>What the writers and the reader of JSON share.</summary>
internal static class PlanJson
{
    /// <summary>A value in one line: a text without quotes, anything else as JSON with sorted keys.</summary>
    public static string Inline(JsonNode? value)
    {
        if (value is JsonValue text && text.GetValueKind() == JsonValueKind.String)
        {
            return text.GetValue<string>();
        }

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Encoder }))
        {
            WriteSorted(writer, value);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>A severity as Pulumi writes it.</summary>
    public static string Name(Severity severity) => severity switch
    {
        Plan.Severity.Error => "error",
        Plan.Severity.Warning => "warning",
        _ => "info",
    };

    /// <summary>The severity of that name; Pulumi has <c>info#err</c> and <c>debug</c> beside the three.</summary>
    public static Severity Severity(string? name) => name switch
    {
        "error" => Plan.Severity.Error,
        "warning" => Plan.Severity.Warning,
        _ => Plan.Severity.Info,
    };

    /// <summary>Leaves text readable: only what JSON itself demands is escaped.</summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Writes a value with the keys of its objects in ordinal order.</summary>
    public static void WriteSorted(Utf8JsonWriter writer, JsonNode? value)
    {
        switch (value)
        {
            case JsonObject map:
                writer.WriteStartObject();
                foreach (var (key, item) in map.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(key);
                    WriteSorted(writer, item);
                }

                writer.WriteEndObject();
                break;
            case JsonArray list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    WriteSorted(writer, item);
                }

                writer.WriteEndArray();
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
