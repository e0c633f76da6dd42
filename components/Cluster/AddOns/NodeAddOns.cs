using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Identity;
using DataPlatform.Components.Cluster.Versions;
using Pulumi;

namespace DataPlatform.Components.Cluster.AddOns;

/// <summary>
/// What a node needs to become ready: pod networking, service networking, and roles for pods. They are daemons, which
/// EKS takes for healthy while there are no nodes; nodes come after them, and go before.
/// </summary>
/// <remarks>
/// Networking has its role by Pod Identity. On a new node both start together: the agent runs on the node's own network
/// and needs no pod network, and networking tries again until the agent is there. In subnets without a way to the
/// internet the agent needs an interface endpoint of <c>eks-auth</c>.
/// </remarks>
public sealed class NodeAddOns : ComponentResource
{
    /// <summary>Makes the add-ons.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What they are for.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">The platform has no add-ons pinned for the cluster's version.</exception>
    public NodeAddOns(string name, NodeAddOnsArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:cluster:NodeAddOns", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var addOns = new AddOnResource(name, this, args.Cluster);
        var networkRole = new PodRole(
            $"{name}-{AddOnNames.VpcCni}", this, args.Cluster, SystemPlacement.Namespace, "aws-node")
            .WithManagedPolicy("AmazonEKS_CNI_Policy");

        var agent = addOns.Create(AddOnNames.PodIdentityAgent, AddOnConfiguration.PodIdentityAgent);
        var proxy = addOns.Create(AddOnNames.KubeProxy);
        var network = addOns.Create(AddOnNames.VpcCni, AddOnConfiguration.VpcCni, networkRole);
        All = [agent, proxy, network];
        RegisterOutputs(new Dictionary<string, object?>());
    }

    /// <summary>The add-ons, for nodes to come after.</summary>
    public ImmutableArray<Resource> All { get; }
}
