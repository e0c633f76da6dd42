using DataPlatform.Tests.Platform.Dss.Configure.Fake;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Configure;

[Parallelizable(ParallelScope.All)]
public sealed class SecrecyTests
{
    // All secrets of the sample begin with it, and so do the keys for the API.
    private static readonly string[] Marks = ["hush-", "api-key-"];

    [Test]
    public async Task Run_OnANewDss_ShowsAndKeepsNoSecret()
    {
        await using var home = new ConfigureHome();

        var result = await home.RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That(Found(result.Output), Is.Empty);
            Assert.That(Found(result.Errors), Is.Empty);
            Assert.That(Found(home.State), Is.Empty);
            Assert.That(Found(string.Join('\n', home.Calls.Select(WithoutCommand))), Is.Empty);
        });
    }

    // An error of DSS may say what was sent.
    [Test]
    public async Task Run_WhoseFailureSaysWhatWasSent_ShowsNoSecret()
    {
        await using var home = new ConfigureHome();
        home.Dss.Fails = write => write.Call == "PUT /admin/users/admin" ? Failure.Echo : null;

        var result = await home.RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.Failure, Does.Contain("Administrator"));
            Assert.That(Found(result.Output + result.Errors), Is.Empty);
        });
    }

    private static IEnumerable<string> Found(string text) =>
        Marks.Where(mark => text.Contains(mark, StringComparison.Ordinal));

    private static string WithoutCommand(string call) => string.Join(' ', call.Split(' ').Skip(2));
}
