using System.Text;
using DataPlatform.Components.Dss;
using DataPlatform.Components.Dss.Host;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Platform.Dss.Host;

public sealed class DssHostTests
{
    private const string Instance = "aws:ec2/instance:Instance";
    private const string Attachment = "aws:ec2/volumeAttachment:VolumeAttachment";

    [Test]
    public async Task Instance_ByDefault_IsThis()
    {
        var run = await HostRun.Of(() => _ = new DssHost("dss", HostRun.Host()));
        var userData = (string)run.Single(Instance)["userDataBase64"];
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Instance).Json.Replace(userData, "USER-DATA", StringComparison.Ordinal),
                Is.EqualTo(
                    $$"""
                    {"ami":"ami-1","associatePublicIpAddress":false,"disableApiTermination":false,
                    "forceDestroy":false,"iamInstanceProfile":"dataplatform-dev-dss","instanceType":"m7i.2xlarge",
                    "maintenanceOptions":{"autoRecovery":"default"},"metadataOptions":{"httpEndpoint":"enabled",
                    "httpProtocolIpv6":"disabled","httpPutResponseHopLimit":1,"httpTokens":"required",
                    "instanceMetadataTags":"disabled"},"rootBlockDevice":{"deleteOnTermination":true,
                    "encrypted":true,"kmsKeyId":"{{HostRun.Key}}","tags":{"Name":"dataplatform-dev-dss-root",
                    "platform":"dataplatform"},"volumeSize":100,"volumeType":"gp3"},
                    "subnetId":"net-private-b-id","tags":{"Name":"dataplatform-dev-dss-host",
                    "component":"dss-host"},"userDataBase64":"USER-DATA","userDataReplaceOnChange":true,
                    "vpcSecurityGroupIds":["sg-host"]}
                    """.JoinLines()));
            Assert.That(
                Encoding.UTF8.GetString(Convert.FromBase64String(userData)),
                Is.EqualTo(UserData.Of(new HostBoot(
                    "assets-bucket", "dss/release.json", LaunchId.Of("ami-1", "14.7.6"), RecordingCloud.Ireland))));
        });
    }

    [Test]
    public async Task Volume_OfTheHost_MovesWhenTheHostIsReplaced()
    {
        var run = await HostRun.Of(() => _ = new DssHost("dss", HostRun.Host()));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Attachment).Json,
                Is.EqualTo(
                    """
                    {"deviceName":"/dev/sdf","instanceId":"dss-instance-id","stopInstanceBeforeDetaching":true,
                    "volumeId":"vol-1"}
                    """.JoinLines()));
            Assert.That(run.OptionsOf(Attachment, "dss-data").DeleteBeforeReplace, Is.True);
            Assert.That(
                run.OptionsOf(Instance, "dss-instance").DeleteBeforeReplace, Is.Not.True, "the new one comes first");
        });
    }

    [Test]
    public async Task Host_ThatIsProtected_CanBeReplacedByTheStackOnly()
    {
        var run = await HostRun.Of(() => _ = new DssHost("dss", HostRun.Host(protect: true)));
        var instance = run.Single(Instance);
        Assert.Multiple(() =>
        {
            Assert.That((instance["disableApiTermination"], instance["forceDestroy"]), Is.EqualTo((true, true)));
            Assert.That(
                run.OptionsOf(Instance, "dss-instance").Protect, Is.Not.True, "an upgrade replaces it");
        });
    }

    [Test]
    public async Task Host_Always_StartsAfterTheWaysOutAndWhatElseIsAsked()
    {
        string[] ways = [];
        var run = await HostRun.Of(() =>
        {
            var args = HostRun.Host(after: [new DssVolume("first", HostRun.Volume()).Volume]);
            ways = [.. args.Network.Connectivity.Select(way => way.GetResourceName())];
            _ = new DssHost("dss", args);
        });
        Assert.Multiple(() =>
        {
            Assert.That(ways, Is.Not.Empty);
            Assert.That(
                run.OptionsOf(Instance, "dss-instance").DependsOn, Is.EquivalentTo(ways.Append("first-volume")));
        });
    }

    [Test]
    public async Task Outputs_OfAHost_AreItsOwn()
    {
        var outputs = "";
        await HostRun.Of(() =>
        {
            var host = new DssHost("dss", HostRun.Host());
            var resources = string.Join(' ', host.Resources.Select(resource => resource.GetResourceName()));
            Output.Tuple(host.InstanceId, host.PrivateIp, host.LaunchId).Apply(known =>
                outputs = $"{known.Item1} {known.Item2} {known.Item3} {resources}");
        });
        Assert.That(
            outputs,
            Is.EqualTo($"dss-instance-id 10.0.0.10 {LaunchId.Of("ami-1", "14.7.6")} dss-instance dss-data"));
    }

    [TestCase('c', 100, "Zone is c; accepted: a, b")]
    [TestCase('a', 59, "RootGiB is 59; accepted: 60 to 16384")]
    public void Arguments_OutOfRange_AreRefused(char zone, int rootGiB, string message) =>
        Assert.That(
            async () => await HostRun.Of(() => _ = new DssHost("dss", HostRun.Host(zone, rootGiB: rootGiB))),
            Throws.Exception.With.Message.Contains(message));
}
