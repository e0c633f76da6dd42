using System.Text;
using System.Text.RegularExpressions;
using DataPlatform.Components.Dss.Bundle;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Bundle;

[Parallelizable(ParallelScope.All)]
public sealed partial class BundleScriptsTests
{
    private static string[] Shell { get; } =
        [.. BundleFiles.All.Keys.Where(path => path.EndsWith(".sh", StringComparison.Ordinal) || IsBash(path))];

    private static string[] Steps { get; } =
        [.. BundleFiles.All.Keys.Where(path => path.StartsWith("steps/", StringComparison.Ordinal))];

    [Test]
    public void Steps_OfTheBundle_AreTheseInThisOrder() => Assert.That(
        Steps.Select(path => Name().Match(path).Groups[1].Value),
        Is.EqualTo(new[]
        {
            "agent", "system", "volume", "tools", "user", "docker", "metadata", "credentials", "kit", "install",
            "integrations", "isolation", "options", "drivers", "service", "password", "images", "configure",
            "code-environments", "probe",
        }));

    [Test]
    public void Scripts_ByShellcheck_HaveNoFinding()
    {
        if (Commands.Find("shellcheck") is not { } shellcheck)
        {
            Assert.Fail("shellcheck is not on the PATH; install it with: apt-get install shellcheck");
            return;
        }

        // What a script sources is checked by itself.
        Assert.That(InFolder(shellcheck, "--exclude=SC1091"), Is.EqualTo(new ScriptResult(0, "")));
    }

    [Test]
    public void Scripts_ByBash_AreComplete() => Assert.That(
        InFolder("bash", "-c", "for path; do bash -n \"$path\"; done", "bash"), Is.EqualTo(new ScriptResult(0, "")));

    [Test]
    public void Steps_All_StopAtTheFirstFailureAndUseTheLibrary()
    {
        foreach (var path in Steps)
        {
            Assert.That(
                Text(path),
                Does.StartWith("#!/usr/bin/env bash\n# ").And.Contain("\nset -euo pipefail\n")
                    .And.Contain("\nsource \"${0%/*}/../lib.sh\"\n"),
                path);
        }
    }

    [Test]
    public void Lines_OfAllFiles_AreNotTooLong() => Assert.That(
        BundleFiles.All.Keys.Where(path => Text(path).Split('\n').Any(line => line.Length > 120)), Is.Empty);

    private static string Text(string path) => Encoding.UTF8.GetString(BundleFiles.All[path].AsSpan());

    private static bool IsBash(string path) =>
        Text(path).StartsWith("#!/usr/bin/env bash\n", StringComparison.Ordinal);

    private static ScriptResult InFolder(string command, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("dss-scripts-");
        try
        {
            folder.CreateSubdirectory("steps");
            foreach (var path in Shell)
                File.WriteAllBytes(Path.Combine(folder.FullName, path), [.. BundleFiles.All[path]]);
            return Commands.Run(
                command, [.. options, .. Shell], start => start.WorkingDirectory = folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex("^steps/[0-9]{2}-(.+)[.]sh$")]
    private static partial Regex Name();
}
