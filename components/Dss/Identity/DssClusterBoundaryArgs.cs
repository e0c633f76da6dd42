using DataPlatform.Components.Common;

namespace DataPlatform.Components.Dss;

/// <summary>What <see cref="DssClusterBoundary"/> needs.</summary>
public sealed class DssClusterBoundaryArgs
{
    /// <summary>Where DSS makes clusters.</summary>
    public required AwsTarget Target { get; init; }
}
