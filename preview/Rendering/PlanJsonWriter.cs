using System.Buffers;
using System.Text;
using System.Text.Json;
using DataPlatform.Preview.Estimates;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Rendering;

/// <summary>
/// Writes a plan as the digest that <c>pulumi preview --json</c> prints, so that one tool reads both. Beyond it there
/// are simulated ids and outputs, which a real preview cannot know, and the keys <c>findings</c> and
/// <c>estimates</c>. There are no times in it: the same plan gives the same bytes.
/// </summary>
public static class PlanJsonWriter
{
    private static readonly JsonWriterOptions Layout =
        new() { Indented = true, IndentSize = 4, NewLine = "\n", Encoder = PlanJson.Encoder };

    /// <summary>Writes the plan, and a line end.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="estimates">Its estimates.</param>
    /// <param name="showSecrets">Whether secret values are in clear instead of <c>[secret]</c>.</param>
    public static void Write(TextWriter output, PlatformPlan plan, PlanEstimates estimates, bool showSecrets)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        using (var writer = new Utf8JsonWriter(buffer, Layout))
        {
            writer.WriteStartObject();
            WriteConfig(writer, plan);
            writer.WriteStartArray("steps");
            foreach (var resource in plan.Resources)
            {
                WriteStep(writer, plan, resource, showSecrets);
            }

            writer.WriteEndArray();
            WriteDiagnostics(writer, plan);
            WriteSummary(writer, plan);
            WriteFindings(writer, plan);
            EstimatesJson.Write(writer, estimates);
            writer.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Write('\n');
    }

    private static void WriteConfig(Utf8JsonWriter writer, PlatformPlan plan)
    {
        writer.WriteStartObject("config");
        foreach (var (key, value) in plan.Config)
        {
            writer.WriteString(key, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter writer, PlatformPlan plan, PlanResource resource, bool showSecrets)
    {
        writer.WriteStartObject();
        writer.WriteString("op", resource.Operation);
        writer.WriteString("urn", resource.Urn);
        StateJson.WriteText(writer, "provider", resource.Provider);
        writer.WritePropertyName("newState");
        StateJson.Write(writer, plan, resource, showSecrets);
        writer.WriteNull("detailedDiff");
        writer.WriteEndObject();
    }

    private static void WriteDiagnostics(Utf8JsonWriter writer, PlatformPlan plan)
    {
        if (plan.Findings.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("diagnostics");
        foreach (var finding in plan.Findings)
        {
            writer.WriteStartObject();
            StateJson.WriteText(writer, "urn", finding.Urn);
            writer.WriteString(
                "message", finding.Property.Length > 0 ? $"{finding.Property}: {finding.Message}" : finding.Message);
            writer.WriteString("severity", PlanJson.Name(finding.Severity));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteSummary(Utf8JsonWriter writer, PlatformPlan plan)
    {
        writer.WriteStartObject("changeSummary");
        foreach (var group in plan.Resources.CountBy(resource => resource.Operation)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            writer.WriteNumber(group.Key, group.Value);
        }

        writer.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter writer, PlatformPlan plan)
    {
        writer.WriteStartArray("findings");
        foreach (var finding in plan.Findings)
        {
            writer.WriteStartObject();
            writer.WriteString("severity", PlanJson.Name(finding.Severity));
            writer.WriteString("rule", finding.Rule);
            writer.WriteString("urn", finding.Urn);
            writer.WriteString("property", finding.Property);
            writer.WriteString("message", finding.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
