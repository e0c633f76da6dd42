using System.Collections.Immutable;
using Pulumi.Aws.Ec2;

namespace DataPlatform.Components.Network;

/// <summary>The NAT gateways that a <see cref="NatMode"/> asks for, and the private routes to them.</summary>
internal static class NatGateways
{
    /// <summary>Makes them, by zone letter.</summary>
    public static ImmutableSortedDictionary<char, ZoneNat> Create(NetworkScope scope, NetworkSubnets subnets)
    {
        var gateways = ImmutableSortedDictionary.CreateBuilder<char, ZoneNat>();
        foreach (var zone in Zones(scope.Args.Nat, subnets.Public.Keys))
        {
            // An address can leave the VPC only by the internet gateway: it comes after it and goes before it.
            var address = new Eip(
                $"{scope.Name}-nat-{zone}-address",
                new EipArgs { Domain = "vpc", Tags = NetworkTags.Named(scope.PhysicalName($"nat-{zone}")) },
                scope.Child(scope.InternetGateway));
            gateways.Add(zone, new ZoneNat(address, new NatGateway(
                $"{scope.Name}-nat-{zone}",
                new NatGatewayArgs
                {
                    AllocationId = address.AllocationId,
                    SubnetId = subnets.Public[zone].Id,
                    ConnectivityType = "public",
                    Tags = NetworkTags.Named(scope.PhysicalName($"nat-{zone}")),
                },
                scope.Child(scope.InternetGateway))));
        }

        foreach (var zone in gateways.Count == 0 ? [] : subnets.Private.Keys)
            subnets.RouteThrough(zone, (gateways.GetValueOrDefault(zone) ?? gateways.Values.Single()).Gateway);
        return gateways.ToImmutable();
    }

    private static IEnumerable<char> Zones(NatMode mode, IEnumerable<char> zones) => mode switch
    {
        NatMode.None => [],
        NatMode.Single => zones.Take(1),
        NatMode.PerZone => zones,
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "not a NAT mode"),
    };
}
