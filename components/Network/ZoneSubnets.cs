namespace DataPlatform.Components.Network;

/// <summary>The two subnets of one availability zone.</summary>
/// <param name="Zone">Letter of the zone, <c>a</c> to <c>f</c>.</param>
/// <param name="Private">Block of the private subnet: pods, hosts, databases.</param>
/// <param name="Public">Block of the public subnet: NAT gateways and internet-facing load balancers only.</param>
public sealed record ZoneSubnets(char Zone, Ipv4Block Private, Ipv4Block Public);
