using System.Security.Cryptography;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Bundle;

/// <summary>Steps that call DSS's own commands: each once for what it depends on.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class DssStepTests
{
    private const string Integrations = "steps/60-integrations.sh";
    private const string Isolation = "steps/65-isolation.sh";
    private const string Options = "steps/70-options.sh";
    private const string Service = "steps/80-service.sh";
    private const string Images = "steps/85-images.sh";
    private const string Password = "steps/82-password.sh";
    private const string Configure = "steps/90-configure.sh";
    private const string CodeEnvironments = "steps/92-code-environments.sh";

    [Test]
    public void Integrations_OfAVersion_AreMadeOnceOnAHost()
    {
        using var host = Host(Integrations);
        host.Run(Integrations);
        Assert.That(host.CallsOf("dssadmin"), Is.EqualTo(new[]
        {
            "install-hadoop-integration -standaloneArchive /machine/opt/dataplatform/downloads/hadoop-14.7.6.tar.gz",
            "install-spark-integration -standaloneArchive /machine/opt/dataplatform/downloads/spark-14.7.6.tar.gz -forK8S",
        }));
        Assert.That(host.CallsOf("systemctl"), Does.Contain("stop dataiku.service"));
        host.ForgetCalls();
        Assert.That(host.Run(Integrations), Is.EqualTo(new ScriptResult(0, "")));
        Assert.That(host.Calls, Is.Empty, "DSS is not stopped");
        host.Settings["dss"]!["version"] = "14.7.7";
        host.Run(Integrations);
        Assert.That(host.CallsOf("dssadmin"), Has.Length.EqualTo(2));
    }

    [Test]
    public void Isolation_WhereAskedFor_IsInstalledByRootOnce()
    {
        using var host = Host(Isolation);
        Assert.That(host.Run(Isolation).Output, Is.EqualTo("not asked for\n"));
        host.Settings["host"]!["userIsolation"] = true;
        host.Run(Isolation);
        host.Run(Isolation);
        Assert.That(host.CallsOf("dssadmin"), Is.EqualTo(new[] { $"install-impersonation {Environment.UserName}" }));
        Assert.That(host.CallsOf("runuser"), Is.Empty);
    }

    [Test]
    public void Options_Changed_AreTakenAndAskForARestartOnce()
    {
        using var host = Host(Options);
        Assert.That(host.Run(Options), Is.EqualTo(new ScriptResult(0, "stopping DSS\n")));
        Assert.Multiple(() =>
        {
            Assert.That(host.Read("/data/dataiku/install.ini"), Is.EqualTo(
                "[general]\ninstallId = Abc\n\n[javaopts]\njek.xmx = 2g\nbackend.xmx = 8g\n\n"));
            Assert.That(host.CallsOf("dssadmin"), Is.EqualTo(new[] { "regenerate-config" }));
            Assert.That(host.Read("/data/dataiku/bin/env-site.sh"), Is.EqualTo(
                """
                export MINE=1
                # Begin of the platform's part, which is written anew: changes belong above or below it.
                export DKU_BACKEND_EXT_HOST=10.0.0.9
                export AWS_DEFAULT_REGION=eu-west-1
                # End of the platform's part.

                """));
            Assert.That(host.Exists("/var/lib/dataplatform/restart-dss"), Is.True);
        });
        var environment = host.Read("/data/dataiku/bin/env-site.sh");
        File.Delete($"{host.Root}/var/lib/dataplatform/restart-dss");
        host.ForgetCalls();
        Assert.That(host.Run(Options), Is.EqualTo(new ScriptResult(0, "")));
        Assert.Multiple(() =>
        {
            Assert.That(host.Calls, Is.Empty);
            Assert.That(host.Read("/data/dataiku/bin/env-site.sh"), Is.EqualTo(environment));
            Assert.That(host.Exists("/var/lib/dataplatform/restart-dss"), Is.False);
        });
        host.Settings["host"]!["credentials"]!["mode"] = "keypair";
        host.Run(Options);
        Assert.That(
            host.Read("/data/dataiku/bin/env-site.sh"),
            Does.Contain("\nexport AWS_EC2_METADATA_DISABLED=true\n"),
            "with a key");
    }

    [Test]
    public void Service_OfAHost_IsStartedAfterItsVolumeAndRestartedOnceForAChange()
    {
        using var host = Host(Service);
        host.Stub("curl", "[ -e \"$DATAPLATFORM_ROOT/asked\" ] || { touch \"$DATAPLATFORM_ROOT/asked\"; exit 22; }");
        host.Stub("systemctl", "[ \"$1\" != is-active ]");
        Assert.That(host.Run(Service).Code, Is.Zero);
        Assert.Multiple(() =>
        {
            Assert.That(
                host.CallsOf("install-boot"), Is.EqualTo(new[] { $"/machine/data/dataiku {Environment.UserName}" }));
            Assert.That(host.CallsOf("systemctl"), Does.Contain("start dataiku.service"));
            Assert.That(host.CallsOf("curl"), Has.Length.EqualTo(2));
            Assert.That(
                host.Read("/etc/systemd/system/dataiku.service.d/dataplatform.conf"),
                Does.Contain("\nRequiresMountsFor=/data\nConditionPathIsMountPoint=/data\n")
                    .And.Contain("\nLimitNOFILE=65536\n"));
        });
        host.ForgetCalls();
        host.Stub("systemctl");
        host.Run(Service);
        Assert.That(host.CallsOf("install-boot"), Is.Empty);
        Assert.That(
            host.CallsOf("systemctl"),
            Is.EqualTo(new[] { "enable --quiet dataiku.service", "start dataiku.service" }));
        host.Write("/var/lib/dataplatform/restart-dss", "the environment has changed\n");
        Assert.That(host.Run(Service).Output, Is.EqualTo("restarting DSS: the environment has changed\n"));
        Assert.That(host.CallsOf("systemctl")[^1], Is.EqualTo("restart dataiku.service"));
        Assert.That(host.Run(Service).Output, Is.Empty);
    }

    [Test]
    public void Images_Of14_HaveOurNamesAndAreBuiltWhenTheyAreNotThere()
    {
        using var host = Host(Images);
        host.Stub("docker");
        host.Run(Images);
        Assert.That(host.CallsOf("dssadmin"), Is.EqualTo(new[]
        {
            "build-base-image --type container-exec --tag dku-exec-base:dss-14.7.6",
            "build-base-image --type spark --tag dku-spark-base:dss-14.7.6",
            "build-base-image --type cde",
            "build-base-image --type api-deployer",
        }));
        host.ForgetCalls();
        host.Run(Images);
        Assert.That(host.CallsOf("dssadmin"), Is.Empty);
        host.Stub("docker", "exit 1");
        host.Run(Images);
        Assert.That(host.CallsOf("dssadmin"), Has.Length.EqualTo(2), "those of our names were taken away");
    }

    [Test]
    public void Images_Of15_KeepTheNamesOfDss()
    {
        using var host = Host(Images);
        host.Settings["dss"]!["version"] = "15.2.1";
        host.Run(Images);
        host.Run(Images);
        Assert.That(host.CallsOf("dssadmin"), Is.EqualTo(new[]
        {
            "build-base-image --type container-exec", "build-base-image --type spark", "build-base-image --type cde",
            "build-base-image --type api-deployer",
        }));
    }

    [Test]
    public void Images_WithoutARegistry_AreNotBuilt()
    {
        using var host = Host(Images);
        host.Settings["dss"]!.AsObject().Remove("images");
        Assert.That(host.Run(Images), Is.EqualTo(new ScriptResult(0, "no registry: no images\n")));
        Assert.That(host.Calls, Is.Empty);
    }

    [Test]
    public void CodeEnvironments_AfterAnUpgrade_AreBuiltOnce()
    {
        using var host = Host(CodeEnvironments);
        host.Run(CodeEnvironments);
        Assert.That(host.Calls, Is.Empty);
        host.Write("/data/dataplatform/rebuild-code-environments", "14.7.6\n");
        host.Run(CodeEnvironments);
        host.Run(CodeEnvironments);
        Assert.That(host.CallsOf("dssadmin"), Is.EqualTo(new[] { "build-container-exec-code-env-images --all" }));
    }

    [Test]
    public void Configuration_OfTheHost_IsCalledWithTheSettingsAndDsscli()
    {
        using var host = Host(Configure);
        host.Settings["downloads"]!["plugin"] = new JsonObject
        {
            ["url"] = "https://dss.example/eks.zip",
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData("archive"u8)),
        };
        Directory.CreateDirectory($"{host.Bundle}/configure");
        File.WriteAllText(
            $"{host.Bundle}/configure/__main__.py",
            "import os, sys\nprint('\\n'.join(sys.argv[1:] + [os.environ['AWS_DEFAULT_REGION']]))");
        var result = host.Run(Configure);
        Assert.That(result.Output.Replace(host.Root, "", StringComparison.Ordinal), Is.EqualTo(
            $"""
            --settings
            /opt/dataplatform/releases/{HostSandbox.Release}/settings.json
            --state
            /data/dataplatform/state.json
            --url
            http://127.0.0.1:11000
            --dsscli
            runuser -u {Environment.UserName} -- env -i HOME=/home/{Environment.UserName} LANG=en_US.utf8 \
            PATH=/usr/local/bin:/usr/bin:/usr/sbin /data/dataiku/bin/dsscli
            --aws
            aws
            --driver-host
            10.0.0.9
            --plugin-zip
            /opt/dataplatform/downloads/eks.zip
            eu-west-1

            """.Replace("\\\n", "", StringComparison.Ordinal)));
        Assert.That(Directory.Exists($"{host.Bundle}/configure/__pycache__"), Is.False, "the release stays as it was");
    }

    [Test]
    public void Password_OfTheAdministrator_IsConfiguredAlone()
    {
        using var host = Host(Password, Configure);
        Directory.CreateDirectory($"{host.Bundle}/configure");
        File.WriteAllText($"{host.Bundle}/configure/__main__.py", "import sys\nprint(' '.join(sys.argv[-2:]))");
        Assert.That(host.Run(Password), Is.EqualTo(new ScriptResult(0, "--only admin-password\n")));
    }

    private static HostSandbox Host(params string[] steps)
    {
        var host = new HostSandbox(steps);
        host.Write("/data/dataiku/install.ini", "[general]\ninstallId = Abc\n\n[javaopts]\njek.xmx = 2g\n");
        host.Write("/data/dataiku/bin/env-site.sh", "export MINE=1\n");
        host.Write("/opt/dataplatform/bin/fetch.py", "class Refused(Exception):\n    pass\n\n\ndef metadata(path):\n"
            + "    return {'local-ipv4': '10.0.0.9', 'instance-id': 'i-1'}[path]\n");
        host.Stub("curl", "while [ \"$1\" != --output ]; do shift; done; printf archive >\"$2\"");
        host.Stub("dssadmin");
        host.Stub("install-boot");
        host.Command("/data/dataiku/bin/dssadmin", $"exec '{host.Stubs}/dssadmin' \"$@\"");
        host.Write(
            "/opt/dataiku/dataiku-dss-14.7.6/scripts/install/install-boot.sh",
            """
            mkdir -p "$DATAPLATFORM_ROOT/etc/systemd/system"
            touch "$DATAPLATFORM_ROOT/etc/systemd/system/dataiku.service"
            install-boot "$@"

            """);
        return host;
    }
}
