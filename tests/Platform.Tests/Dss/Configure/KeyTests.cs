using DataPlatform.Tests.Platform.Dss.Configure.Fake;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Configure;

[Parallelizable(ParallelScope.All)]
public sealed class KeyTests
{
    [Test]
    public async Task Run_WithAKeyLeftByAnEarlierRun_DeletesItAndItsOwnAndKeepsOthers()
    {
        await using var home = new ConfigureHome();
        home.AddKey("left", "dataplatform-configure");
        home.AddKey("theirs", "somebody");

        var result = await home.RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That(home.KeyLabels, Is.EqualTo(new[] { "somebody" }));
            Assert.That(home.Calls, Has.One.Contains("api-key-create"));
        });
    }

    [TestCase(Failure.Refused, "failed on demand")]
    [TestCase(Failure.BadGateway, "502 Bad Gateway")]
    public async Task Run_ThatFails_SaysWhichCallAndDeletesItsKey(Failure how, string said)
    {
        await using var home = new ConfigureHome();
        home.Dss.Fails = _ => how;

        var result = await home.RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(1));
            Assert.That(result.Failure, Does.Contain(home.Dss.Journal[0].Call).And.Contain(said));
            Assert.That(result.Errors, Is.Empty);
            Assert.That(home.KeyLabels, Is.Empty);
        });
    }
}
