using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Configure;

/// <summary>A cluster that DSS made and its users stopped, when there is something to try.</summary>
public sealed class StoppedClusterTests
{
    [Test]
    public async Task Run_AfterAnUpgrade_TriesNothingOnItAndSucceeds()
    {
        await using var home = new ConfigureHome();
        home.Settings["dss"]!["cluster"] = SampleSettings.DynamicCluster();
        _ = await home.RunAsync();
        home.Instance.Clusters["dataplatform-dev-dss"]["state"] = "NONE";
        home.Settings["dss"]!["version"] = "14.7.7";

        var result = await home.RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That(
                result.Lines, Has.One.EqualTo("smoke-test: skipped (cluster dataplatform-dev-dss does not run)"));
        });
    }
}
