using System.Text.Json.Nodes;

namespace DataPlatform.Preview.Api;

/// <summary>What a service accepts at a place of a request, as its API reference documents it.</summary>
internal abstract record ApiShape
{
    /// <summary>What is wrong with a value: a line each, with the path to the place.</summary>
    /// <param name="path">The path, empty for the request itself.</param>
    /// <param name="value">The value.</param>
    public abstract IEnumerable<string> Find(string path, JsonNode? value);

    /// <summary>A line of what is wrong.</summary>
    protected static string At(string path, string problem) => path.Length == 0 ? problem : $"{path}: {problem}";
}
