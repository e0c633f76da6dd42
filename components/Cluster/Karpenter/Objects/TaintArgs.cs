using Pulumi;

namespace DataPlatform.Components.Cluster.Karpenter.Objects;

/// <summary>A taint of all nodes of a pool.</summary>
internal sealed class TaintArgs : ResourceArgs
{
    /// <summary>As Kubernetes spells it, for example <c>NoSchedule</c>.</summary>
    [Input("effect")]
    public required Input<string> Effect { get; init; }

    [Input("key")]
    public required Input<string> Key { get; init; }

    [Input("value")]
    public required Input<string> Value { get; init; }
}
