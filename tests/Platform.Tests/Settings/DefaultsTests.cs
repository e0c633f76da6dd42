using DataPlatform.Components.Cluster;
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
            Assert.That(settings.Cluster.Enabled, Is.True);
            Assert.That(settings.Cluster.Version, Is.EqualTo("1.35"));
            Assert.That(settings.Cluster.AdminRoleArns, Is.Empty);
            Assert.That(settings.Cluster.PublicAccessCidrs, Is.Empty);
            Assert.That(settings.Cluster.LogRetentionDays, Is.EqualTo(365));
            Assert.That(settings.Cluster.ExtendedSupport, Is.False);
            Assert.That(settings.Cluster.Autoscaler, Is.EqualTo(AutoscalerKind.ClusterAutoscaler));
            Assert.That(settings.Cluster.CertManager, Is.False);
            Assert.That(settings.Cluster.NodePools.Select(pool => pool.Name), Is.EqualTo(new[]
            {
                "critical", "notebook-driver", "notebook-executor", "shared-driver", "shared-executor", "tooling",
            }));
            Assert.That(
                settings.Cluster.Namespaces.Select(spec => spec.Name),
                Is.EqualTo(new[] { "batchjob", "dataanalysis", "dss" }));
        }
    }

    [Test]
    public void Protect_InProd_IsTrueByDefault() =>
        Assert.That(Configurations.ReadGood(Configurations.Prod).Protect, Is.True);

    [Test]
    public void Protect_TrueInDev_WinsOverTheEnvironment() =>
        Assert.That(Configurations.ReadGood(("dataplatform:protect", "true")).Protect, Is.True);

    [Test]
    public void Protect_FalseInProd_WinsOverTheEnvironment() =>
        Assert.That(
            Configurations.ReadGood([.. Configurations.Prod, ("dataplatform:protect", "false")]).Protect, Is.False);

    [Test]
    public void DefaultTags_OfSmallestConfiguration_AreThePlatformsOwn() =>
        Assert.That(Configurations.ReadGood().DefaultTags, Is.EqualTo(new Dictionary<string, string>
        {
            ["environment"] = "dev",
            ["managed-by"] = "pulumi",
            ["platform"] = "dataplatform",
            ["stack"] = "dev",
        }));
}
