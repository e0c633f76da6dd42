using DataPlatform.Components.Dss;
using DataPlatform.Components.Dss.Listener;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Platform.Dss.Listener;

public sealed class DssListenerTests
{
    private const string Balancer = "aws:lb/loadBalancer:LoadBalancer";
    private const string Targets = "aws:lb/targetGroup:TargetGroup";
    private const string Https = "aws:lb/listener:Listener";
    private const string Attachment = "aws:lb/targetGroupAttachment:TargetGroupAttachment";
    private const string Record = "aws:route53/record:Record";
    private const string Group = "aws:ec2/securityGroup:SecurityGroup";
    private const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string Egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";

    [Test]
    public async Task Listener_WithAName_IsMadeOfTheseParts()
    {
        var run = await DssListenerRun.Of(() => DssListenerRun.Args(WithName()));
        Assert.That(
            run.Options.Where(options => options.Parent == "dss-listener").Select(o => $"{o.Type} {o.Name}"),
            Is.EquivalentTo(new[]
            {
                $"{Balancer} dss-listener-load-balancer",
                $"{Targets} dss-listener-targets",
                $"{Https} dss-listener-https",
                $"{Record} dss-listener-record",
                $"{Group} dss-listener-security-group",
                $"{Ingress} dss-listener-from-198.51.100.7/32",
                $"{Ingress} dss-listener-from-203.0.113.0/24",
                $"{Ingress} dss-listener-into-host",
                $"{Egress} dss-listener-to-host",
            }));
    }

    [TestCase(DssAccess.Public, "false", "public")]
    [TestCase(DssAccess.Internal, "true", "private")]
    public async Task Balancer_OfAnAccess_IsInItsSubnetsAndKeepsWebSocketsOpen(
        DssAccess access, string isInternal, string subnets)
    {
        var run = await DssListenerRun.Of(() => DssListenerRun.Args(DssListenerRun.Spec(access)));
        Assert.That(
            run.Single(Balancer).Json,
            Is.EqualTo(
                $$$"""
                {"dropInvalidHeaderFields":true,"enableDeletionProtection":false,"idleTimeout":3600,
                "internal":{{{isInternal}}},"ipAddressType":"ipv4","loadBalancerType":"application",
                "name":"dataplatform-dev-dss","preserveHostHeader":true,
                "securityGroups":["dss-listener-security-group-id"],
                "subnets":["net-{{{subnets}}}-a-id","net-{{{subnets}}}-b-id"],"tags":{"Name":"dataplatform-dev-dss"}}
                """.JoinLines()));
    }

