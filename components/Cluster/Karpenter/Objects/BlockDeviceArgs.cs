using Pulumi;

namespace DataPlatform.Components.Cluster.Karpenter.Objects;

/// <summary>What a volume is to be like.</summary>
internal sealed class BlockDeviceArgs : ResourceArgs
{
    [Input("deleteOnTermination")]
    public required Input<bool> DeleteOnTermination { get; init; }

    [Input("encrypted")]
    public required Input<bool> Encrypted { get; init; }

    /// <summary>ARN, ID or alias of a KMS key.</summary>
    [Input("kmsKeyID")]
    public required Input<string> KmsKeyId { get; init; }

    /// <summary>A quantity such as <c>100Gi</c>.</summary>
    [Input("volumeSize")]
    public required Input<string> VolumeSize { get; init; }

    [Input("volumeType")]
    public required Input<string> VolumeType { get; init; }
}
