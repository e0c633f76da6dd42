using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>
/// <c>aws.iam.getPolicyDocument</c>: the provider answers it without AWS, so it can be answered here as well.
/// </summary>
internal static class PolicyDocumentFunction
{
    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Minified =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Adds the function.</summary>
    public static void AddTo(ServiceTable table) =>
        table.Function("aws:iam/getPolicyDocument:getPolicyDocument", Answer);

    private static Dictionary<string, object> Answer(SimulatedCall call)
    {
        foreach (var merging in (string[])
                 ["sourceJson", "overrideJson", "sourcePolicyDocuments", "overridePolicyDocuments"])
        {
            if (call.Args.ContainsKey(merging))
                throw new InvalidOperationException(
                    $"The simulated cloud does not merge policy documents: {call.Token} with {merging}.");
        }

        var document = new JsonObject { ["Version"] = call.Text("version") ?? "2012-10-17" };
        if (call.Text("policyId") is { } id)
            document["Id"] = id;
        document["Statement"] =
            new JsonArray([.. call.Objects("statements").Select(statement => (JsonNode)Statement(statement))]);
        var minified = document.ToJsonString(Minified);
        return new Dictionary<string, object>(call.Args)
        {
            ["id"] = Identifiers.Checksum(minified).ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["json"] = document.ToJsonString(Indented),
            ["minifiedJson"] = minified,
            ["version"] = call.Text("version") ?? "2012-10-17",
        };
    }

    private static JsonObject Statement(IReadOnlyDictionary<string, object> statement)
    {
        var result = new JsonObject();
        if (statement.GetValueOrDefault("sid") is string { Length: > 0 } sid)
            result["Sid"] = sid;
        result["Effect"] = statement.GetValueOrDefault("effect") as string ?? "Allow";
        foreach (var (property, key) in (ReadOnlySpan<(string, string)>)
                 [
                     ("actions", "Action"), ("notActions", "NotAction"), ("resources", "Resource"),
                     ("notResources", "NotResource"),
                 ])
        {
            if (Texts(statement, property) is { Count: > 0 } values)
                result[key] = OneOrMany(values);
        }

        foreach (var (property, key) in (ReadOnlySpan<(string, string)>)
                 [("principals", "Principal"), ("notPrincipals", "NotPrincipal")])
        {
            if (Objects(statement, property) is { Count: > 0 } principals)
                result[key] = Principals(principals);
        }

        foreach (var condition in Objects(statement, "conditions"))
        {
            var test = condition["test"].ToString()!;
            var all = result["Condition"] as JsonObject ?? [];
            result["Condition"] ??= all;
            var operands = all[test] as JsonObject ?? [];
            all[test] ??= operands;
            operands[condition["variable"].ToString()!] = OneOrMany(Texts(condition, "values"));
        }

        return result;
    }

    private static JsonNode Principals(List<IReadOnlyDictionary<string, object>> principals)
    {
        if (principals is [var only] && only["type"] is "*")
            return JsonValue.Create("*");
        var result = new JsonObject();
        foreach (var group in principals.GroupBy(principal => principal["type"].ToString()!))
            result[group.Key] = OneOrMany([.. group.SelectMany(principal => Texts(principal, "identifiers"))]);
        return result;
    }

    private static JsonNode OneOrMany(List<string> values) =>
        values is [var only] ? JsonValue.Create(only) : new JsonArray([.. values.Select(v => (JsonNode)v)]);

    private static List<string> Texts(IReadOnlyDictionary<string, object> from, string property) =>
        from.GetValueOrDefault(property) is IEnumerable<object> list ? [.. list.OfType<string>()] : [];

    private static List<IReadOnlyDictionary<string, object>> Objects(
        IReadOnlyDictionary<string, object> from, string property) =>
        from.GetValueOrDefault(property) is IEnumerable<object> list
            ? [.. list.OfType<IReadOnlyDictionary<string, object>>()]
            : [];
}
