using System.Collections.Immutable;

namespace DataPlatform.Components.Spark.Access;

/// <summary>What EMR and the drivers of its jobs may do in the namespace of a virtual cluster.</summary>
internal static class EmrRules
{
    private const string Core = "";

    // Some of these are not verbs that Kubernetes has. EMR documents them nevertheless, and puts them into the roles
    // that it makes for jobs, which it can only if it has them itself.
    private static readonly ImmutableArray<string> Changing =
        ["get", "list", "watch", "describe", "create", "edit", "delete", "annotate", "patch", "label"];

    private static readonly ImmutableArray<string> Everything =
    [
        "get", "list", "watch", "describe", "create", "edit", "delete", "deletecollection", "annotate", "patch",
        "label",
    ];

    /// <summary>
    /// The rules of EMR's user, as its guide has them where access entries are not used.
    /// https://docs.aws.amazon.com/emr/latest/EMR-on-EKS-DevelopmentGuide/setting-up-cluster-access.html
    /// </summary>
    public static ImmutableArray<AccessRule> Emr { get; } =
    [
        new([Core], ["namespaces"], ["get"]),
        new([Core], ["serviceaccounts", "services", "configmaps", "events", "pods", "pods/log"], Everything),
        new([Core], ["secrets"], ["create", "patch", "delete", "watch"]),
        new(["apps"], ["statefulsets", "deployments"], Changing),
        new(["batch"], ["jobs"], Changing),
        new(["extensions", "networking.k8s.io"], ["ingresses"], Changing),
        new(["rbac.authorization.k8s.io"], ["roles", "rolebindings"], Everything),
        new([Core], ["persistentvolumeclaims"], Everything),
    ];

    /// <summary>
    /// The rules of drivers whose executors have volumes: what Spark does with claims. It takes over those of lost
    /// executors, and deletes all of a job at its end.
    /// </summary>
    public static ImmutableArray<AccessRule> Volumes { get; } =
    [
        new(
            [Core],
            ["persistentvolumeclaims"],
            ["get", "list", "watch", "create", "delete", "deletecollection", "patch"]),
    ];
}
