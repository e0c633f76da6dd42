using DataPlatform.Components.Dss;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Host;

public sealed class DssFirewallTests
{
    private const string Group = "aws:ec2/securityGroup:SecurityGroup";
    private const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string Egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    private const string Https = "dss-https: dss-group-id 0.0.0.0/0 tcp 443-443";
    private const string Vpc = "dss-vpc: dss-group-id 10.0.0.0/16 tcp 1-65535";

    [TestCase(DssOperatingSystem.AlmaLinux9, "dss-http: dss-group-id 0.0.0.0/0 tcp 80-80", Https, Vpc)]
    [TestCase(DssOperatingSystem.AmazonLinux2023, Https, Vpc)]
    [TestCase(DssOperatingSystem.RedHat9, Https, Vpc)]
    public async Task Rules_OfASystem_LetNobodyInAndOutThese(DssOperatingSystem system, params string[] rules)
    {
        var run = await RunAsync(system);
        Assert.Multiple(() =>
        {
            Assert.That(Rules(run, Egress), Is.EqualTo(rules));
            Assert.That(run.OfType(Ingress), Is.Empty);
            Assert.That(
                run.OfType(Group).Single(group => group.Name == "dss-group").Json,
                Is.EqualTo(
                    """
                    {"description":"Host of Dataiku DSS","tags":{"Name":"dataplatform-dev-dss-host"},
                    "vpcId":"net-vpc-id"}
                    """.JoinLines()));
        });
    }

    [Test]
    public async Task Members_WithClustersThatDssMakes_ReachEachOther()
    {
        var run = await RunAsync(DssOperatingSystem.RedHat9, true);
        Assert.That(
            Rules(run, Ingress), Is.EqualTo(new[] { "dss-members: dss-group-id dss-group-id tcp 1-65535" }));
    }

    [Test]
    public async Task Rules_OfTheGroup_AreWaitedFor()
    {
        var rules = 0;
        await HostRun.Of(() => rules = Create(DssOperatingSystem.AlmaLinux9, true).Rules.Count);
        Assert.That(rules, Is.EqualTo(4));
    }

    // EC2 refuses other characters: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpRange.html
    [Test]
    public async Task Descriptions_OfGroupsAndRules_HaveTheCharactersThatEc2Takes()
    {
        var run = await RunAsync(DssOperatingSystem.AlmaLinux9, true);
        Assert.That(
            ((string[])[Group, Ingress, Egress])
                .SelectMany(type => run.OfType(type))
                .Where(resource => resource.Name.StartsWith("dss-", StringComparison.Ordinal))
                .Select(resource => (string)resource["description"]),
            Has.Exactly(5).Items.And.All.Matches(@"\A[A-Za-z0-9 ._\-:/()#,@\[\]+=&;{}!$*]{1,255}\z"));
    }

    private static Task<Recording> RunAsync(DssOperatingSystem system, bool dynamicClusters = false) =>
        HostRun.Of(() => Create(system, dynamicClusters));

    private static DssFirewall Create(DssOperatingSystem system, bool dynamicClusters) => new("dss", new DssFirewallArgs
    {
        Target = RecordingCloud.Target(),
        Network = HostRun.Network(),
        OperatingSystem = system,
        DynamicClusters = dynamicClusters,
    });

    private static IEnumerable<string> Rules(Recording run, string type) =>
        run.OfType(type)
            .Where(rule => rule.Name.StartsWith("dss-", StringComparison.Ordinal))
            .Select(rule =>
                $"{rule.Name}: {rule["securityGroupId"]} {Get(rule, "referencedSecurityGroupId")}"
                + $"{Get(rule, "cidrIpv4")} {rule["ipProtocol"]} {rule["fromPort"]}-{rule["toPort"]}");

    private static object? Get(RecordedInputs rule, string property) => rule.Inputs.GetValueOrDefault(property);
}
