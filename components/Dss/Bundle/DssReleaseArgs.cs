using DataPlatform.Components.Common;
using DataPlatform.Components.Lake;
using Pulumi;

namespace DataPlatform.Components.Dss.Bundle;

/// <summary>What <see cref="DssRelease"/> needs.</summary>
public sealed class DssReleaseArgs
{
    /// <summary>Account, region and start of all names.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>The bucket that the objects are in: the lake's assets.</summary>
    public required LakeBucket Bucket { get; init; }

    /// <summary>The settings as JSON, without any secret: whoever reads the bucket reads them.</summary>
    public required Input<string> Settings { get; init; }

    /// <summary>The launch ID of the host that they are for.</summary>
    public required Input<string> LaunchId { get; init; }

    /// <summary>
    /// What must be there before a host that runs learns of the release: what its settings name, such as the values of
    /// secrets. Default: nothing.
    /// </summary>
    public IReadOnlyList<Resource> After { get; init; } = [];
}
