using Pulumi;

namespace DataPlatform.Components.Cluster.Karpenter.Objects;

/// <summary>Selects machine images.</summary>
internal sealed class AmiSelectorTermArgs : ResourceArgs
{
    /// <summary>Operating system and release, for example <c>al2023@v20260714</c>.</summary>
    [Input("alias")]
    public required Input<string> Alias { get; init; }
}
