using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Spark.Packing;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Spark.Packing;

public sealed class NodeRoomTests
{
    // 32 vCPUs: 60 + 10 + 10 + 70 for the kubelet, 250 for daemons. 128 GiB: 9831 + 64 hidden, 255 + 11 x 234 for the
    // kubelet, 100 for eviction, 256 for daemons.
    [TestCase("m6gd.8xlarge", 31600, 117992)]

    // 60 + 10 + 10; 1229 + 64, 255 + 11 x 58.
    [TestCase("m6g.xlarge", 3670, 13842)]

    // 60 + 10; 615 + 64, 255 + 11 x 35.
    [TestCase("t3.large", 1680, 6517)]

    // 60; 308 + 64, 255 + 11 x 8.
    [TestCase("m7g.medium", 690, 3025)]

    // 60 + 10 + 10 + 470; 58983 + 64, 255 + 11 x 1514: what the kubelet keeps back grows with addresses.
    [TestCase("m8i.48xlarge", 191200, 710120)]
    public void Of_AmazonLinux_SubtractsKubeletEvictionAndDaemons(string type, int millicores, int memoryMiB) =>
        Assert.That(Room(type, NodeSystem.AmazonLinux2023), Is.EqualTo(new NodeRoom(millicores, memoryMiB)));

    // 255 + 11 x 110 below 30 vCPUs, 255 + 11 x 250 above, unless addresses are for more: 255 + 11 x 737.
    [TestCase("m6gd.8xlarge", 31600, 117816)]
    [TestCase("m6g.4xlarge", 15640, 57371)]
    [TestCase("m6g.xlarge", 3670, 13270)]
    [TestCase("t3.large", 1680, 5692)]
    [TestCase("m6g.16xlarge", 63520, 233701)]
    public void Of_Bottlerocket_GoesByPodsThatMayRun(string type, int millicores, int memoryMiB) =>
        Assert.That(Room(type, NodeSystem.Bottlerocket), Is.EqualTo(new NodeRoom(millicores, memoryMiB)));

    [Test]
    public void Of_EveryKnownType_IsLessThanTheType() => Assert.Multiple(() =>
    {
        foreach (var type in InstanceTypes.All)
        {
            var room = NodeRoom.Of(type, NodeSystem.AmazonLinux2023);
            Assert.That(room.Millicores, Is.InRange(type.Cpus * 690, (type.Cpus * 1000) - 310), type.Name);
            Assert.That(room.MemoryMiB, Is.LessThan((type.MemoryMiB * 925 / 1000) - 600), type.Name);
        }
    });

    private static NodeRoom Room(string name, NodeSystem system) =>
        InstanceTypes.TryGet(name, out var type)
            ? NodeRoom.Of(type, system)
            : throw new ArgumentException($"no instance type {name}", nameof(name));
}
