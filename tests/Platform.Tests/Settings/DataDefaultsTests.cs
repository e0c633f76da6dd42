using DataPlatform.Components.Emr;
using DataPlatform.Components.Operations;
using DataPlatform.Components.Warehouse;
using DataPlatform.Settings;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class DataDefaultsTests
{
    [Test]
    public void Read_SmallestConfiguration_GivesEveryDefault()
    {
        var settings = Configurations.ReadGood();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(settings.Connections, Is.Empty);
            Assert.That(settings.Registry.Enabled, Is.True);
            Assert.That(settings.Registry.Repositories, Is.Empty);
            Assert.That(settings.Registry.UntaggedDays, Is.EqualTo(7));
            Assert.That(settings.Registry.KeepImages, Is.EqualTo(50));
            Assert.That(settings.Registry.PullThrough, Is.Empty);
            Assert.That(settings.Registry.PusherArns, Is.Empty);
            Assert.That(settings.Registry.PullerArns, Is.Empty);
            Assert.That(settings.Catalog.Database, Is.Null);
            Assert.That(settings.Catalog.ScanLimitGiB, Is.EqualTo(1024));
            Assert.That(settings.Catalog.Encryption, Is.False);
            Assert.That(settings.Catalog.LakeFormation, Is.False);
            Assert.That(settings.Catalog.LakeFormationAdminArns, Is.Empty);
            Assert.That(settings.Dss.Groups, Is.Empty);
            Assert.That(settings.Ai.Services, Is.Empty);
            Assert.That(settings.Ai.SageMakerDeploy, Is.False);
        }
    }

    [Test]
    public void Read_SmallestConfiguration_HasNeitherEmrNorWarehouse()
    {
        var settings = Configurations.ReadGood();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(settings.Emr.Enabled, Is.False);
            Assert.That(settings.Emr.Connections, Is.Empty);
            Assert.That(
                ClusterConfigurations.Text(settings.Emr.Options),
                Is.EqualTo(ClusterConfigurations.Text(new EmrOptions())));
            Assert.That(settings.Warehouse.Enabled, Is.False);
            Assert.That(settings.Warehouse.Connections, Is.Empty);
            Assert.That(
                settings.Warehouse.Options,
                Is.EqualTo(new WarehouseOptions
                {
                    Limit = new ComputeLimit(32, LimitPeriod.Daily, LimitAction.Deactivate),
                }));
        }
    }

    [TestCase(PlatformEnvironment.Dev, false)]
    [TestCase(PlatformEnvironment.Prod, true)]
    public void Read_Environment_DecidesOnGuards(PlatformEnvironment environment, bool guarded)
    {
        var settings = environment == PlatformEnvironment.Prod
            ? Configurations.ReadGood(Configurations.Prod)
            : Configurations.ReadGood();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(settings.Catalog.Encryption, Is.EqualTo(guarded));
            Assert.That(settings.Operations.Alarms, Is.EqualTo(guarded));
            Assert.That(settings.Operations.Backup, Is.EqualTo(guarded));
            Assert.That(settings.Operations.MonthlyBudgetUsd, Is.Null);
            Assert.That(settings.Operations.BudgetScope, Is.EqualTo(BudgetScope.Account));
            Assert.That(settings.Operations.BackupRetentionDays, Is.EqualTo(35));
            Assert.That(settings.Operations.BackupBuckets, Is.False);
            Assert.That(settings.Operations.BackupLock, Is.False);
            Assert.That(
                settings.Warehouse.Options.Limit?.Action,
                Is.EqualTo(guarded ? LimitAction.EmitMetric : LimitAction.Deactivate));
        }
    }
}
