using System.Text.Json.Nodes;

namespace DataPlatform.Tests.Platform.Dss.Configure.Fake;

/// <summary>The general settings: one document, replaced as a whole, without what DSS does not know.</summary>
internal sealed class SettingsApi(DssInstance dss) : IDssApi
{
    private readonly Shape _shape = SettingsShapes.Of(dss.Major);

    /// <inheritdoc/>
    public DssReply? Answer(DssRequest request) => (request.Method, request.Path) switch
    {
        ("GET", "/admin/general-settings") => DssReply.Json(dss.Settings),
        ("PUT", "/admin/general-settings") => Put(request.Document),
        _ => null,
    };

    private DssReply Put(JsonObject sent)
    {
        var stored = _shape.Known(sent)!.AsObject();
        var containers = stored["containerSettings"]!.AsObject();
        if (HasUnknownBuild(containers))
        {
            return DssReply.Refused(
                "One of the container execution configurations references an unknown image build configuration.");
        }

        AddDefaults(containers);
        if (stored["ldapSettings"]?["bindPassword"] is { } password)
            stored["ldapSettings"]!["bindPassword"] = dss.Secrets.Store(password.GetValue<string>());
        dss.Forget("settings", stored);
        dss.Settings = stored;
        return DssReply.Empty;
    }

    private static bool HasUnknownBuild(JsonObject containers)
    {
        var known = Items(containers, "buildConfigs").Select(build => build["name"]!.GetValue<string>()).ToHashSet();
        return Items(containers, "executionConfigs")
            .Select(config => config["imageBuildConfig"]?.GetValue<string>())
            .Any(build => build is not null && !known.Contains(build));
    }

    private void AddDefaults(JsonObject containers)
    {
        foreach (var build in Items(containers, "buildConfigs"))
        {
            _ = build.TryAdd("baseImageType", "EXEC");
            _ = build.TryAdd("imageBuilderType", "DOCKER");
            _ = build.TryAdd("properties", new JsonArray());
            _ = build.TryAdd("isFinal", false);
            _ = build.TryAdd("dockerBuilderConfig", new JsonObject());
            _ = build["dockerBuilderConfig"]!.AsObject().TryAdd("dockerTLSVerify", false);
        }

        foreach (var config in Items(containers, "executionConfigs"))
        {
            _ = config.TryAdd("workloadType", "ANY");
            _ = config.TryAdd("properties", new JsonArray());
            _ = config.TryAdd("isFinal", false);
            if (dss.Major < 15)
                continue;
            _ = config.TryAdd("kubernetesRuntimeConfig", new JsonObject());
            _ = config["kubernetesRuntimeConfig"]!.AsObject().TryAdd("createNamespace", false);
            // DSS really puts it here, beside its own fields.
            config["DKU_TMPDIR"] = "/tmp";
        }
    }

    private static IEnumerable<JsonObject> Items(JsonObject parent, string list) =>
        (parent[list] as JsonArray ?? []).Select(item => item!.AsObject());
}
