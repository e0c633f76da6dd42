using System.Collections.Immutable;
using System.Text.Json;
using DataPlatform.Components.Network;
using DataPlatform.Components.Warehouse;
using DataPlatform.Settings;
using DataPlatform.Settings.Reading;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class WarehouseSettingsTests
{
    [Test]
    public void Read_WithoutKeys_IsOffAndSmallAndLimited()
    {
        var settings = Read([], out var lines);
        Assert.Multiple(() =>
        {
            Assert.That(lines, Is.Empty);
            Assert.That(settings.Enabled, Is.False);
            Assert.That(settings.Connections, Is.Empty);
            Assert.That(
                settings.Options,
                Is.EqualTo(new WarehouseOptions
                {
                    BaseCapacity = 8,
                    MaxCapacity = null,
                    Database = "analytics",
                    AdminUser = "admin",
                    Port = 5439,
                    EnhancedVpcRouting = false,
                    Limit = new ComputeLimit(32, LimitPeriod.Daily, LimitAction.Deactivate),
                }));
        });
    }

    [Test]
    public void Read_AllKeys_AreTaken()
    {
        var settings = Read(
            new()
            {
                ["enabled"] = "true",
                ["baseCapacity"] = "16",
                ["maxCapacity"] = "64",
                ["database"] = "sales",
                ["adminUser"] = "root_user",
                ["port"] = "8191",
                ["enhancedVpcRouting"] = "true",
                ["usageLimitRpuHours"] = "100",
                ["usageLimitPeriod"] = "weekly",
                ["usageLimitAction"] = "log",
                ["connections"] = "[\"sales\",\"finance\"]",
            },
            out var lines);
        Assert.Multiple(() =>
        {
            Assert.That(lines, Is.Empty);
            Assert.That(settings.Enabled, Is.True);
            Assert.That(settings.Connections, Is.EqualTo(new[] { "sales", "finance" }));
            Assert.That(
                settings.Options,
                Is.EqualTo(new WarehouseOptions
                {
                    BaseCapacity = 16,
                    MaxCapacity = 64,
                    Database = "sales",
                    AdminUser = "root_user",
                    Port = 8191,
                    EnhancedVpcRouting = true,
                    Limit = new ComputeLimit(100, LimitPeriod.Weekly, LimitAction.Log),
                }));
        });
    }

    [TestCase(null, LimitAction.Deactivate)]
    [TestCase(PlatformEnvironment.Dev, LimitAction.Deactivate)]
    [TestCase(PlatformEnvironment.Prod, LimitAction.EmitMetric)]
    public void Action_WhenNotGiven_RefusesNoQueryInProd(PlatformEnvironment? environment, LimitAction expected) =>
        Assert.That(Read([], out _, environment: environment).Options.Limit!.Action, Is.EqualTo(expected));

    [TestCase("daily", LimitPeriod.Daily, "emitMetric", LimitAction.EmitMetric)]
    [TestCase("monthly", LimitPeriod.Monthly, "deactivate", LimitAction.Deactivate)]
    public void Limit_OfOtherWords_IsRead(string period, LimitPeriod inPeriod, string action, LimitAction then) =>
        Assert.That(
            Read(new() { ["usageLimitPeriod"] = period, ["usageLimitAction"] = action }, out _).Options.Limit,
            Is.EqualTo(new ComputeLimit(32, inPeriod, then)));

    [Test]
    public void Limit_OfNothing_IsNone() =>
        Assert.That(Read(new() { ["usageLimitRpuHours"] = "0" }, out _).Options.Limit, Is.Null);

    [TestCase("enabled", "yes", "'yes' is not true or false; accepted: true, false")]
    [TestCase("baseCapacity", "2", "'2' is out of range; accepted: 4 to 1024")]
    [TestCase(
        "baseCapacity",
        "12",
        "'12' is no capacity that Redshift Serverless has in eu-west-1; "
        + "accepted: 4, or 8 to 512 in steps of 8, up to 1024 in steps of 32")]
    [TestCase("maxCapacity", "4", "'4' is less than baseCapacity, '8'; accepted: 8 or more")]
    [TestCase(
        "database",
        "Sales",
        "'Sales' is not a name; "
        + "accepted: lower-case letters, digits and underscores, a letter first, at most 63 characters")]
    [TestCase("adminUser", "public", "'public' stands for everyone in the warehouse; accepted: another name")]
    [TestCase("port", "5432x", "'5432x' is not a whole number; accepted: 1 to 65535")]
    [TestCase("port", "5430", "'5430' is no port that Redshift listens on; accepted: 5431 to 5455, 8191 to 8215")]
    [TestCase("usageLimitRpuHours", "-1", "'-1' is out of range; accepted: 0 to 1000000")]
    [TestCase("usageLimitPeriod", "yearly", "'yearly' is not among the choices; accepted: daily, weekly, monthly")]
    [TestCase(
        "usageLimitAction", "stop", "'stop' is not among the choices; accepted: log, emitMetric, deactivate")]
    [TestCase("connections", "sales", "'sales' is not a list; accepted: a list of connection names")]
    public void Read_AWrongValue_SaysWhatWouldBeAccepted(string key, string value, string message)
    {
        _ = Read(new() { [key] = value }, out var lines);
        Assert.That(lines, Is.EqualTo(new[] { $"warehouse:{key}: {message}" }));
    }

    [TestCase("x", "'x' is not a whole number; accepted: 4 to 1024")]
    [TestCase(
        "12",
        "'12' is no capacity that Redshift Serverless has in eu-west-1; "
        + "accepted: 4, or 8 to 512 in steps of 8, up to 1024 in steps of 32")]
    public void MaxCapacity_BesideAWrongBase_IsNotComparedWithIt(string basis, string message)
    {
        _ = Read(new() { ["baseCapacity"] = basis, ["maxCapacity"] = "4" }, out var lines);
        Assert.That(lines, Is.EqualTo(new[] { $"warehouse:baseCapacity: {message}" }));
    }

    [TestCase("ab", new[] { "'true' needs 3 zones, and the network has 2; accepted: false, or a network of 3 zones" })]
    [TestCase("abc", new string[0])]
    [TestCase("", new string[0])]
    public void VpcRouting_WithTooFewZones_IsRefused(string zones, string[] messages)
    {
        _ = Read(new() { ["enhancedVpcRouting"] = "true" }, out var lines, zones: zones);
        Assert.That(lines, Is.EqualTo(messages.Select(message => $"warehouse:enhancedVpcRouting: {message}")));
    }

    [Test]
    public void LargeCapacity_OfAnUnknownRegion_IsAccepted()
    {
        _ = Read(new() { ["baseCapacity"] = "1024" }, out var lines, region: null);
        Assert.That(lines, Is.Empty);
    }

    // The component takes 24, of which one is the platform's own.
    [TestCase(23, new string[0])]
    [TestCase(
        24,
        new[]
        {
            "warehouse:connections: has 24 items, and the warehouse's roles take no more policies; "
            + "accepted: at most 23",
        })]
    public void Connections_BeyondWhatPoliciesHold_AreRefused(int count, string[] expected)
    {
        var names = JsonSerializer.Serialize(Enumerable.Range(0, count).Select(i => $"c{i}"));
        _ = Read(new() { ["connections"] = names }, out var lines);
        Assert.That(lines, Is.EqualTo(expected));
    }

    private static WarehouseSettings Read(
        Dictionary<string, string> keys,
        out string[] lines,
        PlatformEnvironment? environment = PlatformEnvironment.Dev,
        string zones = "abc",
        string? region = "eu-west-1")
    {
        var reader = new SettingsReader(keys.ToDictionary(pair => $"warehouse:{pair.Key}", pair => pair.Value));
        AwsRegion? known = region is null ? null : RecordingCloud.Region(region);
        var settings = WarehouseSettings.Read(
            reader.Section("warehouse"), environment, known, zones.ToImmutableArray());
        reader.RefuseUnknownKeys();
        lines = [.. reader.Errors.Select(error => error.ToString())];
        return settings;
    }
}
