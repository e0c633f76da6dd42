using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Karpenter;
using DataPlatform.Components.Cluster.Services;
using Pulumi;
using Pulumi.Aws.Iam;
using NodeAutoscaler = DataPlatform.Components.Cluster.Karpenter.Karpenter;

namespace DataPlatform.Components.Cluster;

/// <summary>The services inside the cluster that keep it going, of which some are a matter of choice.</summary>
internal sealed class ClusterServices
{
    /// <summary>Installs them.</summary>
    /// <param name="name">The cluster component's name.</param>
    /// <param name="parent">The cluster component.</param>
    /// <param name="args">What the cluster is to be like.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="ready">What their pods need: nodes and names.</param>
    public ClusterServices(
        string name, ComponentResource parent, ClusterArgs args, ClusterHandle cluster, ImmutableArray<Resource> ready)
    {
        var child = new ComponentResourceOptions { Parent = parent };
        var service = new ClusterServiceArgs { Cluster = cluster, After = ready };
        if (args.Autoscaler == AutoscalerKind.Karpenter)
        {
            var karpenter = new NodeAutoscaler($"{name}-karpenter", OfKarpenter(args, service), child);
            (NodeSupply, NodeRole) = ([.. karpenter.NodePools.Values], karpenter.NodeRole);
        }
        else
        {
            NodeSupply = [new ClusterAutoscaler($"{name}-autoscaler", service, child).Release];
        }

        if (args.CertManager)
            _ = new CertManager($"{name}-cert-manager", service, child);
        if (args.NodePools.Any(NvidiaDevicePlugin.RunsOn))
            _ = new NvidiaDevicePlugin($"{name}-nvidia", service, child);
        LoadBalancers = new LoadBalancerController(
            $"{name}-load-balancers",
            new LoadBalancerControllerArgs
            {
                Cluster = cluster,
                VpcId = args.Network.VpcId,
                Tags = args.Tags,
                After = ready,
            },
            child);
    }

    /// <summary>What makes nodes for pods that have none.</summary>
    public ImmutableArray<Resource> NodeSupply { get; }

    /// <summary>The role of the nodes that are made so; null: they are those of managed node groups.</summary>
    public Role? NodeRole { get; }

    /// <summary>What makes load balancers.</summary>
    public LoadBalancerController LoadBalancers { get; }

    private static KarpenterArgs OfKarpenter(ClusterArgs args, ClusterServiceArgs service) => new()
    {
        Cluster = service.Cluster,
        Pools = args.KarpenterPools,
        SubnetIds = args.Network.PrivateSubnetIds,
        VolumesKeyArn = args.VolumesKeyArn,
        Tags = args.Tags,
        After = service.After,
    };
}
