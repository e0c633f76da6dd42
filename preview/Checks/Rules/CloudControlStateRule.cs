using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Resources by the Cloud Control API are of a known type, and what is asked for is a JSON object with the members, the
/// texts and the numbers that the type takes: see the shapes.
/// </summary>
/// <remarks>
/// Why: the provider's schema has one text there, so that a misspelt member is refused only at deployment, after all
/// that it waits for. Source: the types' schemas in the CloudFormation registry.
/// </remarks>
public sealed class CloudControlStateRule() : ResourceRule("cloud-control-state", AwsTypes.CloudControl)
{
    private const string Property = "desiredState";
    private const int LongestText = 1024;
    private const int Shown = 80;

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        if (resource.Inputs.Text("typeName") is not { } type)
            return [];
        if (!CloudControlShape.All.TryGetValue(type, out var shape))
            return [new("typeName", $"'{type}' is not a type whose members are known here.", Severity.Warning)];
        if (resource.Inputs.Text(Property) is not { } text)
            return [];
        return PolicyText.TryParse(text) is { } state
            ? CheckObject(state, shape, "").Select(message => new Objection(Property, message))
            : [new(Property, "What is asked for is no JSON object, or has a member twice.")];
    }

    private static IEnumerable<string> CheckObject(JsonObject state, CloudControlShape shape, string at)
    {
        foreach (var member in shape.Members.Where(member => member.IsRequired && !state.ContainsKey(member.Name)))
            yield return $"{at}{member.Name} is missing.";
        foreach (var (name, value) in state)
        {
            var known = shape.Members.Find(member => member.Name == name);
            var messages = known is null
                ? [$"{at}{name} is not known; there are {string.Join(", ", shape.Members.Select(one => one.Name))}."]
                : CheckValue(value, known, at + name);
            foreach (var message in messages)
                yield return message;
        }
    }

    private static IEnumerable<string> CheckValue(JsonNode? value, CloudControlShape shape, string at) =>
        (shape.Kind, value) switch
        {
            ("any", _) => [],
            ("object", JsonObject state) => CheckObject(state, shape, at + "."),
            ("list" or "again", JsonArray items) => CheckItems(items, shape, at),
            ("map", JsonObject map) => CheckMap(map, shape, at),
            ("each", JsonObject map) => CheckEach(map, shape, at),
            ("texts", JsonArray items) => items.SelectMany(item => CheckText(item.AsText() ?? "", shape.Detail, at)),
            ("text", _) when value.AsText() is { } text => CheckText(text, shape.Detail, at),
            ("number", JsonValue number) => CheckNumber(number, shape.Detail, at),
            ("flag", JsonValue flag) when flag.TryGetValue<bool>(out _) => [],
            _ => [$"{at} is not of the kind {(shape.Kind == "again" ? "list" : shape.Kind)}."],
        };

    private static IEnumerable<string> CheckItems(JsonArray items, CloudControlShape shape, string at)
    {
        foreach (var message in CheckCount(items.Count, shape.Detail, at))
            yield return message;
        foreach (var (index, item) in items.Index())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{at}[{index}]");
            foreach (var message in item is JsonObject state
                         ? CheckObject(state, shape, place + ".")
                         : [$"{place} is not of the kind object."])
                yield return message;
        }
    }

    private static IEnumerable<string> CheckMap(JsonObject map, CloudControlShape shape, string at)
    {
        foreach (var message in CheckCount(map.Count, shape.Detail, at))
            yield return message;
        foreach (var (key, value) in map)
        {
            if (key.Length is 0 or > LongestText || value.AsText() is not { Length: > 0 and <= LongestText })
                yield return $"{at}.{key}: key and value are texts of 1 to {LongestText} characters.";
        }
    }

    private static IEnumerable<string> CheckEach(JsonObject map, CloudControlShape shape, string at) =>
        CheckCount(map.Count, shape.Detail, at).Concat(map.SelectMany(entry => entry.Value is JsonObject state
            ? CheckObject(state, shape, $"{at}.{entry.Key}.")
            : [$"{at}.{entry.Key} is not of the kind object."]));

    private static IEnumerable<string> CheckCount(int count, string most, string at) =>
        count > int.Parse(most, CultureInfo.InvariantCulture)
            ? [$"{at} has {count} entries; {most} are accepted."]
            : [];

    private static IEnumerable<string> CheckText(string text, string expression, string at) =>
        Regex.IsMatch(text, $@"\A(?:{expression})\z", RegexOptions.Singleline | RegexOptions.CultureInvariant)
            ? []
            : [$"{at} is '{(text.Length > Shown ? text[..Shown] + "…" : text)}'; accepted: {expression}."];

    private static IEnumerable<string> CheckNumber(JsonValue value, string range, string at)
    {
        var ends = range.Split("..").Select(end => int.Parse(end, CultureInfo.InvariantCulture)).ToArray();
        return value.TryGetValue<int>(out var number) && number >= ends[0] && number <= ends[1]
            ? []
            : [$"{at} is {value.ToJsonString()}; accepted: {range}."];
    }
}
