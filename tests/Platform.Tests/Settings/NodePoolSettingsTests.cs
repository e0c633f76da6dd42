using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Settings.ClusterConfigurations;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class NodePoolSettingsTests
{
    private static readonly ImmutableArray<char> Zones = ['a', 'b', 'c'];

    private static readonly string[] DefaultNames =
        ["critical", "notebook-driver", "notebook-executor", "shared-driver", "shared-executor", "tooling"];

    private static readonly string[] Items =
    [
        """{"name":"etl","instanceTypes":["m6i.xlarge"]}""",
        """
        {"name":"analytics","instanceTypes":["m6g.xlarge"],"perZone":false,
        "taints":[{"key":"role","value":"analytics","effect":"NoSchedule"}]}
        """,
        """{"name":"critical","maxSize":7}""",
        """{"name":"notebook-driver","enabled":false}""",
        """{"name":"gpu"}""",
        """{"name":"dss","zones":["b"]}""",
    ];

    [Test]
    public void Read_NoItems_GivesTheDefaultsByName() =>
        Assert.That(
            ReadPools().NodePools.Select(Text),
            Is.EqualTo(NodePoolPresets.Default(Zones).OrderBy(pool => pool.Name, StringComparer.Ordinal).Select(Text)));

    [Test]
    public void Read_NewPool_TakesDefaultsForWhatItDoesNotState() =>
        Assert.That(
            Text(ReadPool("""{"name":"etl","instanceTypes":["m6i.xlarge"]}""")),
            Is.EqualTo(Text(new NodePool { Name = "etl", InstanceTypes = ["m6i.xlarge"], Zones = Zones })));

    [Test]
    public void Read_NewPool_TakesEveryProperty() =>
        Assert.That(
            Text(ReadPool(
                """
                {
                  "name": "etl",
                  "enabled": true,
                  "instanceTypes": ["r6g.4xlarge", "r6gd.4xlarge"],
                  "capacity": "spot",
                  "zones": ["eu-west-1c", "a"],
                  "perZone": false,
                  "minSize": 1,
                  "maxSize": 40,
                  "labels": { "team": "analytics", "example.com/kind": "etl" },
                  "taints": [
                    { "key": "team", "value": "analytics", "effect": "NoSchedule" },
                    { "key": "slow", "value": "true", "effect": "PreferNoSchedule" }
                  ],
                  "diskGiB": 200,
                  "architecture": "arm64",
                  "gpu": false,
                  "os": "bottlerocket"
                }
                """)),
            Is.EqualTo(Text(new NodePool
            {
                Name = "etl",
                InstanceTypes = ["r6g.4xlarge", "r6gd.4xlarge"],
                Capacity = NodeCapacity.Spot,
                Zones = ['a', 'c'],
                PerZone = false,
                MinSize = 1,
                MaxSize = 40,
                Labels = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
                    .Add("team", "analytics")
                    .Add("example.com/kind", "etl"),
                Taints =
                [
                    new("team", "analytics", TaintEffect.NoSchedule),
                    new("slow", "true", TaintEffect.PreferNoSchedule),
                ],
                DiskGiB = 200,
                System = NodeSystem.Bottlerocket,
            })));

    [Test]
    public void Read_ItemWithADefaultsName_ChangesWhatItStatesOnly()
    {
        var original = NodePoolPresets.Default(Zones).Single(pool => pool.Name == "critical");

        Assert.That(
            Text(ReadPool("""{"name":"critical","maxSize":7,"labels":{"role":"vital"},"zones":["b"]}""")),
            Is.EqualTo(Text(original with
            {
                MaxSize = 7,
                Labels = original.Labels.Clear().Add("role", "vital"),
                Zones = ['b'],
            })));
    }

    [TestCase("gpu")]
    [TestCase("dss")]
    public void Read_ItemWithAPresetsName_TurnsItOn(string name)
    {
        var preset = name == "gpu" ? NodePoolPresets.Gpu(Zones) : NodePoolPresets.Dss(Zones);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Text(ReadPool($"{{\"name\":\"{name}\"}}")), Is.EqualTo(Text(preset)));
            Assert.That(Text(ReadPool($"{{\"name\":\"{name}\",\"enabled\":true}}")), Is.EqualTo(Text(preset)));
            Assert.That(Names($"{{\"name\":\"{name}\",\"enabled\":false}}"), Is.EqualTo(DefaultNames));
        }
    }

    [Test]
    public void Read_DefaultTurnedOff_LeavesTheOthers() =>
        Assert.That(
            Names("""{"name":"critical","enabled":false}"""), Is.EqualTo(DefaultNames.Except(["critical"])));

    [Test]
    public void Read_NoDefaults_HasTheItemsOnly() =>
        Assert.That(
            Configurations.ReadGood(
                ("cluster:defaultNodePools", "false"),
                Pools("""{"name":"tooling"}""", """{"name":"etl","instanceTypes":["m6i.xlarge"]}"""))
                .Cluster.NodePools.Select(pool => pool.Name),
            Is.EqualTo(new[] { "etl", "tooling" }));

    [Test]
    public void Read_FewerZones_PutsThePoolsInThem() =>
        Assert.That(
            Configurations.ReadGood(("network:zones", "[\"c\",\"a\"]")).Cluster.NodePools.Select(pool => pool.Zones),
            Has.All.EqualTo("ac"));

    [Test]
    public void Read_ItemsInAnyOrder_GiveTheSamePools() =>
        Prop.ForAll(
            Gen.Shuffle(Items).ToArbitrary(),
            items => Text(ReadPools(items).NodePools) == Text(ReadPools(Items).NodePools))
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [Test]
    public void Read_AnyItemLeftOut_ChangesNoOtherPool() =>
        Prop.ForAll(
            Gen.Elements(Items).ToArbitrary(),
            item => ReadPools([.. Items.Where(other => other != item)]).NodePools.Select(Text)
                .Except(ReadPools(Items).NodePools.Select(Text)).Count() <= 1)
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    private static string[] Names(params string[] items) => [.. ReadPools(items).NodePools.Select(pool => pool.Name)];
}
