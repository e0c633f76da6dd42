using System.Diagnostics.CodeAnalysis;

namespace DataPlatform.Components.Network;

/// <summary>How private subnets reach the internet.</summary>
public enum NatMode
{
    /// <summary>Not at all: only through VPC endpoints.</summary>
    None,

    /// <summary>Through one NAT gateway in the first zone by letter: cheap, and lost with that zone.</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "It says how many gateways; nobody takes it for a number.")]
    Single,

    /// <summary>Through a NAT gateway in each zone: no zone depends on another, or pays for traffic to it.</summary>
    PerZone,
}
