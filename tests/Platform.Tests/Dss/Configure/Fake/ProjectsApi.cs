using System.Globalization;
using System.Text.Json.Nodes;

namespace DataPlatform.Tests.Platform.Dss.Configure.Fake;

/// <summary>Projects with datasets, recipes and jobs, as far as a test of the platform needs them.</summary>
internal sealed class ProjectsApi(DssInstance dss) : IDssApi
{
    /// <inheritdoc/>
    public DssReply? Answer(DssRequest request) => (request.Method, request.Segments) switch
    {
        ("GET", ["projects"]) => DssReply.Json(List()),
        ("POST", ["projects"]) => Create(request.Document),
        (_, ["projects", var key, ..]) when !dss.Projects.Has(key) => DssReply.Missing($"No such project: {key}"),
        ("DELETE", ["projects", var key]) => Delete(key),
        ("GET", ["projects", var key, "datasets"]) => DssReply.Json(Part(key, "datasets").DeepClone()),
        ("GET", ["projects", var key, "datasets", _]) => DssReply.Json(Dataset(key)),
        ("POST", ["projects", var key, "datasets", "managed"]) => CreateDataset(key, request.Document),
        ("POST", ["projects", var key, "recipes"]) => CreateRecipe(key, request.Document),
        ("GET", ["projects", var key, "recipes"]) => DssReply.Json(Part(key, "recipes").DeepClone()),
        ("GET", ["projects", var key, "recipes", _]) => DssReply.Json(Part(key, "recipes")[0]!.DeepClone()),
        ("PUT", ["projects", var key, "recipes", _]) => PutRecipe(key, request.Document),
        ("POST", ["projects", var key, "jobs"]) => Run(key),
        ("GET", ["projects", var key, "jobs", var id]) => DssReply.Json(Job(key, id)),
        ("GET", ["projects", var key, "jobs", var id, "log"]) =>
            DssReply.Plain(Part(key, "jobs")[Number(id)]!["log"]!.GetValue<string>()),
        _ => null,
    };

    private JsonArray Part(string key, string list) => dss.Projects[key][list]!.AsArray();

    private JsonArray List() => [.. dss.Projects.Names.Select(key => new JsonObject { ["projectKey"] = key })];

    private DssReply Create(JsonObject sent)
    {
        var key = sent["projectKey"]!.GetValue<string>();
        if (dss.Projects.Has(key))
            return DssReply.Refused($"Project {key} already exists");
        if (!dss.Users.Has(sent["owner"]!.GetValue<string>()))
            return DssReply.Refused("The owner does not exist");
        dss.Projects[key] = new JsonObject
        {
            ["datasets"] = new JsonArray(),
            ["recipes"] = new JsonArray(),
            ["jobs"] = new JsonArray(),
        };
        return DssReply.Plain($"\"{key}\"");
    }

    private DssReply Delete(string key)
    {
        dss.Projects.Remove(key);
        return DssReply.Json(new JsonObject { ["hasResult"] = true });
    }

    private DssReply CreateDataset(string key, JsonObject sent)
    {
        var connection = sent["creationSettings"]!["connectionId"]!.GetValue<string>();
        if (!dss.Connections.Has(connection)
            || !dss.Connections[connection]["allowManagedDatasets"]!.GetValue<bool>())
            return DssReply.Refused($"Connection {connection} takes no managed datasets");
        Part(key, "datasets").Add(sent);
        return DssReply.Json(new JsonObject { ["name"] = sent["name"]!.DeepClone() });
    }

    private JsonObject Dataset(string key) => new()
    {
        ["name"] = Part(key, "datasets")[0]!["name"]!.DeepClone(),
        ["params"] = new JsonObject { ["metastoreTableName"] = "${projectKey}_table" },
    };

    private DssReply CreateRecipe(string key, JsonObject sent)
    {
        var recipe = sent["recipePrototype"]!.DeepClone();
        recipe["params"] = new JsonObject();
        var payload = sent["creationSettings"]!["script"]!.DeepClone();
        Part(key, "recipes").Add(new JsonObject { ["recipe"] = recipe, ["payload"] = payload });
        return DssReply.Json(new JsonObject { ["name"] = recipe["name"]!.DeepClone() });
    }

    private DssReply PutRecipe(string key, JsonObject sent)
    {
        Part(key, "recipes")[0] = sent;
        return DssReply.Json(new JsonObject { ["msg"] = "Updated" });
    }

    private DssReply Run(string key)
    {
        var error = dss.JobError ?? Obstacle(key);
        var jobs = Part(key, "jobs");
        var id = string.Create(CultureInfo.InvariantCulture, $"job{jobs.Count}");
        jobs.Add(new JsonObject { ["state"] = error is null ? "DONE" : "FAILED", ["log"] = error ?? "done" });
        return DssReply.Json(new JsonObject { ["id"] = id });
    }

    private string? Obstacle(string key)
    {
        var selection = Part(key, "recipes")[0]!["recipe"]!["params"]!["containerSelection"];
        var configs = dss.Settings["containerSettings"]!["executionConfigs"]!.AsArray();
        if (selection is null)
            return "java.lang.NullPointerException";
        if (configs.All(config => !JsonNode.DeepEquals(config!["name"], selection["containerConf"])))
            return $"No container configuration {selection["containerConf"]}";
        var cluster = dss.Settings["defaultK8sClusterId"]?.GetValue<string>();
        return cluster is null || !dss.Clusters.Has(cluster) ? "No default Kubernetes cluster selected" : null;
    }

    private JsonObject Job(string key, string id) => new()
    {
        ["baseStatus"] = new JsonObject { ["state"] = Part(key, "jobs")[Number(id)]!["state"]!.DeepClone() },
    };

    private static int Number(string id) => int.Parse(id.AsSpan(3), CultureInfo.InvariantCulture);
}
