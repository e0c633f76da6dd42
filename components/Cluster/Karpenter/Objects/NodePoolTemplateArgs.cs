using Pulumi;

namespace DataPlatform.Components.Cluster.Karpenter.Objects;

/// <summary>What the nodes of a pool have in common.</summary>
internal sealed class NodePoolTemplateArgs : ResourceArgs
{
    [Input("metadata")]
    public required Input<NodePoolTemplateMetadataArgs> Metadata { get; init; }

    [Input("spec")]
    public required Input<NodePoolTemplateSpecArgs> Spec { get; init; }
}
