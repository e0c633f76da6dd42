using DataPlatform.Components.Network;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Network;

public sealed class ConnectivityTests
{
    // Whatever starts in the network comes after these: without one of them it reaches nothing, or not by this way.
    [TestCase(NatMode.Single, "net-private-a-default", "net-private-b-default")]
    [TestCase(NatMode.None)]
    public async Task Connectivity_OfANetwork_IsEveryWayOutOfItsSubnets(NatMode nat, params string[] outward)
    {
        string[] ways = [];
        await new RecordingCloud()
            .WithZones("eu-west-1a", "eu-west-1b", "eu-west-1c")
            .WithEndpointZones("eu-west-1a", "eu-west-1b")
            .RunAsync(() => ways =
            [
                .. new PlatformNetwork("net", NetworkRun.Args("ab", nat, ["sts"])).Connectivity
                    .Select(way => way.GetResourceName()),
            ]);
        Assert.That(
            ways,
            Is.EquivalentTo(new[]
            {
                "net-endpoint-dynamodb", "net-endpoint-s3", "net-endpoint-sts", "net-endpoints-https",
                "net-private-a-association", "net-private-b-association", "net-public-a-association",
                "net-public-b-association", "net-public-default",
            }.Concat(outward)));
    }
}
