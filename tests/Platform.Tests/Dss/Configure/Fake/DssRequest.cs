using System.Collections.Specialized;
using System.Text;
using System.Text.Json.Nodes;

namespace DataPlatform.Tests.Platform.Dss.Configure.Fake;

/// <summary>One call to the fake DSS, without the part of its path that all calls have.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, without a slash at its end.</param>
/// <param name="Query">Parameters of the query.</param>
/// <param name="Content">The body, as it was sent.</param>
internal sealed record DssRequest(string Method, string Path, NameValueCollection Query, byte[] Content)
{
    /// <summary>The parts of the path.</summary>
    public string[] Segments { get; } = [.. Path.Split('/', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Content);

    /// <summary>A body that must be an object.</summary>
    public JsonObject Document => JsonNode.Parse(Content)!.AsObject();

    /// <summary>A boolean of the query, which clients in Python write with a capital letter.</summary>
    public bool Flag(string name) => string.Equals(Query[name], "true", StringComparison.OrdinalIgnoreCase);
}
