using System.Globalization;
using System.Text.Json.Nodes;

namespace DataPlatform.Tests.Platform.Dss.Configure.Fake;

/// <summary>Actions that take long.</summary>
internal sealed class FuturesApi(DssInstance dss) : IDssApi
{
    private readonly Dictionary<string, (FutureStyle Style, JsonNode Result)> _running = new(StringComparer.Ordinal);

    private readonly HashSet<string> _polled = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public DssReply? Answer(DssRequest request) => (request.Method, request.Segments) switch
    {
        ("GET", ["futures", var id]) => Poll(id, request.Flag("peek")),
        ("DELETE", ["futures", var id]) => Abort(id),
        _ => null,
    };

    /// <summary>Starts an action, which is done at once whatever its answer says.</summary>
    /// <param name="request">The call.</param>
    /// <param name="result">What it results in.</param>
    public DssReply Start(DssRequest request, JsonNode result)
    {
        var style = dss.Futures.FirstOrDefault(
            pair => request.Path.Contains(pair.Key, StringComparison.Ordinal)).Value;
        if (style == FutureStyle.Immediate)
            return DssReply.Json(Ended(result));
        var id = string.Create(CultureInfo.InvariantCulture, $"future{_running.Count}");
        _running[id] = (style, result);
        return DssReply.Json(State(id, alive: true, aborted: false));
    }

    private DssReply Poll(string id, bool peek)
    {
        if (!_running.TryGetValue(id, out var future))
            return DssReply.Json(State(id, alive: false, aborted: false, unknown: true));
        if (future.Style == FutureStyle.Failed)
            return DssReply.Error(500, "java.lang.RuntimeException", "the action failed");
        if (future.Style == FutureStyle.Aborted)
            return DssReply.Json(State(id, alive: false, aborted: true));
        if (future.Style == FutureStyle.Endless || _polled.Add(id))
            return DssReply.Json(State(id, alive: true, aborted: false));
        if (!peek)
            _ = _running.Remove(id);
        return DssReply.Json(Ended(future.Result));
    }

    private DssReply Abort(string id)
    {
        _ = _running.Remove(id);
        return DssReply.Empty;
    }

    private static JsonObject State(string id, bool alive, bool aborted, bool unknown = false) => new()
    {
        ["jobId"] = id,
        ["hasResult"] = false,
        ["alive"] = alive,
        ["aborted"] = aborted,
        ["unknown"] = unknown,
        ["startTime"] = 0,
        ["runningTime"] = 0,
    };

    private static JsonObject Ended(JsonNode result) => new()
    {
        ["aborted"] = false,
        ["unknown"] = false,
        ["alive"] = false,
        ["runningTime"] = 0,
        ["hasResult"] = true,
        ["result"] = result.DeepClone(),
        ["startTime"] = 0,
    };
}
