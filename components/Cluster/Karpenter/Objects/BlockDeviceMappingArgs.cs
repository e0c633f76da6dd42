using Pulumi;

namespace DataPlatform.Components.Cluster.Karpenter.Objects;

/// <summary>A volume of an instance.</summary>
internal sealed class BlockDeviceMappingArgs : ResourceArgs
{
    [Input("deviceName")]
    public required Input<string> DeviceName { get; init; }

    [Input("ebs")]
    public required Input<BlockDeviceArgs> Ebs { get; init; }
}
