using DataPlatform.Components.Cluster.ControlPlane;
using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Spark.Access;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace DataPlatform.Components.Spark.FineGrained;

/// <summary>Objects of Kubernetes for fine-grained access.</summary>
internal static class FineGrainedObjects
{
    private const string RbacGroup = "rbac.authorization.k8s.io";

    // Every namespace carries its name as this label; Kubernetes sees to that.
    private const string NamespaceNameLabel = "kubernetes.io/metadata.name";

    // As with the roles of namespaces, some of these verbs are not verbs that Kubernetes has.
    private static IEnumerable<AccessRule> Rules =>
    [
        .. EmrRules.Emr,
        EmrRules.Emr.Single(rule => rule.ApiGroups is [RbacGroup]) with
        {
            Resources = ["clusterroles", "clusterrolebindings"],
        },
        new(["kyverno.io"], ["clusterpolicies"], ["create", "delete"]),
    ];

    /// <summary>
    /// What EMR may do in the whole cluster: to give the engine rights across namespaces, Kubernetes lets it only if it
    /// has them itself everywhere.
    /// </summary>
    public static ClusterRoleArgs ClusterRole(string name) => new()
    {
        Metadata = ObjectMetadata.Of(name),
        Rules = [.. Rules.Select(rule => rule.ToArgs())],
    };

    /// <summary>Gives EMR that role.</summary>
    public static ClusterRoleBindingArgs ClusterRoleBinding(string name) => new()
    {
        Metadata = ObjectMetadata.Of(name),
        RoleRef = new RoleRefArgs { ApiGroup = RbacGroup, Kind = "ClusterRole", Name = name },
        Subjects = { new SubjectArgs { ApiGroup = RbacGroup, Kind = "User", Name = EmrRoleMapping.User } },
    };

    /// <summary>
    /// Opens a namespace to the pods of another one, and the way to them: programs and engine talk on ports that are
    /// not documented.
    /// </summary>
    public static NetworkPolicyArgs Connection(string @namespace, string other)
    {
        var peer = new NetworkPolicyPeerArgs
        {
            NamespaceSelector = new LabelSelectorArgs { MatchLabels = { [NamespaceNameLabel] = other } },
        };
        return new()
        {
            Metadata = ObjectMetadata.In(@namespace, $"allow-{other}"),
            Spec = new NetworkPolicySpecArgs
            {
                PodSelector = new LabelSelectorArgs(),
                PolicyTypes = { "Ingress", "Egress" },
                Ingress = { new NetworkPolicyIngressRuleArgs { From = { peer } } },
                Egress = { new NetworkPolicyEgressRuleArgs { To = { peer } } },
            },
        };
    }
}
