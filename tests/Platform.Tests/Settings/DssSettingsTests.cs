using DataPlatform.Components.Dss;
using DataPlatform.Components.Dss.Bundle;
using DataPlatform.Components.Dss.Listener;
using DataPlatform.Settings;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class DssSettingsTests
{
    [Test]
    public void Read_Nothing_HasTheDefaults()
    {
        var settings = DssConfigurations.ReadGood();
        Assert.Multiple(() =>
        {
            Assert.That(settings.Enabled, Is.True);
            Assert.That(settings.Groups, Is.Empty);
            Assert.That(settings.Version, Is.EqualTo("14.7.6"));
            Assert.That(
                settings.Host,
                Is.EqualTo(new DssHostSettings
                {
                    OperatingSystem = DssOperatingSystem.AlmaLinux9,
                    Image = null,
                    InstanceType = "m7i.2xlarge",
                    Zone = 'a',
                    RootVolumeGiB = 100,
                    DataVolume = new(200, 3000, 250, 7),
                    Port = 11000,
                }));
            Assert.That(settings.Host.MemoryGiB, Is.EqualTo(32));
            Assert.That(settings.Access, Is.EqualTo(new DssListenerSpec()));
            Assert.That(settings.Credentials, Is.EqualTo(DssCredentials.InstanceProfile));
            Assert.That(settings.KeyGeneration, Is.EqualTo(1));
            Assert.That(settings.RetiredKeyGeneration, Is.Zero);
            Assert.That(settings.PasswordGeneration, Is.EqualTo(1));
            Assert.That(settings.UserIsolation, Is.False);
            Assert.That(settings.LicenseSecret, Is.Null);
            Assert.That(settings.ClusterMode, Is.EqualTo(DssClusterMode.Attach));
            Assert.That(settings.NodePool, Is.Null);
            Assert.That(settings.Containers, Has.Length.EqualTo(1));
            Assert.That(settings.SparkConfigs, Has.Length.EqualTo(1));
            Assert.That(settings.Downloads, Is.EqualTo(new DssDownloadSpec { Version = "14.7.6" }));
            Assert.That(settings.Schedule, Is.Null);
            Assert.That(settings.LogRetentionDays, Is.EqualTo(365));
            Assert.That(settings.BootstrapMinutes, Is.EqualTo(120));
            Assert.That(settings.SmokeTest, Is.True);
        });
    }

    [Test]
    public void Read_Scalars_AreTheSettings()
    {
        var settings = DssConfigurations.ReadGood(
            ("enabled", "false"),
            ("version", "15.2.1"),
            ("credentials", "keypair"),
            ("keyGeneration", "3"),
            ("retiredKeyGeneration", "2"),
            ("passwordGeneration", "4"),
            ("userIsolation", "true"),
            ("licenseSecret", "company/dss-licence"),
            ("logRetentionDays", "30"),
            ("bootstrapMinutes", "90"),
            ("smokeTest", "false"));
        Assert.Multiple(() =>
        {
            Assert.That(settings.Enabled, Is.False);
            Assert.That(settings.Version, Is.EqualTo("15.2.1"));
            Assert.That(settings.Credentials, Is.EqualTo(DssCredentials.Keypair));
            Assert.That(settings.KeyGeneration, Is.EqualTo(3));
            Assert.That(settings.RetiredKeyGeneration, Is.EqualTo(2));
            Assert.That(settings.PasswordGeneration, Is.EqualTo(4));
            Assert.That(settings.UserIsolation, Is.True);
            Assert.That(settings.LicenseSecret, Is.EqualTo("company/dss-licence"));
            Assert.That(settings.LogRetentionDays, Is.EqualTo(30));
            Assert.That(settings.BootstrapMinutes, Is.EqualTo(90));
            Assert.That(settings.SmokeTest, Is.False);
        });
    }

    [Test]
    public void Read_NoGroups_KnowsTheBuiltInOnes() =>
        Assert.That(
            DssConfigurations.ReadGood(("groups", "[]")).KnownGroups,
            Is.EqualTo(new[] { "administrators", "readers" }));

    [Test]
    public void Read_Groups_AreInOrderBesideTheBuiltInOnes()
    {
        var settings = DssConfigurations.ReadGood(("groups", """["data_team","analysts"]"""));
        Assert.Multiple(() =>
        {
            Assert.That(settings.Groups, Is.EqualTo(new[] { "analysts", "data_team" }));
            Assert.That(
                settings.KnownGroups, Is.EqualTo(new[] { "administrators", "analysts", "data_team", "readers" }));
        });
    }

    [TestCase("a b")]
    [TestCase("-a")]
    [TestCase("")]
    public void Read_NotAGroup_IsRefused(string group) =>
        Assert.That(
            DssConfigurations.Errors(("groups", $"[\"{group}\"]")),
            Is.EqualTo(new[]
            {
                $"dss:groups[0]: '{group}' is not a group's name; accepted: letters, digits, '_', '-' and '.', "
                    + "a letter or digit first, at most 80",
            }));

    // Values of such a length are shown in part.
    [Test]
    public void Read_GroupOfMoreThan80Characters_IsRefused() =>
        Assert.That(
            DssConfigurations.Errors(("groups", $"[\"{new string('a', 80)}\",\"{new string('a', 81)}\"]")),
            Has.Length.EqualTo(1).And.One.StartsWith($"dss:groups[1]: '{new string('a', 80)}…' is not a group"));

    [TestCase("version", "13.5.2", "'13.5.2' is older than DSS 14, the first with Java 17 on the systems of the host; "
        + "accepted: a version of DSS 14 or 15, such as 14.7.6")]
    [TestCase("version", "16.0.0", "'16.0.0' is newer than DSS 15, the last whose settings the platform can write; "
        + "accepted: a version of DSS 14 or 15, such as 14.7.6")]
    [TestCase("version", "14.7", "'14.7' is not a version of DSS; accepted: a version of DSS 14 or 15, such as 14.7.6")]
    [TestCase("version", "14.07.6",
        "'14.07.6' is not a version of DSS; accepted: a version of DSS 14 or 15, such as 14.7.6")]
    [TestCase("credentials", "role", "'role' is not among the choices; accepted: instanceProfile, keypair")]
    [TestCase("passwordGeneration", "0", "'0' is out of range; accepted: 1 to 1000000")]
    [TestCase("licenseSecret", "a b", "'a b' is not the name of a secret; accepted: the name, not the ARN, of a secret "
        + "in Secrets Manager: letters, digits and / _ + = . @ -, at most 512")]
    [TestCase("licenseSecret", "arn:aws:secretsmanager:eu-west-1:123456789012:secret:dss-AbCdEf",
        "'arn:aws:secretsmanager:eu-west-1:123456789012:secret:dss-AbCdEf' is not the name of a secret; accepted: the "
        + "name, not the ARN, of a secret in Secrets Manager: letters, digits and / _ + = . @ -, at most 512")]
    [TestCase("bootstrapMinutes", "29", "'29' is out of range; accepted: 30 to 720")]
    [TestCase("bootstrapMinutes", "721", "'721' is out of range; accepted: 30 to 720")]
    [TestCase("userIsolation", "yes", "'yes' is not true or false; accepted: true, false")]
    [TestCase("smokeTest", "no", "'no' is not true or false; accepted: true, false")]
    [TestCase("enabled", "1", "'1' is not true or false; accepted: true, false")]
    public void Read_WrongScalar_IsRefused(string key, string value, string line) =>
        Assert.That(DssConfigurations.Errors((key, value)), Is.EqualTo(new[] { $"dss:{key}: {line}" }));

    [TestCase("14.0.0")]
    [TestCase("15.10.12")]
    public void Read_VersionOfAKnownMajor_IsAccepted(string version) =>
        Assert.That(DssConfigurations.ReadGood(("version", version)).Version, Is.EqualTo(version));

    [TestCase("keyGeneration")]
    [TestCase("retiredKeyGeneration")]
    public void Read_KeyGenerationWithoutAKey_IsRefused(string key) =>
        Assert.That(
            DssConfigurations.Errors((key, "2")),
            Is.EqualTo(new[]
            {
                $"dss:{key}: is of an access key, and dss:credentials is instanceProfile; "
                    + "accepted: nothing, or a number with keypair",
            }));

    [TestCase("1", "1", "'1' leaves no access key in use; accepted: 0 to 0")]
    [TestCase("3", "4", "'4' leaves no access key in use; accepted: 0 to 2")]
    [TestCase("3", "-1", "'-1' is out of range; accepted: 0 to 1000000")]
    public void Read_RetiredKeyThatIsInUse_IsRefused(string generation, string retired, string line) =>
        Assert.That(
            DssConfigurations.Errors(
                ("credentials", "keypair"), ("keyGeneration", generation), ("retiredKeyGeneration", retired)),
            Is.EqualTo(new[] { $"dss:retiredKeyGeneration: {line}" }));

    [Test]
    public void Read_RetiredKeyBesideAWrongGeneration_IsNotAMistakeOfItsOwn() =>
        Assert.That(
            DssConfigurations.Errors(
                ("credentials", "keypair"), ("keyGeneration", "two"), ("retiredKeyGeneration", "1")),
            Has.Length.EqualTo(1).And.One.StartsWith("dss:keyGeneration: 'two' "));

    [Test]
    public void Read_KeyGenerationsBesideWrongCredentials_AreNoMistakesOfTheirOwn() =>
        Assert.That(
            DssConfigurations.Errors(("keyGeneration", "2"), ("retiredKeyGeneration", "1"), ("credentials", "key")),
            Is.EqualTo(new[]
            {
                "dss:credentials: 'key' is not among the choices; accepted: instanceProfile, keypair",
            }));

    // A license is a finding of the preview and no condition.
    [Test]
    public void Read_ProdWithoutALicense_IsGood() =>
        Assert.That(DssConfigurations.ReadGood(DssConfigurations.Prod).LicenseSecret, Is.Null);
}
