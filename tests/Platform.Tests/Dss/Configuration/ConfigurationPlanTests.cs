using System.Collections.Immutable;
using DataPlatform.Components.Dss;
using DataPlatform.Components.Dss.Configuration;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Configuration;

public sealed class ConfigurationPlanTests
{
    private const string Selector = "spark.kubernetes.node.selector.";

    [Test]
    public async Task Cluster_ThatDssMakes_HasItsOwnNameAndNodes()
    {
        var tags = ImmutableSortedDictionary<string, string>.Empty.Add("team", "red");
        var part = await PlanAsync(PlannedDss.Spec with
        {
            ClusterMode = DssClusterMode.Dynamic,
            NodePool = new("m6i.large", 7, 99),
            ClusterTags = tags,
        });

        Assert.That(part.Cluster, Is.EqualTo(new ClusterPart
        {
            Mode = DssClusterMode.Dynamic,
            Name = "dataplatform-dev-dss",
            KubernetesVersion = "1.35",
            NodePool = new("m6i.large", 7, 99),
            Tags = tags,
        }));
    }

    [Test]
    public async Task Cluster_ThatIsThere_IsAttachedByItsName() =>
        Assert.That((await PlanAsync(PlannedDss.Spec)).Cluster, Is.EqualTo(new ClusterPart
        {
            Mode = DssClusterMode.Attach,
            Name = "dataplatform-dev",
            EksName = "dataplatform-dev",
        }));

    [Test]
    public async Task Cluster_ThatIsNone_LeavesNothingThatNeedsOne()
    {
        var part = await PlanAsync(PlannedDss.Spec with { ClusterMode = DssClusterMode.None });

        Assert.Multiple(() =>
        {
            Assert.That(part.Cluster, Is.Null);
            Assert.That(part.Plugin, Is.Null);
            Assert.That(part.Presets, Is.Null);
            Assert.That(part.Containers, Is.Empty);
            Assert.That(part.SparkConfigs, Is.Empty);
            Assert.That(part.Images, Is.Not.Null, "a registry has images without a cluster, too");
        });
    }

    // The first of each is the default of DSS.
    [Test]
    public async Task Configurations_InTheirOrder_StayInIt()
    {
        var part = await PlanAsync(PlannedDss.Spec with
        {
            Containers = [new() { Name = "z" }, new() { Name = "a" }],
            SparkConfigs = [new() { Name = "y" }, new() { Name = "b", Namespace = "other" }],
        });

        Assert.Multiple(() =>
        {
            Assert.That(part.Containers.Select(one => one.Name), Is.EqualTo(new[] { "z", "a" }));
            Assert.That(
                part.SparkConfigs.Select(one => (one.Name, one.Namespace)),
                Is.EqualTo(new[] { ("y", "dss"), ("b", "other") }));
        });
    }

    [TestCase("role=dss", "role", "dss")]
    [TestCase("example.com/pool=spark", "example.com/pool", "spark")]
    public async Task Spark_OnNodesWithALabel_SelectsThem(string nodes, string key, string value)
    {
        var conf = (await PlanAsync(PlannedDss.Spec with { SparkNodes = nodes })).SparkConfigs[0].Conf;

        Assert.That(conf[$"{Selector}{key}"], Is.EqualTo(value));
    }

    [Test]
    public async Task Spark_OnAnyNodes_SelectsNone() =>
        Assert.That(
            (await PlanAsync(PlannedDss.Spec with { SparkNodes = null })).SparkConfigs[0].Conf.Keys,
            Has.Some.StartsWith("spark.").And.None.StartsWith(Selector));

