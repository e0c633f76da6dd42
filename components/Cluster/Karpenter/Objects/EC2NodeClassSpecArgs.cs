using Pulumi;

namespace DataPlatform.Components.Cluster.Karpenter.Objects;

/// <summary>What the instances of a node class are to be like.</summary>
internal sealed class EC2NodeClassSpecArgs : ResourceArgs
{
    [Input("amiSelectorTerms")]
    public required InputList<AmiSelectorTermArgs> AmiSelectorTerms { get; init; }

    [Input("blockDeviceMappings")]
    public required InputList<BlockDeviceMappingArgs> BlockDeviceMappings { get; init; }

    [Input("detailedMonitoring")]
    public required Input<bool> DetailedMonitoring { get; init; }

    /// <summary>Name of an instance profile, not its ARN.</summary>
    [Input("instanceProfile")]
    public required Input<string> InstanceProfile { get; init; }

    /// <summary>What becomes of local disks; <c>RAID0</c> is the only value.</summary>
    [Input("instanceStorePolicy")]
    public required Input<string> InstanceStorePolicy { get; init; }

    [Input("metadataOptions")]
    public required Input<MetadataOptionsArgs> MetadataOptions { get; init; }

    [Input("securityGroupSelectorTerms")]
    public required InputList<IdSelectorTermArgs> SecurityGroupSelectorTerms { get; init; }

    [Input("subnetSelectorTerms")]
    public required InputList<IdSelectorTermArgs> SubnetSelectorTerms { get; init; }

    [Input("tags")]
    public required InputMap<string> Tags { get; init; }
}
