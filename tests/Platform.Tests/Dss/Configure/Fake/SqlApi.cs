using System.Text.Json.Nodes;

namespace DataPlatform.Tests.Platform.Dss.Configure.Fake;

/// <summary>Queries through Athena connections; each answers one row with the number one.</summary>
internal sealed class SqlApi(DssInstance dss) : IDssApi
{
    /// <summary>The queries, with their connections.</summary>
    public List<string> Queries { get; } = [];

    /// <summary>What a query fails with when its stream is finished; null: it succeeds.</summary>
    public string? Error { get; set; }

    /// <inheritdoc/>
    public DssReply? Answer(DssRequest request) => (request.Method, request.Segments) switch
    {
        ("POST", ["sql", "queries"]) => Start(request.Document),
        ("GET", ["sql", "queries", _, "stream"]) => DssReply.Plain("\"1\"\r\n"),
        ("GET", ["sql", "queries", _, "finish-streaming"]) =>
            Error is null ? DssReply.Empty : DssReply.Error(500, "java.sql.SQLException", Error),
        _ => null,
    };

    private DssReply Start(JsonObject sent)
    {
        var connection = sent["connection"]!.GetValue<string>();
        if (!dss.Connections.Has(connection) || dss.Connections[connection]["type"]!.GetValue<string>() != "Athena")
            return DssReply.Refused($"Connection '{connection}' takes no queries");
        Queries.Add($"{connection}: {sent["query"]}");
        return DssReply.Json(new JsonObject
        {
            ["queryId"] = "query",
            ["schema"] = new JsonObject { ["columns"] = new JsonArray() },
        });
    }
}
