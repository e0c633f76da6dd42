using DataPlatform.Components.Warehouse;
using DataPlatform.Tests.Platform.Common;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Warehouse;

public sealed class WarehouseCheckTests
{
    [Test]
    public void Options_ByDefault_AreAccepted() => Assert.That(Find(new()), Is.Empty);

    [TestCase("eu-west-1", 4)]
    [TestCase("eu-west-1", 8)]
    [TestCase("eu-west-1", 512)]
    [TestCase("eu-west-1", 544)]
    [TestCase("eu-west-1", 1024)]
    [TestCase("eu-north-1", 512)]
    public void Capacity_ThatRedshiftHas_IsAccepted(string region, int capacity) =>
        Assert.That(Find(new() { BaseCapacity = capacity, MaxCapacity = capacity }, region), Is.Empty);

    [TestCase(0)]
    [TestCase(3)]
    [TestCase(5)]
    [TestCase(9)]
    [TestCase(513)]
    [TestCase(520)]
    [TestCase(1056)]
    public void Capacity_BetweenTheSteps_IsRefused(int capacity) =>
        Assert.That(
            Find(new() { BaseCapacity = capacity }),
            Is.EqualTo(new[]
            {
                $"baseCapacity: '{capacity}' is no capacity that Redshift Serverless has in eu-west-1; "
                + "accepted: 4, or 8 to 512 in steps of 8, up to 1024 in steps of 32",
            }));

    [Test]
    public void Capacity_OfLargeOnesElsewhere_IsRefused() =>
        Assert.That(
            Find(new() { BaseCapacity = 544 }, "eu-north-1"),
            Is.EqualTo(new[]
            {
                "baseCapacity: '544' is no capacity that Redshift Serverless has in eu-north-1; "
                + "accepted: 4, or 8 to 512 in steps of 8",
            }));

    [Test]
    public void Capacity_OfAnUnknownRegion_IsOneOfAnyRegion()
    {
        Assert.Multiple(() =>
        {
            Assert.That(WarehouseCheck.Find(new() { BaseCapacity = 1024 }, null, null), Is.Empty);
            Assert.That(
                WarehouseCheck.Find(new() { BaseCapacity = 6 }, null, null).Select(mistake => mistake.Problem),
                Is.EqualTo(new[] { "'6' is no capacity that Redshift Serverless has" }));
        });
    }

    [Test]
    public void Capacities_OfAllNumbers_AreInOrderOrRefused() =>
        Prop.ForAll(
            Gen.Choose(0, 140).Select(n => n * 8).ToArbitrary(),
            Gen.Choose(0, 1100).ToArbitrary(),
            (basis, most) =>
            {
                var accepted = Find(new() { BaseCapacity = basis, MaxCapacity = most }).Length == 0;
                return accepted == (Fits(basis) && Fits(most) && basis <= most);
            })
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [TestCase(12, "maxCapacity: '12' is less than baseCapacity, '16'; accepted: 16 or more")]
    [TestCase(
        20,
        "maxCapacity: '20' is no capacity that Redshift Serverless has in eu-west-1; "
        + "accepted: 4, or 8 to 512 in steps of 8, up to 1024 in steps of 32")]
    public void MaxCapacity_BelowTheBaseOrBetweenTheSteps_IsRefused(int most, string expected) =>
        Assert.That(Find(new() { BaseCapacity = 16, MaxCapacity = most }), Is.EqualTo(new[] { expected }));

    [TestCase("a")]
    [TestCase("a_1")]
    [TestCase("a23456789012345678901234567890123456789012345678901234567890123")]
    public void Name_OfLettersDigitsAndUnderscores_IsAccepted(string name) =>
        Assert.That(Find(new() { Database = name, AdminUser = name }), Is.Empty);

    [TestCase("")]
    [TestCase("1a")]
    [TestCase("_a")]
    [TestCase("A")]
    [TestCase("a-b")]
    [TestCase("a\n")]
    [TestCase("a234567890123456789012345678901234567890123456789012345678901234")]
    public void Name_OfAnythingElse_IsRefused(string name)
    {
        const string Accepted = "lower-case letters, digits and underscores, a letter first, at most 63 characters";
        Assert.That(
            Find(new() { Database = name, AdminUser = name }),
            Is.EqualTo(new[]
            {
                $"database: '{name}' is not a name; accepted: {Accepted}",
                $"adminUser: '{name}' is not a name; accepted: {Accepted}",
            }));
    }

    [Test]
    public void Name_Public_IsRefused() =>
        Assert.That(
            Find(new() { AdminUser = "public" }),
            Is.EqualTo(new[]
            {
                "adminUser: 'public' stands for everyone in the warehouse; accepted: another name",
            }));

    [TestCase(5431, true)]
    [TestCase(5455, true)]
    [TestCase(8191, true)]
    [TestCase(8215, true)]
    [TestCase(5430, false)]
    [TestCase(5456, false)]
    [TestCase(8190, false)]
    [TestCase(8216, false)]
    public void Port_OutsideOfBothRanges_IsRefused(int port, bool accepted) =>
        Assert.That(
            Find(new() { Port = port }),
            accepted
                ? Is.Empty
                : Is.EqualTo(new[]
                {
                    $"port: '{port}' is no port that Redshift listens on; accepted: 5431 to 5455, 8191 to 8215",
                }));

    [TestCase(2, 1)]
    [TestCase(3, 0)]
    [TestCase(null, 0)]
    public void VpcRouting_InTooFewZones_IsRefused(int? zones, int mistakes) =>
        Assert.That(
            WarehouseCheck.Find(new() { EnhancedVpcRouting = true }, RecordingCloud.Ireland, zones)
                .Select(mistake => mistake.Property),
            Is.EqualTo(Enumerable.Repeat("enhancedVpcRouting", mistakes)));

    [TestCase(0, 1)]
    [TestCase(1, 0)]
    public void Limit_OfNoHours_IsRefused(int hours, int mistakes) =>
        Assert.That(
            Find(new() { Limit = new(hours, LimitPeriod.Daily, LimitAction.Log) }),
            Is.EqualTo(Enumerable.Repeat(
                "usageLimitRpuHours: '0' RPU hours are no limit; accepted: 1 or more", mistakes)));

    [Test]
    public void Region_OfTheWarehouse_HasNoProblem() =>
        Assert.That(WarehouseCheck.FindRegionProblem(RecordingCloud.Ireland, RecordingCloud.Ireland), Is.Null);

    private static bool Fits(int capacity) =>
        capacity == 4
        || (capacity is >= 8 and <= 512 && capacity % 8 == 0)
        || (capacity is > 512 and <= 1024 && capacity % 32 == 0);

    private static string[] Find(WarehouseOptions options, string region = "eu-west-1") =>
        [.. WarehouseCheck.Find(options, RecordingCloud.Region(region), 2).Select(mistake => mistake.ToString())];
}
