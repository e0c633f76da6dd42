using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Configure;

/// <summary>A DSS without the administrator that it came with.</summary>
public sealed class DeletedAdministratorTests
{
    // DSS's first administrator may be deleted once there are others.
    [Test]
    public async Task Run_AfterTheAdministratorWasDeleted_SkipsWhatIsTheirs()
    {
        await using var home = new ConfigureHome();
        home.Settings["dss"]!["admin"]!["login"] = "nobody";

        var result = await home.RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That(result.Lines, Has.One.EqualTo("admin-password: skipped (DSS has no user nobody any more)"));
            Assert.That(result.Lines, Has.One.EqualTo("smoke-test: skipped (DSS has no user nobody any more)"));
        });
    }
}
