using DataPlatform.Components.Cluster.Identity;
using DataPlatform.Components.Cluster.Versions;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;

namespace DataPlatform.Components.Cluster.Services;

/// <summary>
/// Cluster Autoscaler: adds nodes to the managed node groups when pods wait for room, and takes away those that are not
/// used. It finds the groups by tags that EKS puts on their Auto Scaling groups.
/// </summary>
public sealed class ClusterAutoscaler : ComponentResource
{
    /// <summary>Installs it.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What it needs.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">No version of it is known for the cluster's Kubernetes version.</exception>
    public ClusterAutoscaler(string name, ClusterServiceArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:cluster:ClusterAutoscaler", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var cluster = args.Cluster;
        var image = ClusterAutoscalerValues.ImageTag(cluster.Version);
        var role = new PodRole(
                name, this, cluster, SystemPlacement.Namespace, ClusterAutoscalerValues.ServiceAccount)
            .WithPolicy("scaling", cluster.Target.AccountId.Apply(
                account => ClusterAutoscalerPolicy.Of(cluster, account).ToJson()));
        Release = ChartRelease.Create(
            $"{name}-release",
            ChartVersions.ClusterAutoscaler,
            "cluster-autoscaler",
            SystemPlacement.Namespace,
            ClusterAutoscalerValues.Of(cluster, image),
            cluster.Inside(this, [.. args.After, role.Associate()]));
        RegisterOutputs(new Dictionary<string, object?> { ["releaseName"] = Release.Name });
    }

    /// <summary>The Helm release, at work once it is there.</summary>
    public Release Release { get; }
}
