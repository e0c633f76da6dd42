using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks;

/// <summary>Reads properties without assuming that they have the type they should have.</summary>
internal static class PlanJson
{
    /// <summary>A string; null where the property is absent or something else.</summary>
    public static string? Text(this JsonObject from, string property) => from[property].AsText();

    /// <summary>A string; null for anything else.</summary>
    public static string? AsText(this JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>A number; null where the property is absent or something else.</summary>
    public static double? Number(this JsonObject from, string property) =>
        from[property] is not JsonValue value ? null
        : value.TryGetValue<long>(out var whole) ? whole
        : value.TryGetValue<double>(out var number) ? number
        : null;

    /// <summary>Whether a property is <c>true</c>.</summary>
    public static bool IsTrue(this JsonObject from, string property) =>
        from[property] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    /// <summary>The items of a list; none where the property is absent or something else.</summary>
    public static IEnumerable<JsonNode?> Items(this JsonObject from, string property) =>
        from[property] as JsonArray ?? [];

    /// <summary>The objects in a list.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonObject from, string property) =>
        from.Items(property).OfType<JsonObject>();

    /// <summary>The strings in a list.</summary>
    public static IEnumerable<string> Texts(this JsonObject from, string property) =>
        from.Items(property).Select(AsText).OfType<string>();

    /// <summary>An object; null where the property is absent or something else.</summary>
    public static JsonObject? Object(this JsonObject from, string property) => from[property] as JsonObject;

    /// <summary>Whether an input was given, also with a value that the plan does not know yet.</summary>
    public static bool Has(this PlanResource resource, string input) =>
        resource.Inputs.ContainsKey(input) || resource.PropertyDependencies.ContainsKey(input);

    /// <summary>The name that AWS knows a resource by: as given, or as the provider makes it up.</summary>
    public static string? CloudName(this PlanResource resource, string property = "name") =>
        resource.Inputs.Text(property) ?? resource.Outputs.Text(property);

    /// <summary>The tags that a resource ends up with: its own over the provider's default tags.</summary>
    public static JsonObject AllTags(this PlanResource resource) =>
        resource.Outputs.Object("tagsAll") ?? resource.Inputs.Object("tags") ?? [];
}
