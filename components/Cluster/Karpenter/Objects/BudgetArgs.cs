using Pulumi;

namespace DataPlatform.Components.Cluster.Karpenter.Objects;

/// <summary>How many nodes may be on their way out at a time, for which reasons.</summary>
internal sealed class BudgetArgs : ResourceArgs
{
    /// <summary>A number or a percentage, as text.</summary>
    [Input("nodes")]
    public required Input<string> Nodes { get; init; }

    /// <summary>Of <c>Drifted</c>, <c>Empty</c> and <c>Underutilized</c>.</summary>
    [Input("reasons")]
    public required InputList<string> Reasons { get; init; }
}
