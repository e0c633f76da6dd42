using DataPlatform.Components.Network;
using DataPlatform.Settings;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class DefaultsTests
{
    [Test]
    public void Read_SmallestConfiguration_GivesEveryDefault()
    {
        var settings = Configurations.ReadGood();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(settings.Environment, Is.EqualTo(PlatformEnvironment.Dev));
            Assert.That(settings.Name, Is.EqualTo("dataplatform"));
            Assert.That(settings.Stack, Is.EqualTo("dev"));
            Assert.That(settings.Protect, Is.False);
            Assert.That(settings.Tags, Is.Empty);
            Assert.That(settings.Aws.Region.Name, Is.EqualTo("eu-west-1"));
            Assert.That(settings.Aws.AllowedAccountIds, Is.Empty);
            Assert.That(settings.Network.Cidr, Is.EqualTo(Ipv4Block.Parse("10.0.0.0/16")));
            Assert.That(settings.Network.Zones, Is.EqualTo("abc"));
            Assert.That(settings.Network.NatGateways, Is.EqualTo(NatMode.Single));
            Assert.That(settings.Network.PrivateSubnetPrefix, Is.Null);
            Assert.That(settings.Network.PublicSubnetPrefix, Is.Null);
            Assert.That(settings.Network.InterfaceEndpoints, Is.Empty);
            Assert.That(settings.Network.FlowLogRetentionDays, Is.EqualTo(365));
            Assert.That(settings.Encryption.RotationDays, Is.EqualTo(365));
            Assert.That(settings.Encryption.DeletionWindowDays, Is.EqualTo(30));
            Assert.That(settings.Encryption.AdministratorArns, Is.Empty);
            Assert.That(settings.Lake.NoncurrentVersionDays, Is.EqualTo(90));
            Assert.That(settings.Lake.ColdAfterDays, Is.EqualTo(90));
            Assert.That(settings.Lake.ResultsExpiryDays, Is.EqualTo(30));
            Assert.That(settings.Lake.LogsExpiryDays, Is.EqualTo(365));
            Assert.That(settings.Lake.ForceDestroy, Is.False);
        }
    }

    [Test]
    public void Protect_InProd_IsTrueByDefault() =>
        Assert.That(Configurations.ReadGood(("dataplatform:environment", "prod")).Protect, Is.True);

    [TestCase("dev", "true", true)]
    [TestCase("prod", "false", false)]
    public void Protect_Given_WinsOverTheEnvironment(string environment, string protect, bool expected) =>
        Assert.That(
            Configurations.ReadGood(
                ("dataplatform:environment", environment), ("dataplatform:protect", protect)).Protect,
            Is.EqualTo(expected));

    [Test]
    public void DefaultTags_OfSmallestConfiguration_AreThePlatformsOwn() =>
        Assert.That(Configurations.ReadGood().DefaultTags, Is.EqualTo(new Dictionary<string, string>
        {
            ["environment"] = "dev",
            ["managed-by"] = "pulumi",
            ["platform"] = "dataplatform",
            ["stack"] = "dev",
        }));

    [Test]
    public void Keys_OfTheProject_AreAllDocumentedKeys() =>
        Assert.That(PlatformSettings.Keys("dataplatform"), Is.EqualTo(new[]
        {
            "aws:allowedAccountIds",
            "aws:region",
            "dataplatform:environment",
            "dataplatform:name",
            "dataplatform:protect",
            "dataplatform:tags",
            "encryption:administratorArns",
            "encryption:deletionWindowDays",
            "encryption:rotationDays",
            "lake:coldAfterDays",
            "lake:forceDestroy",
            "lake:logsExpiryDays",
            "lake:noncurrentVersionDays",
            "lake:resultsExpiryDays",
            "network:cidr",
            "network:flowLogRetentionDays",
            "network:interfaceEndpoints",
            "network:natGateways",
            "network:privateSubnetPrefix",
            "network:publicSubnetPrefix",
            "network:zoneCount",
            "network:zones",
        }));

    [Test]
    public void Keys_OfAnotherProject_HaveItsNamespace() =>
        Assert.That(
            PlatformSettings.Keys("analytics").Where(key => key.StartsWith("analytics:", StringComparison.Ordinal)),
            Is.EqualTo(new[]
            {
                "analytics:environment", "analytics:name", "analytics:protect", "analytics:tags",
            }));
}
