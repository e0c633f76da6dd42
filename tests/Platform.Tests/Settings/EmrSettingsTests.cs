using System.Text.Json;
using DataPlatform.Components.Emr;
using DataPlatform.Settings;
using DataPlatform.Settings.Reading;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class EmrSettingsTests
{
    private const string Zip = "s3://<bucket>/<key>.zip, the key of letters, digits and ! _ . ' ( ) / = @ + -";

    [Test]
    public void Read_Nothing_GivesTheDefaults()
    {
        var settings = Read(PlatformEnvironment.Prod, out var lines);
        var usual = new EmrOptions();
        Assert.Multiple(() =>
        {
            Assert.That(lines, Is.Empty);
            Assert.That(settings.Enabled, Is.False);
            Assert.That(settings.Connections, Is.Empty);
            Assert.That(Comparable(settings.Options), Is.EqualTo(Comparable(usual)));
        });
    }

    [Test]
    public void Read_AllKeys_GivesTheirValues()
    {
        var settings = Read(
            PlatformEnvironment.Prod,
            out var lines,
            ("enabled", "true"),
            ("releaseLabel", "emr-7.14.0"),
            ("applications", """["Spark","Livy"]"""),
            ("primaryInstanceTypes", """["m5.xlarge"]"""),
            ("coreInstanceTypes", """["r5.xlarge"]"""),
            ("taskInstanceTypes", """["m5.xlarge","m5a.xlarge"]"""),
            ("minUnits", "2"),
            ("maxCoreUnits", "4"),
            ("maxUnits", "40"),
            ("idleMinutes", "0"),
            ("volumeGiB", "200"),
            ("tlsCertificates", "s3://secrets/emr.zip"),
            ("manageBlockPublicAccess", "true"),
            ("connections", """["sales","hr"]"""));
        Assert.Multiple(() =>
        {
            Assert.That(lines, Is.Empty);
            Assert.That(settings.Enabled, Is.True);
            Assert.That(settings.Connections, Is.EqualTo(new[] { "sales", "hr" }));
            Assert.That(Comparable(settings.Options), Is.EqualTo(Comparable(new EmrOptions
            {
                ReleaseLabel = "emr-7.14.0",
                Applications = ["Spark", "Livy"],
                PrimaryInstanceTypes = ["m5.xlarge"],
                CoreInstanceTypes = ["r5.xlarge"],
                TaskInstanceTypes = ["m5.xlarge", "m5a.xlarge"],
                MinUnits = 2,
                MaxCoreUnits = 4,
                MaxUnits = 40,
                IdleMinutes = 0,
                VolumeGiB = 200,
                Certificates = new EmrCertificates("secrets", "emr.zip"),
                ManageBlockPublicAccess = true,
            })));
        });
    }

    [TestCase("enabled", "yes", "'yes' is not true or false; accepted: true, false")]
    [TestCase("releaseLabel", "emr-6.15.0",
        "'emr-6.15.0' is a release whose standard support has ended; "
        + "accepted: emr-7.<minor>.<patch> from emr-7.4.0, such as emr-7.13.0")]
    [TestCase("applications", "Spark", "'Spark' is not a list; accepted: a list of applications of EMR")]
    [TestCase("primaryInstanceTypes", "[]", "has 0 instance types; accepted: 1 to 30 EC2 instance types")]
    [TestCase("coreInstanceTypes", """["m5.2xlarge"]""",
        "'m5.2xlarge' is x86_64 and 'm6g.xlarge' is arm64; accepted: types of one architecture for all nodes, because "
        + "jobs bring programs that are built for one")]
    [TestCase("taskInstanceTypes", """["m6g.xlarge"]""",
        "has only 'm6g.xlarge', and EC2 may take all spot nodes of one type back at once; "
        + "accepted: 2 or more types with the same CPUs")]
    [TestCase("minUnits", "3", "'3' is more than maxCoreUnits; accepted: 1 to 2")]
    [TestCase("maxCoreUnits", "11", "'11' is more than maxUnits; accepted: 1 to 10")]
    [TestCase("maxUnits", "0", "'0' is out of range; accepted: 2 to 1000")]
    [TestCase("idleMinutes", "10081", "'10081' is out of range; accepted: 0 to 10080")]
    [TestCase("volumeGiB", "9", "'9' is out of range; accepted: 10 to 1024")]
    [TestCase("tlsCertificates", "s3://secrets/*.zip",
        "'s3://secrets/*.zip' is not the address of a zip in S3; accepted: " + Zip)]
    [TestCase("manageBlockPublicAccess", "on", "'on' is not true or false; accepted: true, false")]
    [TestCase("connections", "sales", "'sales' is not a list; accepted: a list of names of connections")]
    public void Read_WrongValue_GivesOneLine(string key, string value, string message)
    {
        Read(PlatformEnvironment.Dev, out var lines, (key, value));

        Assert.That(lines, Is.EqualTo(new[] { $"emr:{key}: {message}" }));
    }

    [Test]
    public void Read_WrongItems_NameTheirPlaces()
    {
        Read(
            PlatformEnvironment.Dev,
            out var lines,
            ("applications", """["Spark","spark"]"""),
            ("coreInstanceTypes", """[7,"m6g"]"""));

        Assert.That(lines, Is.EqualTo(new[]
        {
            "emr:applications[1]: 'spark' is not an application that the platform installs; accepted: "
                + string.Join(", ", EmrApplications.All) + "; the nearest is Spark",
            "emr:coreInstanceTypes[0]: '7' is not an EC2 instance type; "
                + "accepted: family and size, such as m6g.2xlarge",
            "emr:coreInstanceTypes[1]: 'm6g' is not an EC2 instance type; "
                + "accepted: family and size, such as m6g.2xlarge",
        }));
    }

    [Test]
    public void Read_WrongNumberOfUnits_IsNotComparedWithTheOthers()
    {
        Read(PlatformEnvironment.Dev, out var lines, ("maxUnits", "many"), ("maxCoreUnits", "20"));

        Assert.That(
            lines, Is.EqualTo(new[] { "emr:maxUnits: 'many' is not a whole number; accepted: 2 to 1000" }));
    }

    [Test]
    public void Read_FewUnitsAtMost_NeedsNoOtherKey()
    {
        var settings = Read(PlatformEnvironment.Dev, out var lines, ("maxUnits", "2"));
        Assert.Multiple(() =>
        {
            Assert.That(lines, Is.Empty);
            Assert.That(settings.Options.MaxCoreUnits, Is.EqualTo(2));
        });
    }

    [TestCase(PlatformEnvironment.Dev, "true")]
    [TestCase(PlatformEnvironment.Prod, "false")]
    [TestCase(PlatformEnvironment.Prod, "true",
        "emr:tlsCertificates: is required in prod, where what travels between nodes is encrypted; accepted: " + Zip)]
    public void Read_NoCertificates_AreRefusedInProdOnly(
        PlatformEnvironment environment, string enabled, params string[] expected)
    {
        Read(environment, out var lines, ("enabled", enabled));

        Assert.That(lines, Is.EqualTo(expected));
    }

    [TestCase(18)]
    [TestCase(19,
        "emr:connections: 19 connections are more than the IAM policies of the nodes have room for; "
        + "accepted: at most 18")]
    public void Read_Connections_AreAtMost18(int count, params string[] expected)
    {
        var names = JsonSerializer.Serialize(Enumerable.Range(0, count).Select(number => $"team-{number}"));
        Read(PlatformEnvironment.Dev, out var lines, ("connections", names));

        Assert.That(lines, Is.EqualTo(expected));
    }

    [Test]
    public void Read_Always_AsksForAllKeys()
    {
        var reader = new SettingsReader(new Dictionary<string, string>());
        EmrSettings.Read(reader.Section("emr"), null);

        Assert.That(reader.KnownKeys, Is.EqualTo(new[]
        {
            "emr:applications", "emr:connections", "emr:coreInstanceTypes", "emr:enabled", "emr:idleMinutes",
            "emr:manageBlockPublicAccess", "emr:maxCoreUnits", "emr:maxUnits", "emr:minUnits",
            "emr:primaryInstanceTypes", "emr:releaseLabel", "emr:taskInstanceTypes", "emr:tlsCertificates",
            "emr:volumeGiB",
        }));
    }

    // Immutable arrays are equal only when they are the same one.
    private static string Comparable(EmrOptions options) => JsonSerializer.Serialize(options);

    private static EmrSettings Read(
        PlatformEnvironment environment, out string[] lines, params (string Key, string Value)[] config)
    {
        var reader = new SettingsReader(config.ToDictionary(pair => $"emr:{pair.Key}", pair => pair.Value));
        var settings = EmrSettings.Read(reader.Section("emr"), environment);
        lines = [.. reader.Errors.Select(error => error.ToString())];
        return settings;
    }
}
