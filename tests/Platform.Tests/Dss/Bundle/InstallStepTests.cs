using System.Text.Json.Nodes;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Bundle;

[Parallelizable(ParallelScope.All)]
public sealed class InstallStepTests
{
    private const string Step = "steps/55-install.sh";
    private const string Started = "/data/dataplatform/installing";
    private const string Installed = "/var/lib/dataplatform/installed";

    [Test]
    public void Directory_Empty_IsInstalledInto()
    {
        using var host = Host();
        Assert.That(host.Run(Step), Is.EqualTo(new ScriptResult(0, "installing DSS 14.7.6\n")));
        Assert.That(Installations(host), Is.EqualTo(new[] { "-d /machine/data/dataiku -p 11000 -y" }));
        Assert.That(host.Exists(Started), Is.False);
        host.ForgetCalls();
        Assert.That(host.Run(Step), Is.EqualTo(new ScriptResult(0, "DSS 14.7.6 is installed\n")));
        Assert.That(Installations(host), Is.Empty);
    }

    [TestCase("14.7.5")]
    [TestCase("14.6.10")]
    [TestCase("13.9.9")]
    public void Directory_OfAnOlderVersion_IsUpgradedWhileDssIsStopped(string version)
    {
        using var host = Host(version);
        Assert.That(
            host.Run(Step),
            Is.EqualTo(new ScriptResult(0, $"upgrading DSS from {version} to 14.7.6\nstopping DSS\n")));
        Assert.Multiple(() =>
        {
            Assert.That(Installations(host), Is.EqualTo(new[] { "-d /machine/data/dataiku -u -y" }));
            Assert.That(host.CallsOf("systemctl")[^1], Is.EqualTo("stop dataiku.service"));
            Assert.That(host.Exists("/data/dataplatform/rebuild-code-environments"), Is.True);
        });
    }

    // Another image: the data directory knows where the old host had Java and Python.
    [Test]
    public void Directory_OfAnotherHost_IsTakenOverOnce()
    {
        using var host = Host("14.7.6");
        File.Delete($"{host.Root}{Installed}");
        Assert.That(
            host.Run(Step),
            Is.EqualTo(new ScriptResult(0, "taking over the data directory of another host\nstopping DSS\n")));
        Assert.That(Installations(host), Is.EqualTo(new[] { "-d /machine/data/dataiku -u -y" }));
        Assert.That(host.Exists("/data/dataplatform/rebuild-code-environments"), Is.False);
        Assert.That(host.Run(Step), Is.EqualTo(new ScriptResult(0, "DSS 14.7.6 is installed\n")));
    }

    [TestCase("14.7.10")]
    [TestCase("15.0.0")]
    public void Directory_OfANewerVersion_IsRefused(string version)
    {
        using var host = Host(version);
        Assert.That(host.Run(Step), Is.EqualTo(new ScriptResult(
            1,
            $"the data directory is of DSS {version}: it cannot go back to 14.7.6; restore a snapshot for that\n")));
        Assert.That(host.Calls, Is.Empty);
    }

    [Test]
    public void Directory_OfSomethingElse_IsRefused()
    {
        using var host = Host();
        host.Write("/data/dataiku/letters.txt", "mine");
        Assert.That(
            host.Run(Step),
            Is.EqualTo(new ScriptResult(1, "/data/dataiku is not empty, but holds no DSS\n")));
        Assert.That(host.Read("/data/dataiku/letters.txt"), Is.EqualTo("mine"));
    }

    [Test]
    public void Installation_Interrupted_BeginsAnew()
    {
        using var host = Host();
        host.Write("/broken", "");
        Assert.That(host.Run(Step).Code, Is.EqualTo(1));
        Assert.That(host.Exists("/data/dataiku/half"), Is.True);
        File.Delete($"{host.Root}/broken");
        Assert.That(
            host.Run(Step).Output,
            Is.EqualTo("taking away an interrupted installation\ninstalling DSS 14.7.6\n"));
        Assert.That(host.Exists("/data/dataiku/half"), Is.False);
    }

