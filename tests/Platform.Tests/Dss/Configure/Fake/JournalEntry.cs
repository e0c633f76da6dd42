using System.Text.Json.Nodes;

namespace DataPlatform.Tests.Platform.Dss.Configure.Fake;

/// <summary>A call that may have changed something.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path.</param>
/// <param name="Text">The body.</param>
internal sealed record JournalEntry(string Method, string Path, string Text)
{
    /// <summary>Method and path.</summary>
    public string Call => $"{Method} {Path}";

    /// <summary>A body that is an object.</summary>
    public JsonObject Document => JsonNode.Parse(Text)!.AsObject();
}
