using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Cloud;

public sealed class AccountFunctionsTests
{
    private const string Zones = "aws:index/getAvailabilityZones:getAvailabilityZones";

    [Test]
    public void CallerIdentity_Called_IsTheSimulatedAccount() => Assert.That(
        Simulate.Call("aws:index/getCallerIdentity:getCallerIdentity")["accountId"], Is.EqualTo("111122223333"));

    [Test]
    public void AvailabilityZones_InARegion_AreThoseThatAnAccountSees()
    {
        var result = Simulate.Call(Zones, new() { ["excludeNames"] = Simulate.List("eu-west-1b") });
        Assert.Multiple(() =>
        {
            Assert.That(result["names"], Is.EqualTo(Simulate.List("eu-west-1a", "eu-west-1c")));
            Assert.That(result["zoneIds"], Is.EqualTo(Simulate.List("euw1-az1", "euw1-az3")));
        });
    }

    [Test]
    public void AvailabilityZones_WhereAnAccountSeesSomeOnly_AreAllThereAndTakeEks()
    {
        var result = Simulate.Call(Zones, region: "us-west-1");
        Assert.Multiple(() =>
        {
            Assert.That(result["names"], Is.EqualTo(Simulate.List("us-west-1a", "us-west-1b", "us-west-1c")));
            Assert.That(result["zoneIds"], Has.None.EqualTo("usw1-az2"));
        });
    }

    [Test]
    public void AvailabilityZones_WithAnUnknownFilter_FailByItsName() => Assert.That(
        () => Simulate.Call(Zones, new() { ["filters"] = Simulate.List(Simulate.Map(("name", "zone-name"))) }),
        Throws.InvalidOperationException.With.Message.Contains("zone-name"));
}
