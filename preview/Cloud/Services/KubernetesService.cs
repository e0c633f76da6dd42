using System.Collections.Immutable;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>Objects inside a Kubernetes cluster, and Helm releases.</summary>
internal static class KubernetesService
{
    // What a release comes to is not known without its chart: `manifest` and `resourceNames` stay open, as does the
    // version of the application in `status`.
    private static readonly string[] ReleaseFlags =
    [
        "allowNullValues", "atomic", "cleanupOnFail", "createNamespace", "dependencyUpdate", "devel",
        "disableCRDHooks", "disableOpenapiValidation", "disableWebhooks", "forceUpdate", "lint", "recreatePods",
        "renderSubchartNotes", "replace", "resetValues", "reuseValues", "skipAwait", "skipCrds", "takeOwnership",
        "verify", "waitForJobs",
    ];

    /// <summary>Adds the types.</summary>
    public static void AddTo(ServiceTable table)
    {
        foreach (var type in (string[])
                 [
                     "core/v1:ConfigMap", "core/v1:LimitRange", "core/v1:ResourceQuota", "core/v1:Secret",
                     "core/v1:ServiceAccount", "networking.k8s.io/v1:NetworkPolicy", "policy/v1:PodDisruptionBudget",
                     "rbac.authorization.k8s.io/v1:Role", "rbac.authorization.k8s.io/v1:RoleBinding",
                 ])
            table.Resource($"kubernetes:{type}", CompleteNamespaced);
        foreach (var type in (string[])
                 [
                     "core/v1:Namespace", "karpenter.k8s.aws/v1:EC2NodeClass", "karpenter.sh/v1:NodePool",
                     "rbac.authorization.k8s.io/v1:ClusterRole", "rbac.authorization.k8s.io/v1:ClusterRoleBinding",
                     "scheduling.k8s.io/v1:PriorityClass", "storage.k8s.io/v1:StorageClass",
                 ])
            table.Resource($"kubernetes:{type}", r => r.Id = CompleteMetadata(r, null));
        table.Resource("kubernetes:helm.sh/v3:Release", CompleteRelease);
    }

    private static void CompleteNamespaced(SimulatedResource r)
    {
        const string fallback = "default";
        var name = CompleteMetadata(r, fallback);
        r.Id = $"{Metadata(r).GetValueOrDefault("namespace")}/{name}";
    }

    /// <summary>Gives the name that the provider makes up where there is none, and says that it did.</summary>
    private static string CompleteMetadata(SimulatedResource r, string? defaultNamespace)
    {
        var metadata = Metadata(r);
        if (metadata.GetValueOrDefault("name") is not string name)
        {
            name = $"{r.Name}-{r.Hex(8, "name")}";
            var annotations = metadata.GetValueOrDefault("annotations") as ImmutableDictionary<string, object>
                ?? ImmutableDictionary<string, object>.Empty;
            metadata = metadata.SetItem("name", name)
                .SetItem("annotations", annotations.SetItem("pulumi.com/autonamed", "true"));
        }

        if (defaultNamespace is not null && metadata.GetValueOrDefault("namespace") is null)
            metadata = metadata.SetItem("namespace", defaultNamespace);
        r.Set("metadata", metadata.SetItem("uid", Identifiers.Uuid(r.Seed("uid"))));
        return name;
    }

    private static ImmutableDictionary<string, object> Metadata(SimulatedResource r) =>
        r.Properties.GetValueOrDefault("metadata") as ImmutableDictionary<string, object>
        ?? ImmutableDictionary<string, object>.Empty;

    private static void CompleteRelease(SimulatedResource r)
    {
        r.Default("name", $"{r.Name}-{r.Hex(8, "name")}");
        r.Default("namespace", "default");
        r.Default("timeout", 300d);
        foreach (var flag in ReleaseFlags)
            r.Default(flag, false);
        var (name, place) = (r.Text("name") ?? "", r.Text("namespace") ?? "");
        r.Id = $"{place}/{name}";
        var status = ImmutableDictionary<string, object>.Empty
            .Add("name", name)
            .Add("namespace", place)
            .Add("revision", 1d)
            .Add("status", "deployed");
        // A chart of an OCI registry goes by its address, whose last part is the name.
        if (r.Text("chart") is { } chart)
            status = status.Add("chart", chart.Split('/')[^1]);
        if (r.Text("version") is { } version)
            status = status.Add("version", version);
        r.Set("status", status);
    }
}
