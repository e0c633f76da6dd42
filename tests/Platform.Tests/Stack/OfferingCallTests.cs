using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Stacks;

public sealed class OfferingCallTests
{
    // Another filter or place would be answered with zones that say nothing about the pool.
    [Test]
    public async Task Offerings_OfAPool_AreAskedForByItsTypesAndTheirZones()
    {
        var run = await StackRun.OfAsync(
            StackConfigurations.Dev.SetItem(
                "cluster:nodePools", "[{\"name\":\"tooling\",\"instanceTypes\":[\"t3.large\",\"t3a.large\"]}]"),
            "dev");
        var calls = run.Calls
            .Where(call => call.Token == "aws:ec2/getInstanceTypeOfferings:getInstanceTypeOfferings")
            .Select(call => StableJson.Of(call.Args));
        Assert.That(
            calls,
            Has.Exactly(6).Items.And.One.EqualTo(
                """
                {"filters":[{"name":"instance-type","values":["t3.large","t3a.large"]}],
                "locationType":"availability-zone"}
                """.JoinLines()));
    }
}
