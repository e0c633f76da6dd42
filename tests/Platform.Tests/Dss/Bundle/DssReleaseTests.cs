using DataPlatform.Components.Dss.Bundle;
using DataPlatform.Components.Lake;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;
using Pulumi.Aws.S3;

namespace DataPlatform.Tests.Platform.Dss.Bundle;

public sealed class DssReleaseTests
{
    private const string ObjectToken = "aws:s3/bucketObjectv2:BucketObjectv2";
    private const string Settings = """{"schema":1}""";
    private const string SettingsSha256 = "67d6291b301412df4a6ca7808aeafac9d0587b06ece3c68e72bab0157cd9d52c";
    private const string Launch = "aaaabbbbcccc";

    private static string Bundle => BundleArchive.Current.Sha256;

    [Test]
    public async Task Settings_OfARelease_AreUnderTheirHashWithoutTags()
    {
        var run = await Run();
        Assert.That(
            run.Single(ObjectToken, "dss-release-settings").Json,
            Is.EqualTo(StableJson.Of(new Dictionary<string, object>
            {
                ["bucket"] = "assets-bucket",
                ["key"] = "dss/settings/67d6291b301412df.json",
                ["content"] = Settings,
                ["contentType"] = "application/json",
                ["overrideProvider"] = new Dictionary<string, object>
                {
                    ["defaultTags"] = new Dictionary<string, object> { ["tags"] = new Dictionary<string, object>() },
                },
            })));
    }

    [Test]
    public async Task Bundle_OfARelease_IsTheArchiveUnderItsHash()
    {
        var bundle = (await Run()).Single(ObjectToken, "dss-release-bundle");
        Assert.Multiple(() =>
        {
            Assert.That(bundle["key"], Is.EqualTo($"dss/bundles/{Bundle[..16]}.tar"));
            Assert.That(
                bundle["contentBase64"], Is.EqualTo(Convert.ToBase64String(BundleArchive.Current.Bytes.AsSpan())));
            Assert.That(bundle["contentType"], Is.EqualTo("application/x-tar"));
        });
    }

    [Test]
    public async Task Pointer_OfARelease_NamesBothTheHostAndTheStackThatWaits()
    {
        var release = "";
        var run = await new RecordingCloud().RunAsync(() => Create().Release.Apply(value => release = value));
        var pointer = run.Single(ObjectToken, "dss-release-pointer");
        Assert.Multiple(() =>
        {
            Assert.That(release, Does.Match("^[0-9a-f]{12}$"));
            Assert.That(pointer["key"], Is.EqualTo("dss/release.json"));
            Assert.That(
                pointer["content"],
                Is.EqualTo(
                    $$$"""
                    {"bundle":{"key":"dss/bundles/{{{Bundle[..16]}}}.tar","sha256":"{{{Bundle}}}"},
                    "launch":"aaaabbbbcccc","release":"{{{release}}}","schema":1,
                    "settings":{"key":"dss/settings/67d6291b301412df.json","sha256":"{{{SettingsSha256}}}"},
                    "signal":{"resource":"Ready","stack":"dataplatform-dev-dss-{{{release}}}"}}
                    """.JoinLines()));
        });
    }

    [Test]
    public async Task Pointer_Always_ComesAfterWhatItNames()
    {
        var run = await Run();
        Assert.Multiple(() =>
        {
            Assert.That(
                run.OptionsOf(ObjectToken, "dss-release-pointer").DependsOn,
                Is.EquivalentTo(new[] { "before", "dss-release-bundle", "dss-release-settings" }));
            foreach (var name in run.NamesOf(ObjectToken))
            {
                var options = run.OptionsOf(ObjectToken, name);
                Assert.That(options.Parent, Is.EqualTo("dss-release"));
                Assert.That(options.IgnoreChanges, Is.EqualTo(new[] { "tagsAll" }));
                Assert.That(options.DependsOn, Does.Contain("before"), "the bucket encrypts by then");
            }
        });
    }

    [Test]
    public void Release_OfBundleSettingsAndLaunch_ChangesWithEach() => Assert.That(
        new[]
        {
            ReleasePointer.Release("a", "b", "c"), ReleasePointer.Release("x", "b", "c"),
            ReleasePointer.Release("a", "x", "c"), ReleasePointer.Release("a", "b", "x"),
            ReleasePointer.Release("ab", "", "c"),
        },
        Is.Unique.And.All.Length.EqualTo(12));

    private static Task<Recording> Run() => new RecordingCloud().RunAsync(() => _ = Create());

    private static DssRelease Create() => new("dss-release", new()
    {
        Target = RecordingCloud.Target(),
        Bucket = new LakeBucket(
            LakeBucketRole.Assets, Output.Create("assets-bucket"), Output.Create("arn:aws:s3:::assets-bucket"))
        {
            Encryption = new Bucket("before"),
        },
        Settings = Settings,
        LaunchId = Launch,
    });
}
