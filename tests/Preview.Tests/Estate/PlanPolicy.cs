using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>A policy document of a plan, wherever it is in a resource's inputs.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Path">The way to it in the inputs; items of lists are not told apart.</param>
/// <param name="Text">The document as AWS gets it.</param>
/// <param name="Statements">Its statements.</param>
internal sealed record PlanPolicy(
    PlanResource Resource, string Path, string Text, IReadOnlyList<JsonObject> Statements)
{
    /// <summary>All documents of a plan: every text that is one, so that none is left out by its place.</summary>
    public static IReadOnlyList<PlanPolicy> In(PlatformPlan plan) =>
    [
        .. from resource in plan.Resources
            from place in Texts(resource.Inputs, "")
            where place.Text.Contains("\"Statement\"", StringComparison.Ordinal)
            select Read(resource, place.Path, place.Text),
    ];

    /// <summary>The statements that allow.</summary>
    public IEnumerable<JsonObject> Allowing => Statements.Where(statement => $"{statement["Effect"]}" == "Allow");

    /// <summary>Characters without white space, as IAM counts them.</summary>
    public int Size => Text.Count(character => !char.IsWhiteSpace(character));

    /// <summary>An element of a statement, one text or a list of them.</summary>
    public static IReadOnlyList<string> Terms(JsonNode? element) => element switch
    {
        null => [],
        JsonArray list => [.. list.Select(item => item!.GetValue<string>())],
        _ => [element.GetValue<string>()],
    };

    /// <summary>Whether a term of a policy, with its wildcards, covers a name.</summary>
    public static bool Covers(string term, string name) =>
        Regex.IsMatch(name, $"^{Regex.Escape(term).Replace("\\*", ".*").Replace("\\?", ".")}$");

    private static PlanPolicy Read(PlanResource resource, string path, string text)
    {
        // A member that occurs twice must not pass, of which AWS takes the last.
        using var strict = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
        return new(resource, path, text, [.. JsonNode.Parse(text)!["Statement"]!.AsArray().Cast<JsonObject>()]);
    }

    private static IEnumerable<(string Path, string Text)> Texts(JsonNode? node, string path) => node switch
    {
        JsonObject map => map.SelectMany(
            entry => Texts(entry.Value, path.Length == 0 ? entry.Key : $"{path}.{entry.Key}")),
        JsonArray list => list.SelectMany(item => Texts(item, path)),
        JsonValue value when value.TryGetValue<string>(out var text) => [(path, text)],
        _ => [],
    };
}
