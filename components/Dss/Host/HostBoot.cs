using DataPlatform.Components.Network;

namespace DataPlatform.Components.Dss.Host;

/// <summary>What a host is told when it starts.</summary>
/// <param name="Bucket">Name of the bucket with the releases.</param>
/// <param name="PointerKey">Key of the object that names the wanted release.</param>
/// <param name="LaunchId">The launch that this host is for.</param>
/// <param name="Region">The region of host and bucket.</param>
internal sealed record HostBoot(string Bucket, string PointerKey, string LaunchId, AwsRegion Region);
