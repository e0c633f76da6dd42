using Pulumi.Aws.Ec2;

namespace DataPlatform.Components.Network;

/// <summary>The NAT gateway of a zone.</summary>
/// <param name="Address">Where its traffic comes from.</param>
/// <param name="Gateway">The gateway.</param>
internal sealed record ZoneNat(Eip Address, NatGateway Gateway);
