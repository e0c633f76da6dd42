using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace DataPlatform.Preview.Api;

/// <summary>A structure with members of known names.</summary>
/// <param name="Members">The members by name.</param>
internal sealed record StructureShape(params ImmutableArray<(string Name, ApiShape Shape)> Members) : ApiShape
{
    /// <summary>The members that have to be there. Default: none.</summary>
    public ImmutableArray<string> Required { get; init; } = [];

    /// <summary>Whether exactly one of the members has to be there. Default: no.</summary>
    public bool IsUnion { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<string> Find(string path, JsonNode? value)
    {
        if (value is not JsonObject structure)
            return [At(path, "is not a structure")];
        return
        [
            .. from name in Required
               where !structure.ContainsKey(name)
               select At(Join(path, name), "is missing"),
            .. IsUnion && structure.Count != 1
                ? [At(path, $"needs exactly one of {string.Join(", ", Members.Select(member => member.Name))}")]
                : (string[])[],
            .. structure.SelectMany(entry => Member(Join(path, entry.Key), entry.Key, entry.Value)),
        ];
    }

    private IEnumerable<string> Member(string path, string name, JsonNode? value)
    {
        var shape = Members.FirstOrDefault(member => member.Name == name).Shape;
        if (shape is not null)
            return shape.Find(path, value);
        var nearest = NearestName.Find(name, Members.Select(member => member.Name));
        return [At(path, nearest is null ? "is not known" : $"is not known; did you mean '{nearest}'?")];
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
