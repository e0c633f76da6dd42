using DataPlatform.Components.Network;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Network;

public sealed class SubnetPlannerTests
{
    [Test]
    public void Plan_OfDefaults_GivesEachLetterItsSlot() =>
        Assert.That(
            Planned("10.0.0.0/16", "abcdef"),
            Is.EqualTo((string[])
            [
                "a 10.0.0.0/19 10.0.252.0/22",
                "b 10.0.32.0/19 10.0.248.0/22",
                "c 10.0.64.0/19 10.0.244.0/22",
                "d 10.0.96.0/19 10.0.240.0/22",
                "e 10.0.128.0/19 10.0.236.0/22",
                "f 10.0.160.0/19 10.0.232.0/22",
            ]));

    [Test]
    public void Plan_OfLettersWithGaps_KeepsTheirSlots() =>
        Assert.That(
            Planned("10.0.0.0/16", "dac"),
            Is.EqualTo((string[])
            [
                "a 10.0.0.0/19 10.0.252.0/22",
                "c 10.0.64.0/19 10.0.244.0/22",
                "d 10.0.96.0/19 10.0.240.0/22",
            ]));

    [Test]
    public void Plan_OfGivenPrefixes_UsesThem() =>
        Assert.That(
            Planned("10.20.0.0/20", "ab", 22, 26),
            Is.EqualTo((string[])["a 10.20.0.0/22 10.20.15.192/26", "b 10.20.4.0/22 10.20.15.128/26"]));

    [TestCase(16, 19, 22)]
    [TestCase(22, 25, 28)]
    [TestCase(24, 27, 28)]
    [TestCase(27, 28, 28)]
    public void DefaultPrefixes_OfVpc_EndAt28(int vpc, int expectedPrivate, int expectedPublic) =>
        Assert.That(
            (SubnetPlanner.DefaultPrivatePrefix(vpc), SubnetPlanner.DefaultPublicPrefix(vpc)),
            Is.EqualTo((expectedPrivate, expectedPublic)));

    [TestCase("10.0.0.0/16", "", null, null, SubnetPlanFault.Zones, null, "no availability zone is given")]
    [TestCase(
        "10.0.0.0/16", "ag", null, null, SubnetPlanFault.Zones, null, "'g' is not an availability zone letter, a to f")]
    [TestCase(
        "10.0.0.0/16", "aA", null, null, SubnetPlanFault.Zones, null, "'A' is not an availability zone letter, a to f")]
    [TestCase("10.0.0.0/16", "aba", null, null, SubnetPlanFault.Zones, null, "zone 'a' is given twice")]
    [TestCase("10.0.0.0/15", "a", null, null, SubnetPlanFault.Vpc, 16, "a VPC is /16 to /28, 10.0.0.0/15 is not")]
    [TestCase("10.0.0.0/29", "ab", null, null, SubnetPlanFault.Vpc, 26, "a VPC is /16 to /28, 10.0.0.0/29 is not")]
    [TestCase(
        "10.0.0.0/16", "a", 15, null, SubnetPlanFault.PrivatePrefix, null,
        "a private subnet is /16 to /28, /15 is not")]
    [TestCase(
        "10.0.0.0/16", "a", null, 29, SubnetPlanFault.PublicPrefix, null, "a public subnet is /16 to /28, /29 is not")]
    [TestCase(
        "10.0.0.0/24", "f", null, null, SubnetPlanFault.Capacity, 23,
        "10.0.0.0/24 has no room for a private /27 and a public /28 subnet in each of the zones up to 'f'; "
        + "the smallest VPC with room is a /23")]
    [TestCase(
        "10.0.0.0/20", "ab", 19, 24, SubnetPlanFault.Capacity, 17,
        "10.0.0.0/20 has no room for a private /19 and a public /24 subnet in each of the zones up to 'b'; "
        + "the smallest VPC with room is a /17")]
    [TestCase(
        "10.0.0.0/16", "ab", 17, 24, SubnetPlanFault.Capacity, null,
        "10.0.0.0/16 has no room for a private /17 and a public /24 subnet in each of the zones up to 'b'; "
        + "not even a /16 VPC has room: ask for smaller subnets")]
    public void Plan_OfWhatDoesNotDo_SaysWhy(
        string vpc,
        string zones,
        int? privatePrefix,
        int? publicPrefix,
        SubnetPlanFault fault,
        int? smallest,
        string reason)
    {
        var done = SubnetPlanner.TryPlan(
            new SubnetRequest(Ipv4Block.Parse(vpc), [.. zones], privatePrefix, publicPrefix),
            out var plan,
            out var error);
        Assert.Multiple(() =>
        {
            Assert.That(done, Is.False);
            Assert.That(plan, Is.Null);
            Assert.That(error, Is.EqualTo(new SubnetPlanError(fault, reason, smallest)));
        });
    }

    private static IEnumerable<string> Planned(
        string vpc,
        string zones,
        int? privatePrefix = null,
        int? publicPrefix = null)
    {
        var request = new SubnetRequest(Ipv4Block.Parse(vpc), [.. zones], privatePrefix, publicPrefix);
        Assert.That(SubnetPlanner.TryPlan(request, out var plan, out var error), Is.True, () => error!.Reason);
        return plan!.Zones.Select(zone => $"{zone.Zone} {zone.Private} {zone.Public}");
    }
}
