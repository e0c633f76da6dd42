using System.Collections.Immutable;

namespace DataPlatform.Components.Network;

/// <summary>The subnets of a VPC.</summary>
/// <param name="Vpc">The address block of the VPC.</param>
/// <param name="Zones">The two subnets of each zone, ordered by zone letter.</param>
public sealed record SubnetPlan(Ipv4Block Vpc, ImmutableArray<ZoneSubnets> Zones);
