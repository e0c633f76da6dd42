using Pulumi;

namespace DataPlatform.Components.Catalog;

/// <summary>What a workgroup is like.</summary>
internal sealed class AthenaWorkgroupArgs : ResourceArgs
{
    [Input("configuration")]
    public required Input<AthenaWorkgroupSettings> Configuration { get; init; }

    [Input("description")]
    public required Input<string> Description { get; init; }

    /// <summary>Delete it with its history of queries.</summary>
    [Input("forceDestroy")]
    public required Input<bool> ForceDestroy { get; init; }

    [Input("name")]
    public required Input<string> Name { get; init; }

    [Input("tags")]
    public InputMap<string> Tags { get; } = new();
}