    [Test]
    public async Task Balancer_WithLogs_WritesThemToTheBucketOnceItsPolicyIsThere()
    {
        var run = await DssListenerRun.Of(() => DssListenerRun.Args(logs: true));
        Assert.Multiple(() =>
        {
            Assert.That(
                StableJson.Of(run.Single(Balancer)["accessLogs"]),
                Is.EqualTo(
                    """
                    {"bucket":"dataplatform-dev-logs-123456789012-eu-west-1","enabled":true,"prefix":"load-balancers"}
                    """.JoinLines()));
            Assert.That(
                run.OptionsOf(Balancer, "dss-listener-load-balancer").DependsOn,
                Is.EqualTo(new[] { "lake-logs-policy" }));
            Assert.That(
                run.Single("aws:s3/bucketPolicy:BucketPolicy", "lake-logs-policy")["policy"],
                Does.Contain("/load-balancers/AWSLogs/123456789012/*"));
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Balancer_OfAPlatform_IsProtectedAsItIs(bool protect)
    {
        var run = await DssListenerRun.Of(() => DssListenerRun.Args(protect: protect));
        var options = run.OptionsOf(Balancer, "dss-listener-load-balancer");
        Assert.Multiple(() =>
        {
            Assert.That(run.Single(Balancer)["enableDeletionProtection"], Is.EqualTo(protect));
            Assert.That(options.Protect, Is.EqualTo(protect ? true : null));
            Assert.That(options.DeleteBeforeReplace, Is.True);
        });
    }

    [Test]
    public async Task Targets_Always_AreJudgedByWhatDssAnswers()
    {
        var run = await DssListenerRun.Of(() => DssListenerRun.Args());
        Assert.That(
            run.Single(Targets).Json,
            Is.EqualTo(
                """
                {"deregistrationDelay":30,"healthCheck":{"healthyThreshold":2,"interval":15,"matcher":"200",
                "path":"/dip/api/ping","protocol":"HTTP","timeout":5,"unhealthyThreshold":3},
                "name":"dataplatform-dev-11000","port":11000,"protocol":"HTTP","protocolVersion":"HTTP1",
                "tags":{"Name":"dataplatform-dev-dss"},"targetType":"instance","vpcId":"net-vpc-id"}
                """.JoinLines()));
    }

    [Test]
    public async Task Listener_Always_HasHttpsAndNothingElse()
    {
        var run = await DssListenerRun.Of(() => DssListenerRun.Args());
        Assert.That(
            run.Single(Https).Json,
            Is.EqualTo(
                $$$"""
                {"certificateArn":"{{{DssListenerRun.Certificate}}}",
                "defaultActions":[{"targetGroupArn":"arn:aws:mock:::dss-listener-targets","type":"forward"}],
                "loadBalancerArn":"arn:aws:mock:::dss-listener-load-balancer","port":443,"protocol":"HTTPS",
                "routingHttpResponseStrictTransportSecurityHeaderValue":"max-age=31536000",
                "sslPolicy":"ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09","tags":{"Name":"dataplatform-dev-dss"}}
                """.JoinLines()));
    }

    [Test]
    public async Task Rules_Always_LetInUsersAndReachTheHostOnly()
    {
        var run = await DssListenerRun.Of(() => DssListenerRun.Args());
        Assert.That(
            run.OfType(Ingress).Concat(run.OfType(Egress))
                .Where(rule => rule.Name.StartsWith("dss-", StringComparison.Ordinal))
                .Select(Rule),
            Is.EqualTo(new[]
            {
                "dss-listener-from-198.51.100.7/32: dss-listener-security-group-id 198.51.100.7/32 tcp 443-443",
                "dss-listener-from-203.0.113.0/24: dss-listener-security-group-id 203.0.113.0/24 tcp 443-443",
                "dss-listener-into-host: sg-host dss-listener-security-group-id tcp 11000-11000",
                "dss-listener-to-host: dss-listener-security-group-id sg-host tcp 11000-11000",
            }));
    }

    [Test]
    public async Task Name_InAZone_IsAnAliasOfTheBalancer()
    {
        string? url = null;
        var run = await DssListenerRun.Of(
            () => DssListenerRun.Args(WithName()), listener => Look(listener.Url, value => url = value));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Record).Json,
                Is.EqualTo(
                    """
                    {"aliases":[{"evaluateTargetHealth":false,"name":"dss-listener-load-balancer.elb.mock",
                    "zoneId":"ZBALANCERS"}],"name":"dss.example.com","type":"A","zoneId":"Z0123456789ABC"}
                    """.JoinLines()));
            Assert.That(url, Is.EqualTo("https://dss.example.com"));
        });
    }

    [Test]
    public async Task Name_WhoseDnsIsElsewhere_IsTheAddressAndNoRecord()
    {
        string? url = null;
        var run = await DssListenerRun.Of(
            () => DssListenerRun.Args(DssListenerRun.Spec() with { DomainName = "dss.example.com" }),
            listener => Look(listener.Url, value => url = value));
        Assert.Multiple(() =>
        {
            Assert.That(run.OfType(Record), Is.Empty);
            Assert.That(url, Is.EqualTo("https://dss.example.com"));
        });
    }

    [Test]
    public async Task Outputs_WithoutAName_SayWhereTheBalancerIsAndWhatAlarmsWatch()
    {
        List<string> values = [];
        var run = await DssListenerRun.Of(
            () => DssListenerRun.Args(),
            listener => Look(
                Output.All(
                    listener.Url, listener.ArnSuffix, listener.TargetGroupArn, listener.TargetGroupArnSuffix),
                all => values.AddRange(all)));
        Assert.Multiple(() =>
        {
            Assert.That(run.OfType(Record), Is.Empty);
            Assert.That(values, Is.EqualTo(new[]
            {
                "https://dss-listener-load-balancer.elb.mock",
                "app/dss-listener-load-balancer/1",
                "arn:aws:mock:::dss-listener-targets",
                "targetgroup/dss-listener-targets/1",
            }));
        });
    }

    [Test]
    public async Task Target_OfAListener_IsTheHostOnceItIsReady()
    {
        var run = await DssListenerRun.Of(
            () => DssListenerRun.Args(),
            listener => _ = new DssListenerTarget("dss-listener-target", new()
            {
                TargetGroupArn = listener.TargetGroupArn,
                InstanceId = "i-1",
                After = [listener],
            }));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Attachment).Json,
                Is.EqualTo(
                    """
                    {"port":11000,"targetGroupArn":"arn:aws:mock:::dss-listener-targets","targetId":"i-1"}
                    """.JoinLines()));
            Assert.That(
                run.OptionsOf(Attachment, "dss-listener-target-attachment").DependsOn,
                Is.EqualTo(new[] { "dss-listener" }));
        });
    }

    [Test]
    public async Task Args_ThatAreWrong_AreRefusedByName()
    {
        List<string> messages = [];
        await new RecordingCloud().WithZones("eu-west-1a", "eu-west-1b", "eu-west-1c").RunAsync(() =>
        {
            var args = DssListenerRun.Args();
            foreach (var (spec, port) in ((DssListenerSpec, int)[])
                [(new(), 11000), (args.Spec, 80), (args.Spec with { CertificateArn = null }, 11000)])
            {
                var wrong = new DssListenerArgs
                {
                    Target = args.Target,
                    Network = args.Network,
                    Spec = spec,
                    HostSecurityGroupId = "sg-host",
                    Port = port,
                };
                messages.Add(Assert.Throws<ArgumentException>(wrong.Validate)!.Message);
            }
        });
        Assert.That(messages, Is.EqualTo(new[]
        {
            "Spec.access is ssm, which has no listener; accepted: internal, public (Parameter 'Spec')",
            "Port is 80; accepted: 1024 to 65525 (Parameter 'Port')",
            "Spec.certificateArn: is not set, and a load balancer has HTTPS only; accepted: "
            + "arn:aws:acm:eu-west-1:ACCOUNT:certificate/ID (Parameter 'Spec')",
        }));
    }

    private static DssListenerSpec WithName() =>
        DssListenerRun.Spec() with { DomainName = "dss.example.com", HostedZoneId = "Z0123456789ABC" };

    private static void Look<T>(Output<T> output, Action<T> look) => output.Apply(value =>
    {
        look(value);
        return value;
    });

    private static string Rule(RecordedInputs rule) =>
        $"{rule.Name}: {rule["securityGroupId"]} {rule.Inputs.GetValueOrDefault("referencedSecurityGroupId")}"
        + $"{rule.Inputs.GetValueOrDefault("cidrIpv4")} {rule["ipProtocol"]} {rule["fromPort"]}-{rule["toPort"]}";
}
