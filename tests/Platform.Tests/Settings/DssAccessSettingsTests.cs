using DataPlatform.Components.Dss;
using DataPlatform.Components.Dss.Listener;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class DssAccessSettingsTests
{
    private const string Arn = "arn:aws:acm:eu-west-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef";

    private static readonly (string Key, string Value) Public = ("access", "public");
    private static readonly (string Key, string Value) Certificate = ("certificateArn", Arn);
    private static readonly (string Key, string Value) Office = ("allowedCidrs", "[\"203.0.113.0/24\"]");
    private static readonly (string Key, string Value) Everyone = ("allowedCidrs", "[\"0.0.0.0/0\"]");

    [TestCase("internal", DssAccess.Internal)]
    [TestCase("public", DssAccess.Public)]
    public void Read_LoadBalancer_IsTheSpec(string word, DssAccess access)
    {
        var spec = DssConfigurations.ReadGood(
            ("access", word),
            Certificate,
            ("allowedCidrs", "[\"203.0.113.0/24\",\"198.51.100.0/24\"]"),
            ("domainName", "dss.example.com"),
            ("hostedZoneId", "Z0123456789ABC")).Access;
        Assert.Multiple(() =>
        {
            Assert.That(spec.Access, Is.EqualTo(access));
            Assert.That(spec.CertificateArn, Is.EqualTo(Arn));
            Assert.That(spec.AllowedCidrs, Is.EqualTo(new[] { "203.0.113.0/24", "198.51.100.0/24" }));
            Assert.That(spec.AcknowledgeOpenAccess, Is.False);
            Assert.That(spec.DomainName, Is.EqualTo("dss.example.com"));
            Assert.That(spec.HostedZoneId, Is.EqualTo("Z0123456789ABC"));
        });
    }

    [Test]
    public void Read_PublicWithoutACertificate_IsRefused() =>
        Assert.That(
            DssConfigurations.Errors(Public, Office),
            Is.EqualTo(new[]
            {
                "dss:certificateArn: is not set, and a load balancer has HTTPS only; "
                    + "accepted: arn:aws:acm:eu-west-1:ACCOUNT:certificate/ID",
            }));

    [Test]
    public void Read_EveryoneWithoutAnAcknowledgement_IsRefused() =>
        Assert.That(
            DssConfigurations.Errors(Public, Certificate, Everyone),
            Has.Length.EqualTo(1).And.One.StartsWith("dss:allowedCidrs[0]: '0.0.0.0/0' ")
                .And.One.Contains("acknowledgeOpenAccess"));

    [Test]
    public void Read_EveryoneWithAnAcknowledgement_IsAccepted() =>
        Assert.That(
            DssConfigurations.ReadGood(Public, Certificate, Everyone, ("acknowledgeOpenAccess", "true"))
                .Access.AllowedCidrs,
            Is.EqualTo(new[] { "0.0.0.0/0" }));

    [Test]
    public void Read_EveryoneWithAWrongAcknowledgement_IsOneMistake() =>
        Assert.That(
            DssConfigurations.Errors(Public, Certificate, Everyone, ("acknowledgeOpenAccess", "yes")),
            Is.EqualTo(new[] { "dss:acknowledgeOpenAccess: 'yes' is not true or false; accepted: true, false" }));

    [Test]
    public void Read_NobodyLetIn_IsRefused() =>
        Assert.That(
            DssConfigurations.Errors(Public, Certificate),
            Has.Length.EqualTo(1).And.One.StartsWith("dss:allowedCidrs: is empty"));

    // The position is the one in the file.
    [Test]
    public void Read_WrongBlockAfterOneThatIsNoText_IsNamedByItsPosition() =>
        Assert.That(
            DssConfigurations.Errors(Public, Certificate, ("allowedCidrs", "[{},\"office\"]")),
            Has.Length.EqualTo(2)
                .And.One.StartsWith("dss:allowedCidrs[0]: a map is not a block of addresses")
                .And.One.StartsWith("dss:allowedCidrs[1]: 'office' "));

    [TestCase("certificateArn", Arn)]
    [TestCase("allowedCidrs", "[\"203.0.113.0/24\"]")]
    [TestCase("acknowledgeOpenAccess", "true")]
    [TestCase("domainName", "dss.example.com")]
    [TestCase("hostedZoneId", "Z0123456789ABC")]
    public void Read_KeyOfALoadBalancerWithoutOne_IsRefused(string key, string value) =>
        Assert.That(
            DssConfigurations.Errors((key, value)),
            Is.EqualTo(new[]
            {
                $"dss:{key}: is for a load balancer, and access is ssm; accepted: nothing, or access internal or "
                    + "public",
            }));

    // The way may be any: nothing follows from its stand-in.
    [Test]
    public void Read_WrongWay_IsOneMistake() =>
        Assert.That(
            DssConfigurations.Errors(("access", "alb"), Certificate, Everyone),
            Is.EqualTo(new[] { "dss:access: 'alb' is not among the choices; accepted: ssm, internal, public" }));

    [Test]
    public void Read_ZonesOfTheNetworkThatAreNotKnown_AreNoMistake() =>
        Assert.That(
            DssConfigurations.ReadGood(
                DssConfigurations.Dev with { Zones = [] }, Public, Certificate, Office).Access.Access,
            Is.EqualTo(DssAccess.Public));

    [Test]
    public void Read_CertificateOfAnotherRegion_IsRefused() =>
        Assert.That(
            DssConfigurations.Errors(
                Public,
                Office,
                ("certificateArn", Arn.Replace("eu-west-1", "us-east-1", StringComparison.Ordinal))),
            Has.Length.EqualTo(1).And.One.StartsWith("dss:certificateArn: ").And.One.Contains("another region"));

    [Test]
    public void Read_PublicWithoutACertificateForADssThatIsNotWanted_IsGood() =>
        Assert.That(
            DssConfigurations.ReadGood(("enabled", "false"), Public).Access,
            Is.EqualTo(new DssListenerSpec { Access = DssAccess.Public }));
}
