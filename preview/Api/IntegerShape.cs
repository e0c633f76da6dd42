using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataPlatform.Preview.Api;

/// <summary>A whole number.</summary>
/// <param name="Lowest">The lowest that is accepted.</param>
/// <param name="Highest">The highest that is accepted.</param>
internal sealed record IntegerShape(int Lowest, int Highest) : ApiShape
{
    /// <inheritdoc/>
    public override IEnumerable<string> Find(string path, JsonNode? value)
    {
        if (value is not JsonValue || value.GetValueKind() != JsonValueKind.Number)
            return [At(path, "is not a whole number")];
        return int.TryParse(value.ToJsonString(), out var number) && number >= Lowest && number <= Highest
            ? []
            : [At(path, $"is {value.ToJsonString()}; accepted: {Lowest} to {Highest}")];
    }
}
