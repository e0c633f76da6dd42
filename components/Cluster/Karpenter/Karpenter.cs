using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.Kubernetes.Helm.V3;
using KubernetesObject = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace DataPlatform.Components.Cluster.Karpenter;

/// <summary>
/// Karpenter, which makes a node when a pod needs one and deletes it when none does, with a node pool for each pool. It
/// hears of spot interruptions and moves the pods in time.
/// </summary>
/// <remarks>
/// On deletion the node pools go first, each with its instances, then the node classes, the controller, and at last
/// what the controller and the nodes have worked with. Deleting a node pool takes as long as its pods take to go, four
/// hours at most.
/// Spot pools need the account's service-linked role of EC2 Spot, which Karpenter may not make. It is made once per
/// account: <c>aws iam create-service-linked-role --aws-service-name spot.amazonaws.com</c>.
/// </remarks>
public sealed class Karpenter : ComponentResource
{
    /// <summary>Installs Karpenter.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">The cluster and the pools.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public Karpenter(string name, KarpenterArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:cluster:Karpenter", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        var scope = new KarpenterScope(name, this, args);
        var queue = new InterruptionQueue(scope);
        var nodes = new NodeIdentity(scope);
        var identity = ControllerRole.Create(scope, queue, nodes).Associate();
        var kinds = KarpenterCharts.CreateKinds(scope);
        Release = KarpenterCharts.CreateController(
            scope, queue, [kinds, identity, .. queue.Ready, .. args.After]);
        NodePools = args.Pools.ToImmutableSortedDictionary(
            pool => pool.Name,
            pool => NodePoolObjects.Create(scope, pool, nodes, [Release]),
            StringComparer.Ordinal);
        InterruptionQueueName = queue.Queue.Name;
        NodeRole = nodes.Role;
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["interruptionQueueName"] = InterruptionQueueName,
            ["nodePools"] = NodePools.Keys.ToImmutableArray(),
            ["nodeRoleArn"] = NodeRole.Arn,
        });
    }

    /// <summary>The release of the controller's chart.</summary>
    public Release Release { get; }

    /// <summary>
    /// The <c>NodePool</c> of each pool by its name. What runs on the nodes comes after it, so that it is gone before
    /// the nodes go.
    /// </summary>
    public ImmutableSortedDictionary<string, KubernetesObject> NodePools { get; }

    /// <summary>Name of the queue through which Karpenter hears of interruptions.</summary>
    public Output<string> InterruptionQueueName { get; }

    /// <summary>The nodes' role.</summary>
    public Role NodeRole { get; }
}
