using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Tests.Preview.Golden;

/// <summary>
/// A plan as text made for review: a block a resource, a line a fact, so that a difference shows what changes and
/// nothing else. JSON documents inside strings (policies) are opened up the same way, other texts of several lines
/// (pod templates) by line. Long ones that nobody reads as they are (archives, user data of DSS) are told by their
/// hash; <see cref="DssHostText"/> has what is in them.
/// </summary>
internal static class GoldenText
{
    private const int MostReadable = 8 * 1024;

    public static string Of(PlatformPlan plan)
    {
        var names = plan.Resources.ToDictionary(resource => resource.Urn, Title);
        var text = new StringBuilder();
        text.Append($"stack {plan.Stack} of {plan.Project}: {plan.Resources.Length} resources\n");
        foreach (var resource in plan.Resources)
        {
            AppendResource(text, resource, names);
        }

        text.Append("\noutputs\n");
        foreach (var (name, value) in plan.Outputs.OrderBy(output => output.Key, StringComparer.Ordinal))
        {
            Flatten(text, name, plan.SecretOutputs.Contains(name) ? JsonValue.Create("[secret]") : value);
        }

        text.Append("\nfindings\n");
        foreach (var finding in plan.Findings)
        {
            var place = names.GetValueOrDefault(finding.Urn, "plan");
            text.Append($"  {finding.Severity} {finding.Rule} {place} {finding.Property}: {finding.Message}\n");
        }

        return text.ToString();
    }

    private static void AppendResource(StringBuilder text, PlanResource resource, Dictionary<string, string> names)
    {
        text.Append($"\n{Title(resource)}\n");
        Line("parent", resource.Parent is null ? null : names[resource.Parent]);
        var provider = resource.Provider.Length == 0 ? null : ProviderUrn(resource.Provider);
        Line("provider", provider is null ? null : names[provider]);
        Line("protected", resource.Protect ? "yes" : null);
        Line("retained", resource.RetainOnDelete ? "yes" : null);
        Line("deleted with", resource.DeletedWith is null ? null : names[resource.DeletedWith]);
        Line("ignores", resource.IgnoreChanges.IsEmpty ? null : string.Join(", ", resource.IgnoreChanges));
        foreach (var dependency in resource.Dependencies.Where(urn => urn != provider))
        {
            Line("waits for", names[dependency]);
        }

        foreach (var (name, value) in resource.Inputs.OrderBy(input => input.Key, StringComparer.Ordinal))
        {
            Flatten(text, name, resource.SecretPaths.Contains(name) ? JsonValue.Create("[secret]") : value);
        }

        void Line(string label, string? value)
        {
            if (value is not null)
            {
                text.Append($"  ({label}) {value}\n");
            }
        }
    }

    // A provider reference is the provider's URN, two colons, and its id.
    private static string ProviderUrn(string reference) =>
        reference[..reference.LastIndexOf("::", StringComparison.Ordinal)];

    private static string Title(PlanResource resource) => $"{resource.Type} {resource.Name}";

    private static void Flatten(StringBuilder text, string path, JsonNode? value)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } map:
                foreach (var (key, item) in map.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    Flatten(text, $"{path}.{key}", item);
                }

                break;
            case JsonArray { Count: > 0 } list:
                for (var index = 0; index < list.Count; index++)
                {
                    Flatten(text, $"{path}[{index}]", list[index]);
                }

                break;
            case JsonValue when Document(value) is { } document:
                Flatten(text, $"{path} »", document);
                break;
            case JsonValue when Lines(value) is { Length: > 1 } lines:
                foreach (var line in lines)
                {
                    text.Append($"  {path} | {line}\n");
                }

                break;
            case JsonValue when Long(value) is { } length:
                text.Append($"  {path} = {length} characters, SHA-256 {Hash(value)}\n");
                break;
            default:
                text.Append($"  {path} = {value?.ToJsonString(Readable) ?? "null"}\n");
                break;
        }
    }

    private static JsonNode? Document(JsonNode value)
    {
        try
        {
            return value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is ['{', ..] json
                ? JsonNode.Parse(json)
                : null;
        }
        catch (JsonException)
        {
            // A place that something else fills in, such as {instance_id}.
            return null;
        }
    }

    private static int? Long(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String && value.GetValue<string>().Length is > MostReadable and var length
            ? length
            : null;

    private static string Hash(JsonNode value) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value.GetValue<string>())));

    private static string[] Lines(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>().Split('\n') : [];

    private static readonly JsonSerializerOptions Readable =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
