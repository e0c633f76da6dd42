using System.Collections.Immutable;

namespace DataPlatform.Components.Network;

/// <summary>What <see cref="SubnetPlanner"/> is asked for.</summary>
/// <param name="Vpc">The address block of the VPC, /16 to /28.</param>
/// <param name="Zones">Letters of the availability zones, <c>a</c> to <c>f</c>, each once, in any order.</param>
/// <param name="PrivatePrefix">Prefix of private subnets, 16 to 28; null: the VPC's + 3 (28 at most).</param>
/// <param name="PublicPrefix">Prefix of public subnets, 16 to 28; null: the VPC's + 6 (28 at most).</param>
public sealed record SubnetRequest(
    Ipv4Block Vpc,
    ImmutableArray<char> Zones,
    int? PrivatePrefix = null,
    int? PublicPrefix = null);
