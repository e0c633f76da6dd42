using DataPlatform.Components.Network;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Platform.Network;

public sealed class NetworkArgsTests
{
    [Test]
    public void Args_WhenNothingElseIsSaid_HaveTheDocumentedDefaults()
    {
        var args = new NetworkArgs
        {
            Target = RecordingCloud.Target(),
            Subnets = new SubnetRequest(Ipv4Block.Parse("10.0.0.0/16"), ['a']),
            LogsKeyArn = "key",
        };
        Assert.Multiple(() =>
        {
            Assert.That(args.Nat, Is.EqualTo(NatMode.Single));
            Assert.That(args.InterfaceEndpoints, Is.Empty);
            Assert.That(args.FlowLogRetentionInDays, Is.EqualTo(365));
            Assert.That(args.ZonesMustTakeEks, Is.True);
            Assert.That(args.PrivateSubnetTags, Is.Empty);
            Assert.That(args.PublicSubnetTags, Is.Empty);
            Assert.That(args.Validate, Throws.Nothing);
        });
    }

    [Test]
    public void Args_WithARetentionThatCloudWatchLacks_AreRefused()
    {
        var args = new NetworkArgs
        {
            Target = RecordingCloud.Target(),
            Subnets = new SubnetRequest(Ipv4Block.Parse("10.0.0.0/16"), ['a']),
            LogsKeyArn = "key",
            FlowLogRetentionInDays = 31,
        };
        Assert.That(
            args.Validate,
            Throws.ArgumentException.With.Message.StartsWith(
                "FlowLogRetentionInDays is 31; accepted: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, "
                + "731, 1096, 1827, 2192, 2557, 2922, 3288, 3653"));
    }

    [Test]
    public void Args_WithSubnetsThatDoNotFit_SayWhatWould() =>
        Assert.That(
            NetworkRun.Args("abA").Validate,
            Throws.ArgumentException.With.Message.StartsWith(
                "Subnets: 'A' is not an availability zone letter, a to f"));

    [TestCase("us-east-1", 'a', true, "us-east-1a")]
    [TestCase("us-east-1", 'e', false, "us-east-1e")]
    public void ZoneCheck_OfAZoneThatWillDo_GivesItsName(string region, char letter, bool forEks, string expected) =>
        Assert.That(Check(region, letter, forEks), Is.EqualTo(expected));

    [TestCase(
        'e', true,
        "EKS places no control plane in us-east-1e, which is zone use1-az3 for this account; "
        + "zones that it takes: us-east-1a, us-east-1b")]
    [TestCase('f', true, "this account has no availability zone us-east-1f; it has: us-east-1a, us-east-1b")]
    [TestCase(
        'f', false,
        "this account has no availability zone us-east-1f; it has: us-east-1a, us-east-1b, us-east-1e")]
    public void ZoneCheck_OfAZoneThatWillNotDo_SaysWhichWould(char letter, bool forEks, string message) =>
        Assert.That(
            () => Check("us-east-1", letter, forEks),
            Throws.TypeOf<RunException>().With.Message.EqualTo(message));

    // A local zone is no zone of the platform's.
    private static string Check(string region, char letter, bool forEks) => ZoneCheck.Check(
        RecordingCloud.Region(region),
        letter,
        forEks,
        ["us-east-1a", "us-east-1b", "us-east-1-bos-1a", "us-east-1e"],
        ["use1-az6", "use1-az1", "use1-bos1-az1", "use1-az3"]);
}
