using System.Text.Json.Nodes;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Cloud;

public sealed class AccountFunctionsTests
{
    private const string Zones = "aws:index/getAvailabilityZones:getAvailabilityZones";

    [Test]
    public void CallerIdentity_Called_IsTheSimulatedAccount() => Assert.That(
        Simulate.Call("aws:index/getCallerIdentity:getCallerIdentity")["accountId"], Is.EqualTo("111122223333"));

    [Test]
    public void Partition_InChina_IsTheChineseOne()
    {
        var result = Simulate.Call("aws:index/getPartition:getPartition", region: "cn-north-1");
        Assert.That(
            (result["partition"], result["dnsSuffix"], result["reverseDnsPrefix"]),
            Is.EqualTo(("aws-cn", "amazonaws.com.cn", "cn.com.amazonaws")));
    }

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
    public void AvailabilityZones_WithAnUnknownFilter_FailByItsName() => Assert.That(
        () => Simulate.Call(Zones, new() { ["filters"] = Simulate.List(Simulate.Map(("name", "zone-name"))) }),
        Throws.InvalidOperationException.With.Message.Contains("zone-name"));

    [Test]
    public void PolicyDocument_WithStatements_IsTheirJson()
    {
        var result = Simulate.Call("aws:iam/getPolicyDocument:getPolicyDocument", new()
        {
            ["statements"] = Simulate.List(Simulate.Map(
                ("sid", "Read"),
                ("actions", Simulate.List("s3:GetObject")),
                ("resources", Simulate.List("a", "b")),
                ("principals", Simulate.List(Simulate.Map(("type", "AWS"), ("identifiers", Simulate.List("p"))))),
                ("conditions", Simulate.List(Simulate.Map(
                    ("test", "Bool"), ("variable", "aws:SecureTransport"), ("values", Simulate.List("true"))))))),
        });
        var expected = JsonNode.Parse(
            """
            {"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject",
            "Resource":["a","b"],"Principal":{"AWS":"p"},"Condition":{"Bool":{"aws:SecureTransport":"true"}}}]}
            """)!;
        var json = (string)result["json"];
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(json), expected), Is.True, json);
    }

    [Test]
    public void PolicyDocument_MergingOthers_IsRefused() => Assert.That(
        () => Simulate.Call(
            "aws:iam/getPolicyDocument:getPolicyDocument",
            new() { ["sourcePolicyDocuments"] = Simulate.List("{}") }),
        Throws.InvalidOperationException.With.Message.Contains("sourcePolicyDocuments"));
}
