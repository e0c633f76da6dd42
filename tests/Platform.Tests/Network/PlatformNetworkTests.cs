using DataPlatform.Components.Network;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Network;

public sealed class PlatformNetworkTests
{
    [TestCase(NatMode.None, 0, 0)]
    [TestCase(NatMode.Single, 1, 3)]
    [TestCase(NatMode.PerZone, 3, 3)]
    public async Task Network_OfEachNatMode_HasExactlyTheseResources(NatMode nat, int gateways, int privateRoutes)
    {
        var run = await NetworkRun.Of(NetworkRun.Args(nat: nat));

        var expected = new Dictionary<string, int>
        {
            ["aws:cloudwatch/logGroup:LogGroup"] = 1,
            ["aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"] = 1,
            ["aws:ec2/eip:Eip"] = gateways,
            ["aws:ec2/flowLog:FlowLog"] = 1,
            ["aws:ec2/internetGateway:InternetGateway"] = 1,
            ["aws:ec2/natGateway:NatGateway"] = gateways,
            ["aws:ec2/route:Route"] = 1 + privateRoutes,
            ["aws:ec2/routeTable:RouteTable"] = 4,
            ["aws:ec2/routeTableAssociation:RouteTableAssociation"] = 6,
            ["aws:ec2/subnet:Subnet"] = 6,
            ["aws:ec2/vpc:Vpc"] = 1,
            ["aws:ec2/vpcEndpoint:VpcEndpoint"] = 2,
            ["aws:iam/role:Role"] = 1,
            ["aws:iam/rolePolicy:RolePolicy"] = 1,
            [NetworkRun.Component] = 1,
        };
        Assert.Multiple(() =>
        {
            Assert.That(run.Counts, Is.EquivalentTo(expected.Where(count => count.Value > 0)));
            Assert.That(run.Calls, Is.EqualTo(new[] { RecordingCloud.GetAvailabilityZonesToken }));
        });
    }

    [Test]
    public async Task Vpc_Always_HasDnsAndTheEmrTag()
    {
        var run = await NetworkRun.Of(NetworkRun.Args());
        Assert.That(
            run.Single("aws:ec2/vpc:Vpc", "net-vpc").Json,
            Is.EqualTo(
                """
                {"cidrBlock":"10.0.0.0/16","enableDnsHostnames":true,"enableDnsSupport":true,
                "tags":{"Name":"dataplatform-dev-vpc","for-use-with-amazon-emr-managed-policies":"true"}}
                """.JoinLines()));
    }

