using Pulumi;

namespace DataPlatform.Components.Cluster.Karpenter.Objects;

/// <summary>Names the node class of a pool.</summary>
internal sealed class NodeClassRefArgs : ResourceArgs
{
    [Input("group")]
    public required Input<string> Group { get; init; }

    [Input("kind")]
    public required Input<string> Kind { get; init; }

    [Input("name")]
    public required Input<string> Name { get; init; }
}
