using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Network;
using Pulumi;

namespace DataPlatform.Components.Dss;

/// <summary>What <see cref="DssHost"/> needs.</summary>
public sealed class DssHostArgs
{
    private const int LeastRootGiB = 60;
    private const int MostRootGiB = 16384;

    /// <summary>Where the host is; names begin with the name prefix.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>The network; the host is in its private subnet of <see cref="Zone"/>.</summary>
    public required PlatformNetwork Network { get; init; }

    /// <summary>Letter of the availability zone: the data volume's.</summary>
    public required char Zone { get; init; }

    /// <summary>
    /// The instance type, of x86-64. A change restarts the host in place. Default: <c>m7i.2xlarge</c>, 32 GiB.
    /// </summary>
    public string InstanceType { get; init; } = "m7i.2xlarge";

    /// <summary>Size of the root volume in GiB, 60 to 16384; container images are on it. Default: 100.</summary>
    public int RootGiB { get; init; } = 100;

    /// <summary>ARN of the KMS key of the root volume.</summary>
    public required Input<string> VolumesKeyArn { get; init; }

    /// <summary>ID of the image, see <see cref="DssImages"/>.</summary>
    public required Output<string> ImageId { get; init; }

    /// <summary>
    /// What the host is made for, see <see cref="Dss.LaunchId"/>: with another image or version of DSS it is another one.
    /// </summary>
    public required Output<string> LaunchId { get; init; }

    /// <summary>ID of the host's security group.</summary>
    public required Input<string> SecurityGroupId { get; init; }

    /// <summary>Name of the instance profile.</summary>
    public required Input<string> InstanceProfileName { get; init; }

    /// <summary>Name of the bucket with the releases.</summary>
    public required Input<string> AssetsBucket { get; init; }

    /// <summary>Key of the object that names the release that the host is to have.</summary>
    public required string PointerKey { get; init; }

    /// <summary>ID of the data volume.</summary>
    public required Input<string> VolumeId { get; init; }

    /// <summary>
    /// The tags of all resources, for the root volume: the provider puts its default tags on it when it makes the
    /// instance, and takes them off when they change. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>
    /// Nobody but the stack can terminate the instance. The stack can: an upgrade replaces the host. Default: false.
    /// </summary>
    public bool Protect { get; init; }

    /// <summary>What must be there before the host starts: its permissions, for example. Default: nothing.</summary>
    public IReadOnlyList<Resource> After { get; init; } = [];

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        ArgumentCheck.Range(nameof(RootGiB), RootGiB, LeastRootGiB, MostRootGiB);
        if (!Network.PrivateSubnetIds.ContainsKey(Zone))
        {
            throw new ArgumentException(
                $"{nameof(Zone)} is {Zone}; accepted: {string.Join(", ", Network.PrivateSubnetIds.Keys)}",
                nameof(Zone));
        }
    }
}
