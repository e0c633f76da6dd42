using System.Text.Json.Nodes;

namespace DataPlatform.Tests.Platform.Dss.Configure.Fake;

/// <summary>Takes a field out of a document, as a release of DSS does that has no such field.</summary>
internal static class Forgetting
{
    /// <summary>Takes it out of an object, or of each item of a list.</summary>
    /// <param name="node">Where to look.</param>
    /// <param name="path">Names of fields with dots between them; lists are looked through.</param>
    public static void Field(JsonNode? node, string path)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                Field(item, path);
        }
        else if (node is JsonObject map)
        {
            var names = path.Split('.', 2);
            if (names.Length == 1)
                _ = map.Remove(path);
            else
                Field(map[names[0]], names[1]);
        }
    }
}
