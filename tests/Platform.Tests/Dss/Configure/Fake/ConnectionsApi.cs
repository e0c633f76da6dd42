using System.Text.Json.Nodes;

namespace DataPlatform.Tests.Platform.Dss.Configure.Fake;

/// <summary>Connections. A new one takes six fields only; the others need a second call.</summary>
internal sealed class ConnectionsApi(DssInstance dss) : IDssApi
{
    private static readonly string[] Created = ["name", "description", "type", "params", "usableBy", "allowedGroups"];

    private static readonly string[] SecretParameters = ["secretKey", "password"];

    /// <inheritdoc/>
    public DssReply? Answer(DssRequest request) => (request.Method, request.Segments) switch
    {
        ("GET", ["admin", "connections"]) => DssReply.Json(dss.Connections.Map()),
        ("POST", ["admin", "connections"]) => Create(request.Document),
        (_, ["admin", "connections", var name]) when !dss.Connections.Has(name) => Missing(name),
        ("GET", ["admin", "connections", var name]) => DssReply.Json(dss.Connections[name]),
        ("PUT", ["admin", "connections", var name]) => Put(name, request.Document),
        (_, ["connections", var name, "test"]) when !dss.Connections.Has(name) => Missing(name),
        ("GET", ["connections", _, "test"]) => DssReply.Json(new JsonObject { ["connectionOK"] = true }),
        _ => null,
    };

    // Both statuses are seen: neither may be relied on.
    private DssReply Missing(string name) => DssReply.Error(
        dss.Major < 15 ? 500 : 404,
        "java.lang.IllegalArgumentException",
        $"Connection '{name}' does not exist");

    private DssReply Create(JsonObject sent)
    {
        var (name, type) = (sent["name"]!.GetValue<string>(), sent["type"]!.GetValue<string>());
        if (dss.Connections.Has(name))
            return DssReply.Refused($"Connection '{name}' already exists");
        if (!ConnectionShapes.ByType.TryGetValue(type, out var shape))
            return DssReply.Refused($"Unknown connection type {type}");
        if (dss.Licence != LicenceMode.Licensed && type is not ("Filesystem" or "EC2"))
            return DssReply.Error(403, "com.dataiku.dip.exceptions.LicenseException", $"{type} is not licensed");
        var kept = new JsonObject(
            sent.Where(pair => Created.Contains(pair.Key))
                .Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));
        kept["allowWrite"] = true;
        kept["allowManagedDatasets"] = true;
        kept["allowManagedFolders"] = false;
        kept["allowKnowledgeBanks"] = false;
        kept["credentialsMode"] = "GLOBAL";
        kept["detailsReadability"] = new JsonObject { ["readableBy"] = "NONE", ["allowedGroups"] = new JsonArray() };
        kept["maxActivities"] = 0;
        kept["useGlobalProxy"] = true;
        kept["creationTag"] = new JsonObject { ["versionNumber"] = 0 };
        Store(name, shape, kept);
        return DssReply.Plain($"Created connection {name}");
    }

    private DssReply Put(string name, JsonObject sent)
    {
        if (sent["type"]!.GetValue<string>() is var type && type != dss.Connections[name]["type"]!.GetValue<string>())
            return DssReply.Refused($"The type of connection '{name}' cannot be changed to {type}");
        Store(name, ConnectionShapes.ByType[type], sent);
        return DssReply.Done($"Updated connection {name}");
    }

    private void Store(string name, Shape shape, JsonObject sent)
    {
        var stored = shape.Known(sent)!.AsObject();
        var parameters = stored["params"]!.AsObject();
        foreach (var key in SecretParameters.Where(key => parameters[key] is not null))
            parameters[key] = dss.Secrets.Store(parameters[key]!.GetValue<string>());
        dss.Forget("connection", stored);
        dss.Connections[name] = stored;
    }
}
