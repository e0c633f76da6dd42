using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Storage.V1;
using Pulumi.Kubernetes.Types.Inputs.Storage.V1;

namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>
/// The cluster's storage class: gp3 volumes, encrypted with the platform's key. It is the default. EKS makes a class
/// <c>gp2</c> of its own, of unencrypted volumes, which is no default in any version that the platform deploys.
/// </summary>
public sealed class StorageClasses : ComponentResource
{
    /// <summary>Name of the default class.</summary>
    public const string Gp3 = "gp3";

    /// <summary>Makes the class.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What the volumes are like.</param>
    /// <param name="options">Parent and the like.</param>
    public StorageClasses(string name, StorageClassesArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:cluster:StorageClasses", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var metadata = ObjectMetadata.Of(Gp3);
        metadata.Annotations.Add("storageclass.kubernetes.io/is-default-class", "true");
        var volumes = new StorageClass(
            $"{name}-{Gp3}",
            new StorageClassArgs
            {
                Metadata = metadata,
                Provisioner = "ebs.csi.aws.com",
                // Tags are the driver's: it puts the same ones on all volumes that it makes.
                Parameters =
                {
                    ["type"] = "gp3",
                    ["encrypted"] = "true",
                    ["kmsKeyId"] = args.VolumesKeyArn,
                    ["csi.storage.k8s.io/fstype"] = "ext4",
                },
                ReclaimPolicy = "Delete",

                // A volume is in one zone: it is made in the zone where its pod finds a node.
                VolumeBindingMode = "WaitForFirstConsumer",
                AllowVolumeExpansion = true,
            },
            args.Cluster.Inside(this, args.After));
        All = [volumes];
        RegisterOutputs();
    }

    /// <summary>The classes: whatever claims volumes comes after them.</summary>
    public ImmutableArray<Resource> All { get; }
}
