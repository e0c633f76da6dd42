using System.Text;
using System.Text.Json.Nodes;

namespace DataPlatform.Tests.Platform.Dss.Configure.Fake;

/// <summary>Plugins with their presets and code environments.</summary>
internal sealed class PluginsApi(DssInstance dss, FuturesApi futures) : IDssApi
{
    private static readonly Shape Preset =
        Shape.Parse("name,type,config,pluginConfig,defaultPermission,permissions,owner");

    /// <inheritdoc/>
    public DssReply? Answer(DssRequest request) => (request.Method, request.Segments) switch
    {
        ("GET", ["plugins"]) => DssReply.Json(List()),
        ("POST", ["plugins", "actions", "installFromStore"]) =>
            Install(request, request.Document["pluginId"]!.GetValue<string>()),
        ("POST", ["plugins", "actions", "future", "installFromZip"]) => InstallZip(request),
        ("GET", ["admin", "code-envs"]) => DssReply.Json(dss.CodeEnvironments.List()),
        (_, ["plugins", var id, ..]) when !dss.Plugins.Has(id) => DssReply.Missing($"Plugin not found: {id}"),
        ("GET", ["plugins", var id, "settings"]) => DssReply.Json(dss.Plugins[id]),
        ("POST", ["plugins", var id, "settings"]) => Save(id, request.Document),
        ("POST", ["plugins", var id, "code-env", "actions", "create"]) => CreateEnvironment(request, id),
        _ => null,
    };

    private JsonArray List() => [.. dss.Plugins.Names.Select(id => new JsonObject { ["id"] = id, ["isDev"] = false })];

    private DssReply InstallZip(DssRequest request) =>
        request.Text.Contains("name=\"file\"", StringComparison.Ordinal)
        && Encoding.ASCII.GetString(request.Content).Contains("PK", StringComparison.Ordinal)
            ? Install(request, "eks-clusters")
            : DssReply.Refused("no file");

    private DssReply Install(DssRequest request, string id)
    {
        if (dss.Plugins.Has(id))
            return DssReply.Refused($"Plugin {id} is already installed");
        dss.Plugins[id] = new JsonObject
        {
            ["codeEnvName"] = null,
            ["config"] = new JsonObject(),
            ["detailsNotVisible"] = false,
            ["accessibleParameterSetDescs"] = new JsonArray(),
            ["parameterSets"] = new JsonArray(
                Set("connection-info"), Set("networking-settings"), Set("node-pool-request")),
            ["presets"] = new JsonArray(),
        };
        foreach (var set in dss.Plugins[id]["parameterSets"]!.AsArray())
            dss.Plugins[id]["accessibleParameterSetDescs"]!.AsArray().Add(Described(set!));
        return futures.Start(request, new JsonObject
        {
            ["success"] = true,
            ["pluginDesc"] = new JsonObject { ["id"] = id, ["codeEnvSpec"] = new JsonObject() },
            ["messages"] = Messages.Of(),
        });
    }

    // The type is not one that a client can compose: it is read from here.
    private static JsonObject Set(string name) => new()
    {
        ["name"] = name,
        ["type"] = $"pset-{name}-as-dss-calls-it",
        ["defaultPermission"] = new JsonObject
        {
            ["definableInline"] = true,
            ["definableAtProjectLevel"] = true,
        },
        ["permissions"] = new JsonArray(),
    };

    private static JsonObject Described(JsonNode set) => new()
    {
        ["id"] = set["name"]!.DeepClone(),
        ["elementType"] = set["type"]!.DeepClone(),
        ["desc"] = new JsonObject { ["params"] = new JsonArray(), ["pluginParams"] = new JsonArray() },
    };

    private DssReply Save(string id, JsonObject sent)
    {
        var types = dss.Plugins[id]["parameterSets"]!.AsArray().Select(set => set!["type"]!.GetValue<string>());
        var presets = (sent["presets"] as JsonArray ?? [])
            .Where(preset => types.Contains(preset!["type"]?.GetValue<string>()))
            .Select(preset => Preset.Known(preset)!.AsObject())
            .ToArray();
        foreach (var preset in presets)
        {
            _ = preset.TryAdd("owner", "api:key");
            if (preset["config"]?["secretKey"] is { } secret)
                preset["config"]!["secretKey"] = dss.Secrets.Store(secret.GetValue<string>());
        }

        sent["presets"] = new JsonArray([.. presets]);
        dss.Forget("plugin", sent);
        dss.Plugins[id] = sent;
        return DssReply.Empty;
    }

    private DssReply CreateEnvironment(DssRequest request, string id)
    {
        var interpreter = request.Document["pythonInterpreter"]?.GetValue<string>();
        if (interpreter is not (null or "PYTHON39" or "PYTHON310" or "PYTHON311"))
        {
            return futures.Start(
                request, new JsonObject { ["messages"] = Messages.Of($"{interpreter}: command not found") });
        }

        var name = $"plugin_{id}_managed";
        while (dss.CodeEnvironments.Has(name))
            name += "_1";
        dss.CodeEnvironments[name] = new JsonObject
        {
            ["envName"] = name,
            ["envLang"] = "PYTHON",
            ["deploymentMode"] = request.Document["deploymentMode"]!.GetValue<string>(),
            ["pythonInterpreter"] = interpreter,
        };
        return futures.Start(request, new JsonObject { ["envName"] = name, ["messages"] = Messages.Of() });
    }
}