    // The version may be there before all else is.
    [Test]
    public void Upgrade_InterruptedAfterTheVersionIsWritten_IsDoneAgain()
    {
        using var host = Host("14.7.6");
        host.Write(Started, "upgrade\n");
        Assert.That(host.Run(Step).Output, Does.StartWith("upgrading DSS from 14.7.6 to 14.7.6\n"));
        Assert.That(Installations(host), Is.EqualTo(new[] { "-d /machine/data/dataiku -u -y" }));
    }

    [Test]
    public void Installer_ThatLeavesAnotherVersion_IsAFailure()
    {
        using var host = Host("14.0.0");
        host.Settings["dss"]!["version"] = "14.8.0";
        host.Command("/opt/dataiku/dataiku-dss-14.8.0/installer.sh", "exit 0");
        var result = host.Run(Step);
        Assert.That(result.Code, Is.EqualTo(1));
        Assert.That(result.Output, Does.EndWith("the data directory is of DSS '14.0.0', not 14.8.0\n"));
    }

    // Without a licence DSS's API may be closed, by which it would get one.
    [Test]
    public void License_OfASecret_IsPlacedOnceForDssAlone()
    {
        const string License = "/data/dataiku/config/license.json";
        using var host = Host("14.7.6");
        host.Settings["dss"]!["license"] = new JsonObject { ["secretName"] = "dataiku/license" };
        host.Stub("aws", """echo '{"licence":1}'""");
        host.Write("/data/dataiku/config/general-settings.json", "{}");
        Assert.That(host.Run(Step), Is.EqualTo(new ScriptResult(0, "DSS 14.7.6 is installed\n")));
        Assert.Multiple(() =>
        {
            Assert.That(host.Read(License), Is.EqualTo("{\"licence\":1}\n"));
            Assert.That(host.Mode(License), Is.EqualTo("600"));
            Assert.That(host.CallsOf("aws").Single(), Does.Contain("--secret-id dataiku/license"));
            Assert.That(host.Read("/var/lib/dataplatform/restart-dss"), Is.EqualTo("it has a licence now\n"));
        });
        host.ForgetCalls();
        Assert.That(host.Run(Step).Code, Is.Zero);
        Assert.That(host.Calls, Is.Empty);
    }

    [Test]
    public void License_ThatCannotBeRead_IsAFailureAndNotPlaced()
    {
        using var host = Host("14.7.6");
        host.Settings["dss"]!["license"] = new JsonObject { ["secretName"] = "dataiku/license" };
        host.Stub("aws", "echo 'half of it'; exit 254");
        host.Write("/data/dataiku/config/general-settings.json", "{}");
        Assert.That(host.Run(Step).Code, Is.Not.Zero);
        Assert.That(host.Exists("/data/dataiku/config/license.json"), Is.False);
    }

    private static string[] Installations(HostSandbox host) => host.CallsOf("installer");

    private static HostSandbox Host(string? version = null)
    {
        var host = new HostSandbox(Step);
        Directory.CreateDirectory($"{host.Root}/data/dataiku");
        if (version is not null)
        {
            host.Write("/data/dataiku/dss-version.json", $$"""{"product_version":"{{version}}"}""");
            host.Write(Installed, version + "\n");
        }

        host.Stub("installer");
        // DSS's user has none of root's environment, so the folder is written into the script.
        host.Command(
            "/opt/dataiku/dataiku-dss-14.7.6/installer.sh",
            $$"""
            PATH='{{host.Stubs}}':$PATH
            installer "$@"
            if [ -e '{{host.Root}}/broken' ]; then echo >"$2/half"; exit 1; fi
            echo '{"product_version":"14.7.6"}' >"$2/dss-version.json"
            """);
        return host;
    }
}
