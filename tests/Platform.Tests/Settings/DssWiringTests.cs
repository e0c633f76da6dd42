using DataPlatform.Components.Dss;
using DataPlatform.Settings;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

/// <summary>The keys of DSS beside those of the rest of the platform.</summary>
public sealed class DssWiringTests
{
    [Test]
    public void Read_ZonesOfTheNetwork_AreThoseOfTheHost() =>
        Assert.That(
            Configurations.ReadGood(("network:zones", "[\"c\",\"b\"]")).Dss.Host.Zone, Is.EqualTo('b'));

    [Test]
    public void Read_ZoneThatTheNetworkHasNot_IsRefused() =>
        Assert.That(
            Errors(("network:zoneCount", "2"), ("dss:zone", "c")),
            Is.EqualTo(new[] { "dss:zone: 'c' is not a zone of the network; accepted: a, b" }));

    // Which zones there are is not known then.
    [TestCase("network:zones", "[\"a\"]")]
    [TestCase("network:zones", "[\"a\",\"b\",\"z\"]")]
    [TestCase("network:zoneCount", "7")]
    public void Read_ZoneBesideWrongZones_IsNotAMistakeOfItsOwn(string key, string value) =>
        Assert.That(
            Errors((key, value), ("dss:zone", "c")),
            Has.Length.EqualTo(1).And.One.StartsWith("network:zone"));

    [Test]
    public void Read_SmallHostInProd_IsRefused() =>
        Assert.That(
            Errors([.. Configurations.Prod, ("dss:instanceType", "m7i.xlarge")]),
            Has.Length.EqualTo(1).And.One.StartsWith("dss:instanceType: 'm7i.xlarge' has 16 GiB of memory"));

    [TestCase("false", DssClusterMode.None)]
    [TestCase("true", DssClusterMode.Attach)]
    public void Read_ClusterOfThePlatform_IsTheOneOfDss(string enabled, DssClusterMode mode) =>
        Assert.That(Configurations.ReadGood(("cluster:enabled", enabled)).Dss.ClusterMode, Is.EqualTo(mode));

    [Test]
    public void Read_NamespacesWithoutOneOfDss_AreRefusedForAttach() =>
        Assert.That(
            Errors(
                ("spark:enabled", "false"),
                ("cluster:namespaces", "[{\"name\":\"team\"}]"),
                ("dss:clusterMode", "attach")),
            Has.Length.EqualTo(1).And.One.StartsWith("dss:clusterMode: 'attach' wants a namespace for containers"));

    [Test]
    public void Read_WrongNamespaces_AreOneMistake() =>
        Assert.That(
            Errors(
                ("spark:enabled", "false"), ("cluster:namespaces", "team"), ("dss:containers", "[{\"name\":\"a\"}]")),
            Is.EqualTo(new[] { "cluster:namespaces: 'team' is not a list; accepted: a list of namespaces" }));

    [TestCase("eu-west-1", DssOperatingSystem.AlmaLinux9)]
    [TestCase("us-gov-west-1", DssOperatingSystem.AmazonLinux2023)]
    public void Read_NoOperatingSystem_IsOneThatThePartitionHas(string region, DssOperatingSystem system) =>
        Assert.That(
            Configurations.ReadGood(("aws:region", region)).Dss.Host.OperatingSystem, Is.EqualTo(system));

    [Test]
    public void Read_OperatingSystemThatThePartitionHasNot_IsRefused() =>
        Assert.That(
            Errors(("aws:region", "us-gov-west-1"), ("dss:operatingSystem", "almalinux9")),
            Has.Length.EqualTo(1).And.One.StartsWith("dss:image: who publishes AlmaLinux 9"));

    [Test]
    public void Read_ImageOfAnotherOperatingSystem_IsRefused() =>
        Assert.That(
            Errors(("dss:image", "RHEL-9.8.0_HVM-20260908-x86_64-0-Hourly2-GP3")),
            Has.Length.EqualTo(1).And.One.StartsWith(
                "dss:image: 'RHEL-9.8.0_HVM-20260908-x86_64-0-Hourly2-GP3' is no image of AlmaLinux 9"));

    [Test]
    public void Read_ImageBesideAWrongOperatingSystem_IsNotAMistakeOfItsOwn() =>
        Assert.That(
            Errors(
                ("dss:operatingSystem", "redhat9"), ("dss:image", "RHEL-9.8.0_HVM-20260908-x86_64-0-Hourly2-GP3")),
            Has.Length.EqualTo(1).And.One.StartsWith("dss:operatingSystem: "));

    [Test]
    public void Read_NoRegion_IsOneMistake() =>
        Assert.That(
            PlatformSettings.Read(
                    Configurations.Smallest.Remove("aws:region").Add("dss:image", "any").Add("dss:zone", "z"),
                    Configurations.Project,
                    "dev").Errors.Select(error => error.Key),
            Is.EqualTo(new[] { "aws:region" }));

    // Load balancers' names hold less than the other names.
    [Test]
    public void Read_LoadBalancerWithALongName_IsRefused() =>
        Assert.That(
            PlatformSettings.Read(
                    Configurations.Smallest
                        .Add("dataplatform:name", "a2345678901234567890")
                        .Add("dss:access", "internal")
                        .Add("dss:certificateArn", "arn:aws:acm:eu-west-1:123456789012:certificate/0123")
                        .Add("dss:allowedCidrs", "[\"10.0.0.0/8\"]"),
                    Configurations.Project,
                    "staging").Errors.Select(error => error.Key),
            Is.EqualTo(new[] { "dss:access" }));

    private static string[] Errors(params (string Key, string Value)[] changes) =>
        Configurations.Lines(Configurations.Read(changes));
}
