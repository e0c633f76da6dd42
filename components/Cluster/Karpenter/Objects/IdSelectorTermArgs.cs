using Pulumi;

namespace DataPlatform.Components.Cluster.Karpenter.Objects;

/// <summary>Selects one subnet or security group.</summary>
internal sealed class IdSelectorTermArgs : ResourceArgs
{
    [Input("id")]
    public required Input<string> Id { get; init; }
}
