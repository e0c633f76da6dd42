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
}
