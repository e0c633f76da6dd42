using DataPlatform.Components.Dss;
using DataPlatform.Settings;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class DssHostSettingsTests
{
    [Test]
    public void Read_Host_IsTheSettings()
    {
        var host = DssConfigurations.ReadGood(
            ("operatingSystem", "rhel9"),
            ("image", "ami-0123456789abcdef0"),
            ("instanceType", "r7i.4xlarge"),
            ("zone", "b"),
            ("rootVolumeGiB", "60"),
            ("dataVolumeGiB", "1000"),
            ("dataVolumeIops", "6000"),
            ("dataVolumeThroughput", "500"),
            ("snapshotDays", "0"),
            ("port", "10000")).Host;
        Assert.Multiple(() =>
        {
            Assert.That(
                host,
                Is.EqualTo(new DssHostSettings
                {
                    OperatingSystem = DssOperatingSystem.RedHat9,
                    Image = "ami-0123456789abcdef0",
                    InstanceType = "r7i.4xlarge",
                    Zone = 'b',
                    RootVolumeGiB = 60,
                    DataVolume = new(1000, 6000, 500, 0),
                    Port = 10000,
                }));
            Assert.That(host.MemoryGiB, Is.EqualTo(128));
        });
    }

    [TestCase("almalinux9", DssOperatingSystem.AlmaLinux9)]
    [TestCase("amazonlinux2023", DssOperatingSystem.AmazonLinux2023)]
    [TestCase("rhel9", DssOperatingSystem.RedHat9)]
    public void Read_OperatingSystem_IsTheChoice(string text, DssOperatingSystem expected) =>
        Assert.That(
            DssConfigurations.ReadGood(("operatingSystem", text)).Host.OperatingSystem, Is.EqualTo(expected));

    [TestCase("operatingSystem", "centos7",
        "'centos7' reached its end of life on 2024-06-30, and DSS 14 does not support it any more; "
        + "accepted: almalinux9, amazonlinux2023, rhel9")]
    [TestCase("operatingSystem", "ubuntu24",
        "'ubuntu24' is not among the choices; accepted: almalinux9, amazonlinux2023, rhel9")]
    [TestCase("instanceType", "m7i", "'m7i' is not an EC2 instance type; "
        + "accepted: an EC2 instance type with x86 processors and no local disks, such as m7i.2xlarge")]
    [TestCase("instanceType", "m7g.2xlarge", "'m7g.2xlarge' has Arm processors, on which DSS does not run; "
        + "accepted: an EC2 instance type with x86 processors and no local disks, such as m7i.2xlarge")]
    [TestCase("instanceType", "m6id.2xlarge",
        "'m6id.2xlarge' has local disks, with which EC2 does not recover a host on other hardware; "
        + "accepted: an EC2 instance type with x86 processors and no local disks, such as m7i.2xlarge")]
    [TestCase("zone", "d", "'d' is not a zone of the network; accepted: a, b, c")]
    [TestCase("zone", "eu-west-2a", "'eu-west-2a' is not a zone of the network; accepted: a, b, c")]
    [TestCase("rootVolumeGiB", "59", "'59' is out of range; accepted: 60 to 16384")]
    [TestCase("dataVolumeGiB", "99",
        "'99' is less than the 100 GiB that DSS asks for its data; accepted: 100 to 16384")]
    [TestCase("dataVolumeGiB", "16385", "'16385' is out of range; accepted: 100 to 16384")]
    [TestCase("dataVolumeGiB", "-1", "'-1' is out of range; accepted: 100 to 16384")]
    [TestCase("dataVolumeGiB", "much", "'much' is not a whole number; accepted: 100 to 16384")]
    [TestCase("dataVolumeIops", "2999", "'2999' is out of range; accepted: 3000 to 16000")]
    [TestCase("dataVolumeThroughput", "1001", "'1001' is out of range; accepted: 125 to 1000")]
    [TestCase("dataVolumeThroughput", "751", "'751' is more than 3000 operations per second carry; "
        + "accepted: 125 to 750, or more with a higher dss:dataVolumeIops")]
    [TestCase("snapshotDays", "366", "'366' is out of range; accepted: 0 to 365")]
    [TestCase("port", "1023", "'1023' is out of range; accepted: 1024 to 65525")]
    [TestCase("port", "65526", "'65526' is out of range; accepted: 1024 to 65525")]
    public void Read_WrongHost_IsRefused(string key, string value, string line) =>
        Assert.That(DssConfigurations.Errors((key, value)), Is.EqualTo(new[] { $"dss:{key}: {line}" }));

    [TestCase("i4i.2xlarge")]
    [TestCase("i7ie.2xlarge")]
    [TestCase("m9id.2xlarge")]
    [TestCase("c5ad.4xlarge")]
    [TestCase("m5dn.4xlarge")]
    [TestCase("d3en.4xlarge")]
    [TestCase("x1e.4xlarge")]
    public void Read_TypeWithLocalDisks_IsRefusedInTheTableAndByItsName(string type) =>
        Assert.That(
            DssConfigurations.Errors(("instanceType", type)),
            Has.Length.EqualTo(1).And.One.StartsWith($"dss:instanceType: '{type}' has local disks"));

    // The letters d of these say something else, or are the generation's.
    [TestCase("m9i.2xlarge")]
    [TestCase("m7i-flex.2xlarge")]
    [TestCase("r8i.4xlarge")]
    [TestCase("x2iezn.4xlarge")]
    [TestCase("inf2.8xlarge")]
    public void Read_TypeThatTheTableLacks_IsAcceptedByItsName(string type) =>
        Assert.That(DssConfigurations.ReadGood(DssConfigurations.Prod, ("instanceType", type)).Host.InstanceType,
            Is.EqualTo(type));

    [Test]
    public void MemoryGiB_TypeThatTheTableLacks_IsNotKnown() =>
        Assert.That(DssConfigurations.ReadGood(("instanceType", "m9i.2xlarge")).Host.MemoryGiB, Is.Null);

    [Test]
    public void Read_LessThan32GiBInProd_IsRefused() =>
        Assert.That(
            DssConfigurations.Errors(DssConfigurations.Prod, ("instanceType", "m7i.xlarge")),
            Is.EqualTo(new[]
            {
                "dss:instanceType: 'm7i.xlarge' has 16 GiB of memory; "
                    + "accepted in prod: 32 GiB or more, as DSS asks for",
            }));

    [TestCase("true", "dev")]
    [TestCase("false", "prod")]
    public void Read_LessThan32GiBInDevOrNowhere_IsGood(string enabled, string environment) =>
        Assert.That(
            DssConfigurations.ReadGood(
                environment == "dev" ? DssConfigurations.Dev : DssConfigurations.Prod,
                ("enabled", enabled),
                ("instanceType", "m7i.xlarge")).Host.MemoryGiB,
            Is.EqualTo(16));

    [Test]
    public void Read_NoZone_IsTheNetworksFirst() =>
        Assert.That(
            DssConfigurations.ReadGood(DssConfigurations.Dev with { Zones = ['b', 'c'] }).Host.Zone, Is.EqualTo('b'));

    [Test]
    public void Read_ZoneByItsName_IsItsLetter() =>
        Assert.That(DssConfigurations.ReadGood(("zone", "eu-west-1c")).Host.Zone, Is.EqualTo('c'));

    [TestCase("zone", "x", 'x')]
    [TestCase("port", "11000", 'a')]
    public void Read_ZonesThatAreNotKnown_RefuseNoZone(string key, string value, char zone) =>
        Assert.That(
            DssConfigurations.ReadGood(DssConfigurations.Dev with { Zones = [] }, (key, value)).Host.Zone,
            Is.EqualTo(zone));

    // gp3 has 500 operations for each GiB: 16000 are never too many.
    [Test]
    public void Read_MostOperationsOfTheSmallestVolume_AreAccepted() =>
        Assert.That(
            DssConfigurations.ReadGood(
                ("dataVolumeGiB", "100"), ("dataVolumeIops", "16000"), ("dataVolumeThroughput", "1000"))
                .Host.DataVolume,
            Is.EqualTo(new DssDataVolumeSettings(100, 16_000, 1000, 7)));

    [Test]
    public void Read_ThroughputBesideWrongOperations_IsNotAMistakeOfItsOwn() =>
        Assert.That(
            DssConfigurations.Errors(("dataVolumeIops", "some"), ("dataVolumeThroughput", "1000")),
            Is.EqualTo(new[] { "dss:dataVolumeIops: 'some' is not a whole number; accepted: 3000 to 16000" }));
}
