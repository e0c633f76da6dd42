using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Checks;

public sealed class NetworkRuleTests
{
    [TestCase("10.0.0.0/16", null)]
    [TestCase("100.64.0.0/16", null)]
    [TestCase("10.0.0.0/15", Severity.Error)]
    [TestCase("10.0.0.0/29", Severity.Error)]
    [TestCase("10.0.0.1/16", Severity.Error)]
    [TestCase("10.0.0/16", Severity.Error)]
    [TestCase("127.0.0.0/16", Severity.Error)]
    [TestCase("8.8.0.0/16", Severity.Warning)]
    [TestCase("172.17.0.0/16", Severity.Warning)]
    [TestCase("172.18.0.0/16", null)]
    public void VpcCidr_Checked_IsHeldToSizesAndRanges(string block, Severity? severity) => Assert.That(
        Plans.Check("vpc-cidr", Plans.Resource(Plans.Vpc, "vpc", $$"""{"cidrBlock":"{{block}}"}"""))
            .Select(found => (Severity?)found.Severity),
        Is.EqualTo(severity is null ? Array.Empty<Severity?>() : [severity]));

    [TestCase("10.0.1.0/24", 0)]
    [TestCase("10.1.0.0/24", 1)]
    [TestCase("100.64.1.0/24", 0)]
    [TestCase("10.0.0.0/29", 1)]
    [TestCase("10.0.0.9/24", 1)]
    public void SubnetCidr_Checked_IsInsideABlockOfItsVpc(string block, int findings) => Assert.That(
        Plans.Check(
            "subnet-cidr",
            Plans.Resource(Plans.Vpc, "vpc-1", """{"cidrBlock":"10.0.0.0/16"}"""),
            Plans.Resource(
                "aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation",
                "more",
                """{"vpcId":"vpc-1","cidrBlock":"100.64.0.0/16"}"""),
            Subnet("a", block)),
        Has.Count.EqualTo(findings));

    [Test]
    public void Subnets_Overlapping_AreNamed() => Assert.That(
        Plans.Check(
            "subnet-overlap",
            Plans.Resource(Plans.Vpc, "vpc-1", """{"cidrBlock":"10.0.0.0/16"}"""),
            Plans.Resource(Plans.Vpc, "vpc-2", """{"cidrBlock":"10.0.0.0/16"}"""),
            Subnet("wide", "10.0.0.0/20"),
            Subnet("first", "10.0.1.0/24"),
            Subnet("second", "10.0.2.0/24"),
            Subnet("apart", "10.0.16.0/24"),
            Subnet("elsewhere", "10.0.0.0/24", "vpc-2")).Select(found => (found.Name, found.Message)),
        Is.EqualTo(new[]
        {
            ("first", "10.0.1.0/24 overlaps 10.0.0.0/20 of urn:pulumi:dev::platform::aws:ec2/subnet:Subnet::wide."),
            ("second", "10.0.2.0/24 overlaps 10.0.0.0/20 of urn:pulumi:dev::platform::aws:ec2/subnet:Subnet::wide."),
        }));

    [Test]
    public void Cidr_WithHostBitsInARouteOrPermission_IsRefused() => Assert.That(
        Plans.Check(
            "cidr-format",
            Plans.Resource("aws:ec2/route:Route", "route", """{"destinationCidrBlock":"10.0.0.1/8"}"""),
            Plans.Resource(Plans.SecurityGroup, "group", """{"ingress":[{"cidrBlocks":["10.0.0.0/8","10.0.0.1"]}]}"""),
            Plans.Resource(Plans.IngressRule, "rule", """{"cidrIpv4":"10.0.0.0/8"}""")),
        Is.EqualTo(new[]
        {
            (
                Severity.Error, "route", "destinationCidrBlock",
                "'10.0.0.1/8' has host bits set; the block is 10.0.0.0/8."),
            (Severity.Error, "group", "ingress[0]", "'10.0.0.1' is not an IPv4 block such as 10.0.0.0/16."),
        }));

    [TestCase("tcp", "443", "443", 0)]
    [TestCase("tcp", "444", "443", 1)]
    [TestCase("tcp", "0", "65536", 1)]
    [TestCase("udp", "null", "53", 1)]
    [TestCase("-1", "0", "0", 0)]
    [TestCase("-1", "0", "65535", 1)]
    [TestCase("icmp", "-1", "-1", 0)]
    [TestCase("icmp", "8", "256", 1)]
    public void PortRange_OfAnInlinePermission_IsHeldToItsProtocol(
        string protocol, string from, string to, int findings) =>
        Assert.That(
            Plans.Messages(
                "port-range",
                Plans.SecurityGroup,
                $$"""{"egress":[{"protocol":"{{protocol}}","fromPort":{{from}},"toPort":{{to}}}]}"""),
            Has.Count.EqualTo(findings));

    [Test]
    public void PortRange_OfASingleRuleForAllProtocols_IsLeftOut() => Assert.Multiple(() =>
    {
        Assert.That(Plans.Messages("port-range", Plans.IngressRule, """{"ipProtocol":"-1"}"""), Is.Empty);
        Assert.That(
            Plans.Messages("port-range", Plans.IngressRule, """{"ipProtocol":"-1","fromPort":0,"toPort":0}"""),
            Is.EqualTo(new[] { "Ports 0-0 for all protocols; leave them out." }));
    });

