using System.Collections.Immutable;

namespace DataPlatform.Components.Cluster.Services;

/// <summary>How AWS Load Balancer Controller is set up: the values of its chart.</summary>
internal static class LoadBalancerControllerValues
{
    /// <summary>The service account.</summary>
    public const string ServiceAccount = "aws-load-balancer-controller";

    /// <summary>The values.</summary>
    public static ImmutableSortedDictionary<string, object> Of(LoadBalancerControllerArgs args) => ChartRelease.Map(
        ("clusterName", args.Cluster.PlannedName),
        ("createIngressClassResource", true),
        ("defaultTags", Passable(args.Tags)),
        // Pods have addresses of the VPC: no detour over a node's port, nor a Service of type NodePort.
        ("defaultTargetType", "ip"),
        // Who names a load balancer's security groups, as EMR does for managed endpoints, also has it admitted by the
        // nodes: without this, only an annotation that EMR is not known to make would do that.
        ("enableManageBackendSecurityGroupRules", true),
        // The webhook would stand before every new Service of every namespace, and refuse it while the controller is
        // away. Without it a Service names its load balancer class, and one that does not is for the cloud controller.
        ("enableServiceMutatorWebhook", false),
        // Off together with their permissions; a network without internet access has no way to them either.
        ("enableShield", false),
        ("enableWaf", false),
        ("enableWafv2", false),
        ("ingressClass", "alb"),
        // An Ingress without a class may be meant for another controller.
        ("ingressClassConfig", ChartRelease.Map(("default", false))),
        // Otherwise each upgrade signs a new certificate, which running pods do not have until they restart.
        ("keepTLSSecret", true),
        ("nodeSelector", SystemPlacement.NodeSelector),
        ("podDisruptionBudget", ServicePods.DisruptionBudget),
        ("podSecurityContext", ServicePods.PodSecurity),
        ("priorityClassName", ServicePods.Priority),
        // Region and VPC are stated because pods do not see the instance metadata service that would tell them.
        ("region", args.Cluster.Target.Region.Name),
        ("replicaCount", 2),
        ("resources", ServicePods.Resources(cpu: "100m", memory: "200Mi", memoryLimit: "400Mi")),
        ("securityContext", ServicePods.ContainerSecurity),
        ("serviceAccount", ChartRelease.Map(("create", true), ("name", ServiceAccount))),
        ("vpcId", args.VpcId));

    // The chart writes them unquoted into a YAML line, as a list of key=value.
    private static ImmutableSortedDictionary<string, object> Passable(IReadOnlyDictionary<string, string> tags) =>
        ChartRelease.Map(tags
            .Where(tag => !tag.Key.Contains('=', StringComparison.Ordinal)
                && IsPlain(tag.Key) && IsPlain(tag.Value))
            .Select(tag => (tag.Key, (object)tag.Value)));

    private static bool IsPlain(string text) =>
        !text.EndsWith(':') && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(',', StringComparison.Ordinal);
}
