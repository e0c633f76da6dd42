using DataPlatform.Components.Common;
using DataPlatform.Components.Network;

namespace DataPlatform.Components.Dss;

/// <summary>What <see cref="DssFirewall"/> needs.</summary>
public sealed class DssFirewallArgs
{
    /// <summary>Where the host is; names begin with the name prefix.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>The network that the host is in.</summary>
    public required PlatformNetwork Network { get; init; }

    /// <summary>The host's operating system, which decides on where its packages come from.</summary>
    public required DssOperatingSystem OperatingSystem { get; init; }

    /// <summary>
    /// DSS makes clusters of its own and puts their nodes into the host's group, so that pods reach the host: members
    /// of the group then reach each other on all ports of TCP. Default: false.
    /// </summary>
    public bool DynamicClusters { get; init; }
}
