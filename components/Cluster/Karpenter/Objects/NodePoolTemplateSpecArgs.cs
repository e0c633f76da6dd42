using Pulumi;

namespace DataPlatform.Components.Cluster.Karpenter.Objects;

/// <summary>Instances, taints and lifetime of the nodes of a pool.</summary>
internal sealed class NodePoolTemplateSpecArgs : ResourceArgs
{
    /// <summary>A duration in hours, minutes or seconds; Karpenter refuses days.</summary>
    [Input("expireAfter")]
    public required Input<string> ExpireAfter { get; init; }

    [Input("nodeClassRef")]
    public required Input<NodeClassRefArgs> NodeClassRef { get; init; }

    [Input("requirements")]
    public required InputList<RequirementArgs> Requirements { get; init; }

    [Input("taints")]
    public required InputList<TaintArgs> Taints { get; init; }

    /// <summary>A duration in hours, minutes or seconds.</summary>
    [Input("terminationGracePeriod")]
    public required Input<string> TerminationGracePeriod { get; init; }
}
