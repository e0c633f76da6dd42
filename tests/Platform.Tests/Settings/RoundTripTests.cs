using System.Globalization;
using System.Text.Json;
using DataPlatform.Components.Network;
using DataPlatform.Settings;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class RoundTripTests
{
    private static readonly (string Key, int Min, int Max, Func<PlatformSettings, int?> Value)[] Numbers =
    [
        ("network:zoneCount", 2, 3, s => s.Network.Zones.Length),
        ("network:privateSubnetPrefix", 18, 28, s => s.Network.PrivateSubnetPrefix),
        ("network:publicSubnetPrefix", 19, 28, s => s.Network.PublicSubnetPrefix),
        ("encryption:rotationDays", 90, 2560, s => s.Encryption.RotationDays),
        ("encryption:deletionWindowDays", 7, 30, s => s.Encryption.DeletionWindowDays),
        ("lake:noncurrentVersionDays", 1, 3650, s => s.Lake.NoncurrentVersionDays),
        ("lake:coldAfterDays", 1, 3650, s => s.Lake.ColdAfterDays),
        ("lake:resultsExpiryDays", 1, 3650, s => s.Lake.ResultsExpiryDays),
        ("lake:logsExpiryDays", 1, 3650, s => s.Lake.LogsExpiryDays),
        ("registry:untaggedDays", 1, 3650, s => s.Registry.UntaggedDays),
        ("registry:keepImages", 1, 10_000, s => s.Registry.KeepImages),
        ("catalog:scanLimitGiB", 1, 1_048_576, s => s.Catalog.ScanLimitGiB),
        ("dss:passwordGeneration", 1, 1_000_000, s => s.Dss.PasswordGeneration),
        ("dss:rootVolumeGiB", 60, 16_384, s => s.Dss.Host.RootVolumeGiB),
        ("dss:dataVolumeGiB", 100, 16_384, s => s.Dss.Host.DataVolume.GiB),
        ("dss:dataVolumeIops", 3000, 16_000, s => s.Dss.Host.DataVolume.Iops),
        // What 3000 operations per second carry.
        ("dss:dataVolumeThroughput", 125, 750, s => s.Dss.Host.DataVolume.ThroughputMiB),
        ("dss:snapshotDays", 0, 365, s => s.Dss.Host.DataVolume.SnapshotDays),
        ("dss:port", 1024, 65_525, s => s.Dss.Host.Port),
        ("dss:bootstrapMinutes", 30, 720, s => s.Dss.BootstrapMinutes),
        ("emr:minUnits", 1, 2, s => s.Emr.Options.MinUnits),
        ("emr:maxCoreUnits", 1, 10, s => s.Emr.Options.MaxCoreUnits),
        ("emr:maxUnits", 2, 1000, s => s.Emr.Options.MaxUnits),
        ("emr:idleMinutes", 0, 10_080, s => s.Emr.Options.IdleMinutes),
        ("emr:volumeGiB", 10, 1024, s => s.Emr.Options.VolumeGiB),
        ("warehouse:port", 8191, 8215, s => s.Warehouse.Options.Port),
        ("warehouse:usageLimitRpuHours", 1, 1_000_000, s => s.Warehouse.Options.Limit?.RpuHours),
        ("operations:monthlyBudgetUsd", 1, 100_000_000, s => s.Operations.MonthlyBudgetUsd),
        ("operations:backupRetentionDays", 1, 3650, s => s.Operations.BackupRetentionDays),
    ];

    private static readonly (Func<int, (string Key, string Value)> Change, int Min, int Max,
        Func<PlatformSettings, int> Value)[] NumbersOfItems =
        [
            (number => Kind($"\"minExecutors\":{number}"), 0, 40, s => s.Spark.JobKinds[2].MinExecutors),
            (number => Kind($"\"maxExecutors\":{number}"), 1, 10_000, s => s.Spark.JobKinds[2].MaxExecutors),
            (number => Kind($"\"batchSize\":{number}"), 1, 100, s => s.Spark.JobKinds[2].BatchSize),
            (number => Kind($"\"disk\":\"claim\",\"volumeGiB\":{number}"), 1, 16_384,
                s => s.Spark.JobKinds[2].VolumeGiB),
            (number => SparkConfigurations.Endpoints($$"""{"name":"platform-myendpoint","idleMinutes":{{number}}}"""),
                5, 1440, s => s.Spark.Endpoints[0].IdleMinutes),
            (number => ("dss:containers", $$"""[{"name":"a","memoryRequestMiB":{{number}}}]"""), 64, 1_048_576,
                s => s.Dss.Containers[0].MemoryRequestMiB),
            (number => ("dss:containers", $$"""[{"name":"a","memoryLimitMiB":{{number}}}]"""), 4096, 1_048_576,
                s => s.Dss.Containers[0].MemoryLimitMiB),
            (number => ("dss:containers", $$"""[{"name":"a","gpus":{{number}}}]"""), 0, 16,
                s => s.Dss.Containers[0].Gpus),
            (number => ("dss:sparkConfigs", $$"""[{"name":"a","executorCores":{{number}}}]"""), 1, 64,
                s => s.Dss.SparkConfigs[0].ExecutorCores),
            (number => ("dss:sparkConfigs", $$"""[{"name":"a","executorMemoryGiB":{{number}}}]"""), 1, 512,
                s => s.Dss.SparkConfigs[0].ExecutorMemoryGiB),
            (number => ("dss:sparkConfigs", $$"""[{"name":"a","executors":{{number}}}]"""), 1, 10_000,
                s => s.Dss.SparkConfigs[0].Executors),
        ];

    [Test]
    public void Read_NumberOfAnItemInRange_IsTheSettingsNumber() =>
        Prop.ForAll(
            (from number in Gen.Elements(NumbersOfItems)
             from value in Gen.OneOf(
                 Gen.Constant(number.Min), Gen.Constant(number.Max), Gen.Choose(number.Min, number.Max))
             select (number, value)).ToArbitrary(),
            pair => pair.number.Value(Configurations.ReadGood(pair.number.Change(pair.value))) == pair.value)
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [Test]
    public void Read_NumberInRange_IsTheSettingsNumber() =>
        Prop.ForAll(
            (from number in Gen.Elements(Numbers)
             from value in Gen.Choose(number.Min, number.Max)
             select (number, value)).ToArbitrary(),
            pair => pair.number.Value(Configurations.ReadGood(
                (pair.number.Key, pair.value.ToString(CultureInfo.InvariantCulture)))) == pair.value)
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [Test]
    public void Read_NumberInRange_IncludesBothEnds()
    {
        foreach (var (key, min, max, value) in Numbers)
        {
            foreach (var end in new[] { min, max })
            {
                var text = end.ToString(CultureInfo.InvariantCulture);
                Assert.That(value(Configurations.ReadGood((key, text))), Is.EqualTo(end), key);
            }
        }
    }

    [Test]
    public void Read_ColdAfterNoDays_IsNever() =>
        Assert.That(Configurations.ReadGood(("lake:coldAfterDays", "0")).Lake.ColdAfterDays, Is.Null);

    [TestCase("catalog:scanLimitGiB")]
    [TestCase("operations:monthlyBudgetUsd")]
    [TestCase("warehouse:usageLimitRpuHours")]
    public void Read_LimitOfNothing_IsNoLimit(string key)
    {
        var settings = Configurations.ReadGood((key, "0"));
        Assert.That(
            key switch
            {
                "catalog:scanLimitGiB" => settings.Catalog.ScanLimitGiB,
                "operations:monthlyBudgetUsd" => settings.Operations.MonthlyBudgetUsd,
                _ => settings.Warehouse.Options.Limit?.RpuHours,
            },
            Is.Null);
    }

    [Test]
    public void Read_AnyPrivateBlock_IsTheSettingsBlock() =>
        Prop.ForAll(
            (from prefix in Gen.Choose(16, 25)
             from host in Gen.Choose(0, 0xFFFFFF)
             select new Ipv4Block(0x0A000000u | (uint)host, prefix)).ToArbitrary(),
            block => Configurations.ReadGood(("network:cidr", block.ToString())).Network.Cidr == block)
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [TestCase("172.16.0.0/16")]
    [TestCase("172.18.0.0/16")]
    [TestCase("172.31.0.0/20")]
    [TestCase("192.168.0.0/16")]
    [TestCase("100.64.0.0/16")]
    public void Read_BlockOfEachPrivateRange_IsAccepted(string cidr) =>
        Assert.That(Configurations.ReadGood(("network:cidr", cidr)).Network.Cidr.ToString(), Is.EqualTo(cidr));

    [TestCase("none", NatMode.None)]
    [TestCase("single", NatMode.Single)]
    [TestCase("perZone", NatMode.PerZone)]
    public void Read_NatGateways_IsTheChoice(string text, NatMode expected) =>
        Assert.That(Configurations.ReadGood(("network:natGateways", text)).Network.NatGateways, Is.EqualTo(expected));

    [TestCase("[\"c\",\"a\"]")]
    [TestCase("[\"eu-west-1c\",\"eu-west-1a\"]")]
    [TestCase("[\"a\",\"eu-west-1c\"]")]
    public void Read_Zones_TakesNamesAndLettersInAnyOrder(string zones) =>
        Assert.That(Configurations.ReadGood(("network:zones", zones)).Network.Zones, Is.EqualTo("ac"));

    [Test]
    public void Read_EveryKnownEndpointService_IsAcceptedInItsOrder()
    {
        var services = InterfaceEndpointServices.All.Reverse().ToArray();

        Assert.That(
            Configurations.ReadGood(("network:interfaceEndpoints", JsonSerializer.Serialize(services)))
                .Network.InterfaceEndpoints,
            Is.EqualTo(services));
    }

    [Test]
    public void Read_AccountIds_TakesTextAndNumbers() =>
        Assert.That(
            Configurations.ReadGood(("aws:allowedAccountIds", "[\"012345678901\",123456789012]")).Aws.AllowedAccountIds,
            Is.EqualTo(new[] { "012345678901", "123456789012" }));

    [TestCase("arn:aws:iam::123456789012:role/admin")]
    [TestCase("arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Admin_0a1b")]
    [TestCase("arn:aws:iam::123456789012:user/jo@example.com")]
    public void Read_AdministratorArn_IsAccepted(string arn) =>
        Assert.That(
            Configurations.ReadGood(("encryption:administratorArns", $"[\"{arn}\"]")).Encryption.AdministratorArns,
            Is.EqualTo(new[] { arn }));

    [Test]
    public void Read_Tags_JoinThePlatformsOwn()
    {
        var settings = Configurations.ReadGood(("dataplatform:tags", "{\"team\":\"data é\",\"cost:center\":\"\"}"));

        Assert.That(settings.DefaultTags, Is.EqualTo(new Dictionary<string, string>
        {
            ["cost:center"] = "",
            ["environment"] = "dev",
            ["managed-by"] = "pulumi",
            ["platform"] = "dataplatform",
            ["stack"] = "dev",
            ["team"] = "data é",
        }));
    }

    [Test]
    public void Read_AnotherProject_TakesItsOwnNamespace()
    {
        var result = PlatformSettings.Read(
            new Dictionary<string, string>
            {
                ["analytics:environment"] = "prod",
                ["aws:region"] = "eu-west-1",
                ["cluster:enabled"] = "false",
                ["operations:alarms"] = "false",
            },
            "analytics",
            "live");

        Assert.That(result.Settings?.Environment, Is.EqualTo(PlatformEnvironment.Prod));
    }

    private static (string Key, string Value) Kind(string properties) =>
        SparkConfigurations.Kinds($"{{\"name\":\"shared\",{properties}}}");
}
