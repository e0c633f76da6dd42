using System.Collections.Immutable;
using System.Globalization;
using DataPlatform.Components.Cluster.Karpenter.Objects;
using DataPlatform.Components.Cluster.Nodes;
using Pulumi;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Cluster.Karpenter;

/// <summary>What Karpenter is told of a pool's instances: image, network, role and disks.</summary>
internal static class NodeClassSpec
{
    /// <summary>The specification of a pool's <c>EC2NodeClass</c>.</summary>
    public static EC2NodeClassSpecArgs Of(KarpenterScope scope, NodePool pool, InstanceProfile profile) => new()
    {
        AmiSelectorTerms = new[] { new AmiSelectorTermArgs { Alias = MachineImages.Of(pool.System) } },
        InstanceProfile = profile.Name,
        SubnetSelectorTerms = pool.Zones.Order().Select(zone => Id(scope.Args.SubnetIds[zone])).ToArray(),
        SecurityGroupSelectorTerms = new[] { Id(scope.Cluster.SecurityGroupId) },
        MetadataOptions = new MetadataOptionsArgs
        {
            HttpEndpoint = "enabled",
            HttpProtocolIPv6 = "disabled",
            // One hop ends at the node: pods do not get its role.
            HttpPutResponseHopLimit = 1,
            HttpTokens = "required",
        },
        BlockDeviceMappings = NodeVolumes.Of(pool).Select(volume => Volume(scope, volume)).ToArray(),
        // Of instances without local disks nothing is asked by it.
        InstanceStorePolicy = "RAID0",
        DetailedMonitoring = true,
        Tags = NodeTags.Of(scope.Cluster.PlannedName, pool, scope.Args.Tags).ToImmutableDictionary(),
    };

    private static BlockDeviceMappingArgs Volume(KarpenterScope scope, NodeVolume volume) => new()
    {
        DeviceName = volume.Device,
        Ebs = new BlockDeviceArgs
        {
            VolumeSize = volume.SizeGiB.ToString(CultureInfo.InvariantCulture) + "Gi",
            VolumeType = "gp3",
            Encrypted = true,
            KmsKeyId = scope.Args.VolumesKeyArn,
            DeleteOnTermination = true,
        },
    };

    private static IdSelectorTermArgs Id(Output<string> id) => new() { Id = id };
}
