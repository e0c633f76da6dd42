using System.Text;
using DataPlatform.Components.Dss.Host;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using YamlDotNet.Serialization;

namespace DataPlatform.Tests.Platform.Dss.Host;

public sealed class UserDataTests
{
    [Test]
    public void Document_OfAHost_PutsDownTheseFilesAndStartsTheTimer()
    {
        var document = Parse(UserData.Of(Boot()));
        var files = (List<object>)document["write_files"];
        Assert.Multiple(() =>
        {
            Assert.That(document.Keys, Is.EquivalentTo(new[] { "runcmd", "write_files" }));
            Assert.That(
                files.Cast<Dictionary<object, object>>().Select(file =>
                    $"{file["path"]} {file["owner"]} {file["permissions"]}"),
                Is.EqualTo(new[]
                {
                    "/etc/dataplatform/host.json root:root 0644",
                    "/opt/dataplatform/bin/fetch.py root:root 0755",
                    "/opt/dataplatform/bin/converge root:root 0755",
                    "/etc/systemd/system/dataplatform-converge.service root:root 0644",
                    "/etc/systemd/system/dataplatform-converge.timer root:root 0644",
                }));
            Assert.That(
                document["runcmd"],
                Is.EqualTo(new[]
                {
                    new[] { "systemctl", "daemon-reload" },
                    ["systemctl", "enable", "--now", "--no-block", "dataplatform-converge.timer"],
                }));
        });
    }

    [Test]
    public void Files_OfTheDocument_AreThoseOfTheRepositoryByteForByte()
    {
        var files = ((List<object>)Parse(UserData.Of(Boot()))["write_files"]).Cast<Dictionary<object, object>>();
        Assert.That(
            files.Skip(1).Select(file => file["content"]),
            Is.EqualTo(new[] { "fetch.py", "converge", "dataplatform-converge.service", "dataplatform-converge.timer" }
                .Select(BootFiles.Read)));
    }

    [TestCase("eu-west-1", "amazonaws.com")]
    [TestCase("cn-north-1", "amazonaws.com.cn")]
    public void Host_OfARegion_KnowsWhereReleasesAreAndNothingElse(string region, string suffix)
    {
        var files = (List<object>)Parse(UserData.Of(Boot(region)))["write_files"];
        Assert.That(
            ((Dictionary<object, object>)files[0])["content"],
            Is.EqualTo(
                $$"""
                {"bucket":"dataplatform-dev-assets","dnsSuffix":"{{suffix}}","launch":"0123456789ab",
                "pointer":"dss/release.json","region":"{{region}}"}
                """.JoinLines() + "\n"));
    }

    [Test]
    public void Document_OfTheLongestNames_FitsIntoWhatEc2Takes()
    {
        var text = UserData.Of(new HostBoot(
            new string('b', 63), "dss/release.json", "0123456789ab", RecordingCloud.Region("cn-northwest-1")));
        Assert.Multiple(() =>
        {
            Assert.That(Encoding.UTF8.GetByteCount(text), Is.LessThanOrEqualTo(16384));
            Assert.That(text, Does.StartWith("#cloud-config\nwrite_files:\n"));
            Assert.That(text, Does.Contain("\n    content: |\n      #!/bin/bash\n"), "scripts stay readable");
        });
    }

    [Test]
    public void Document_ThatIsTooLong_IsRefused() =>
        Assert.That(
            () => UserData.Of(Boot() with { Bucket = new string('b', 16384) }),
            Throws.InvalidOperationException.With.Message.Match("^user data of [0-9]{5} bytes; EC2 takes 16384$"));

    [Test]
    public void Unit_OfTheTimer_StartsWhatIsPutDown() =>
        Assert.Multiple(() =>
        {
            Assert.That(
                BootFiles.Read("dataplatform-converge.service"),
                Does.Contain("\nExecStart=/opt/dataplatform/bin/converge\n"));
            Assert.That(BootFiles.Read("dataplatform-converge.timer"), Does.Contain("\nOnUnitInactiveSec=60s\n"));
        });

    private static HostBoot Boot(string region = "eu-west-1") =>
        new("dataplatform-dev-assets", "dss/release.json", "0123456789ab", RecordingCloud.Region(region));

    private static Dictionary<string, object> Parse(string text) =>
        new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(text);
}
