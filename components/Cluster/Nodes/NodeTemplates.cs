using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;

namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>What the instances of a pool are like, whatever their type.</summary>
/// <remarks>
/// Left out for EKS to fill in: image, instance type, security group (its own is added only where there is none here),
/// instance profile, and how instances are bought.
/// </remarks>
internal static class NodeTemplates
{
    /// <summary>Makes the launch template of a pool.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="parent">The component.</param>
    /// <param name="pool">The pool.</param>
    /// <param name="args">The component's arguments.</param>
    public static LaunchTemplate Create(string name, ComponentResource parent, NodePool pool, NodePoolsArgs args)
    {
        var physicalName = $"{args.Cluster.PlannedName}-{pool.Name}";
        var template = new LaunchTemplateArgs
        {
            Description = $"{args.Cluster.PlannedName}: nodes of pool {pool.Name}",
            UpdateDefaultVersion = true,

            // One hop: what runs in a pod does not reach the node's credentials. Tags there would make EC2 refuse the
            // instance, because those of EKS have slashes in their keys.
            MetadataOptions = new LaunchTemplateMetadataOptionsArgs
            {
                HttpEndpoint = "enabled",
                HttpProtocolIpv6 = "disabled",
                HttpPutResponseHopLimit = 1,
                HttpTokens = "required",
                InstanceMetadataTags = "disabled",
            },
            Monitoring = new LaunchTemplateMonitoringArgs { Enabled = true },
            TagSpecifications =
            {
                Tagged("instance", pool, args),
                Tagged("volume", pool, args),
            },
            Tags = { ["Name"] = physicalName },
        };
        foreach (var volume in NodeVolumes.Of(pool))
            template.BlockDeviceMappings.Add(Volume(volume, args));
        if (NodeUserData.Of(pool) is { } userData)
            template.UserData = userData;
        return new LaunchTemplate(
            $"{name}-{pool.Name}-template", template, new CustomResourceOptions { Parent = parent });
    }

    private static LaunchTemplateBlockDeviceMappingArgs Volume(NodeVolume volume, NodePoolsArgs args) => new()
    {
        DeviceName = volume.Device,
        Ebs = new LaunchTemplateBlockDeviceMappingEbsArgs
        {
            DeleteOnTermination = "true",
            Encrypted = "true",
            KmsKeyId = args.VolumesKeyArn,
            VolumeSize = volume.SizeGiB,
            VolumeType = "gp3",
        },
    };

    private static LaunchTemplateTagSpecificationArgs Tagged(string resourceType, NodePool pool, NodePoolsArgs args) =>
        new()
        {
            ResourceType = resourceType,
            Tags = NodeTags.Of(args.Cluster.PlannedName, pool, args.Tags).ToImmutableDictionary(),
        };
}
