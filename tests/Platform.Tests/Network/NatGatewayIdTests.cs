using DataPlatform.Components.Network;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Platform.Network;

public sealed class NatGatewayIdTests
{
    [TestCase(NatMode.None)]
    [TestCase(NatMode.Single, "a net-nat-a-id net-nat-a-address-ip")]
    [TestCase(NatMode.PerZone, "a net-nat-a-id net-nat-a-address-ip", "b net-nat-b-id net-nat-b-address-ip")]
    public async Task NatGateways_OfAMode_AreKnownByTheirZones(NatMode nat, params string[] expected)
    {
        var found = new List<string>();
        await new RecordingCloud().WithZones("eu-west-1a", "eu-west-1b").RunAsync(() =>
        {
            var network = new PlatformNetwork("net", NetworkRun.Args("ab", nat));
            foreach (var (zone, id) in network.NatGatewayIds)
            {
                Output.Tuple(id, network.NatAddresses[zone]).Apply(gateway =>
                {
                    lock (found)
                        found.Add($"{zone} {gateway.Item1} {gateway.Item2}");
                    return zone;
                });
            }
        });
        Assert.That(found, Is.EquivalentTo(expected));
    }
}
