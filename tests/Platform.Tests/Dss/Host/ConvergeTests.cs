using System.Formats.Tar;
using System.Runtime.Versioning;
using System.Text;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Host;

[UnsupportedOSPlatform("windows")]
[Parallelizable(ParallelScope.All)]
public sealed class ConvergeTests
{
    private const string Log = "var/log/dataplatform/bootstrap.log";
    private const string Pointer = "var/lib/dataplatform/pointer.json";

    // Instead of fetch.py: a release whose runner prints how it was started, and a note of each call.
    private const string Fetch =
        """
        echo "${@:3}" >>"$DATAPLATFORM_ROOT/calls"
        case "$3" in
            pointer) echo '{}' >"$4"; echo 0123456789ab ;;
            release)
                echo 'echo "ran $0 $*"; exit "${RUN_STATUS:-0}"' >"$DATAPLATFORM_ROOT/run"
                tar -c -f "$5/bundle.tar" -C "$DATAPLATFORM_ROOT" run
                echo '{}' >"$5/settings.json" ;;
        esac
        """;

    [Test]
    public async Task Release_ThatIsNew_IsFetchedOnceAndRunEachTime()
    {
        using var host = new BootHost();
        host.Stub("python3", Fetch);
        var first = await host.ConvergeAsync();
        var second = await host.ConvergeAsync("", "--retry");
        var release = host.PathOf($"opt/dataplatform/releases/{BootHost.Release}");
        Assert.Multiple(() =>
        {
            Assert.That((first.ExitCode, second.ExitCode), Is.EqualTo((0, 0)), first.Errors + second.Errors);
            Assert.That(first.Output, Does.EndWith($" release {BootHost.Release}: fetched\nran {release}/run \n"));
            Assert.That(second.Output, Is.EqualTo($"ran {release}/run --retry\n"));
            Assert.That(
                Directory.GetFiles(release).Select(Path.GetFileName),
                Is.EquivalentTo(new[] { "pointer.json", "run", "settings.json" }));
            Assert.That(
                new[] { "var/lib/dataplatform", Log, Path.Combine(release, "settings.json") }
                    .Select(path => Convert.ToString((int)File.GetUnixFileMode(host.PathOf(path)), 8)),
                Is.EqualTo(new[] { "700", "640", "600" }),
                "they are root's alone");
            Assert.That(
                host.Read("calls"),
                Is.EqualTo(
                    $"pointer {host.PathOf(Pointer)}\n"
                    + $"release {host.PathOf(Pointer)} {host.PathOf("opt/dataplatform/releases/.partial")}\n"
                    + $"pointer {host.PathOf(Pointer)}\n"));
        });
    }

    [Test]
    public async Task Runner_ThatFails_FailsTheRun()
    {
        using var host = new BootHost();
        host.Stub("python3", Fetch.Replace("RUN_STATUS:-0", "RUN_STATUS:-3", StringComparison.Ordinal));
        Assert.That((await host.ConvergeAsync()).ExitCode, Is.EqualTo(3));
    }

    [Test]
    public async Task Release_ThatCannotBeFetched_IsSignalledAndSaidOnceAndLeavesNothingHalf()
    {
        using var host = new BootHost();
        host.Stub("python3", Fetch.Replace(
            "release)", "release) echo 'release: wrong sum' >&2; exit 1", StringComparison.Ordinal));
        var runs = new[] { await host.ConvergeAsync(), await host.ConvergeAsync() };
        Assert.Multiple(() =>
        {
            Assert.That(runs.Select(run => run.ExitCode), Is.EqualTo(new[] { 1, 1 }));
            Assert.That(
                host.Read(Log), Does.Match($@"\A\S+Z release {BootHost.Release}: release: wrong sum\n\z"));
            Assert.That(
                host.Read("calls").Split('\n').Count(call => call == $"signal {host.PathOf(Pointer)} fetch FAILURE"),
                Is.EqualTo(2));
            Assert.That(host.PathOf($"opt/dataplatform/releases/{BootHost.Release}"), Does.Not.Exist);
        });
    }

    [TestCase("echo 'pointer: HTTP 403' >&2; exit 1", 1, "pointer: pointer: HTTP 403")]
    [TestCase("echo 'for another launch' >&2; exit 0", 0, "nothing to do: for another launch")]
    public async Task Pointer_WithoutARelease_IsSaidOnceAndRunsNothing(string answer, int exitCode, string line)
    {
        using var host = new BootHost();
        host.Stub("python3", answer);
        var runs = new[] { await host.ConvergeAsync(), await host.ConvergeAsync() };
        Assert.Multiple(() =>
        {
            Assert.That(runs.Select(run => run.ExitCode), Is.EqualTo(new[] { exitCode, exitCode }));
            Assert.That(host.Read(Log), Does.Match($@"\A\d{{4}}-\d\d-\d\dT[\d:]{{8}}Z {line}\n\z"));
        });
    }

    [Test]
    public async Task Run_BesideAnother_DoesNothing()
    {
        using var host = new BootHost();
        host.Stub("python3", Fetch);
        host.Stub("flock", "exit 1");
        var run = await host.ConvergeAsync();
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(75));
            Assert.That(run.Errors, Does.EndWith("another run is going on\n"));
            Assert.That(host.PathOf("calls"), Does.Not.Exist);
        });
    }

    [Test]
    public async Task Release_OfTheCloud_IsRun()
    {
        using var host = new BootHost();
        host.Write("files/run", "echo \"$DATAPLATFORM_ROOT\"");
        var bundle = await TarAsync(host);
        using var cloud = new BootCloud()
            .With(BootHost.PointerKey, FetchTests.Pointer(bundle))
            .With("dss/bundles/0011223344556677.tar", bundle)
            .With("dss/settings/8899aabbccddeeff.json", "settings");
        var run = await host.ConvergeAsync(cloud.Url);
        Assert.That(run.Output, Does.EndWith($": fetched\n{host.Root}\n"), run.Errors);
    }

    [Test]
    public async Task Script_HasNothingThatShellcheckKnows()
    {
        using var host = new BootHost();
        var run = await host.ShellCheckAsync("opt/dataplatform/bin/converge");
        Assert.That(run, Is.EqualTo(new BootRun(0, "", "")), "shellcheck is a package of Debian and others");
    }

    private static async Task<string> TarAsync(BootHost host)
    {
        using var stream = new MemoryStream();
        await TarFile.CreateFromDirectoryAsync(host.PathOf("files"), stream, false);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
