using DataPlatform.Components.Dss;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Host;

public sealed class DssVolumeTests
{
    private const string Volume = "aws:ebs/volume:Volume";
    private const string Policy = "aws:dlm/lifecyclePolicy:LifecyclePolicy";

    [Test]
    public async Task Volume_ByDefault_IsThisWithDailySnapshots()
    {
        DssVolume? volume = null;
        var run = await HostRun.Of(() => volume = new DssVolume("data", HostRun.Volume()));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Volume).Json,
                Is.EqualTo(
                    $$"""
                    {"availabilityZone":"eu-west-1b","encrypted":true,"finalSnapshot":false,"iops":3000,
                    "kmsKeyId":"{{HostRun.Key}}","size":200,"tags":{"Name":"dataplatform-dev-dss-data",
                    "backup":"true"},"throughput":125,"type":"gp3"}
                    """.JoinLines()));
            Assert.That(
                run.Single(Policy).Json,
                Is.EqualTo(
                    """
                    {"description":"dataplatform-dev daily snapshots of the data volume of DSS",
                    "executionRoleArn":"arn:aws:mock:::data-snapshots-role",
                    "policyDetails":{"policyType":"EBS_SNAPSHOT_MANAGEMENT","resourceTypes":["VOLUME"],
                    "schedules":[{"copyTags":true,"createRule":{"interval":24,"intervalUnit":"HOURS",
                    "times":"02:00"},"name":"daily","retainRule":{"count":7}}],
                    "targetTags":{"Name":"dataplatform-dev-dss-data"}},"state":"ENABLED",
                    "tags":{"Name":"dataplatform-dev-dss-snapshots"}}
                    """.JoinLines()));
            Assert.That(
                run.OptionsOf(Policy, "data-snapshots").DependsOn, Is.EqualTo(new[] { "data-snapshots-policy" }));
            Assert.That(
                run.Single("aws:iam/role:Role")["assumeRolePolicy"],
                Is.EqualTo(
                    """
                    {"Version":"2012-10-17","Statement":[{"Sid":"MakeSnapshots","Effect":"Allow",
                    "Principal":{"Service":"dlm.amazonaws.com"},"Action":"sts:AssumeRole"}]}
                    """.JoinLines()));
            Assert.That(
                run.Single("aws:iam/rolePolicyAttachment:RolePolicyAttachment")["policyArn"],
                Is.EqualTo("arn:aws:iam::aws:policy/service-role/AWSDataLifecycleManagerServiceRole"));
            Assert.That(volume!.Zone, Is.EqualTo('b'));
            Assert.That(run.Options.Single(options => options.Type == Volume).Protect, Is.Not.True);
        });
    }

    [Test]
    public async Task Volume_ThatIsProtected_IsKeptInEveryWay()
    {
        var run = await HostRun.Of(() => _ = new DssVolume("data", HostRun.Volume(protect: true)));
        var options = run.OptionsOf(Volume, "data-volume");
        Assert.That(
            (options.Protect, options.RetainOnDelete, run.Single(Volume)["finalSnapshot"]),
            Is.EqualTo(((bool?)true, (bool?)true, (object)true)));
    }

    [Test]
    public async Task Volume_WithoutSnapshots_IsAllThereIs()
    {
        var run = await HostRun.Of(() => _ = new DssVolume("data", HostRun.Volume(snapshots: 0)));
        Assert.That(
            run.Counts,
            Is.EquivalentTo(new Dictionary<string, int> { ["dataplatform:dss:DssVolume"] = 1, [Volume] = 1 }));
    }

    [TestCase(99, 3000, 125, 7, "GiB is 99; accepted: 100 to 65536")]
    [TestCase(65537, 3000, 125, 7, "GiB is 65537; accepted: 100 to 65536")]
    [TestCase(200, 2999, 125, 7, "Iops is 2999; accepted: 3000 to 80000")]
    [TestCase(100, 50001, 125, 7, "Iops is 50001; accepted: 3000 to 50000")]
    [TestCase(200, 3000, 124, 7, "ThroughputMiB is 124; accepted: 125 to 750")]
    [TestCase(200, 3000, 751, 7, "ThroughputMiB is 751; accepted: 125 to 750")]
    [TestCase(200, 10000, 2001, 7, "ThroughputMiB is 2001; accepted: 125 to 2000")]
    [TestCase(200, 3000, 125, -1, "SnapshotDays is -1; accepted: 0 to 1000")]
    public void Arguments_OutOfRange_AreRefused(int giB, int iops, int throughput, int snapshots, string message) =>
        Assert.That(
            () => HostRun.Volume(giB, iops, throughput, snapshots).Validate(),
            Throws.ArgumentException.With.Message.StartsWith(message));

    [TestCase(100, 50000, 2000, 1000)]
    [TestCase(65536, 80000, 2000, 0)]
    public void Arguments_AtTheirLimits_AreAccepted(int giB, int iops, int throughput, int snapshots) =>
        Assert.That(() => HostRun.Volume(giB, iops, throughput, snapshots).Validate(), Throws.Nothing);
}
