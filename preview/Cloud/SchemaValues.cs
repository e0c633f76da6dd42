using System.Collections.Immutable;
using System.Text.Json;
using DataPlatform.Schema.Model;
using Pulumi;

namespace DataPlatform.Preview.Cloud;

/// <summary>Values as mocks get them, held against types of the schema one by one.</summary>
internal static class SchemaValues
{
    /// <summary>Whether a value is of a type, outside: what is in lists and objects is not looked at.</summary>
    public static bool Fit(FactsType type, object value) => type.Kind switch
    {
        FactsTypeKind.Any => true,
        FactsTypeKind.String => value is string,
        FactsTypeKind.Boolean => value is bool,
        FactsTypeKind.Integer => value is double number && double.IsInteger(number),
        FactsTypeKind.Double => value is double,
        FactsTypeKind.Constant => value is string text && text == type.Text,
        FactsTypeKind.List => value is ImmutableArray<object>,
        FactsTypeKind.Map or FactsTypeKind.Object => value is IReadOnlyDictionary<string, object>,
        FactsTypeKind.Enum => value is string or double,
        FactsTypeKind.Asset => value is Asset,
        FactsTypeKind.Archive => value is Archive,
        FactsTypeKind.AssetOrArchive => value is AssetOrArchive,
        FactsTypeKind.Resource => value is Resource,
        FactsTypeKind.Union => type.Arguments.Any(arm => Fit(arm, value)),
        _ => false,
    };

    /// <summary>What a JSON text says, as if it had come as a value; anything else as it is.</summary>
    public static object FromJson(object value)
    {
        if (value is not string json)
            return value;
        try
        {
            using var document = JsonDocument.Parse(json);
            return FromJson(document.RootElement) ?? value;
        }
        catch (JsonException)
        {
            return value;
        }
    }

    private static object? FromJson(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => element.EnumerateArray().Select(FromJson).OfType<object>().ToImmutableArray(),
        JsonValueKind.Object => element.EnumerateObject()
            .Where(member => member.Value.ValueKind != JsonValueKind.Null)
            .ToImmutableDictionary(member => member.Name, member => FromJson(member.Value)!),
        _ => null,
    };

    /// <summary>What a value is, in words.</summary>
    public static string Describe(object value) => value switch
    {
        string => "a string",
        bool => "a bool",
        double number when double.IsInteger(number) => "an integer",
        double => "a number",
        ImmutableArray<object> => "a list",
        IReadOnlyDictionary<string, object> => "an object",
        Resource => "a resource",
        Archive => "an archive",
        Asset => "an asset",
        _ => value.GetType().Name,
    };
}
