using Pulumi;

namespace DataPlatform.Components.Cluster.Karpenter.Objects;

/// <summary>The labels of the nodes of a pool.</summary>
internal sealed class NodePoolTemplateMetadataArgs : ResourceArgs
{
    [Input("labels")]
    public required InputMap<string> Labels { get; init; }
}
