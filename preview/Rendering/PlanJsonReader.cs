using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Rendering;

/// <summary>
/// Reads what <see cref="PlanJsonWriter"/> or <c>pulumi preview --json</c> wrote. From a real preview come the states
/// after it: resources that it deletes are left out, those that it keeps are in if it was run with
/// <c>--show-sames</c>; values that it does not know yet hold Pulumi's placeholder for unknown values.
/// </summary>
public static class PlanJsonReader
{
    /// <summary>Reads a plan. Masked values stay masked.</summary>
    /// <exception cref="FormatException">The text is not such a preview; the message is one line.</exception>
    public static PlatformPlan Read(string json)
    {
        try
        {
            return ReadDigest(JsonNode.Parse(json) as JsonObject
                ?? throw new FormatException("not a preview: expected a JSON object"));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new FormatException("not a preview: " + exception.Message.ReplaceLineEndings(" "), exception);
        }
    }

    private static PlatformPlan ReadDigest(JsonObject digest)
    {
        // A replacement has several steps for one URN; the last tells the state that remains.
        var resources = new Dictionary<string, PlanResource>(StringComparer.Ordinal);
        foreach (var step in digest["steps"] as JsonArray ?? [])
        {
            if (step is JsonObject item && item["newState"] is JsonObject state)
            {
                var resource = ReadState(state, Text(item, "op") == "read");
                resources[resource.Urn] = resource;
            }
        }

        if (resources.Count == 0)
        {
            throw new FormatException("not a preview: it has no 'steps' with a 'newState'");
        }

        var ordered = ParentsFirst(resources);
        var stack = ordered.FirstOrDefault(resource => resource.Type == PlanResource.StackType);
        var urn = ordered[0].Urn.Split("::");
        return new PlatformPlan(
            urn[1],
            urn[0]["urn:pulumi:".Length..],
            ReadConfig(digest),
            ordered,
            stack?.Outputs ?? [],
            stack?.SecretPaths ?? [],
            ReadFindings(digest));
    }

    private static PlanResource ReadState(JsonObject state, bool read)
    {
        var urn = Text(state, "urn") ?? throw new FormatException("not a preview: a state has no 'urn'");
        var parts = urn.Split("::", 4);
        if (parts.Length < 4 || !parts[0].StartsWith("urn:pulumi:", StringComparison.Ordinal))
        {
            throw new FormatException($"not a preview: '{urn}' is not a URN");
        }

        var (inputs, outputs) = (Properties(state, "inputs"), Properties(state, "outputs"));
        return new PlanResource
        {
            Urn = urn,
            Type = Text(state, "type") ?? parts[2].Split('$')[^1],
            Name = parts[3],
            Custom = Flag(state, "custom"),
            Parent = Text(state, "parent"),
            Provider = Text(state, "provider") ?? "",
            Id = Text(state, "id"),
            Inputs = inputs,
            Outputs = outputs,
            Dependencies = Texts(state["dependencies"]),
            PropertyDependencies = ReadPropertyDependencies(state),
            SecretPaths =
            [
                .. Texts(state["additionalSecretOutputs"]),
                .. inputs.Concat(outputs).Where(pair => HoldsSecret(pair.Value)).Select(pair => pair.Key),
            ],
            Protect = Flag(state, "protect"),
            RetainOnDelete = Flag(state, "retainOnDelete"),
            DeletedWith = Text(state, "deletedWith"),
            IgnoreChanges = Texts(state["ignoreChanges"]),
            ImportId = Text(state, "importID"),
            Read = read || Flag(state, "external"),
        };
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> ReadPropertyDependencies(JsonObject state)
    {
        var dependencies =
            ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var (property, urns) in state["propertyDependencies"] as JsonObject ?? [])
        {
            // Pulumi also lists properties that depend on nothing.
            if (Texts(urns) is { IsEmpty: false } list)
            {
                dependencies.Add(property, list);
            }
        }

        return dependencies.ToImmutable();
    }

    private static ImmutableArray<PlanResource> ParentsFirst(Dictionary<string, PlanResource> resources)
    {
        var ordered = ImmutableArray.CreateBuilder<PlanResource>(resources.Count);
        var placed = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<PlanResource>();
        foreach (var resource in resources.Values)
        {
            for (var next = resource; next is not null && placed.Add(next.Urn);)
            {
                waiting.Push(next);
                next = next.Parent is { } parent ? resources.GetValueOrDefault(parent) : null;
            }

            while (waiting.TryPop(out var outermost))
            {
                ordered.Add(outermost);
            }
        }

        return ordered.MoveToImmutable();
    }

    private static ImmutableSortedDictionary<string, string> ReadConfig(JsonObject digest)
    {
        var config = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in digest["config"] as JsonObject ?? [])
        {
            config.Add(key, value?.GetValue<string>() ?? "");
        }

        return config.ToImmutable();
    }

    private static ImmutableArray<Finding> ReadFindings(JsonObject digest)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var own = digest["findings"] as JsonArray;
        foreach (var node in own ?? digest["diagnostics"] as JsonArray ?? [])
        {
            if (node is JsonObject item)
            {
                findings.Add(new Finding(
                    PlanJson.Severity(Text(item, "severity")),
                    Text(item, "rule") ?? "diagnostic",
                    Text(item, "urn") ?? "",
                    Text(item, "property") ?? "",
                    (Text(item, "message") ?? "").Trim().ReplaceLineEndings(" ")));
            }
        }

        return findings.ToImmutable();
    }

    private static JsonObject Properties(JsonObject state, string key) =>
        (state[key] as JsonObject)?.DeepClone().AsObject() ?? [];

    private static bool HoldsSecret(JsonNode? value) => value switch
    {
        JsonObject map => map.Any(pair => HoldsSecret(pair.Value)),
        JsonArray list => list.Any(HoldsSecret),
        JsonValue text => text.GetValueKind() == JsonValueKind.String && text.GetValue<string>() == PlatformPlan.Mask,
        _ => false,
    };

    private static string? Text(JsonObject from, string key) => from[key]?.GetValue<string>();

    private static bool Flag(JsonObject from, string key) => from[key]?.GetValue<bool>() ?? false;

    private static ImmutableArray<string> Texts(JsonNode? list) =>
        [.. (list as JsonArray ?? []).Select(item => item?.GetValue<string>() ?? "")];
}
