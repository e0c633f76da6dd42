using System.Collections.Immutable;
using DataPlatform.Components.Dss;
using DataPlatform.Components.Dss.Listener;
using DataPlatform.Components.Network;
using DataPlatform.Tests.Platform.Common;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Listener;

public sealed class ListenerCheckTests
{
    private const string Blocks = "IPv4 blocks such as 203.0.113.0/24";

    [TestCase(DssAccess.Internal)]
    [TestCase(DssAccess.Public)]
    public void Listener_WithAllItNeeds_IsAccepted(DssAccess access) =>
        Assert.That(Find(DssListenerRun.Spec(access)), Is.Empty);

    [Test]
    public void Listener_WithAName_IsAccepted() =>
        Assert.That(
            Find(DssListenerRun.Spec() with { DomainName = "dss.data.example.com", HostedZoneId = "Z0123456789ABC" }),
            Is.Empty);

    [Test]
    public void Sessions_Alone_NeedNothing() => Assert.That(Find(new DssListenerSpec(), zones: 1), Is.Empty);

    [Test]
    public void Sessions_WithWhatIsForALoadBalancer_AreRefusedForEachOfIt() =>
        Assert.That(
            Find(DssListenerRun.Spec(DssAccess.Ssm) with
            {
                AcknowledgeOpenAccess = true,
                DomainName = "dss.example.com",
                HostedZoneId = "Z0123456789ABC",
            }),
            Is.EqualTo(((string[])
                ["certificateArn", "allowedCidrs", "acknowledgeOpenAccess", "domainName", "hostedZoneId"])
                .Select(property => $"{property}: is for a load balancer, and access is ssm; accepted: nothing, or "
                    + "access internal or public")));

    [Test]
    public void Listener_WithNothingElse_LacksCertificateAndAddresses() =>
        Assert.That(
            Find(new DssListenerSpec { Access = DssAccess.Public }),
            Is.EqualTo(new[]
            {
                "certificateArn: is not set, and a load balancer has HTTPS only; accepted: "
                + "arn:aws:acm:eu-west-1:ACCOUNT:certificate/ID",
                $"allowedCidrs: is empty, so that nobody is let in; accepted: {Blocks}",
            }));

    [TestCase("arn:aws:iam::123456789012:server-certificate/dss", "is not the ARN of a certificate in ACM")]
    [TestCase("dss.example.com", "is not the ARN of a certificate in ACM")]
    [TestCase("arn:aws:acm:us-east-1:123456789012:certificate/1-a", "is in another region than the platform")]
    [TestCase("arn:aws-cn:acm:eu-west-1:123456789012:certificate/1-a", "is in another region than the platform")]
    public void Certificate_OfAnotherKindOrPlace_IsRefused(string arn, string problem) =>
        Assert.That(
            Find(DssListenerRun.Spec() with { CertificateArn = arn }),
            Is.EqualTo(new[]
            {
                $"certificateArn: '{arn}' {problem}; accepted: arn:aws:acm:eu-west-1:ACCOUNT:certificate/ID",
            }));

    [Test]
    public void Certificate_WhileTheRegionIsUnknown_IsJudgedByItsFormOnly() =>
        Assert.That(
            ListenerCheck.Find(
                DssListenerRun.Spec() with { CertificateArn = "arn:aws:acm:us-east-1:123456789012:certificate/1" },
                "dataplatform-dev",
                2,
                null),
            Is.Empty);

    [TestCase("10.0.0.0", $"'10.0.0.0' is not a block of addresses; accepted: {Blocks}")]
    [TestCase("10.0.0.0/33", $"'10.0.0.0/33' is not a block of addresses; accepted: {Blocks}")]
    [TestCase("10.0.0.1/24", "'10.0.0.1/24' is not the first address of its block; accepted: 10.0.0.0/24")]
    [TestCase("::/0", $"'::/0' is IPv6, and the platform's network is IPv4; accepted: {Blocks}")]
    [TestCase(
        "0.0.0.0/0",
        "'0.0.0.0/0' lets in 4294967296 addresses, as good as everyone; accepted: smaller blocks, or "
        + "acknowledgeOpenAccess: true when that is meant")]
    [TestCase(
        "128.0.0.0/1",
        "'128.0.0.0/1' lets in 2147483648 addresses, as good as everyone; accepted: smaller blocks, or "
        + "acknowledgeOpenAccess: true when that is meant")]
    public void Block_ThatIsNoneOrTooLarge_IsRefusedByItsPlace(string block, string mistake) =>
        Assert.That(
            Find(DssListenerRun.Spec() with { AllowedCidrs = ["203.0.113.0/24", block] }),
            Is.EqualTo(new[] { $"allowedCidrs[1]: {mistake}" }));

