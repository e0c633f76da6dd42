using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Platform.Cluster.Nodes;

public sealed class InstanceOfferingsTests
{
    private static readonly NodePool Gpu = NodePoolPresets.Gpu(['a', 'b', 'c']);

    [Test]
    public void Zones_ThatAllHaveATypeOfThePool_AreAccepted() =>
        Assert.That(() => Check(['a', 'c'], "eu-west-1c", "eu-west-1a", "eu-west-1a"), Throws.Nothing);

    [Test]
    public void Zones_WithoutAnyTypeOfThePool_AreRefusedWithTheZonesThatHaveThem() =>
        Assert.That(
            () => Check(['a', 'b', 'c'], "eu-west-1b", "eu-west-1b", "eu-west-1a"),
            Throws.TypeOf<RunException>().With.Message.EqualTo(
                "node pool 'gpu': for this account EC2 has none of g5.xlarge, g5.2xlarge in eu-west-1c; "
                + "it has them in: eu-west-1a, eu-west-1b"));

    [Test]
    public void Zones_OfARegionWithoutTheTypes_AreRefused() =>
        Assert.That(
            () => Check(['a', 'b']),
            Throws.TypeOf<RunException>().With.Message.EndWith("in eu-west-1a, eu-west-1b; it has them in: no zone"));

    [Test]
    public void NodeGroups_InAZoneWithoutTheirTypes_StopTheRun() =>
        Assert.That(
            () => new RecordingCloud().WithInstanceTypesIn("eu-west-1a").RunAsync(() => _ = new NodePools(
                "nodes",
                new()
                {
                    Cluster = TestCluster.Create(),
                    Pools = [Gpu with { Zones = ['a', 'b'] }],
                    SubnetIds = "ab".ToDictionary(zone => zone, zone => Output.Create($"subnet-{zone}")),
                    VolumesKeyArn = "arn:volumes",
                })),
            Throws.Exception.With.Message.Contains("node pool 'gpu': for this account EC2 has none of").And.Message
                .Contains("in eu-west-1b; it has them in: eu-west-1a"));

    private static void Check(char[] zones, params string[] offered) =>
        InstanceOfferings.Check(Gpu, RecordingCloud.Ireland, [.. zones], offered);
}
