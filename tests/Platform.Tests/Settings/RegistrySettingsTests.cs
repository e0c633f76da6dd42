using DataPlatform.Components.Registry;
using DataPlatform.Settings;
using DataPlatform.Settings.Reading;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class RegistrySettingsTests
{
    private const string Secret =
        "arn:aws:secretsmanager:eu-west-1:123456789012:secret:ecr-pullthroughcache/hub-AbCdEf";

    private const string Upstreams = "ecrPublic, kubernetes, quay, dockerHub, github, gitlab";

    [Test]
    public void Read_Nothing_IsTheDefaults()
    {
        var settings = Read([], out var errors);
        Assert.Multiple(() =>
        {
            Assert.That(errors, Is.Empty);
            Assert.That(settings.Enabled, Is.True);
            Assert.That(settings.Repositories, Is.Empty);
            Assert.That(settings.UntaggedDays, Is.EqualTo(7));
            Assert.That(settings.KeepImages, Is.EqualTo(50));
            Assert.That(settings.PullThrough, Is.Empty);
            Assert.That(settings.PusherArns, Is.Empty);
        });
    }

    [Test]
    public void Read_EveryKey_IsTaken()
    {
        var settings = Read(
            new()
            {
                ["registry:enabled"] = "false",
                ["registry:repositories"] = """["team-b","team-a/trainer"]""",
                ["registry:untaggedDays"] = "14",
                ["registry:keepImages"] = "200",
                ["registry:pullThrough"] =
                    $$"""[{"upstream":"dockerHub","credentialArn":"{{Secret}}"},{"upstream":"ecrPublic"}]""",
                ["registry:pusherArns"] = """["arn:aws:iam::123456789012:role/ci"]""",
                ["registry:pullerArns"] = """["arn:aws:iam::123456789012:user/lab"]""",
            },
            out var errors);
        Assert.Multiple(() =>
        {
            Assert.That(errors, Is.Empty);
            Assert.That(settings.Enabled, Is.False);
            Assert.That(settings.Repositories, Is.EqualTo(new[] { "team-a/trainer", "team-b" }));
            Assert.That(settings.UntaggedDays, Is.EqualTo(14));
            Assert.That(settings.KeepImages, Is.EqualTo(200));
            Assert.That(settings.PullThrough, Is.EqualTo(new PullThroughCache[]
            {
                new(UpstreamRegistry.EcrPublic), new(UpstreamRegistry.DockerHub, Secret),
            }));
            Assert.That(settings.PusherArns, Is.EqualTo(new[] { "arn:aws:iam::123456789012:role/ci" }));
            Assert.That(settings.PullerArns, Is.EqualTo(new[] { "arn:aws:iam::123456789012:user/lab" }));
        });
    }

    [TestCase("registry:enabled", "no", ": 'no' is not true or false; accepted: true, false")]
    [TestCase("registry:untaggedDays", "0", ": '0' is out of range; accepted: 1 to 3650")]
    [TestCase("registry:keepImages", "10001", ": '10001' is out of range; accepted: 1 to 10000")]
    [TestCase("registry:repositories", "a", ": 'a' is not a list; accepted: a list of names of repositories")]
    [TestCase("registry:repositories", """["ab","ab"]""", "[1]: 'ab' is given twice; accepted: each once")]
    [TestCase("registry:repositories", """[{},"ok","dss/dku-cde-base"]""",
        "[0]: a map is not a name; accepted: a name such as team-a/trainer",
        "[2]: 'dss/dku-cde-base' is there already, for a base image of DSS; accepted: another name")]
    [TestCase("registry:repositories", """["Trainer"]""",
        "[0]: 'Trainer' is not a name of a repository; accepted: lower-case letters and digits, between them single "
        + "dots, hyphens, underscores and slashes, at most 239 characters")]
    [TestCase("registry:pullThrough", """["quay"]""",
        "[0]: 'quay' is not a map; accepted: a map with the properties of one item")]
    [TestCase("registry:pullThrough", """[{"upstream":"acr"}]""",
        "[0].upstream: 'acr' is not among the choices; accepted: " + Upstreams)]
    [TestCase("registry:pullThrough", """[{"url":"quay.io"}]""",
        "[0].upstream: is required; accepted: " + Upstreams,
        "[0].url: is not a known property; the nearest is upstream")]
    [TestCase("registry:pullThrough", """[{"upstream":"quay"},{"upstream":"quay"}]""",
        "[1].upstream: is given twice; accepted: each registry once")]
    [TestCase("registry:pullThrough", """[{"upstream":"github"}]""",
        "[0].credentialArn: is required, because the registry asks for an account; accepted: "
        + "arn:aws:secretsmanager:eu-west-1:<account>:secret:ecr-pullthroughcache/<name>")]
    [TestCase("registry:pullThrough", """[{"upstream":"quay","credentialArn":"x"}]""",
        "[0].credentialArn: is given for a registry that asks for no account; accepted: none")]
    [TestCase("registry:pusherArns", """["ci"]""",
        "[0]: 'ci' is not an ARN of an IAM role or user in the partition aws; accepted: "
        + "arn:aws:iam::<account>:role/<name>, arn:aws:iam::<account>:user/<name>")]
    public void Read_WrongValue_SaysWhatIsWrong(string key, string value, params string[] messages)
    {
        Read(new() { [key] = value }, out var errors);
        Assert.That(errors, Is.EqualTo(messages.Select(message => key + message)));
    }

    private static RegistrySettings Read(Dictionary<string, string> config, out string[] errors)
    {
        var reader = new SettingsReader(config);
        var settings = RegistrySettings.Read(
            reader.Section("registry"), RecordingCloud.Ireland, "dataplatform-dev");
        errors = [.. reader.Errors.Select(error => error.ToString())];
        return settings;
    }
}
