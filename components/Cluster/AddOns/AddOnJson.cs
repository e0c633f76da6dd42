using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataPlatform.Components.Cluster.AddOns;

/// <summary>
/// The configuration of an add-on as text. EKS keeps it as it was written, so that an order of keys that changes by
/// itself would be a change of the add-on.
/// </summary>
internal static class AddOnJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Compact JSON with sorted keys.</summary>
    public static string Of(JsonObject configuration) => Sort(configuration)!.ToJsonString(Options);

    private static JsonNode? Sort(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(
            map.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => KeyValuePair.Create(pair.Key, Sort(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sort)]),
        _ => node?.DeepClone(),
    };
}
