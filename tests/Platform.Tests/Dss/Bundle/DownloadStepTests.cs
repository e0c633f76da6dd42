using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Bundle;

/// <summary>Steps that download: nothing is used that is not what its checksum says.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class DownloadStepTests
{
    private const string Tools = "steps/25-tools.sh";
    private const string Drivers = "steps/75-drivers.sh";

    [Test]
    public void Tool_WithItsChecksum_IsInstalledOnceForAVersion()
    {
        using var host = ToolHost("1.0", Sha256("tool"));
        Assert.That(host.Run(Tools), Is.EqualTo(new ScriptResult(0, "kubectl: 1.0\n")));
        Assert.That(host.Read("/usr/local/bin/kubectl"), Is.EqualTo("tool"));
        Assert.That(host.Mode("/usr/local/bin/kubectl"), Is.EqualTo("755"));
        Assert.That(
            host.CallsOf("curl").Single(), Does.Contain(" --proto =https ").And.EndWith("https://k8s.example/kubectl"));
        host.ForgetCalls();
        Assert.That(host.Run(Tools), Is.EqualTo(new ScriptResult(0, "")), "it is there");
        Assert.That(host.CallsOf("curl"), Is.Empty);
        host.Settings["downloads"]!["tools"]![0]!["version"] = "1.1";
        Assert.That(host.Run(Tools).Output, Is.EqualTo("kubectl: 1.1\n"));
    }

    [Test]
    public void Tool_WithAnotherChecksum_IsNotInstalled()
    {
        var expected = Sha256("another");
        using var host = ToolHost("1.0", expected);
        Assert.That(
            host.Run(Tools),
            Is.EqualTo(new ScriptResult(1, $"kubectl: SHA-256 is {Sha256("tool")}; expected: {expected}\n")));
        Assert.Multiple(() =>
        {
            Assert.That(host.Exists("/usr/local/bin/kubectl"), Is.False);
            Assert.That(Directory.GetFiles($"{host.Root}/opt/dataplatform/downloads"), Is.Empty);
        });
    }

    [Test]
    public void File_WithoutChecksum_HasToStayAsItWasAtFirst()
    {
        using var host = DriverHost();
        Assert.That(host.Run(Drivers).Output, Is.EqualTo(
            $"athena-3.jar: no checksum is demanded; recorded {Sha256("tool")} for the next time\n"));
        File.Delete($"{host.Root}/data/drivers/athena/athena-3.jar");
        host.Stub("curl", Download("changed"));
        var result = host.Run(Drivers);
        Assert.That(result, Is.EqualTo(new ScriptResult(
            1, $"athena-3.jar: SHA-256 is {Sha256("changed")}; expected: {Sha256("tool")}\n")));
        Assert.That(host.Exists("/data/drivers/athena/athena-3.jar"), Is.False);
    }

    [Test]
    public void Driver_OfAnotherVersion_IsTheOnlyOneInItsFolder()
    {
        using var host = DriverHost();
        host.Run(Drivers);
        host.Settings["downloads"]!["drivers"]!["athena"]!["url"] = "https://athena.example/athena-4.jar";
        host.Run(Drivers);
        Assert.That(
            Directory.GetFiles($"{host.Root}/data/drivers/athena").Select(Path.GetFileName),
            Is.EqualTo(new[] { "athena-4.jar" }));
        Assert.That(host.Mode("/data/drivers/athena/athena-4.jar"), Is.EqualTo("644"), "DSS reads it");
    }

    [Test]
    public void File_WithAMirror_ComesFromThereByItsName()
    {
        using var host = DriverHost();
        host.Settings["downloads"]!["mirror"] = "s3://mirror/dss";
        host.Stub("aws", "printf tool >\"$7\"");
        Assert.That(host.Run(Drivers).Code, Is.Zero);
        Assert.That(host.CallsOf("aws"), Is.EqualTo(new[]
        {
            "s3 cp --region eu-west-1 --only-show-errors s3://mirror/dss/athena-3.jar "
                + "/machine/data/drivers/athena/athena-3.jar.part",
        }));
        Assert.That(host.CallsOf("curl"), Is.Empty);
    }

    private static HostSandbox ToolHost(string version, string sha256)
    {
        var host = new HostSandbox(Tools);
        host.Settings["downloads"]!["tools"] = new JsonArray(new JsonObject
        {
            ["name"] = "kubectl",
            ["version"] = version,
            ["url"] = "https://k8s.example/kubectl",
            ["sha256"] = sha256,
            ["form"] = "binary",
        });
        host.Stub("curl", Download("tool"));
        return host;
    }

    private static HostSandbox DriverHost()
    {
        var host = new HostSandbox(Drivers);
        host.Settings["downloads"]!["drivers"]!["athena"] =
            new JsonObject { ["url"] = "https://athena.example/athena-3.jar" };
        host.Stub("curl", Download("tool"));
        return host;
    }

    // The file is named by what comes after --output.
    private static string Download(string content) =>
        $"while [ \"$1\" != --output ]; do shift; done; printf {content} >\"$2\"";

    private static string Sha256(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
