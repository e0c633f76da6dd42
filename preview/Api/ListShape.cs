using System.Text.Json.Nodes;

namespace DataPlatform.Preview.Api;

/// <summary>A list.</summary>
/// <param name="Item">What its items are like; asked for when it is needed, because shapes may hold themselves.</param>
/// <param name="Most">Most items.</param>
internal sealed record ListShape(Func<ApiShape> Item, int Most = int.MaxValue) : ApiShape
{
    /// <inheritdoc/>
    public override IEnumerable<string> Find(string path, JsonNode? value)
    {
        if (value is not JsonArray list)
            return [At(path, "is not a list")];
        return
        [
            .. list.Count > Most ? [At(path, $"has {list.Count} items; accepted: up to {Most}")] : (string[])[],
            .. list.SelectMany((item, index) => Item().Find($"{path}[{index}]", item)),
        ];
    }
}
