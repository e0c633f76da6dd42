using DataPlatform.Components.Operations;
using Pulumi;
using Pulumi.Aws.Ebs;

namespace DataPlatform.Components.Dss;

/// <summary>
/// The volume of DSS's data directory. It is a resource by itself, so that it stays when the host is replaced.
/// </summary>
public sealed class DssVolume : ComponentResource
{
    /// <summary>Makes the volume, and the policy that makes snapshots of it.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What the volume is like.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public DssVolume(string name, DssVolumeArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:dss:DssVolume", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        var physicalName = $"{args.Target.NamePrefix}-dss-data";
        Volume = new Volume(
            $"{name}-volume",
            new VolumeArgs
            {
                AvailabilityZone = args.Target.Region.ZoneName(args.Zone),
                Type = "gp3",
                Size = args.GiB,
                Iops = args.Iops,
                Throughput = args.ThroughputMiB,
                Encrypted = true,
                KmsKeyId = args.KeyArn,
                FinalSnapshot = args.Protect,
                Tags = { ["Name"] = physicalName, [BackupTag.Key] = BackupTag.Value },
            },
            new CustomResourceOptions
            {
                Parent = this,
                Protect = args.Protect ? true : null,
                RetainOnDelete = args.Protect ? true : null,
            });
        VolumeId = Volume.Id;
        Zone = args.Zone;
        if (args.SnapshotDays > 0)
            DssSnapshots.Create(name, this, args, physicalName);
        RegisterOutputs(new Dictionary<string, object?> { ["volumeId"] = VolumeId, ["zone"] = Zone.ToString() });
    }

    /// <summary>ID of the volume.</summary>
    public Output<string> VolumeId { get; }

    /// <summary>Letter of the zone in which it is, and the host must be.</summary>
    public char Zone { get; }

    /// <summary>The volume itself.</summary>
    internal Volume Volume { get; }
}
