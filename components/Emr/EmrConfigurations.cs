using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace DataPlatform.Components.Emr;

/// <summary>What applications are configured with, beside EMR's own defaults.</summary>
internal static class EmrConfigurations
{
    private const string ClientFactory = "hive.metastore.client.factory.class";
    private const string GlueClientFactory =
        "com.amazonaws.glue.catalog.metastore.AWSGlueDataCatalogHiveClientFactory";

    /// <summary>The configurations as JSON, each property a text.</summary>
    /// <param name="applications">The applications of the cluster.</param>
    public static string ToJson(ImmutableArray<string> applications)
    {
        // Of applications that are not installed EMR refuses configurations.
        var configurations = new JsonArray();
        if (applications.Contains(EmrApplications.Hive))
            configurations.Add(Configuration("hive-site", (ClientFactory, GlueClientFactory)));
        if (applications.Contains(EmrApplications.Spark))
            configurations.Add(Configuration("spark-hive-site", (ClientFactory, GlueClientFactory)));

        // A task node that EC2 takes back costs a job a part of its work; with the application's master on it, all.
        // https://repost.aws/knowledge-center/emr-configure-node-labeling-yarn
        configurations.Add(Configuration(
            "yarn-site",
            ("yarn.node-labels.am.default-node-label-expression", "CORE"),
            ("yarn.node-labels.enabled", "true")));
        return configurations.ToJsonString();
    }

    private static JsonObject Configuration(string classification, params (string Key, string Value)[] properties) =>
        new()
        {
            ["Classification"] = classification,
            ["Properties"] = new JsonObject(
                properties.Select(property => KeyValuePair.Create(property.Key, (JsonNode?)property.Value))),
        };
}
