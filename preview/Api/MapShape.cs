using System.Text.Json.Nodes;

namespace DataPlatform.Preview.Api;

/// <summary>A map with keys that the caller chooses.</summary>
/// <param name="Key">What keys are like.</param>
/// <param name="Value">What values are like.</param>
/// <param name="Most">Most entries.</param>
internal sealed record MapShape(ApiShape Key, ApiShape Value, int Most) : ApiShape
{
    /// <inheritdoc/>
    public override IEnumerable<string> Find(string path, JsonNode? value)
    {
        if (value is not JsonObject map)
            return [At(path, "is not a map")];
        return
        [
            .. map.Count > Most ? [At(path, $"has {map.Count} entries; accepted: up to {Most}")] : (string[])[],
            .. map.SelectMany(entry => Key.Find($"{path}, key '{entry.Key}'", entry.Key)),
            .. map.SelectMany(entry => Value.Find($"{path}[\"{entry.Key}\"]", entry.Value)),
        ];
    }
}
