using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Rendering;

/// <summary>Writes a resource as <c>newState</c> of a step.</summary>
internal static class StateJson
{
    // The keys and their order are those of Pulumi's checkpoint format, version 3; empty ones are left out there too.
    public static void Write(Utf8JsonWriter writer, PlatformPlan plan, PlanResource resource, bool showSecrets)
    {
        var isStack = resource.Type == PlanResource.StackType;
        var (outputs, secrets) = isStack
            ? (plan.Outputs, plan.SecretOutputs)
            : (resource.Outputs, resource.SecretPaths);
        writer.WriteStartObject();
        writer.WriteString("urn", resource.Urn);
        writer.WriteBoolean("custom", resource.Custom);
        var maskId = resource.SecretPaths.Contains("id") && !showSecrets;
        WriteText(writer, "id", maskId ? PlatformPlan.Mask : resource.Id);
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
        WriteText(writer, "importID", maskId && resource.ImportId is not null ? PlatformPlan.Mask : resource.ImportId);
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
            PlanJson.WriteSorted(writer, secrets.Contains(key) && !showSecrets ? PlatformPlan.Mask : value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a text unless it is empty.</summary>
    public static void WriteText(Utf8JsonWriter writer, string name, string? value)
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
