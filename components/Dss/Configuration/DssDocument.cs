using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using DataPlatform.Components.Common;

namespace DataPlatform.Components.Dss.Configuration;

/// <summary>
/// What the host is told: how it is set up and how DSS is configured. It names secrets and has none, and it says what
/// is wanted, not by which calls of which version of DSS: that is the business of the scripts on the host.
/// </summary>
internal sealed record DssDocument
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The form of the document, which the scripts know.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>The account and region.</summary>
    public required AccountPart Aws { get; init; }

    /// <summary>The host.</summary>
    public required HostPart Host { get; init; }

    /// <summary>What the host downloads.</summary>
    public required DssDownloads Downloads { get; init; }

    /// <summary>What is configured in DSS.</summary>
    public required ConfigurationPart Dss { get; init; }

    /// <summary>The same text for the same document.</summary>
    public string ToJson() => SortedJson.Of((JsonObject)JsonSerializer.SerializeToNode(this, Options)!);
}
