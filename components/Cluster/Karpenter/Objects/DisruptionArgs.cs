using Pulumi;

namespace DataPlatform.Components.Cluster.Karpenter.Objects;

/// <summary>When Karpenter replaces or deletes nodes of its own accord.</summary>
internal sealed class DisruptionArgs : ResourceArgs
{
    [Input("budgets")]
    public required InputList<BudgetArgs> Budgets { get; init; }

    /// <summary>A duration such as <c>5m</c>.</summary>
    [Input("consolidateAfter")]
    public required Input<string> ConsolidateAfter { get; init; }

    /// <summary><c>WhenEmpty</c>, <c>WhenEmptyOrUnderutilized</c> or <c>Balanced</c>.</summary>
    [Input("consolidationPolicy")]
    public required Input<string> ConsolidationPolicy { get; init; }
}
