using System.Collections.Immutable;
using DataPlatform.Components.Spark.Access;

namespace DataPlatform.Components.Dss.Access;

/// <summary>What DSS may do in the cluster.</summary>
/// <remarks>
/// Dataiku documents pods and secrets for code in containers, deployments and services for what is served from the
/// cluster, ingresses where it is so exposed, and service accounts for Spark of several users; the rest is what
/// kubectl and Spark's drivers, which run on the host, need for these. Not verified on a live DSS: a right that is
/// missing shows as "forbidden" in the log of the job.
/// https://doc.dataiku.com/dss/latest/user-isolation/reference-architectures/kubernetes.html
/// </remarks>
internal static class DssRules
{
    private const string Core = "";

    private static readonly ImmutableArray<string> Reading = ["get", "list", "watch"];

    private static readonly ImmutableArray<string> Everything =
        ["get", "list", "watch", "create", "update", "patch", "delete", "deletecollection"];

    /// <summary>In each namespace that DSS runs containers in.</summary>
    public static ImmutableArray<AccessRule> OfNamespace { get; } =
    [
        new([Core], ["configmaps", "persistentvolumeclaims", "pods", "secrets", "services"], Everything),
        new([Core], ["events", "limitranges", "pods/log", "pods/status", "resourcequotas"], Reading),
        new([Core], ["pods/attach", "pods/exec", "pods/portforward"], ["create", "get"]),
        new(["apps"], ["deployments", "deployments/scale", "replicasets"], Everything),
        new(["autoscaling"], ["horizontalpodautoscalers"], Everything),
        new(["batch"], ["jobs"], Everything),
        new(["networking.k8s.io"], ["ingresses"], Everything),
        // For the short-lived accounts that DSS gives Spark's drivers. Kubernetes lets nobody hand on more than they
        // have: this is no way out of these rules.
        new([Core], ["serviceaccounts"], Everything),
        new([Core], ["serviceaccounts/token"], ["create"]),
        new(["rbac.authorization.k8s.io"], ["rolebindings", "roles"], Everything),
    ];

    /// <summary>In the whole cluster: what its monitoring page and checks of DSS look at.</summary>
    public static ImmutableArray<AccessRule> OfCluster { get; } =
    [
        new([Core], ["namespaces", "nodes"], Reading),
        new(["metrics.k8s.io"], ["nodes"], ["get", "list"]),
    ];
}