    [Test]
    public void OpenIngress_Checked_IsGraveForAdministrationPorts() => Assert.That(
        Plans.Check(
            "security-open-ingress",
            Plans.Resource(
                Plans.SecurityGroupRule,
                "ssh",
                """{"type":"ingress","protocol":"tcp","fromPort":20,"toPort":30,"cidrBlocks":["0.0.0.0/0"]}"""),
            Plans.Resource(
                Plans.SecurityGroupRule,
                "out",
                """{"type":"egress","protocol":"-1","fromPort":0,"toPort":0,"cidrBlocks":["0.0.0.0/0"]}"""),
            Plans.Resource(
                Plans.IngressRule, "https", """{"ipProtocol":"tcp","fromPort":443,"toPort":443,"cidrIpv6":"::/0"}"""),
            Plans.Resource(
                Plans.IngressRule, "own", """{"ipProtocol":"tcp","fromPort":22,"toPort":22,"cidrIpv4":"10.0.0.0/8"}"""))
            .Select(found => (found.Severity, found.Name)),
        Is.EqualTo(new[] { (Severity.Error, "ssh"), (Severity.Warning, "https") }));

    [TestCase("quota-elastic-ip", "aws:ec2/eip:Eip", 5)]
    [TestCase("quota-vpc", Plans.Vpc, 5)]
    [TestCase("quota-vpc-endpoint", "aws:ec2/vpcEndpoint:VpcEndpoint", 20)]
    public void Quota_OfTheRegion_IsWarnedOfWhenExceeded(string rule, string type, int quota) => Assert.Multiple(() =>
    {
        Assert.That(Plans.Check(rule, Many(type, quota)), Is.Empty);
        Assert.That(
            Plans.Check(rule, Many(type, quota + 1)).Select(found => (found.Severity, found.Name)),
            Is.EqualTo(new[] { (Severity.Warning, "") }));
    });

    [TestCase("quota-subnet", Plans.Subnet, """{"vpcId":"vpc-1"}""", 200)]
    [TestCase(
        "quota-vpc-endpoint",
        "aws:ec2/vpcEndpoint:VpcEndpoint",
        """{"vpcId":"vpc-1","vpcEndpointType":"Interface"}""",
        50)]
    public void Quota_OfAVpc_IsWarnedOfWhenExceeded(string rule, string type, string inputs, int quota)
    {
        var vpc = Plans.Resource(Plans.Vpc, "vpc-1");
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Check(rule, Many(type, quota, inputs).Prepend(vpc)), Is.Empty);
            Assert.That(
                Plans.Check(rule, Many(type, quota + 1, inputs).Prepend(vpc)).Select(found => found.Name),
                Is.EqualTo(new[] { "vpc-1" }));
        });
    }

    [Test]
    public void Quota_OfInterfaceEndpoints_DoesNotCountGateways()
    {
        const string Endpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";
        var vpc = Plans.Resource(Plans.Vpc, "vpc-1");
        var gateway = Plans.Resource(Endpoint, "s3", """{"vpcId":"vpc-1","vpcEndpointType":"Gateway"}""");
        var interfaces = Many(Endpoint, 50, """{"vpcId":"vpc-1","vpcEndpointType":"Interface"}""");
        Assert.That(Plans.Check("quota-vpc-endpoint", interfaces.Append(vpc).Append(gateway)), Is.Empty);
    }

    [Test]
    public void Quota_OfNatGatewaysInAZone_IsWarnedOfWhenExceeded()
    {
        var subnet = Plans.Resource(Plans.Subnet, "subnet-1", """{"availabilityZone":"eu-west-1a"}""");
        Assert.That(
            Plans.Check(
                "quota-nat-gateway",
                Many("aws:ec2/natGateway:NatGateway", 6, """{"subnetId":"subnet-1"}""").Prepend(subnet))
                .Select(found => found.Message),
            Is.EqualTo(new[]
            {
                "6 NAT gateways in eu-west-1a (NAT gateways per Availability Zone); the default quota is 5.",
            }));
    }

    [Test]
    public void Quota_OfRulesInAGroup_CountsBlocksOfBothForms()
    {
        var blocks = string.Join(',', Enumerable.Range(0, 60).Select(number => $"\"10.{number}.0.0/16\""));
        var group = Plans.Resource(Plans.SecurityGroup, "sg-1", $$"""{"ingress":[{"cidrBlocks":[{{blocks}}]}]}""");
        var rule = Plans.Resource(
            Plans.IngressRule, "more", """{"securityGroupId":"sg-1","cidrIpv4":"10.99.0.0/16"}""");
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Check("quota-security-group-rule", group), Is.Empty);
            Assert.That(
                Plans.Check("quota-security-group-rule", group, rule).Select(found => found.Name),
                Is.EqualTo(new[] { "sg-1" }));
        });
    }

    private static IEnumerable<PlanResource> Many(string type, int count, string inputs = "{}") =>
        Enumerable.Range(0, count).Select(number => Plans.Resource(type, $"thing-{number}", inputs));

    private static PlanResource Subnet(string name, string block, string vpc = "vpc-1") =>
        Plans.Resource(Plans.Subnet, name, $$"""{"vpcId":"{{vpc}}","cidrBlock":"{{block}}"}""");
}
