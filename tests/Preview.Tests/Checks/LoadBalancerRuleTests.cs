using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Checks;

/// <summary>Rules about load balancers, their listeners and target groups.</summary>
public sealed class LoadBalancerRuleTests
{
    private const string Balancer = "aws:lb/loadBalancer:LoadBalancer";
    private const string Listener = "aws:lb/listener:Listener";
    private const string Targets = "aws:lb/targetGroup:TargetGroup";
    private const string Certificate = "\"certificateArn\":\"arn:aws:acm:eu-west-1:111122223333:certificate/a\"";
    private const string Policy = "\"sslPolicy\":\"ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09\"";
    private const string Https = "\"protocol\":\"HTTPS\"";

    private const string Sound =
        "\"internal\":true,\"dropInvalidHeaderFields\":true,\"enableDeletionProtection\":true,"
        + "\"accessLogs\":{\"enabled\":true}";

    [TestCase(Https + "," + Certificate + "," + Policy)]
    [TestCase(Https + "," + Certificate + ",\"sslPolicy\":\"ELBSecurityPolicy-TLS13-1-3-2021-06\"")]
    [TestCase("\"defaultActions\":[{\"type\":\"redirect\",\"redirect\":{\"protocol\":\"HTTPS\"}}]")]
    [TestCase("\"protocol\":\"TCP\"")]
    [TestCase("\"defaultActions\":[{\"type\":\"forward\"}]", "What is sent is not encrypted; state HTTPS.")]
    [TestCase("\"defaultActions\":[{\"type\":\"redirect\",\"redirect\":{\"protocol\":\"HTTP\"}}]",
        "What is sent is not encrypted; state HTTPS.")]
    [TestCase(Https + "," + Policy, "HTTPS needs a certificate.")]
    [TestCase(Https + "," + Policy + ",\"certificateArn\":\"arn:aws:acm:us-east-1:111122223333:certificate/a\"",
        "'arn:aws:acm:us-east-1:111122223333:certificate/a' is not a certificate of the load balancer's region.")]
    [TestCase(Https + "," + Policy + ",\"certificateArn\":\"arn:aws:iam::111122223333:server-certificate/a\"")]
    [TestCase(Https + "," + Certificate, "Without a policy TLS 1.0 is taken.")]
    [TestCase(Https + "," + Certificate + ",\"sslPolicy\":\"ELBSecurityPolicy-2016-08\"",
        "ELBSecurityPolicy-2016-08 is not one of TLS 1.2 and 1.3 with forward secrecy.")]
    [TestCase(Https + "," + Certificate + ",\"sslPolicy\":\"ELBSecurityPolicy-TLS13-1-2-Ext1-2021-06\"",
        "ELBSecurityPolicy-TLS13-1-2-Ext1-2021-06 is not one of TLS 1.2 and 1.3 with forward secrecy.")]
    public void Listener_Checked_SpeaksCurrentHttps(string inputs, params string[] messages) =>
        Assert.That(Plans.Messages("load-balancer-listener", Listener, $"{{{inputs}}}"), Is.EqualTo(messages));

    private static PlanResource[] Subnets =>
    [
        Plans.Resource(Plans.Subnet, "a", """{"availabilityZone":"eu-west-1a"}"""),
        Plans.Resource(Plans.Subnet, "a2", """{"availabilityZone":"eu-west-1a"}"""),
        Plans.Resource(Plans.Subnet, "b", """{"availabilityZone":"eu-west-1b"}"""),
    ];

    [TestCase("\"subnets\":[\"a\",\"b\"]," + Sound)]
    [TestCase("\"subnets\":[\"a\",\"a2\"]," + Sound, "1 zones; 2 and more are accepted.")]
    [TestCase("\"internal\":true,\"enableDeletionProtection\":true,\"accessLogs\":{\"enabled\":true}",
        "Headers that are not valid reach the targets.")]
    [TestCase("\"desyncMitigationMode\":\"monitor\"," + Sound,
        "Requests that servers read in different ways get through.")]
    [TestCase("\"internal\":true,\"dropInvalidHeaderFields\":true,\"accessLogs\":{\"enabled\":true}",
        "It can be deleted, and its address with it.")]
    [TestCase("\"internal\":true,\"dropInvalidHeaderFields\":true,\"enableDeletionProtection\":true",
        "Nobody sees afterwards who called.")]
    [TestCase("\"loadBalancerType\":\"network\"")]
    public void LoadBalancer_ForUsers_IsHeldToTheRules(string inputs, params string[] messages) => Assert.That(
        Plans.Check(
                "load-balancer",
                new Dictionary<string, string> { ["platform:environment"] = "prod" },
                [.. Subnets, Plans.Resource(Balancer, "balancer", $"{{{inputs}}}")])
            .Select(found => found.Message),
        Is.EqualTo(messages));

