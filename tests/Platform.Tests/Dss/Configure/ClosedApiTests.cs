using DataPlatform.Tests.Platform.Dss.Configure.Fake;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Configure;

/// <summary>What is done where DSS has no licence and its API is closed therefore.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class ClosedApiTests
{
    private const string StillFirst = "DSS is not configured: without a licence its API is closed. Its administrator"
        + " still has the password that DSS comes with";

    // DSS may refuse the calls, or to make a key for them.
    [TestCase(false)]
    [TestCase(true)]
    public async Task Run_WhereAListenerLeadsUsersToTheFirstPassword_Fails(bool keysRefused)
    {
        await using var home = Closed(keysRefused);

        var result = await home.RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(1));
            Assert.That(result.Errors, Is.Empty);
            Assert.That(
                result.Lines[^1],
                Is.EqualTo($"configure: failed: {StillFirst}, and users reach it at https://dss.example.com."
                    + " Give it a licence: dss:licenseSecret."));
        });
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Run_WhereOnlySessionsReachTheFirstPassword_SaysSoAndSucceeds(bool keysRefused)
    {
        await using var home = Closed(keysRefused);
        _ = home.Settings["dss"]!.AsObject().Remove("url");

        var result = await home.RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That(
                result.Lines[^1],
                Is.EqualTo($"{StillFirst}; only sessions on the host reach it."
                    + " Give it a licence: dss:licenseSecret."));
            Assert.That(home.Dss.Journal, Is.Empty);
        });
    }

    // A licence may end after years.
    [Test]
    public async Task Run_WhereThePasswordWasSetBefore_SaysNothingOfTheFirstOne()
    {
        await using var home = Closed(keysRefused: false);
        home.Instance.Licence = LicenceMode.FeaturesRefused;
        _ = await home.RunAsync();
        home.Instance.Licence = LicenceMode.ApiRefused;

        var result = await home.RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That(
                result.Lines[^1],
                Is.EqualTo("DSS is not configured: without a licence its API is closed. Give it a licence:"
                    + " dss:licenseSecret."));
        });
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Run_WhereALicenceIsGivenThatDssDoesNotTake_Fails(bool keysRefused)
    {
        await using var home = Closed(keysRefused);
        home.Settings["dss"]!["license"] = SampleSettings.Of(14)["dss"]!["license"]!.DeepClone();

        var result = await home.RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(1));
            Assert.That(
                result.Lines[^1], Does.Contain(": failed: ").And.Contain("not available with your Free Edition"));
        });
    }

    private static ConfigureHome Closed(bool keysRefused)
    {
        var home = new ConfigureHome();
        home.Instance.Licence = LicenceMode.ApiRefused;
        _ = home.Settings["dss"]!.AsObject().Remove("license");
        if (keysRefused)
        {
            File.WriteAllText(
                home.PathOf("dsscli"),
                "#!/bin/sh\necho 'DSS API is not available with your Free Edition license' >&2\nexit 1\n");
        }

        return home;
    }
}
