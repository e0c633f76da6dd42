using Pulumi;

namespace DataPlatform.Components.Cluster.Karpenter.Objects;

/// <summary>Which values of a label a node may have.</summary>
internal sealed class RequirementArgs : ResourceArgs
{
    [Input("key")]
    public required Input<string> Key { get; init; }

    /// <summary><c>In</c>, <c>NotIn</c>, <c>Exists</c> and so on.</summary>
    [Input("operator")]
    public required Input<string> Operator { get; init; }

    [Input("values")]
    public required InputList<string> Values { get; init; }
}
