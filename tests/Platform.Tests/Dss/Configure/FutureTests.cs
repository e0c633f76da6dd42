using System.Text.Json.Nodes;
using DataPlatform.Tests.Platform.Dss.Configure.Fake;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Configure;

[Parallelizable(ParallelScope.All)]
public sealed class FutureTests
{
    [Test]
    public async Task Run_WhereActionsTakeLong_WaitsForTheirResults()
    {
        await using var home = new ConfigureHome();
        foreach (var action in new[] { "push-base-images", "installFromStore", "code-env" })
            home.Instance.Futures[action] = FutureStyle.Polled;

        var result = await home.RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            StoredJson.Is(
                home.Instance.Plugins["eks-clusters"]["codeEnvName"], "\"plugin_eks-clusters_managed\"");
        });
    }

    [TestCase("push-base-images", FutureStyle.Failed, "base-images: failed: ", "the action failed")]
    [TestCase("code-env", FutureStyle.Aborted, "code-environment: failed: ", "aborted")]
    [TestCase("installFromStore", FutureStyle.Endless, "plugin: failed: ", "was not done after")]
    public async Task Run_WhereAnActionDoesNotEndWell_StopsAndSaysSo(
        string action, FutureStyle style, string step, string said)
    {
        await using var home = new ConfigureHome();
        home.Instance.Futures[action] = style;

        // The plugin's calls themselves have all the time that they need.
        var result = style == FutureStyle.Endless
            ? await home.RunAsync("--only", "plugin", "--wait", "0.2")
            : await home.RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(1));
            Assert.That(result.Failure, Does.StartWith(step).And.Contain(said));
        });
    }

    [Test]
    public async Task Run_WithTheFileOfThePlugin_InstallsThat()
    {
        await using var home = new ConfigureHome();
        home.Settings["downloads"]!["plugin"] = new JsonObject { ["url"] = "https://example.com/eks.zip" };
        await File.WriteAllBytesAsync(home.PathOf("eks.zip"), [(byte)'P', (byte)'K', 3, 4]);

        var result = await home.RunAsync("--plugin-zip", home.PathOf("eks.zip"));

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That(
                home.Dss.Journal.Select(write => write.Call),
                Does.Contain("POST /plugins/actions/future/installFromZip"));
        });
    }

    [Test]
    public async Task Run_OfOneStep_RunsItAfterTheLicence()
    {
        await using var home = new ConfigureHome();

        var result = await home.RunAsync("--only", "groups");

        Assert.That(
            result.Lines, Is.EqualTo(new[] { "licence: changed (installed)", "groups: changed (analysts made)" }));
    }
}
