using DataPlatform.Tests.Platform.Dss.Configure.Fake;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Configure;

[Parallelizable(ParallelScope.All)]
public sealed class LicenceTests
{
    [Test]
    public async Task Run_WhereTheApiIsClosedWithoutALicence_SkipsEveryStepAndSaysWhatToDo()
    {
        await using var home = new ConfigureHome();
        home.Instance.Licence = LicenceMode.ApiRefused;
        _ = home.Settings["dss"]!.AsObject().Remove("license");
        _ = home.Settings["dss"]!.AsObject().Remove("url");

        var result = await home.RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That(
                result.Lines.SkipLast(1),
                Is.EqualTo(StepNames.All.Select(
                    step => $"{step}: skipped (DSS API is not available with your Free Edition license)")));
            Assert.That(result.Lines[^1], Does.Contain("Give it a licence"));
            Assert.That(home.Dss.Journal, Is.Empty);
            Assert.That(home.KeyLabels, Is.Empty);
        });
    }

    [TestCase(14)]
    [TestCase(15)]
    public async Task Run_WithoutALicence_DoesWhatNeedsNoneAndSkipsTheRest(int major)
    {
        await using var home = new ConfigureHome(major);
        home.Instance.Licence = LicenceMode.FeaturesRefused;
        _ = home.Settings["dss"]!.AsObject().Remove("license");

        var result = await home.RunAsync();

        var skipped = result.Lines.Where(line => line.Contains(": skipped (", StringComparison.Ordinal)).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That(skipped.Select(line => line.Split(':')[0]), Is.EqualTo(new[]
            {
                "athena", "redshift", "containers", "spark", "base-images", "plugin", "code-environment", "presets",
                "cluster", "default-cluster", "smoke-test",
            }));
            Assert.That(skipped, Has.All.Contains("licence"));
            Assert.That(home.Instance.Passwords["admin"], Is.EqualTo("hush-admin-1"));
            Assert.That(home.Instance.Connections.Names, Is.EqualTo(new[] { "sales", "finance", "metastore" }));
        });
    }

    [Test]
    public async Task Run_AfterALicenceCame_DoesTheRest()
    {
        await using var home = new ConfigureHome();
        home.Instance.Licence = LicenceMode.FeaturesRefused;
        var licence = home.Settings["dss"]!["license"];
        _ = home.Settings["dss"]!.AsObject().Remove("license");
        _ = await home.RunAsync();
        home.Settings["dss"]!["license"] = licence;

        var result = await home.RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That(result.Output, Does.Not.Contain("skipped"));
            StoredJson.Is(home.Instance.Everything()["connections"], StoredConnections.All);
        });
    }
}
