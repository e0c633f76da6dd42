using System.Globalization;
using System.Text.Json.Nodes;

namespace DataPlatform.Preview.Checks;

/// <summary>
/// Finds values by paths such as <c>rules[].lifecycle.deleteAfter</c>, in which <c>[]</c> stands for every item.
/// </summary>
internal static class PropertyPath
{
    /// <summary>
    /// Every value at a path with its own place, such as <c>rules[0].lifecycle.deleteAfter</c>. Where the way ends
    /// before, also at an empty list, there is one value: null, at the place where it ends.
    /// </summary>
    /// <param name="from">The object that the path starts in.</param>
    /// <param name="path">The path.</param>
    public static IEnumerable<(string Place, JsonNode? Value)> Find(JsonObject from, string path) =>
        Find(from, path, "");

    private static IEnumerable<(string Place, JsonNode? Value)> Find(JsonNode? from, string path, string at)
    {
        if (path.Length == 0)
            return [(at, from)];
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var step = dot < 0 ? path : path[..dot];
        var rest = dot < 0 ? "" : path[(dot + 1)..];
        var isList = step.EndsWith("[]", StringComparison.Ordinal);
        var name = isList ? step[..^2] : step;
        var place = at.Length == 0 ? name : $"{at}.{name}";
        var value = (from as JsonObject)?[name];
        if (!isList)
            return value is null ? [(place, null)] : Find(value, rest, place);
        return value is JsonArray { Count: > 0 } items
            ? items.SelectMany((item, index) =>
                Find(item, rest, string.Create(CultureInfo.InvariantCulture, $"{place}[{index}]")))
            : [(place, null)];
    }
}