    [Test]
    public async Task Spark_Always_AsksForWhatIsChosenUnlessItsPropertiesSayOtherwise()
    {
        string[] own =
        [
            "spark.dynamicAllocation.enabled", "spark.dynamicAllocation.minExecutors", $"{Selector}role", "spark.a",
            "spark.b.c",
        ];
        var specs = Gen.Choose(1, 64).SelectMany(cores => Gen.Choose(1, 512).SelectMany(memory => Gen.Choose(1, 9999)
            .SelectMany(executors => Gen.SubListOf(own).Select(given => new DssSparkSpec
            {
                Name = "any",
                ExecutorCores = cores,
                ExecutorMemoryGiB = memory,
                Executors = executors,
                Conf = given.ToImmutableSortedDictionary(name => name, name => $"given {name}"),
            }))));

        await DssPlatformParts.InsideAsync(parts => Prop.ForAll(specs.ToArbitrary(), spec =>
        {
            var conf = ConfigurationPlan.Of(
                    parts.Args(PlannedDss.Spec with { SparkConfigs = [spec] }),
                    PlannedDss.Everything,
                    PlannedDss.NoData)
                .SparkConfigs.Single().Conf;
            return conf["spark.executor.cores"] == $"{spec.ExecutorCores}"
                && conf["spark.executor.memory"] == $"{spec.ExecutorMemoryGiB}g"
                && conf["spark.dynamicAllocation.maxExecutors"] == $"{spec.Executors}"
                && spec.Conf.All(pair => conf[pair.Key] == pair.Value)
                && conf.Count == 7 + spec.Conf.Keys.Count(name => name is "spark.a" or "spark.b.c");
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true)));
    }

    [Test]
    public async Task Warehouse_OfThePlatform_HasDssAsAUserAndAdministratorsSecretByArn()
    {
        ConfigurationPart? part = null;
        await DssPlatformParts.InsideAsync(parts => part = ConfigurationPlan.Of(
            parts.Args(PlannedDss.Spec, warehouseGroups: ["b", "a"]), PlannedDss.Everything, PlannedDss.Data));

        Assert.Multiple(() =>
        {
            Assert.That(part!.Warehouse!.User, Is.EqualTo("dss"));
            Assert.That(part.Warehouse.SecretName, Is.EqualTo("dataplatform-dev/dss/warehouse-password"));
            Assert.That(part.Warehouse.AdminSecretArn, Is.EqualTo("arn:admin"));
            Assert.That(part.Warehouse.Generation, Is.EqualTo(2));
            Assert.That(part.Warehouse.Groups, Is.EqualTo(new[] { "b", "a" }));
        });
    }

    [TestCase(null, 8)]
    [TestCase(1, 2)]
    [TestCase(8, 2)]
    [TestCase(16, 4)]
    [TestCase(32, 8)]
    [TestCase(64, 16)]
    [TestCase(80, 20)]
    [TestCase(768, 20)]
    public void BackendMemory_OfAHost_FollowsFromItsMemory(int? memory, int expected) =>
        Assert.That(new DssHostSpec { Zone = 'a', MemoryGiB = memory }.BackendMemoryGiB, Is.EqualTo(expected));

    [Test]
    public void BackendMemory_OfMoreMemory_IsNeverLess() =>
        Prop.ForAll(Gen.Choose(1, 2000).ToArbitrary(), memory =>
        {
            var (less, more) = (Of(memory), Of(memory + 1));
            return less <= more && less is >= 2 and <= 20 && (memory < 8 || less <= memory / 4);

            static int Of(int memory) => new DssHostSpec { Zone = 'a', MemoryGiB = memory }.BackendMemoryGiB;
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [Test]
    public void Namespaces_OfBothKinds_AreEachOnceInOrder() =>
        Assert.That(
            (PlannedDss.Spec with
            {
                Containers = [new() { Name = "a", Namespace = "z" }, new() { Name = "b" }],
                SparkConfigs = [new() { Name = "a", Namespace = "z" }, new() { Name = "b", Namespace = "c" }],
            }).Namespaces,
            Is.EqualTo(new[] { "c", "dss", "z" }));

    private static async Task<ConfigurationPart> PlanAsync(DssConfigurationSpec spec)
    {
        ConfigurationPart? part = null;
        await DssPlatformParts.InsideAsync(parts => part = ConfigurationPlan.Of(
            parts.Args(spec), PlannedDss.Everything, PlannedDss.NoData));
        return part!;
    }
}
