using System.Text.Json.Nodes;
using DataPlatform.Tests.Platform.Dss.Configure.Fake;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Configure;

[Parallelizable(ParallelScope.All)]
public sealed class ResumeTests
{
    // Every write is applied and its answer lost, once: a run gets one write further than the one before, and each
    // finds what the one before left half done.
    [TestCase(15)]
    public async Task Run_AfterAFailureAtEveryWrite_EndsAsARunWithoutOne(int major)
    {
        await using var clean = new ConfigureHome(major);
        _ = await clean.RunAsync();
        await using var home = new ConfigureHome(major);
        var failed = new HashSet<JournalEntry>();
        home.Dss.Fails = write => failed.Add(write) ? Failure.DroppedAfter : null;

        var runs = new List<ConfigureResult>();
        while (runs.Count < 2 * clean.Dss.Journal.Count && runs.LastOrDefault()?.ExitCode != 0)
            runs.Add(await home.RunAsync());

        Assert.Multiple(() =>
        {
            Assert.That(Calls(failed), Is.SupersetOf(Calls(clean.Dss.Journal)));
            Assert.That(runs, Has.Count.EqualTo(failed.Count + 1));
            Assert.That(runs[^1].ExitCode, Is.Zero);
            Assert.That(
                JsonNode.DeepEquals(home.Instance.Everything(), clean.Instance.Everything()),
                Is.True,
                () => home.Instance.Everything().ToJsonString());
            Assert.That(home.Instance.Projects.Names, Is.Empty);
            Assert.That(home.KeyLabels, Is.Empty);
        });
    }

    [Test]
    public async Task Run_AfterTheStateWasLost_EndsAsBefore()
    {
        await using var home = new ConfigureHome();
        _ = await home.RunAsync();
        var expected = home.Instance.Everything();
        File.Delete(home.PathOf("state.json"));

        var result = await home.RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That(JsonNode.DeepEquals(home.Instance.Everything(), expected), Is.True);
        });
    }

    private static IEnumerable<string> Calls(IEnumerable<JournalEntry> writes) => writes.Select(write => write.Call);
}
