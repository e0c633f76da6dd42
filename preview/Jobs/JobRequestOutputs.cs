using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataPlatform.Preview.Jobs;

/// <summary>The requests to start jobs among the outputs of a stack: by virtual cluster, then by kind.</summary>
public sealed class JobRequestOutputs
{
    /// <summary>Name of the stack output.</summary>
    public const string Name = "jobRequests";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, JsonObject>> _byCluster;
    private readonly ImmutableArray<string> _zones;

    /// <summary>The requests among outputs.</summary>
    /// <param name="outputs">All outputs.</param>
    /// <param name="source">Where they are from, for messages.</param>
    /// <exception cref="JobRequestException">There are none.</exception>
    public JobRequestOutputs(JsonObject outputs, string source)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        _zones = [.. (outputs["zones"] as JsonArray ?? []).Select(zone => zone?.ToString() ?? "")];
        _byCluster = Maps(outputs[Name]).ToImmutableSortedDictionary(
            cluster => cluster.Key,
            cluster => Maps(cluster.Value).ToImmutableSortedDictionary(StringComparer.Ordinal),
            StringComparer.Ordinal);
        if (Kinds.Length == 0)
            throw new JobRequestException($"{source} has no requests in its output '{Name}': Spark is not enabled, or "
                + "no virtual cluster has kinds of jobs");
    }

    private ImmutableArray<string> Kinds =>
        [.. _byCluster.Values.SelectMany(kinds => kinds.Keys).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Reads what <c>pulumi stack output --json</c> printed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">Where it is from, for messages.</param>
    /// <exception cref="JobRequestException">It is something else, or has no requests.</exception>
    public static JobRequestOutputs Parse(string text, string source)
    {
        try
        {
            if (JsonNode.Parse(text, documentOptions: Strict) is JsonObject outputs)
                return new JobRequestOutputs(outputs, source);
        }
        catch (JsonException exception)
        {
            throw new JobRequestException(NotOutputs(source), exception);
        }

        throw new JobRequestException(NotOutputs(source));
    }

    /// <summary>Refuses a zone that the network of the stack is not in: pods would wait for nodes for ever.</summary>
    /// <param name="zone">The zone; null: none is asked for.</param>
    /// <exception cref="JobRequestException">The outputs name the zones, and it is none of them.</exception>
    public void CheckZone(string? zone)
    {
        if (zone is not null && !_zones.IsEmpty && !_zones.Contains(zone))
            throw Unknown("zone", zone, _zones);
    }

    /// <summary>The request of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="virtualCluster">The virtual cluster; null: the one that has this kind.</param>
    /// <exception cref="JobRequestException">There is none, or several.</exception>
    public JsonObject Find(string kind, string? virtualCluster)
    {
        if (virtualCluster is not null && !_byCluster.ContainsKey(virtualCluster))
            throw Unknown("virtual cluster", virtualCluster, _byCluster.Keys);
        ImmutableArray<string> clusters =
        [
            .. from cluster in _byCluster
               where (virtualCluster ?? cluster.Key) == cluster.Key && cluster.Value.ContainsKey(kind)
               select cluster.Key,
        ];
        return clusters switch
        {
            [var only] => _byCluster[only][kind],
            [] when virtualCluster is null => throw Unknown("kind of jobs", kind, Kinds),
            [] => throw Unknown("kind of jobs", kind, _byCluster[virtualCluster].Keys, $" in '{virtualCluster}'"),
            _ => throw new JobRequestException(
                $"several virtual clusters have the kind '{kind}': {string.Join(", ", clusters)}; name one with "
                + "--virtual-cluster"),
        };
    }

    private static string NotOutputs(string source) =>
        $"{source} is not what 'pulumi stack output --json' prints";

    private static JobRequestException Unknown(
        string what, string name, IEnumerable<string> known, string where = "")
    {
        var nearest = NearestName.Find(name, known);
        return new($"there is no {what} '{name}'{where}; there are: {string.Join(", ", known)}"
            + (nearest is null ? "" : $"; did you mean '{nearest}'?"));
    }

    private static IEnumerable<KeyValuePair<string, JsonObject>> Maps(JsonNode? node) =>
        from entry in node as JsonObject ?? []
        where entry.Value is JsonObject
        select KeyValuePair.Create(entry.Key, (JsonObject)entry.Value!);
}
