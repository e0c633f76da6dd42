using System.Collections.Immutable;
using DataPlatform.Preview.Cloud;
using DataPlatform.Preview.Configuration;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Cloud;

public sealed class CloudSettingsTests
{
    [Test]
    public void From_NothingConfigured_TakesTheExampleAccount() => Assert.That(
        CloudSettings.From(Configuration([])),
        Is.EqualTo(new CloudSettings("111122223333", null)));

    [Test]
    public void From_AllowedAccounts_TakesTheFirst() => Assert.That(
        CloudSettings.From(Configuration(new()
        {
            ["aws:allowedAccountIds"] = "[\"444455556666\",\"111122223333\"]",
            ["aws:region"] = "eu-west-1",
        })),
        Is.EqualTo(new CloudSettings("444455556666", "eu-west-1")));

    [TestCase("eu-west-1", "aws")]
    [TestCase("cn-north-1", "aws-cn")]
    [TestCase("us-gov-west-1", "aws-us-gov")]
    [TestCase("xx-new-1", "aws")]
    [TestCase(null, "aws")]
    public void PartitionOf_Region_IsItsPartition(string? region, string partition) =>
        Assert.That(CloudSettings.PartitionOf(region), Is.EqualTo(partition));

    private static StackConfiguration Configuration(Dictionary<string, string> values) =>
        new("project", "dev", values.ToImmutableSortedDictionary(), []);
}
