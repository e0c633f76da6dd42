using System.Text.Json.Nodes;

namespace DataPlatform.Tests.Platform.Dss.Configure.Fake;

/// <summary>What the fake DSS answers.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The form of the text.</param>
/// <param name="Text">The body.</param>
internal sealed record DssReply(int Status, string ContentType, string Text)
{
    /// <summary>No body, where clients ignore it.</summary>
    public static DssReply Empty { get; } = new(200, "text/plain", "");

    /// <summary>A document.</summary>
    public static DssReply Json(JsonNode body) => new(200, "application/json", body.ToJsonString());

    /// <summary>A result that says nothing but that it was done.</summary>
    public static DssReply Done(string what) => Json(new JsonObject { ["msg"] = what });

    /// <summary>A text.</summary>
    public static DssReply Plain(string text) => new(200, "text/plain", text);

    /// <summary>An error in DSS's form.</summary>
    public static DssReply Error(int status, string type, string message) => new(
        status,
        "application/json",
        new JsonObject { ["errorType"] = type, ["message"] = message, ["detailedMessage"] = message }.ToJsonString());

    /// <summary>Something in the request is not so.</summary>
    public static DssReply Refused(string message) => Error(400, "java.lang.IllegalArgumentException", message);

    /// <summary>What is asked for is not there.</summary>
    public static DssReply Missing(string message) =>
        Error(404, "com.dataiku.dip.server.controllers.NotFoundException", message);
}
