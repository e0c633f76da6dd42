using Pulumi;

namespace DataPlatform.Components.Cluster.Karpenter.Objects;

/// <summary>What a node pool is to be like.</summary>
internal sealed class NodePoolSpecArgs : ResourceArgs
{
    [Input("disruption")]
    public required Input<DisruptionArgs> Disruption { get; init; }

    /// <summary>Quantities by resource; no node is made that would exceed one of them.</summary>
    [Input("limits")]
    public required InputMap<string> Limits { get; init; }

    [Input("template")]
    public required Input<NodePoolTemplateArgs> Template { get; init; }
}
