using DataPlatform.Components.Cluster.Identity;
using DataPlatform.Components.Iam;
using Pulumi;

namespace DataPlatform.Components.Cluster.Karpenter;

/// <summary>The role of Karpenter's controller; each concern has a policy of its own.</summary>
internal static class ControllerRole
{
    /// <summary>Makes the role and its policies.</summary>
    public static PodRole Create(KarpenterScope scope, InterruptionQueue queue, NodeIdentity nodes)
    {
        var cluster = scope.Cluster;
        var subnets = Output.All(scope.Args.SubnetIds.OrderBy(zone => zone.Key).Select(zone => zone.Value));
        return new PodRole(
                $"{scope.Name}-controller",
                scope.Parent,
                cluster,
                KarpenterCharts.Namespace,
                KarpenterCharts.ServiceAccount)
            .WithPolicy(
                "instances",
                ForAccount(scope, subnets, (account, ids) => InstancePolicy.Of(cluster, account, ids)))
            .WithPolicy(
                "node-role",
                ForAccount(scope, nodes.Role.Arn, (account, arn) => ControllerPolicies.NodeRole(cluster, account, arn)))
            .WithPolicy(
                "cluster",
                cluster.Target.AccountId.Apply(account => ControllerPolicies.Cluster(cluster, account).ToJson()))
            .WithPolicy(
                "interruption",
                queue.Queue.Arn.Apply(arn => ControllerPolicies.Interruption(arn).ToJson()))
            .WithPolicy("discovery", Output.Create(ControllerPolicies.Discovery(cluster).ToJson()));
    }

    private static Output<string> ForAccount<T>(
        KarpenterScope scope, Output<T> value, Func<string, T, PolicyDocument> document) =>
        Output.Tuple(scope.Cluster.Target.AccountId, value).Apply(both => document(both.Item1, both.Item2).ToJson());
}
