using DataPlatform.Settings;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class CrossCheckTests
{
    [Test]
    public void Read_EmptyConfiguration_NamesWhatIsRequired() =>
        Assert.That(
            Configurations.Lines(PlatformSettings.Read(new Dictionary<string, string>(), "dataplatform", "dev")),
            Is.EqualTo(new[]
            {
                "dataplatform:environment: is required; accepted: dev, prod",
                "aws:region: is required; accepted: a region's code such as eu-west-1",
            }));

    [Test]
    public void Read_ManyWrongValues_ReportsAllAtOnceAndGivesNoSettings()
    {
        var result = PlatformSettings.Read(
            new Dictionary<string, string>
            {
                ["dataplatform:environment"] = "test",
                ["dataplatform:protect"] = "maybe",
                ["aws:region"] = "us-esat-1",
                ["network:cidr"] = "10.0.0.0/33",
                ["network:zoneCount"] = "seven",
                ["netwrok:cidr"] = "10.0.0.0/16",
                ["encryption:rotationDays"] = "1",
                ["lake:colder"] = "1",
                ["lake:forceDestroy"] = "no",
                ["cluster:version"] = "1.3",
                ["clutser:version"] = "1.35",
            },
            "dataplatform",
            "Dev");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Settings, Is.Null);
            Assert.That(Configurations.Lines(result), Is.EqualTo(new[]
            {
                "stack: 'Dev' is not a name that fits into bucket names; "
                    + "accepted: lower-case letters, digits and hyphens, a letter first, no hyphen last",
                "dataplatform:environment: 'test' is not among the choices; accepted: dev, prod",
                "dataplatform:protect: 'maybe' is not true or false; accepted: true, false",
                "aws:region: 'us-esat-1' is not an AWS region; "
                    + "accepted: a region's code such as eu-west-1; the nearest is us-east-1",
                "network:cidr: '10.0.0.0/33' is not an IPv4 block in CIDR notation; "
                    + "accepted: a private block of /16 to /28 such as 10.0.0.0/16",
                "network:zoneCount: 'seven' is not a whole number; accepted: 2 to 6",
                "encryption:rotationDays: '1' is out of range; accepted: 90 to 2560",
                "lake:forceDestroy: 'no' is not true or false; accepted: true, false",
                "cluster:version: '1.3' is not a Kubernetes version that the platform deploys; "
                    + "accepted: 1.33, 1.34, 1.35, 1.36, in quotes",
                "clutser:version: is not a known key; the nearest known key is cluster:version",
                "lake:colder: is not a known key; the nearest known key is lake:coldAfterDays",
                "netwrok:cidr: is not a known key; the nearest known key is network:cidr",
            }));
        }
    }

    [Test]
    public void Read_TooManyZonesInABlockTooSmallForTwo_ReportsBoth() =>
        Assert.That(
            Configurations.Lines(Configurations.Read(("network:zoneCount", "5"), ("network:cidr", "10.0.0.0/27"))),
            Is.EqualTo(new[]
            {
                "network:zoneCount: '5' is more zones than eu-west-1 has; accepted: 2 to 3",
                "network:cidr: '10.0.0.0/27' has no room for a private /28 and a public /28 in each zone up to 'b'; "
                    + "accepted: a /16 to /26",
            }));

    [Test]
    public void Read_ForceDestroyInProd_IsRefusedWithTheReason() =>
        Assert.That(
            Configurations.Lines(
                Configurations.Read([.. Configurations.Prod, ("lake:forceDestroy", "true")])),
            Is.EqualTo(new[]
            {
                "lake:forceDestroy: 'true' would let a destroy delete the data of prod; accepted: false",
            }));

    [Test]
    public void Read_ForceDestroyOfWhatIsProtected_IsRefused() =>
        Assert.That(
            Configurations.Lines(Configurations.Read(("dataplatform:protect", "true"), ("lake:forceDestroy", "true"))),
            Is.EqualTo(new[]
            {
                "lake:forceDestroy: 'true' would delete what is protected; accepted: true where protect is false",
            }));

    [Test]
    public void Read_ZonesAndZoneCount_IsRefused() =>
        Assert.That(
            Configurations.Lines(Configurations.Read(("network:zones", "[\"a\",\"b\"]"), ("network:zoneCount", "2"))),
            Is.EqualTo(new[] { "network:zoneCount: is given beside network:zones; accepted: one of the two" }));

    [Test]
    public void Read_RegionWhereAnAccountSeesNotAllZones_AsksForThem() =>
        Assert.That(
            Configurations.Lines(Configurations.Read(("aws:region", "us-west-1"))),
            Is.EqualTo(new[]
            {
                "network:zones: is required in us-west-1, where an account sees 2 of the zones a, b, c; "
                    + "accepted: the list of its zones",
            }));

    [Test]
    public void Read_MoreZonesThanAnAccountSees_IsRefused() =>
        Assert.That(
            Configurations.Lines(
                Configurations.Read(("aws:region", "us-west-1"), ("network:zones", "[\"a\",\"b\",\"c\"]"))),
            Is.EqualTo(new[]
            {
                "network:zones: 3 zones are more than an account sees in us-west-1; accepted: 2 of a, b, c",
            }));

    [Test]
    public void Read_ZonesOfARegionWithGaps_TakesTheLettersItHas() =>
        Assert.That(Configurations.ReadGood(("aws:region", "ap-northeast-1")).Network.Zones, Is.EqualTo("acd"));

    [Test]
    public void Read_SubnetsTooLargeTogether_NamesBoth() =>
        Assert.That(
            Configurations.Lines(
                Configurations.Read(("network:privateSubnetPrefix", "16"), ("network:publicSubnetPrefix", "16"))),
            Is.EqualTo(new[]
            {
                "network:privateSubnetPrefix: '16' and network:publicSubnetPrefix '16' are both too large for "
                    + "'10.0.0.0/16'; accepted: larger numbers for both, or neither key",
            }));

    [Test]
    public void Read_SubnetsThatALargerVpcWouldHold_NamesThatVpc() =>
        Assert.That(
            Configurations.Lines(
                Configurations.Read(("network:cidr", "10.0.0.0/20"), ("network:privateSubnetPrefix", "20"))),
            Is.EqualTo(new[]
            {
                "network:cidr: '10.0.0.0/20' has no room for a private /20 and a public /26 in each zone up to 'c'; "
                    + "accepted: a /16 to /18",
            }));

    [Test]
    public void Read_NameAndStackTooLongForBuckets_NamesBothAndTheRoom() =>
        Assert.That(
            Configurations.Lines(
                PlatformSettings.Read(Configurations.Smallest, "dataplatform", "a-stack-with-a-long-name")),
            Is.EqualTo(new[]
            {
                "dataplatform:name: 'dataplatform' and the stack name 'a-stack-with-a-long-name' have 36 characters; "
                    + "accepted: at most 29 together in eu-west-1, or bucket names get too long",
            }));

    [Test]
    public void Read_NameAndStackThatJustFit_IsAccepted() =>
        Assert.That(
            PlatformSettings.Read(Configurations.Smallest, "dataplatform", "a-stack-name-of17").Errors,
            Is.Empty);

    [Test]
    public void Read_NameAndStackOneTooLong_IsRefused() =>
        Assert.That(
            Configurations.Lines(PlatformSettings.Read(Configurations.Smallest, "dataplatform", "a-stack-name-of-18")),
            Is.EqualTo(new[]
            {
                "dataplatform:name: 'dataplatform' and the stack name 'a-stack-name-of-18' have 30 characters; "
                    + "accepted: at most 29 together in eu-west-1, or bucket names get too long",
            }));

    [Test]
    public void Read_WrongSecret_IsNotShown() =>
        Assert.That(
            Configurations.Lines(PlatformSettings.Read(
                Configurations.Smallest.Add("network:zoneCount", "hunter2"), "dataplatform", "dev",
                ["network:zoneCount"])),
            Is.EqualTo(new[] { "network:zoneCount: [secret] is not a whole number; accepted: 2 to 6" }));

    [Test]
    public void Read_SecretThatDoesNotFitTheRest_IsNotShown() =>
        Assert.That(
            Configurations.Lines(PlatformSettings.Read(
                Configurations.Smallest.Add("network:cidr", "10.99.0.0/27"), "dataplatform", "dev", ["network:cidr"])),
            Is.EqualTo(new[]
            {
                "network:cidr: [secret]; accepted: a /16 to /25",
            }));
}
