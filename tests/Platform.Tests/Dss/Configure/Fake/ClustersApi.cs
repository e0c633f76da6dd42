using System.Text.Json.Nodes;

namespace DataPlatform.Tests.Platform.Dss.Configure.Fake;

/// <summary>Clusters and the base images that their containers start from.</summary>
internal sealed class ClustersApi(DssInstance dss, FuturesApi futures) : IDssApi
{
    private static readonly Shape Cluster = Shape.Parse(
        """
        id,name,type,architecture,params{config},data,state,owner,permissions,usableByAll,containerSettings,
        hadoopSettings,hiveSettings,sparkSettings
        """);

    private static readonly string[] Updatable = ["permissions", "usableByAll", "owner", "params"];

    /// <inheritdoc/>
    public DssReply? Answer(DssRequest request) => (request.Method, request.Segments) switch
    {
        ("GET", ["admin", "clusters"]) => DssReply.Json(dss.Clusters.List()),
        ("POST", ["admin", "clusters"]) => Create(request.Document),
        (_, ["admin", "clusters", var id, ..]) when !dss.Clusters.Has(id) => DssReply.Missing($"No cluster {id}"),
        ("GET", ["admin", "clusters", var id]) => DssReply.Json(dss.Clusters[id]),
        ("PUT", ["admin", "clusters", var id]) => Put(id, request.Document),
        ("GET", ["admin", "clusters", var id, "status"]) =>
            DssReply.Json(new JsonObject { ["state"] = dss.Clusters[id]["state"]!.DeepClone() }),
        ("POST", ["admin", "clusters", var id, "actions", "start"]) => Start(id),
        ("POST", ["admin", "clusters", var id, "k8s", "actions", "run-kubectl"]) => Kubectl(id),
        ("POST", ["admin", "container-exec", "actions", "push-base-images"]) => Push(request),
        _ => null,
    };

    private DssReply Create(JsonObject sent)
    {
        if (sent["architecture"]?.GetValue<string>() != "KUBERNETES")
            return DssReply.Refused("not a cluster of Kubernetes");
        var id = $"{sent["name"]}{dss.ClusterIdSuffix}";
        if (dss.Clusters.Has(id))
            return DssReply.Refused($"Cluster {id} already exists");
        var stored = Cluster.Known(sent)!.AsObject();
        stored["id"] = id;
        stored["state"] = "NONE";
        stored["owner"] = "api:key";
        stored["permissions"] = new JsonArray();
        stored["usableByAll"] = false;
        stored["containerSettings"] = new JsonObject { ["executionConfigsGenericOverrides"] = new JsonObject() };
        dss.Forget("cluster", stored);
        dss.Clusters[id] = stored;
        return DssReply.Json(new JsonObject { ["id"] = id });
    }

    private DssReply Put(string id, JsonObject sent)
    {
        var stored = dss.Clusters[id].DeepClone().AsObject();
        foreach (var key in Updatable.Where(sent.ContainsKey))
            stored[key] = sent[key]?.DeepClone();
        stored = Cluster.Known(stored)!.AsObject();
        dss.Forget("cluster", stored);
        dss.Clusters[id] = stored;
        return DssReply.Done($"Updated cluster {id}");
    }

    private DssReply Start(string id)
    {
        var cluster = dss.Clusters[id];
        if (cluster["state"]!.GetValue<string>() != "NONE")
            return DssReply.Error(500, "java.lang.IllegalStateException", $"Cluster {id} is not stopped");
        var error = dss.ClusterError ?? MissingPreset(cluster["params"]!["config"]!.AsObject());
        if (error is not null)
            return DssReply.Json(new JsonObject { ["messages"] = Messages.Of(error) });
        cluster["state"] = "RUNNING";
        cluster["data"] = new JsonObject { ["kube_config_path"] = "/data/dataiku/kube_config" };
        cluster["containerSettings"]!["executionConfigsGenericOverrides"]!["kubeCtlContext"] = $"context-{id}";
        return DssReply.Json(new JsonObject { ["messages"] = Messages.Of() });
    }

    // A preset that is not there resolves to nothing, which shows at the start only.
    private string? MissingPreset(JsonObject config)
    {
        var presets = dss.Plugins.Names
            .SelectMany(id => dss.Plugins[id]["presets"]!.AsArray())
            .Select(preset => preset!["name"]!.GetValue<string>());
        return config.Select(pair => pair.Value)
            .OfType<JsonObject>()
            .Where(value => value["mode"]?.GetValue<string>() == "PRESET")
            .Select(value => value["name"]!.GetValue<string>())
            .Where(name => !presets.Contains(name))
            .Select(name => $"no region: preset {name} is empty")
            .FirstOrDefault();
    }

    private DssReply Kubectl(string id) => dss.Clusters[id]["state"]!.GetValue<string>() == "RUNNING"
        ? DssReply.Json(new JsonObject { ["retcode"] = 0, ["stdout"] = """{"items":[{}]}""", ["stderr"] = "" })
        : DssReply.Refused($"Cluster {id} is not running");

    private DssReply Push(DssRequest request) =>
        dss.Licence == LicenceMode.Licensed
        && dss.Settings["containerSettings"]!["executionConfigs"]!.AsArray().Count > 0
            ? futures.Start(request, Messages.Of())
            : DssReply.Refused("There is no container execution configuration");
}
