using System.Text.Json.Nodes;

namespace DataPlatform.Tests.Platform.Dss.Configure.Fake;

/// <summary>What DSS says about an action that it answered with status 200.</summary>
internal static class Messages
{
    /// <summary>Messages of an action.</summary>
    /// <param name="error">What it failed with; null: it succeeded.</param>
    public static JsonObject Of(string? error = null) => new()
    {
        ["anyMessage"] = error is not null,
        ["success"] = error is null,
        ["warning"] = false,
        ["error"] = error is not null,
        ["fatal"] = false,
        ["maxSeverity"] = error is null ? null : "ERROR",
        ["messages"] = error is null
            ? []
            : new JsonArray(new JsonObject
            {
                ["severity"] = "ERROR",
                ["code"] = "ERR_X",
                ["title"] = "It failed",
                ["message"] = error,
                ["details"] = error,
            }),
    };
}
