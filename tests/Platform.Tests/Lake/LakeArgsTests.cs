using DataPlatform.Components.Lake;
using DataPlatform.Components.Network;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Lake;

public sealed class LakeArgsTests
{
    [Test]
    public void Args_WhenNothingElseIsSaid_HaveTheDocumentedDefaults()
    {
        var args = new LakeArgs { Target = RecordingCloud.Target(), DataKeyArn = "key" };
        Assert.Multiple(() =>
        {
            Assert.That(args.NoncurrentVersionDays, Is.EqualTo(90));
            Assert.That(args.ResultsDays, Is.EqualTo(30));
            Assert.That(args.LogsDays, Is.EqualTo(365));
            Assert.That(args.TieringAfterDays, Is.EqualTo(90));
            Assert.That(args.ForceDestroy, Is.False);
            Assert.That(args.Protect, Is.False);
            Assert.That(args.Validate, Throws.Nothing);
        });
    }

    [Test]
    public void Args_ThatProtectAndEmptyBuckets_AreRefused() =>
        Assert.That(
            new LakeArgs
            {
                Target = RecordingCloud.Target(),
                DataKeyArn = "key",
                Protect = true,
                ForceDestroy = true,
            }.Validate,
            Throws.ArgumentException.With.Message.StartsWith(
                "ForceDestroy is true for protected buckets; accepted: one of the two"));

    [Test]
    public void Args_OutOfRange_AreRefused() =>
        Assert.That(
            new LakeArgs { Target = RecordingCloud.Target(), DataKeyArn = "key", LogsDays = 0 }.Validate,
            Throws.ArgumentException.With.Message.StartsWith("LogsDays is 0; accepted: 1 to 3650"));

    [TestCase("eu-west-1", 30)]
    [TestCase("ap-southeast-1", 25)]
    public void LongestPrefix_InARegion_MakesTheLongestName(string name, int longest)
    {
        var region = RecordingCloud.Region(name);
        var target = RecordingCloud.Target(region) with { NamePrefix = new string('p', longest) };
        Assert.Multiple(() =>
        {
            Assert.That(LakeBucketNames.LongestPrefix(region), Is.EqualTo(longest));
            Assert.That(
                LakeBucketNames.Roles.Max(role => LakeBucketNames.Of(role, target, RecordingCloud.AccountId).Length),
                Is.EqualTo(63));
        });
    }

    [Test]
    public void Names_InAllRegions_LeaveRoomFor25Characters() =>
        Assert.That(AwsRegions.All.Min(LakeBucketNames.LongestPrefix), Is.EqualTo(25));

    [TestCase(
        "a-name-that-is-far-too-long-for-a-bucket",
        "name prefix 'a-name-that-is-far-too-long-for-a-bucket' has 40 characters; accepted in eu-west-1: 30 at most, "
        + "because bucket names end at 63")]
    [TestCase(
        "Data", "name prefix 'Data' is not accepted: lower-case letters, digits and hyphens, no hyphen first")]
    [TestCase(
        "-data", "name prefix '-data' is not accepted: lower-case letters, digits and hyphens, no hyphen first")]
    public void NamePrefix_ThatMakesNoBucketNames_IsRefused(string prefix, string message) =>
        Assert.That(LakeBucketNames.FindMistake(prefix, RecordingCloud.Ireland), Is.EqualTo(message));
}
