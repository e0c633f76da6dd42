using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
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
        writer.WriteString("op", resource.Read ? "read" : "create");
        writer.WriteString("urn", resource.Urn);
        WriteText(writer, "provider", resource.Provider);
        writer.WritePropertyName("newState");
        WriteState(writer, plan, resource, showSecrets);
        writer.WriteNull("detailedDiff");
        writer.WriteEndObject();
    }

    // The keys and their order are those of Pulumi's checkpoint format, version 3; empty ones are left out there too.
    private static void WriteState(Utf8JsonWriter writer, PlatformPlan plan, PlanResource resource, bool showSecrets)
    {
        var isStack = resource.Type == PlanJsonReader.StackType;
        var (outputs, secrets) = isStack
            ? (plan.Outputs, plan.SecretOutputs)
            : (resource.Outputs, resource.SecretPaths);
        writer.WriteStartObject();
        writer.WriteString("urn", resource.Urn);
        writer.WriteBoolean("custom", resource.Custom);
        WriteText(writer, "id", resource.Id);
        writer.WriteString("type", resource.Type);
        WriteProperties(writer, "inputs", resource.Inputs, resource.SecretPaths, showSecrets);
        WriteProperties(writer, "outputs", outputs, secrets, showSecrets);
        WriteText(writer, "parent", resource.Parent);
        WriteFlag(writer, "protect", resource.Protect);
        WriteFlag(writer, "external", resource.Read);
        WriteList(writer, "dependencies", resource.Dependencies);
        WriteText(writer, "provider", resource.Provider);
        if (resource.PropertyDependencies.Count > 0)
        {
            writer.WriteStartObject("propertyDependencies");
            foreach (var (property, urns) in resource.PropertyDependencies)
            {
                WriteList(writer, property, urns);
            }

            writer.WriteEndObject();
        }

        WriteList(writer, "additionalSecretOutputs", secrets);
        WriteText(writer, "importID", resource.ImportId);
        WriteFlag(writer, "retainOnDelete", resource.RetainOnDelete);
        WriteText(writer, "deletedWith", resource.DeletedWith);
        WriteList(writer, "ignoreChanges", resource.IgnoreChanges);
        writer.WriteEndObject();
    }

    private static void WriteProperties(
        Utf8JsonWriter writer, string name, JsonObject properties, ImmutableSortedSet<string> secrets, bool showSecrets)
    {
        if (properties.Count == 0)
        {
            return;
        }

        writer.WriteStartObject(name);
        foreach (var (key, value) in properties.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(key);
            PlanJson.WriteSorted(writer, secrets.Contains(key) && !showSecrets ? PlanJson.Secret : value);
        }

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
            WriteText(writer, "urn", finding.Urn);
            writer.WriteString(
                "message", finding.Property.Length > 0 ? $"{finding.Property}: {finding.Message}" : finding.Message);
            writer.WriteString("severity", PlanJson.Name(finding.Severity));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteSummary(Utf8JsonWriter writer, PlatformPlan plan)
    {
        var read = plan.Resources.Count(resource => resource.Read);
        writer.WriteStartObject("changeSummary");
        writer.WriteNumber("create", plan.Resources.Length - read);
        if (read > 0)
        {
            writer.WriteNumber("read", read);
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

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteFlag(Utf8JsonWriter writer, string name, bool value)
    {
        if (value)
        {
            writer.WriteBoolean(name, true);
        }
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IReadOnlyCollection<string> values)
    {
        if (values.Count > 0)
        {
            writer.WriteStartArray(name);
            foreach (var value in values)
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
        }
    }
}
