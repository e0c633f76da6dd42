using DataPlatform.Components.Network;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Network;

public sealed class AwsRegionsTests
{
    [Test]
    public void Table_OfRegions_IsSortedAndWithoutDoubles() =>
        Assert.That(
            AwsRegions.All.Select(region => region.Name),
            Is.Unique.And.EqualTo(AwsRegions.All.Select(region => region.Name).Order(StringComparer.Ordinal)));

    [Test]
    public void Zones_OfEveryRegion_HaveSlots() =>
        Assert.That(
            AwsRegions.All.Where(region =>
                !region.ZoneLetters.SequenceEqual(region.ZoneLetters.Distinct().Order())
                || region.ZoneLetters.Except(SubnetPlanner.ZoneLetters).Any()
                || region.ZonesPerAccount < 2
                || region.ZonesPerAccount > region.ZoneLetters.Length),
            Is.Empty);

    [Test]
    public void Partition_OfEveryRegion_FollowsItsName() =>
        Assert.That(
            AwsRegions.All.Where(region => region.Partition != region.Name[..region.Name.IndexOf('-')] switch
            {
                "cn" => "aws-cn",
                "us" when region.Name.StartsWith("us-gov-", StringComparison.Ordinal) => "aws-us-gov",
                _ => "aws",
            }),
            Is.Empty);

    [TestCase("eu-west-1", "abc", "amazonaws.com")]
    [TestCase("us-east-1", "abcdef", "amazonaws.com")]
    [TestCase("ap-northeast-1", "acd", "amazonaws.com")]
    [TestCase("us-gov-west-1", "abc", "amazonaws.com")]
    [TestCase("cn-north-1", "abd", "amazonaws.com.cn")]
    public void TryGet_OfARegion_HasItsZonesAndDomain(string name, string letters, string suffix)
    {
        Assert.That(AwsRegions.TryGet(name, out var region), Is.True);
        Assert.That((region!.ZoneLetters, region.DnsSuffix), Is.EqualTo((letters, suffix)));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("EU-WEST-1")]
    [TestCase("eu-west-9")]
    public void TryGet_OfAnythingElse_IsNothing(string? name) =>
        Assert.That(AwsRegions.TryGet(name, out _), Is.False);
}
