using System.Text.Json.Nodes;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Bundle;

/// <summary>Steps that install what the operating system has.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class SystemStepTests
{
    private const string Agent = "steps/10-agent.sh";
    private const string SystemStep = "steps/15-system.sh";
    private const string User = "steps/30-user.sh";
    private const string Docker = "steps/35-docker.sh";
    private const string Kit = "steps/50-kit.sh";
    private const string Probe = "steps/95-probe.sh";
    private const string Signer = "937616F3450B7D806CBD9725D58167303B789C72";
    private const string AgentFolder = "/opt/aws/amazon-cloudwatch-agent";

    // Buckets of Amazon: the first word has no hyphen.
    private static readonly string[] AgentFiles =
    [
        "https://amazoncloudwatch-agent-eu-west-1.s3.eu-west-1.amazonaws.com/redhat/amd64/latest/"
            + "amazon-cloudwatch-agent.rpm",
        "https://amazoncloudwatch-agent-eu-west-1.s3.eu-west-1.amazonaws.com/redhat/amd64/latest/"
            + "amazon-cloudwatch-agent.rpm.sig",
        "https://amazoncloudwatch-agent.s3.amazonaws.com/assets/amazon-cloudwatch-agent.gpg",
    ];

    [TestCase("almalinux9", 3)]
    [TestCase("amazonlinux2023", 0)]
    public void Agent_OfTheOperatingSystem_IsInstalledAndConfiguredOnce(string system, int downloads)
    {
        using var host = AgentHost(system, Signer);
        Assert.That(host.Run(Agent), Is.EqualTo(new ScriptResult(0, "")));
        Assert.Multiple(() =>
        {
            Assert.That(
                host.CallsOf("curl").Select(call => call.Split(' ')[^1]), Is.EqualTo(AgentFiles.Take(downloads)));
            Assert.That(host.CallsOf("dnf"), Has.Length.EqualTo(1));
            Assert.That(
                JsonNode.DeepEquals(
                    JsonNode.Parse(host.Read($"{AgentFolder}/etc/dataplatform.json")),
                    host.Settings["host"]!["agentConfiguration"]),
                Is.True);
            Assert.That(host.CallsOf("ctl"), Is.EqualTo(new[]
            {
                $"-a fetch-config -m ec2 -s -c file:/machine{AgentFolder}/etc/dataplatform.json",
            }));
        });
        host.ForgetCalls();
        host.Run(Agent);
        Assert.That(host.CallsOf("ctl").Concat(host.CallsOf("dnf")), Is.Empty);
    }

    [Test]
    public void Agent_SignedBySomeoneElse_IsNotInstalled()
    {
        using var host = AgentHost("almalinux9", "0000000000000000000000000000000000000000");
        var result = host.Run(Agent);
        Assert.That(result, Is.EqualTo(new ScriptResult(
            1, $"amazon-cloudwatch-agent.rpm: the signature is not of {Signer}\n")));
        Assert.That(host.CallsOf("dnf"), Is.Empty);
    }

    [Test]
    public void System_OfANewHost_HasWhatDssAsksFor()
    {
        using var host = new HostSandbox(SystemStep);
        host.Stub("rpm", "exit 1");
        host.Stub("getenforce", "echo Enforcing");
        host.Stub("semanage");
        Assert.That(host.Run(SystemStep), Is.EqualTo(new ScriptResult(0, "")));
        Assert.Multiple(() =>
        {
            Assert.That(host.Read("/etc/security/limits.d/90-dataplatform.conf"), Is.EqualTo(
                $"{Environment.UserName} - nofile 65536\n{Environment.UserName} - nproc 65536\n"));
            Assert.That(host.Read("/etc/locale.conf"), Is.EqualTo("LANG=en_US.UTF-8\n"));
            Assert.That(host.CallsOf("dnf").Single(), Does.StartWith("-y -q install acl "));
            Assert.That(host.CallsOf("semanage"), Is.EqualTo(new[] { "permissive -a httpd_t" }));
            Assert.That(
                host.CallsOf("systemctl")[^1], Is.EqualTo("disable --now nm-cloud-setup.timer nm-cloud-setup.service"));
        });
        host.Run(SystemStep);
        Assert.That(host.CallsOf("semanage"), Has.Length.EqualTo(1), "once");
        host.Stub("getenforce", "echo Permissive");
        File.Delete($"{host.Root}/var/lib/dataplatform/selinux");
        host.Run(SystemStep);
        Assert.That(host.CallsOf("semanage"), Has.Length.EqualTo(1), "Amazon Linux does not enforce");
    }

    [TestCase(false, "700")]
    [TestCase(true, "711")]
    public void Folders_OfDss_AreItsOwn(bool isolation, string mode)
    {
        using var host = new HostSandbox(User);
        host.Write("/data/keep", "");
        host.Settings["host"]!["userIsolation"] = isolation;
        Assert.That(host.Run(User), Is.EqualTo(new ScriptResult(0, "")));
        Assert.That(host.Mode("/data/dataiku"), Is.EqualTo(mode));
        Assert.That(host.Exists("/opt/dataiku"), Is.True);
    }

    [Test]
    public void User_NotThere_HasTheSameNumberOnEveryHost()
    {
        using var host = new HostSandbox(User);
        host.Stub("id", "exit 1");
        host.Run(User);
        Assert.That(host.CallsOf("groupadd"), Is.EqualTo(new[] { $"--gid 3000 {Environment.UserName}" }));
        Assert.That(host.CallsOf("useradd").Single(), Does.StartWith("--uid 3000 --gid 3000 "));
    }

    [TestCase("almalinux9", "-y -q install docker-ce docker-ce-cli containerd.io docker-buildx-plugin")]
    [TestCase("rhel9", "-y -q install docker-ce docker-ce-cli containerd.io docker-buildx-plugin")]
    [TestCase("amazonlinux2023", "-y -q install docker")]
    public void Docker_ByOperatingSystem_ComesFromItsPublisher(string system, string install)
    {
        using var host = new HostSandbox(Docker);
        host.Settings["host"]!["operatingSystem"] = system;
        host.Stub("id", "echo dssuser");
        Assert.That(host.Run(Docker), Is.EqualTo(new ScriptResult(0, "")));
        Assert.Multiple(() =>
        {
            Assert.That(host.CallsOf("dnf"), Is.EqualTo(new[] { install }));
            Assert.That(host.CallsOf("usermod"), Is.EqualTo(new[] { $"-a -G docker {Environment.UserName}" }));
            Assert.That(host.Exists("/etc/yum.repos.d/docker-ce.repo"), Is.EqualTo(system != "amazonlinux2023"));
        });
    }

    [Test]
    public void Docker_WithoutARegistry_IsNotInstalled()
    {
        using var host = new HostSandbox(Docker);
        host.Settings["dss"]!.AsObject().Remove("images");
        Assert.That(host.Run(Docker).Output, Is.EqualTo("no registry: DSS builds no images, so there is no Docker\n"));
        Assert.That(host.Calls, Is.Empty);
    }

    [Test]
    public void Kit_OfAVersion_IsUnpackedOnceWithWhatItNeeds()
    {
        using var host = KitHost("dataiku-dss-14.7.6");
        var result = host.Run(Kit);
        Assert.Multiple(() =>
        {
            Assert.That(result.Code, Is.Zero, result.Output);
            Assert.That(result.Output, Does.EndWith("unpacked DSS 14.7.6\ndependencies -yes\n"));
            Assert.That(Directory.GetDirectories($"{host.Root}/opt/dataiku").Select(Path.GetFileName), Is.EqualTo(
                new[] { "dataiku-dss-14.7.6" }));
            Assert.That(Directory.GetFiles($"{host.Root}/opt/dataplatform/downloads"), Is.Empty);
        });
        Assert.That(host.Run(Kit), Is.EqualTo(new ScriptResult(0, "")));
    }

    [Test]
    public void Kit_OfAnotherVersion_IsRefused()
    {
        using var host = KitHost("dataiku-dss-13.0.0");
        var result = host.Run(Kit);
        Assert.That(result.Code, Is.EqualTo(1));
        Assert.That(result.Output, Does.EndWith("dataiku-dss-14.7.6.tar.gz is not DSS 14.7.6\n"));
        Assert.That(host.Exists("/opt/dataiku/dataiku-dss-14.7.6"), Is.False);
    }

    [Test]
    public void Probe_EveryMinute_SendsOneAnswer()
    {
        using var host = new HostSandbox(Probe);
        host.Write(
            "/opt/dataplatform/bin/fetch.py",
            "class Refused(Exception):\n    pass\n\n\ndef metadata(path):\n    return 'i-1'\n");
        Assert.That(host.Run(Probe), Is.EqualTo(new ScriptResult(0, "")));
        Assert.Multiple(() =>
        {
            Assert.That(
                host.Read("/etc/systemd/system/dataplatform-probe.service"),
                Does.Contain("\nExecStart=/opt/dataplatform/bin/probe 11000 eu-west-1 DSS/dataplatform-dev i-1\n"));
            Assert.That(host.Mode("/opt/dataplatform/bin/probe"), Is.EqualTo("755"));
            Assert.That(host.CallsOf("systemctl")[^1], Is.EqualTo("enable --quiet --now dataplatform-probe.timer"));
        });
    }

    private static HostSandbox AgentHost(string system, string signer)
    {
        var host = new HostSandbox(Agent);
        host.Settings["host"]!["operatingSystem"] = system;
        host.Stub("curl", "while [ \"$1\" != --output ]; do shift; done; printf file >\"$2\"");
        host.Stub("gpg", $"case $* in *--verify*) echo '[GNUPG:] VALIDSIG {signer} 2026';; esac");
        host.Stub("ctl");
        host.Command("/agent", $"exec '{host.Stubs}/ctl' \"$@\"");
        // What the package brings.
        host.Stub(
            "dnf",
            $"mkdir -p \"$DATAPLATFORM_ROOT{AgentFolder}/bin\" && cp \"$DATAPLATFORM_ROOT/agent\" "
                + $"\"$DATAPLATFORM_ROOT{AgentFolder}/bin/amazon-cloudwatch-agent-ctl\"");
        return host;
    }

    private static HostSandbox KitHost(string folder)
    {
        var host = new HostSandbox(Kit);
        host.Write($"/made/{folder}/installer.sh", "");
        host.Write($"/made/{folder}/scripts/install/install-deps.sh", "echo dependencies \"$@\"\n");
        Directory.CreateDirectory($"{host.Root}/opt/dataiku");
        host.Stub(
            "curl",
            $"while [ \"$1\" != --output ]; do shift; done; tar -czf \"$2\" -C \"$DATAPLATFORM_ROOT/made\" {folder}");
        return host;
    }
}
