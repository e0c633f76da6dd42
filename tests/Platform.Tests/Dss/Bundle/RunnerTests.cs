using System.Text.RegularExpressions;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Bundle;

[Parallelizable(ParallelScope.All)]
public sealed partial class RunnerTests
{
    private const string Log = "/var/log/dataplatform/bootstrap.log";
    private const string Awaited = "CREATE_IN_PROGRESS";

    [Test]
    public void Steps_OfARelease_RunInOrderAndAreAnswered()
    {
        using var host = Host(Awaited);
        var result = host.Run("run");
        Assert.Multiple(() =>
        {
            Assert.That(result.Code, Is.Zero);
            Assert.That(Steps(host), Is.EqualTo(new[] { "a", "b", "c" }));
            Assert.That(
                WithoutTimes(result.Output),
                Is.EqualTo(new[]
                {
                    "step a: start", "output of a", "step a: done in 0s", "step b: start", "output of b",
                    "step b: done in 0s", "step c: start", "output of c", "step c: done in 0s",
                    $"release {HostSandbox.Release}: complete",
                    $"release {HostSandbox.Release}: answered SUCCESS to the deployment",
                }));
            Assert.That(host.Read(Log), Is.EqualTo(result.Output));
            Assert.That(host.Mode(Log), Is.EqualTo("640"));
            Assert.That(Signals(host), Is.EqualTo(new[] { "all SUCCESS" }));
        });
    }

    [Test]
    public void Steps_Done_AreQuietFromThenOn()
    {
        using var host = Host(Awaited);
        host.Run("run");
        host.ForgetCalls();
        Assert.That(host.Run("run"), Is.EqualTo(new ScriptResult(0, "")));
        Assert.That(host.Calls, Is.Empty, "no step, and the deployment was answered just now");
    }

    // Settings that are changed and changed back are the release of before.
    [Test]
    public void Release_GoneBackTo_RunsAllItsStepsAgain()
    {
        const string other = "ba9876543210";
        using var host = Host("");
        Directory.CreateDirectory($"{host.Bundle}/../{other}/steps");
        foreach (var file in Directory.GetFiles($"{host.Bundle}/steps").Append($"{host.Bundle}/run"))
            File.Copy(file, file.Replace(HostSandbox.Release, other, StringComparison.Ordinal));
        host.Run("run");
        host.Run($"../{other}/run");
        host.ForgetCalls();
        Assert.That(
            WithoutTimes(host.Run("run").Output), Has.Some.EqualTo($"release {HostSandbox.Release}: complete"));
        Assert.That(Steps(host), Is.EqualTo(new[] { "a", "b", "c" }));
    }

    [TestCase("a", "")]
    [TestCase("b", "a")]
    [TestCase("c", "ab")]
    public void Step_Failing_EndsTheRunAndIsTheFirstOfTheNextRun(string step, string before)
    {
        using var host = Host(Awaited);
        host.Write($"/broken-{step}", "");
        var failed = host.Run("run");
        Assert.Multiple(() =>
        {
            Assert.That(failed.Code, Is.EqualTo(1));
            Assert.That(Steps(host), Is.EqualTo($"{before}{step}".Select(letter => $"{letter}")));
            Assert.That(WithoutTimes(failed.Output), Has.Some.StartsWith($"step {step}: failed after "));
            Assert.That(Signals(host), Is.EqualTo(new[] { $"{step} FAILURE" }));
        });
        host.ForgetCalls();
        File.Delete($"{host.Root}/broken-{step}");
        Assert.Multiple(() =>
        {
            Assert.That(host.Run("run").Code, Is.Zero);
            Assert.That(Steps(host), Is.EqualTo("abc"[before.Length..].Select(letter => $"{letter}")));
            Assert.That(Signals(host), Is.EqualTo(new[] { "all SUCCESS" }));
        });
    }

