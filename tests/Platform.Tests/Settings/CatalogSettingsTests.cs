using System.Text.Json;
using DataPlatform.Settings;
using DataPlatform.Settings.Reading;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class CatalogSettingsTests
{
    private const string Admin = "arn:aws:iam::123456789012:role/deployer";

    [TestCase(PlatformEnvironment.Dev, false)]
    [TestCase(PlatformEnvironment.Prod, true)]
    public void Read_Nothing_GivesTheDefaults(PlatformEnvironment environment, bool encryption)
    {
        var settings = Read(environment, out var errors);
        Assert.Multiple(() =>
        {
            Assert.That(errors, Is.Empty);
            Assert.That(settings.Database, Is.Null);
            Assert.That(settings.ScanLimitGiB, Is.EqualTo(1024));
            Assert.That(settings.Encryption, Is.EqualTo(encryption));
            Assert.That(settings.LakeFormation, Is.False);
            Assert.That(settings.LakeFormationAdminArns, Is.Empty);
        });
    }

    [Test]
    public void Read_Everything_GivesWhatWasSaid()
    {
        var settings = Read(
            PlatformEnvironment.Prod,
            out var errors,
            ("database", "lake"),
            ("scanLimitGiB", "1"),
            ("encryption", "false"),
            ("lakeFormation", "true"),
            ("lakeFormationAdminArns", $"[\"{Admin}\"]"));
        Assert.Multiple(() =>
        {
            Assert.That(errors, Is.Empty);
            Assert.That(settings.Database, Is.EqualTo("lake"));
            Assert.That(settings.ScanLimitGiB, Is.EqualTo(1));
            Assert.That(settings.Encryption, Is.False);
            Assert.That(settings.LakeFormation, Is.True);
            Assert.That(settings.LakeFormationAdminArns, Is.EqualTo(new[] { Admin }));
        });
    }

    [Test]
    public void Read_NoScanLimit_IsNone() =>
        Assert.That(Read(PlatformEnvironment.Dev, out _, ("scanLimitGiB", "0")).ScanLimitGiB, Is.Null);

    [Test]
    public void Read_AdministratorsUpToTheMost_AreAccepted()
    {
        var settings = Read(
            PlatformEnvironment.Dev, out var errors, ("lakeFormation", "true"), ("lakeFormationAdminArns", Admins(30)));
        Assert.Multiple(() =>
        {
            Assert.That(errors, Is.Empty);
            Assert.That(settings.LakeFormationAdminArns, Has.Length.EqualTo(30));
        });
    }

    [TestCase(
        "database",
        "my-lake",
        "catalog:database: 'my-lake' is not a database name; accepted: lower-case letters, digits and underscores, "
        + "a letter or an underscore first, at most 128 characters")]
    [TestCase(
        "database",
        "default",
        "catalog:database: 'default' is a database that is there already or never can be; accepted: another name")]
    [TestCase(
        "database", "table", "catalog:database: 'table' is a keyword of Athena's statements; accepted: another name")]
    [TestCase("scanLimitGiB", "-1", "catalog:scanLimitGiB: '-1' is out of range; accepted: 0 to 1048576")]
    [TestCase("scanLimitGiB", "1048577", "catalog:scanLimitGiB: '1048577' is out of range; accepted: 0 to 1048576")]
    [TestCase("encryption", "yes", "catalog:encryption: 'yes' is not true or false; accepted: true, false")]
    [TestCase("lakeFormation", "on", "catalog:lakeFormation: 'on' is not true or false; accepted: true, false")]
    [TestCase(
        "lakeFormation",
        "true",
        "catalog:lakeFormationAdminArns: names nobody, and without an administrator nothing could be granted; "
        + "accepted: a list of 1 to 30 of arn:aws:iam::<account>:role/<name>, arn:aws:iam::<account>:user/<name>")]
    [TestCase(
        "lakeFormationAdminArns",
        "[\"arn:aws:iam::123456789012:role/deployer\"]",
        "catalog:lakeFormationAdminArns: has no effect without Lake Formation; "
        + "accepted: no list, or catalog:lakeFormation true")]
    [TestCase(
        "lakeFormationAdminArns",
        "[\"me\"]",
        "catalog:lakeFormationAdminArns[0]: 'me' is not an ARN of an IAM role or user in the partition aws; "
        + "accepted: arn:aws:iam::<account>:role/<name>, arn:aws:iam::<account>:user/<name>")]
    public void Read_WrongValue_IsOneError(string key, string value, string error)
    {
        Read(PlatformEnvironment.Dev, out var errors, (key, value));
        Assert.That(errors, Is.EqualTo(new[] { error }));
    }

    [Test]
    public void Read_TooManyAdministrators_IsOneError()
    {
        Read(
            PlatformEnvironment.Dev, out var errors, ("lakeFormation", "true"), ("lakeFormationAdminArns", Admins(31)));
        Assert.That(
            errors,
            Is.EqualTo(new[]
            {
                "catalog:lakeFormationAdminArns: 31 administrators are too many; accepted: at most 30",
            }));
    }

    [Test]
    public void Read_AdministratorsBesideAWrongSwitch_IsOneErrorOfTheSwitch()
    {
        Read(
            PlatformEnvironment.Dev, out var errors, ("lakeFormation", "on"), ("lakeFormationAdminArns", Admins(1)));
        Assert.That(
            errors,
            Is.EqualTo(new[] { "catalog:lakeFormation: 'on' is not true or false; accepted: true, false" }));
    }

    private static string Admins(int count) =>
        JsonSerializer.Serialize(Enumerable.Range(1, count).Select(number => $"{Admin}{number}"));

    private static CatalogSettings Read(
        PlatformEnvironment environment, out string[] errors, params (string Key, string Value)[] configuration)
    {
        var reader = new SettingsReader(configuration.ToDictionary(pair => $"catalog:{pair.Key}", pair => pair.Value));
        var settings = CatalogSettings.Read(reader.Section("catalog"), environment, RecordingCloud.Ireland);
        errors = [.. reader.Errors.Select(error => error.ToString())];
        return settings;
    }
}
