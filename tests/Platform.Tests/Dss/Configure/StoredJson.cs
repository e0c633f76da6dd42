using System.Text.Json.Nodes;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Configure;

/// <summary>Assertions on documents that DSS stores.</summary>
internal static class StoredJson
{
    /// <summary>The document is this one, whatever the order of its fields.</summary>
    public static void Is(JsonNode? actual, string expected) => Assert.That(
        JsonNode.DeepEquals(actual, JsonNode.Parse(expected)),
        NUnit.Framework.Is.True,
        () => $"stored: {actual?.ToJsonString()}");
}