    [Test]
    public void Failure_WhileNobodyWaits_IsNotTriedAgainBeforeTheNextBoot()
    {
        using var host = Host("ROLLBACK_COMPLETE");
        host.Write("/broken-b", "");
        Assert.That(host.Run("run").Code, Is.EqualTo(1));
        host.ForgetCalls();
        Assert.Multiple(() =>
        {
            Assert.That(host.Run("run"), Is.EqualTo(new ScriptResult(0, "")));
            Assert.That(Steps(host), Is.Empty);
            host.Write("/proc/sys/kernel/random/boot_id", "second");
            Assert.That(host.Run("run").Code, Is.EqualTo(1), "another boot");
            Assert.That(host.Run("run", "--retry").Code, Is.EqualTo(1), "by hand");
            Assert.That(Steps(host), Is.EqualTo(new[] { "b", "b" }));
            Assert.That(Signals(host), Is.Empty);
        });
    }

    [Test]
    public void Failure_WithADeploymentThatWaitsAnew_IsTriedAgain()
    {
        using var host = Host("");
        host.Write("/broken-b", "");
        host.Run("run");
        host.Write("/status", Awaited);
        host.Run("run");
        Assert.That(Steps(host), Is.EqualTo(new[] { "a", "b", "b" }));
        Assert.That(Signals(host), Is.EqualTo(new[] { "b FAILURE" }));
    }

    // The deployment starts to wait after the host has begun.
    [Test]
    public void Success_BeforeTheDeploymentWaits_IsAnsweredWhenItDoes()
    {
        using var host = Host("");
        host.Run("run");
        Assert.That(Signals(host), Is.Empty);
        host.Write("/status", Awaited);
        var result = host.Run("run");
        Assert.That(
            WithoutTimes(result.Output),
            Is.EqualTo(new[] { $"release {HostSandbox.Release}: answered SUCCESS to the deployment" }));
        Assert.That(Signals(host), Is.EqualTo(new[] { "all SUCCESS" }));
    }

    [Test]
    public void Success_NotTaken_IsAnsweredAgain()
    {
        using var host = Host(Awaited);
        host.Write("/broken-signal", "");
        Assert.That(host.Run("run").Output, Does.Contain("the answer SUCCESS was not taken"));
        File.Delete($"{host.Root}/broken-signal");
        host.Run("run");
        Assert.That(Signals(host), Is.EqualTo(new[] { "all SUCCESS", "all SUCCESS" }));
    }

    private static HostSandbox Host(string status)
    {
        var host = new HostSandbox();
        foreach (var (number, step) in new[] { (10, "a"), (15, "b"), (20, "c") })
        {
            File.WriteAllText(
                $"{host.Bundle}/steps/{number}-{step}.sh",
                $"step {step}; echo output of {step}; [ ! -e $DATAPLATFORM_ROOT/broken-{step} ]");
        }

        host.Stub("step");
        // Stands for fetch.py too, which is called by way of it.
        host.Stub(
            "python3",
            """
            case $3 in
                status) cat "$DATAPLATFORM_ROOT/status" ;;
                *) [ ! -e "$DATAPLATFORM_ROOT/broken-signal" ] ;;
            esac
            """);
        host.Write("/status", status);
        host.Write("/proc/sys/kernel/random/boot_id", "first");
        return host;
    }

    private static string[] Steps(HostSandbox host) => host.CallsOf("step");

    private static string[] Signals(HostSandbox host) =>
        [.. host.CallsOf("python3").Where(call => call.Contains(" signal ", StringComparison.Ordinal))
            .Select(call => string.Join(' ', call.Split(' ')[^2..]))];

    private static string[] WithoutTimes(string output) =>
        [.. output.TrimEnd().Split('\n').Select(line => Seconds().Replace(Time().Replace(line, ""), "in 0s"))];

    // A busy machine takes a second for a step.
    [GeneratedRegex("in [0-9]+s$")]
    private static partial Regex Seconds();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z ")]
    private static partial Regex Time();
}
