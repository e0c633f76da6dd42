using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Small facts about the values that cross the wire.</summary>
internal static class PlainValues
{
    public static object? FromJson(JsonElement element)
        => element.ValueKind switch
        {
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number => element.GetDouble(),
            JsonValueKind.True or JsonValueKind.False => element.GetBoolean(),
            JsonValueKind.Array => element.EnumerateArray().Select(FromJson).ToImmutableArray(),
            // Of a repeated key the last value counts.
            JsonValueKind.Object => ImmutableDictionary<string, object?>.Empty.SetItems(
                element.EnumerateObject().Select(item => KeyValuePair.Create(item.Name, FromJson(item.Value)))),
            _ => null,
        };

    /// <summary>Whether the list is <c>default(ImmutableArray&lt;T&gt;)</c>, which throws when it is counted.</summary>
    public static bool IsUninitialized(IList list)
        => list.GetType() is { IsGenericType: true } type
            && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            && list.Equals(Activator.CreateInstance(type));
}
