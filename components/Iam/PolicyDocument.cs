using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DataPlatform.Components.Iam;

/// <summary>
/// A policy. Its JSON depends on what it says only, never on the order in which terms and conditions were given.
/// </summary>
/// <param name="Statements">The statements, in the order in which they are written.</param>
public sealed record PolicyDocument(params ImmutableArray<PolicyStatement> Statements)
{
    /// <summary>The version of the policy language.</summary>
    public const string Version = "2012-10-17";

    // AWS shows policies as they were written: quotes, plus signs and angle brackets stay readable.
    private static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The policy as compact JSON.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("Version", Version);
            json.WriteStartArray("Statement");
            foreach (var statement in Statements)
                Write(json, statement);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, PolicyStatement statement)
    {
        json.WriteStartObject();
        json.WriteString("Sid", statement.Sid);
        json.WriteString("Effect", statement.Effect.ToString());
        if (statement.Principal is { } principal)
            WritePrincipal(json, principal);
        Write(json, "Action", statement.Actions.Values);
        if (statement.Resources is { } resources)
            Write(json, "Resource", resources.Values);
        if (!statement.Conditions.IsEmpty)
            WriteConditions(json, statement.Conditions);
        json.WriteEndObject();
    }

    private static void WritePrincipal(Utf8JsonWriter json, PolicyPrincipal principal)
    {
        if (principal.Kind is not { } kind)
        {
            json.WriteString("Principal", "*");
            return;
        }

        json.WriteStartObject("Principal");
        Write(json, kind, principal.Terms.Values);
        json.WriteEndObject();
    }

    private static void WriteConditions(Utf8JsonWriter json, ImmutableArray<PolicyCondition> conditions)
    {
        json.WriteStartObject("Condition");
        foreach (var test in conditions.GroupBy(c => c.Test).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(test.Key);
            foreach (var condition in test.OrderBy(c => c.Key, StringComparer.Ordinal))
                Write(json, condition.Key, condition.Values);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        if (values.Length == 1)
        {
            json.WriteString(name, values[0]);
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
