using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class UnknownKeyTests
{
    [TestCase("network:cdir", "network:cidr")]
    [TestCase("network:zonecount", "network:zoneCount")]
    [TestCase("network:natGateway", "network:natGateways")]
    [TestCase("dataplatform:enviroment", "dataplatform:environment")]
    [TestCase("lake:forceDestory", "lake:forceDestroy")]
    [TestCase("encryption:adminArns", "encryption:administratorArns")]
    [TestCase("network:region", "aws:region")]
    [TestCase("netwrok:cidr", "network:cidr")]
    [TestCase("lakes:coldAfterDays", "lake:coldAfterDays")]
    [TestCase("dataplatfrom:name", "dataplatform:name")]
    public void Read_UnknownKey_NamesTheNearest(string key, string nearest) =>
        Assert.That(
            Configurations.Lines(Configurations.Read((key, "x"))),
            Is.EqualTo(new[] { $"{key}: is not a known key; the nearest known key is {nearest}" }));

    [TestCase("aws:profile")]
    [TestCase("awsx:anything")]
    [TestCase("aws-native:region")]
    [TestCase("kubernetes:kubeconfig")]
    [TestCase("pulumi:disable-default-providers")]
    [TestCase("datadog:apiKey")]
    [TestCase("docker:host")]
    public void Read_KeyOfAnotherNamespace_Passes(string key) =>
        Assert.That(Configurations.Lines(Configurations.Read((key, "x"))), Is.Empty);
}