    [Test]
    public void Block_ThatIsTheInternetAndMeant_IsAccepted() =>
        Assert.That(
            Find(DssListenerRun.Spec() with { AllowedCidrs = ["0.0.0.0/0"], AcknowledgeOpenAccess = true }), Is.Empty);

    [Test]
    public void Block_ThatIsRepeated_IsRefused() =>
        Assert.That(
            Find(DssListenerRun.Spec() with { AllowedCidrs = ["10.0.0.0/8", "10.1.0.0/16", "10.0.0.0/8"] }),
            Is.EqualTo(new[] { "allowedCidrs[2]: '10.0.0.0/8' is repeated; accepted: each block once" }));

    [Test]
    public void Blocks_OfAnyNumber_AreAsManyAsASecurityGroupTakes() =>
        Prop.ForAll(Gen.Choose(1, 100).ToArbitrary(), count =>
            {
                var blocks = Enumerable.Range(0, count).Select(i => $"10.{i}.0.0/16").ToImmutableArray();
                return Find(DssListenerRun.Spec() with { AllowedCidrs = blocks }).Length == (count <= 60 ? 0 : 1);
            })
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    // Every block that the network's planner can write is accepted, the large ones when they are meant.
    [Test]
    public void Block_OfAnyAddressAndSize_IsRefusedWhenItIsAsGoodAsEveryone() =>
        Prop.ForAll(
            Gen.Choose(0, int.MaxValue).ToArbitrary(),
            Gen.Choose(0, 32).ToArbitrary(),
            (address, prefix) =>
            {
                var spec = DssListenerRun.Spec() with
                {
                    AllowedCidrs = [new Ipv4Block((uint)address * 2, prefix).ToString()],
                };
                return Find(spec).Length == (prefix < 8 ? 1 : 0)
                    && Find(spec with { AcknowledgeOpenAccess = true }).Length == 0;
            })
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [TestCase("DSS.example.com")]
    [TestCase("dss")]
    [TestCase("https://dss.example.com")]
    [TestCase("dss.example.com.")]
    [TestCase("-dss.example.com")]
    public void DomainName_ThatIsNone_IsRefused(string name) =>
        Assert.That(
            Find(DssListenerRun.Spec() with { DomainName = name, HostedZoneId = "Z0123456789ABC" }),
            Is.EqualTo(new[]
            {
                $"domainName: '{name}' is not a DNS name; accepted: a DNS name in lower case, such as dss.example.com",
            }));

    // Its DNS is made elsewhere then.
    [Test]
    public void Name_WithoutAZone_IsAccepted() =>
        Assert.That(Find(DssListenerRun.Spec() with { DomainName = "dss.example.com" }), Is.Empty);

    [Test]
    public void Zone_WithoutAName_IsRefused() =>
        Assert.That(
            Find(DssListenerRun.Spec() with { HostedZoneId = "example.com" }),
            Is.EqualTo(new[]
            {
                "hostedZoneId: 'example.com' is not the ID of a zone; accepted: the ID of a Route 53 zone, such as "
                + "Z0123456789ABCDEFGHIJ",
                "domainName: is not set, and hostedZoneId is; accepted: a DNS name in lower case, such as "
                + "dss.example.com",
            }));

    [Test]
    public void Listener_InANetworkOfOneZone_IsRefused() =>
        Assert.That(
            Find(DssListenerRun.Spec(), zones: 1),
            Is.EqualTo(new[]
            {
                "access: a load balancer needs two zones, and the network has 1; accepted: ssm",
            }));

    [TestCase("a-name-of-twenty-six-chars", 0)]
    [TestCase("a-name-of-twenty-seven-char", 1)]
    [TestCase("internal-platform", 1)]
    public void NamePrefix_ThatLoadBalancersDoNotTake_IsRefused(string prefix, int mistakes) =>
        Assert.That(
            ListenerCheck.Find(DssListenerRun.Spec(), prefix, 2, RecordingCloud.Ireland)
                .Select(mistake => mistake.Property),
            Is.EqualTo(Enumerable.Repeat("access", mistakes)));

    private static string[] Find(DssListenerSpec spec, int zones = 2) =>
        [.. ListenerCheck.Find(spec, "dataplatform-dev", zones, RecordingCloud.Ireland).Select(m => m.ToString())];
}
