using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Bundle;

/// <summary>Steps that decide who has which rights on AWS.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class AccessStepTests
{
    private const string Metadata = "steps/40-metadata.sh";
    private const string Credentials = "steps/45-credentials.sh";
    private const string Restart = "/var/lib/dataplatform/restart-dss";
    private const string Rules = "/etc/nftables/dataplatform-metadata.nft";
    private const string Secret = "wJalrXUtnFEMI/K7MDENG";
    private const string Value = $$"""{"accessKeyId":"AKIA1","secretAccessKey":"{{Secret}}","generation":1}""";

    private static readonly string File = $"/home/{Environment.UserName}/.aws/credentials";

    [TestCase("keypair", "{ 0 }")]
    [TestCase("instanceProfile", "{ 0, 3000 }")]
    public void Metadata_ByMode_IsForRootAndForDssWithoutAKey(string mode, string users)
    {
        using var host = MetadataHost(reachable: false);
        host.Settings["host"]!["credentials"]!["mode"] = mode;
        Assert.That(host.Run(Metadata), Is.EqualTo(new ScriptResult(0, "")));
        Assert.Multiple(() =>
        {
            Assert.That(host.Read(Rules), Is.EqualTo(
                $$"""
                table inet dataplatform_metadata
                delete table inet dataplatform_metadata
                table inet dataplatform_metadata {
                    chain output {
                        type filter hook output priority -5; policy accept;
                        ip daddr 169.254.169.254 meta skuid != {{users}} reject
                        ip6 daddr fd00:ec2::254 meta skuid != {{users}} reject
                    }
                    chain forward {
                        type filter hook forward priority -5; policy accept;
                        ip daddr 169.254.169.254 reject
                        ip6 daddr fd00:ec2::254 reject
                    }
                }

                """));
            Assert.That(host.CallsOf("systemctl"), Is.EqualTo(new[]
            {
                "daemon-reload", "enable --quiet dataplatform-metadata.service",
                "reload-or-restart dataplatform-metadata.service",
            }));
            Assert.That(
                host.Read("/etc/systemd/system/dataplatform-metadata.service"),
                Does.Contain("\nBefore=network-pre.target docker.service dataiku.service\n")
                    .And.Contain("\nExecReload=/usr/sbin/nft -f /etc/nftables/dataplatform-metadata.nft\n"),
                "a restart would be one of DSS too");
        });
    }

    [Test]
    public void Metadata_StillReached_IsAFailure()
    {
        using var host = MetadataHost(reachable: true);
        Assert.That(
            host.Run(Metadata),
            Is.EqualTo(new ScriptResult(1, "the instance metadata service still answers other users\n")));
    }

    [Test]
    public void Key_OfDss_IsInAFileOfItsOwnAndNowhereElse()
    {
        using var host = KeyHost(Value);
        var result = host.Run(Credentials);
        Assert.Multiple(() =>
        {
            Assert.That(result, Is.EqualTo(new ScriptResult(0, "the access key is installed\n")));
            Assert.That(host.Read(File), Is.EqualTo(
                $"[default]\naws_access_key_id = AKIA1\naws_secret_access_key = {Secret}\n"));
            Assert.That(host.Mode(File), Is.EqualTo("600"));
            Assert.That(host.Mode(Path.GetDirectoryName(File)!), Is.EqualTo("700"));
            Assert.That(string.Concat(host.Calls), Does.Not.Contain(Secret));
            Assert.That(host.CallsOf("aws"), Is.EqualTo(new[]
            {
                "secretsmanager get-secret-value --region eu-west-1 --secret-id p/dss/access-key "
                    + "--query SecretString --output text",
            }));
        });
        Assert.That(host.Read(Restart), Is.EqualTo("the access key is new\n"));
        System.IO.File.Delete(host.Root + Restart);
        Assert.That(host.Run(Credentials), Is.EqualTo(new ScriptResult(0, "")), "the same key");
        Assert.That(host.Exists(Restart), Is.False);
    }

    [TestCase("{\"accessKeyId\":\"AKIA2\",\"secret\":\"" + Secret + "\"}")]
    [TestCase(Secret)]
    [TestCase("")]
    public void Key_NotReadable_LeavesTheOneThatIsThereAndShowsNothing(string value)
    {
        using var host = KeyHost(value);
        host.Write(File, "before");
        var result = host.Run(Credentials);
        Assert.Multiple(() =>
        {
            Assert.That(result, Is.EqualTo(new ScriptResult(1, "the secret has no access key\n")));
            Assert.That(host.Read(File), Is.EqualTo("before"));
            Assert.That(Directory.GetFiles($"{host.Root}{Path.GetDirectoryName(File)}"), Has.Length.EqualTo(1));
        });
    }

    [Test]
    public void Key_OfDssWithTheRole_IsTakenAway()
    {
        using var host = new HostSandbox(Credentials);
        host.Write(File, "before");
        Assert.That(host.Run(Credentials).Code, Is.Zero);
        Assert.That(host.Exists(File), Is.False);
    }

    private static HostSandbox MetadataHost(bool reachable)
    {
        var host = new HostSandbox(Metadata);
        host.Stub("id", "echo 3000");
        host.Stub("runuser", reachable ? "exit 0" : "exit 7");
        return host;
    }

    private static HostSandbox KeyHost(string value)
    {
        var host = new HostSandbox(Credentials);
        host.Settings["host"]!["credentials"]!["mode"] = "keypair";
        host.Settings["host"]!["credentials"]!["secretName"] = "p/dss/access-key";
        host.Stub("aws", $"printf '%s\\n' '{value}'");
        return host;
    }
}