    [Test]
    public void LoadBalancer_ForWork_MayBeDeleted() => Assert.That(
        Plans.Messages(
            "load-balancer",
            Balancer,
            """{"internal":true,"dropInvalidHeaderFields":true,"accessLogs":{"enabled":true}}"""),
        Is.Empty);

    [TestCase("\"gatewayId\":\"igw\"")]
    [TestCase("\"natGatewayId\":\"nat\"", "a has no way in from the internet: its route table has no gateway.")]
    public void LoadBalancer_OpenToTheInternet_IsInOpenSubnets(string route, params string[] messages) => Assert.That(
        Plans.Check(
                "load-balancer",
                [
                    .. Subnets,
                    Plans.Resource("aws:ec2/routeTable:RouteTable", "table"),
                    Plans.Resource("aws:ec2/route:Route", "route", $$"""{"routeTableId":"table",{{route}}}"""),
                    Plans.Resource(
                        "aws:ec2/routeTableAssociation:RouteTableAssociation",
                        "association",
                        """{"routeTableId":"table","subnetId":"a"}"""),
                    Plans.Resource(
                        Balancer,
                        "balancer",
                        """
                        {"subnets":["a","b"],"dropInvalidHeaderFields":true,"accessLogs":{"enabled":true} }
                        """),
                ])
            .Select(found => found.Message),
        Is.EqualTo(messages));

    private const string Web = "\"vpcId\":\"vpc\",\"port\":11000,\"protocol\":\"HTTP\"";

    [TestCase(Web + ",\"healthCheck\":{\"path\":\"/ping\",\"interval\":15,\"timeout\":5}")]
    [TestCase("\"vpcId\":\"vpc\",\"port\":443,\"protocol\":\"TCP\"")]
    [TestCase("\"targetType\":\"lambda\"")]
    [TestCase(Web, "The start page is asked for.")]
    [TestCase(Web + ",\"healthCheck\":{\"path\":\"ping\"}", "'ping' does not begin with '/'.")]
    [TestCase(Web + ",\"healthCheck\":{\"path\":\"/\",\"interval\":5}",
        "Waits 5 s for an answer and asks every 5 s.")]
    [TestCase(Web + ",\"healthCheck\":{\"path\":\"/\",\"timeout\":30}",
        "Waits 30 s for an answer and asks every 30 s.")]
    [TestCase("\"vpcId\":\"vpc\"", "It is needed.", "It is needed.")]
    public void TargetGroup_Checked_KnowsWhetherItsTargetsWork(string inputs, params string[] messages) =>
        Assert.That(Plans.Messages("load-balancer-target-group", Targets, $"{{{inputs}}}"), Is.EqualTo(messages));

    [TestCase(443, "true", Severity.Info)]
    [TestCase(443, "false", Severity.Warning)]
    [TestCase(80, "true", Severity.Warning)]
    [TestCase(22, "true", Severity.Error)]
    public void OpenIngress_Acknowledged_IsToldForHttpsOnly(int port, string acknowledged, Severity severity) =>
        Assert.That(
            Plans.Check(
                    "security-open-ingress",
                    new Dictionary<string, string> { ["dss:acknowledgeOpenAccess"] = acknowledged },
                    Plans.Resource(
                        Plans.IngressRule,
                        "rule",
                        $$"""{"ipProtocol":"tcp","fromPort":{{port}},"toPort":{{port}},"cidrIpv4":"0.0.0.0/0"}"""))
                .Select(found => found.Severity),
            Is.EqualTo(new[] { severity }));
}
