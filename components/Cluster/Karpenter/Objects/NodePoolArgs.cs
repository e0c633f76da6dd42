using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace DataPlatform.Components.Cluster.Karpenter.Objects;

/// <summary>Karpenter's <c>NodePool</c>.</summary>
internal sealed class NodePoolArgs() : CustomResourceArgs("karpenter.sh/v1", "NodePool")
{
    [Input("spec")]
    public required Input<NodePoolSpecArgs> Spec { get; init; }
}
