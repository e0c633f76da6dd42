using DataPlatform.Components.Dss;
using DataPlatform.Components.Network;
using DataPlatform.Tests.Platform.Common;
using DataPlatform.Tests.Platform.Network;
using Pulumi;

namespace DataPlatform.Tests.Platform.Dss.Host;

/// <summary>Runs of the parts of a host in Ireland, in a network of two zones.</summary>
internal static class HostRun
{
    public const string Key = "arn:aws:kms:eu-west-1:123456789012:key/volumes";

    /// <summary>Runs a program that may make a network.</summary>
    public static Task<Recording> Of(Action program) =>
        new RecordingCloud().WithZones("eu-west-1a", "eu-west-1b", "eu-west-1c").RunAsync(program);

    /// <summary>Makes the network; inside a program.</summary>
    public static PlatformNetwork Network() => new("net", NetworkRun.Args("ab"));

    /// <summary>Arguments of a host, with a network; inside a program.</summary>
    public static DssHostArgs Host(
        char zone = 'b',
        string image = "ami-1",
        int rootGiB = 100,
        bool protect = false,
        IReadOnlyList<Resource>? after = null) => new()
        {
            Target = RecordingCloud.Target(),
            Network = Network(),
            Zone = zone,
            RootGiB = rootGiB,
            VolumesKeyArn = Key,
            ImageId = Output.Create(image),
            LaunchId = Output.Create(LaunchId.Of(image, "14.7.6")),
            SecurityGroupId = "sg-host",
            InstanceProfileName = "dataplatform-dev-dss",
            AssetsBucket = "assets-bucket",
            PointerKey = "dss/release.json",
            VolumeId = "vol-1",
            Tags = new Dictionary<string, string> { ["platform"] = "dataplatform", ["Name"] = "not this one" },
            Protect = protect,
            After = after ?? [],
        };

    /// <summary>Arguments of a volume.</summary>
    public static DssVolumeArgs Volume(
        int giB = 200, int iops = 3000, int throughput = 125, int snapshots = 7, bool protect = false) => new()
        {
            Target = RecordingCloud.Target(),
            Zone = 'b',
            GiB = giB,
            Iops = iops,
            ThroughputMiB = throughput,
            KeyArn = Key,
            SnapshotDays = snapshots,
            Protect = protect,
        };
}
