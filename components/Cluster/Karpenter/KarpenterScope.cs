using Pulumi;

namespace DataPlatform.Components.Cluster.Karpenter;

/// <summary>What the parts of Karpenter share.</summary>
/// <param name="Name">Start of the children's names.</param>
/// <param name="Parent">The Karpenter component.</param>
/// <param name="Args">What Karpenter is to be like.</param>
internal sealed record KarpenterScope(string Name, Karpenter Parent, KarpenterArgs Args)
{
    /// <summary>The cluster.</summary>
    public ClusterHandle Cluster => Args.Cluster;

    /// <summary>The tag by which a part is found in the AWS console.</summary>
    public InputMap<string> Named(string part) => new() { ["Name"] = $"{Cluster.PlannedName}-karpenter-{part}" };

    /// <summary>Options of an AWS resource that waits for no more than its inputs and the given resources.</summary>
    public CustomResourceOptions Child(params Resource[] after) => new() { Parent = Parent, DependsOn = after };

    /// <summary>
    /// Options of an object inside the cluster. It is deleted also where the whole cluster goes, unlike with
    /// <see cref="ClusterHandle.Inside"/>: deleting a node pool is what terminates its instances, and only Karpenter,
    /// at work, can do it. Were the objects left to go with the cluster, nobody would terminate the instances: they
    /// would cost on, and keep subnets and security groups from being deleted.
    /// </summary>
    /// <param name="after">What must be there before it, and outlive it.</param>
    public CustomResourceOptions Inside(params IEnumerable<Resource> after) => new()
    {
        Parent = Parent,
        Provider = Cluster.KubernetesProvider,
        DependsOn = after.ToArray(),
    };
}
