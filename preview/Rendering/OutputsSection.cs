using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Rendering;

/// <summary>The stack outputs.</summary>
internal static class OutputsSection
{
    public static void Write(Page page, PlatformPlan plan, bool showSecrets)
    {
        if (plan.Outputs.Count == 0)
        {
            return;
        }

        page.Section("Outputs", "");
        var outputs = plan.Outputs.Select(output => KeyValuePair.Create(
            output.Key,
            plan.SecretOutputs.Contains(output.Key) && !showSecrets ? PlatformPlan.Mask : output.Value));
        WriteMembers(page, outputs, "  ");
    }

    private static void WriteMembers(Page page, IEnumerable<KeyValuePair<string, JsonNode?>> members, string indent)
    {
        var sorted = members.OrderBy(member => member.Key, StringComparer.Ordinal).ToList();
        var width = sorted.Max(member => member.Key.Length);
        foreach (var (name, value) in sorted)
        {
            if (value is JsonObject { Count: > 0 } inner)
            {
                page.Line(($"{indent}{name}", Page.Dim));
                WriteMembers(page, inner, indent + "  ");
            }
            else
            {
                page.Line(($"{indent}{name.PadRight(width)}  ", Page.Dim), (Text(value), Page.Plain));
            }
        }
    }

    // A list of maps, such as the configuration in a job request, is hundreds of characters in a line for nobody.
    private static string Text(JsonNode? value) =>
        value is JsonArray list && list.Any(item => item is JsonObject)
            ? $"{Words.Count(list.Count, "item")}, in full with --json"
            : PlanJson.Inline(value);
}
