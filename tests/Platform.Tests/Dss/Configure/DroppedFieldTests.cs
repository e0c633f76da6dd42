using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Configure;

[Parallelizable(ParallelScope.All)]
public sealed class DroppedFieldTests
{
    [TestCase(14, "settings.containerSettings.executionConfigs.prePushMode")]
    [TestCase(15, "settings.containerSettings.buildConfigs.dockerBuilderConfig.pushConfigs")]
    [TestCase(15, "settings.containerSettings.executionConfigs.kubernetesRuntimeConfig.kubernetesNamespace")]
    [TestCase(15, "settings.sparkSettings.executionConfigs.kubernetesSettings.managedNamespace")]
    [TestCase(14, "settings.metastoreCatalogsSettings.synchronizeTo.glueCredentialsBearingConnection")]
    [TestCase(15, "settings.defaultK8sClusterId")]
    [TestCase(14, "connection.params.hdfsInterface")]
    [TestCase(15, "connection.detailsReadability.allowedGroups")]
    [TestCase(14, "plugin.presets.config.region")]
    [TestCase(15, "cluster.params.config.clusterId")]
    public async Task Run_OnADssWithoutAField_StopsWithItsName(int major, string field)
    {
        await using var home = new ConfigureHome(major);
        home.Instance.ForgottenField = field;

        var result = await home.RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(1));
            Assert.That(result.Failure, Does.Contain(field.Split('.')[^1]));
            Assert.That(result.Lines.Last(), Is.EqualTo(result.Failure));
            Assert.That(home.KeyLabels, Is.Empty);
        });
    }
}