    [Test]
    public async Task Subnets_OfAZone_HaveTheirBlocksAndTags()
    {
        var run = await NetworkRun.Of(NetworkRun.Args());
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single("aws:ec2/subnet:Subnet", "net-private-b").Json,
                Is.EqualTo(
                    """
                    {"availabilityZone":"eu-west-1b","cidrBlock":"10.0.32.0/19","mapPublicIpOnLaunch":false,
                    "tags":{"Name":"dataplatform-dev-private-b","for-use-with-amazon-emr-managed-policies":"true",
                    "karpenter.sh/discovery":"dataplatform-dev","kubernetes.io/role/internal-elb":"1"},
                    "vpcId":"net-vpc-id"}
                    """.JoinLines()));
            Assert.That(
                run.Single("aws:ec2/subnet:Subnet", "net-public-b").Json,
                Is.EqualTo(
                    """
                    {"availabilityZone":"eu-west-1b","cidrBlock":"10.0.248.0/22","mapPublicIpOnLaunch":false,
                    "tags":{"Name":"dataplatform-dev-public-b","kubernetes.io/role/elb":"1"},"vpcId":"net-vpc-id"}
                    """.JoinLines()));
        });
    }

    [Test]
    public async Task SubnetTags_Further_AreAddedAndWinOverThoseOfTheSameName()
    {
        var run = await NetworkRun.Of(NetworkRun.Args(privateTags: new Dictionary<string, string>
        {
            ["kubernetes.io/cluster/spark"] = "shared",
            ["karpenter.sh/discovery"] = "spark",
        }));
        Assert.That(
            run.Single("aws:ec2/subnet:Subnet", "net-private-b").Json,
            Does.Contain(
                """
                "tags":{"Name":"dataplatform-dev-private-b","for-use-with-amazon-emr-managed-policies":"true",
                "karpenter.sh/discovery":"spark","kubernetes.io/cluster/spark":"shared",
                "kubernetes.io/role/internal-elb":"1"}
                """.JoinLines()));
    }

    [Test]
    public async Task Zones_InAnotherOrder_ChangeNothing()
    {
        var one = await NetworkRun.Of(NetworkRun.Args("abc", NatMode.PerZone, ["sts", "ecr.api"]));
        var other = await NetworkRun.Of(NetworkRun.Args("cab", NatMode.PerZone, ["ecr.api", "sts"]));
        Assert.That(Lines(other), Is.EqualTo(Lines(one)));
    }

    [Test]
    public async Task Zones_WhenOneIsAppended_ChangeNothingOfTheOthersButTheGatewayEndpoints()
    {
        var two = Lines(await NetworkRun.Of(NetworkRun.Args("ab", NatMode.PerZone)));
        var three = Lines(await NetworkRun.Of(NetworkRun.Args("abc", NatMode.PerZone)));
        Assert.That(
            two.Except(three).Select(line => line.Split(' ')[0]),
            Is.EqualTo(new[] { "net-endpoint-dynamodb", "net-endpoint-s3" }));
    }

    [TestCase(NatMode.Single, "b", "b", "net-nat-b-id", "net-nat-b-id")]
    [TestCase(NatMode.PerZone, "bc", "c", "net-nat-b-id", "net-nat-c-id")]
    [TestCase(NatMode.Single, "cb", "c", "net-nat-b-id", "net-nat-b-id")]
    public async Task PrivateRoutes_OfANatMode_LeadToTheRightGateway(
        NatMode nat,
        string zones,
        string zone,
        string first,
        string gateway)
    {
        var run = await NetworkRun.Of(NetworkRun.Args(zones, nat));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single("aws:ec2/route:Route", $"net-private-{zone}-default").Json,
                Is.EqualTo(
                    $$"""
                    {"destinationCidrBlock":"0.0.0.0/0","natGatewayId":"{{gateway}}",
                    "routeTableId":"net-private-{{zone}}-routes-id"}
                    """.JoinLines()));
            Assert.That(run.Single("aws:ec2/natGateway:NatGateway", first[..^3]).Json, Does.Contain("public-b-id"));
        });
    }

    [Test]
    public async Task NatGateway_Always_HasItsAddressInThePublicSubnet()
    {
        var run = await NetworkRun.Of(NetworkRun.Args());
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single("aws:ec2/natGateway:NatGateway").Json,
                Is.EqualTo(
                    """
                    {"allocationId":"net-nat-a-address-id","connectivityType":"public","subnetId":"net-public-a-id",
                    "tags":{"Name":"dataplatform-dev-nat-a"}}
                    """.JoinLines()));
            Assert.That(
                run.Single("aws:ec2/eip:Eip").Json,
                Is.EqualTo("""{"domain":"vpc","tags":{"Name":"dataplatform-dev-nat-a"}}"""));
            Assert.That(
                run.Single("aws:ec2/route:Route", "net-public-default").Json,
                Is.EqualTo(
                    """
                    {"destinationCidrBlock":"0.0.0.0/0","gatewayId":"net-internet-gateway-id",
                    "routeTableId":"net-public-routes-id"}
                    """.JoinLines()));
        });
    }

    [Test]
    public async Task DefaultSecurityGroup_Always_HasNoRule()
    {
        var run = await NetworkRun.Of(NetworkRun.Args());
        Assert.That(
            run.Single("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup").Json,
            Is.EqualTo("""{"tags":{"Name":"dataplatform-dev-default-closed"},"vpcId":"net-vpc-id"}"""));
    }

    [Test]
    public async Task Children_OfTheNetwork_WaitOnlyForWhatTheyMust()
    {
        var run = await NetworkRun.Of(NetworkRun.Args(nat: NatMode.PerZone, endpoints: ["sts"]));
        var children = run.Options.Where(options => options.Type != NetworkRun.Component).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(children.Select(child => child.Parent), Is.All.EqualTo("net"));
            Assert.That(
                children.Where(child => child.DependsOn.Length > 0)
                    .Select(child => $"{child.Name}: {string.Join(' ', child.DependsOn)}")
                    .Order(StringComparer.Ordinal),
                Is.EqualTo(new[]
                {
                    "net-flow-log: net-flow-logs-delivery",
                    "net-nat-a-address: net-internet-gateway",
                    "net-nat-a: net-internet-gateway",
                    "net-nat-b-address: net-internet-gateway",
                    "net-nat-b: net-internet-gateway",
                    "net-nat-c-address: net-internet-gateway",
                    "net-nat-c: net-internet-gateway",
                }));
            Assert.That(
                run.Resources.Where(r => r.Json.Contains("net-nat-", StringComparison.Ordinal))
                    .Select(r => r.Type)
                    .Distinct(),
                Is.EqualTo(new[] { "aws:ec2/natGateway:NatGateway", "aws:ec2/route:Route" }));
        });
    }

    [Test]
    public async Task Names_OfChildren_AreUniqueOfTheirType()
    {
        var run = await NetworkRun.Of(NetworkRun.Args(nat: NatMode.PerZone, endpoints: ["sts", "ecr.api"]));
        Assert.That(run.Resources.Select(r => (r.Type, r.Name)), Is.Unique);
    }

    [Test]
    public void Deployment_IntoAZoneThatTheAccountLacks_SaysWhichItHas()
    {
        var cloud = new RecordingCloud().WithZones("eu-west-1a", "eu-west-1c");
        Assert.That(
            async () => await cloud.RunAsync(() => _ = new PlatformNetwork("net", NetworkRun.Args("ab"))),
            Throws.Exception.With.Message.Contains(
                "this account has no availability zone eu-west-1b; it has: eu-west-1a, eu-west-1c"));
    }

    private static string[] Lines(Recording run) => [.. run.Resources.Select(r => $"{r.Name} {r.Type} {r.Json}")];
}
