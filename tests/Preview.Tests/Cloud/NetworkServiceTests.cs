using DataPlatform.Components.Network;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Cloud;

public sealed class NetworkServiceTests
{
    private const string Vpc = "aws:ec2/vpc:Vpc";
    private const string Subnet = "aws:ec2/subnet:Subnet";

    [TestCase(Vpc, "vpc")]
    [TestCase(Subnet, "subnet")]
    [TestCase("aws:ec2/internetGateway:InternetGateway", "igw")]
    [TestCase("aws:ec2/eip:Eip", "eipalloc")]
    [TestCase("aws:ec2/natGateway:NatGateway", "nat")]
    [TestCase("aws:ec2/routeTable:RouteTable", "rtb")]
    [TestCase("aws:ec2/routeTableAssociation:RouteTableAssociation", "rtbassoc")]
    [TestCase("aws:ec2/vpcEndpoint:VpcEndpoint", "vpce")]
    [TestCase("aws:ec2/securityGroup:SecurityGroup", "sg")]
    [TestCase("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "sgr")]
    [TestCase("aws:ec2/flowLog:FlowLog", "fl")]
    public void Resource_Made_HasAnIdOfTheRealShape(string type, string prefix)
    {
        var id = Simulate.Resource(type, "a").Id;
        Assert.Multiple(() =>
        {
            Assert.That(id, Does.Match($"^{prefix}-[0-9a-f]{{17}}$"));
            Assert.That(Simulate.Resource(type, "a").Id, Is.EqualTo(id), "the same again");
            Assert.That(Simulate.Resource(type, "b").Id, Is.Not.EqualTo(id));
        });
    }

    [Test]
    public void Vpc_InChina_HasTheArnOfItsPartition()
    {
        var vpc = Simulate.Resource(Vpc, region: "cn-north-1");
        Assert.That(vpc.Text("arn"), Is.EqualTo($"arn:aws-cn:ec2:cn-north-1:111122223333:vpc/{vpc.Id}"));
    }

    [Test]
    public void Vpc_WithTags_HasThemOverTheDefaultTags()
    {
        var vpc = Simulate.Resource(
            Vpc,
            inputs: new() { ["tags"] = Simulate.Map(("Name", "own"), ("Team", "data")) },
            defaultTags: new() { ["Name"] = "default", ["Stack"] = "dev" });
        Assert.That(
            vpc.Properties["tagsAll"],
            Is.EquivalentTo(Simulate.Map(("Name", "own"), ("Team", "data"), ("Stack", "dev"))));
    }

    [TestCase("eu-west-1a", "euw1-az1")]
    [TestCase("ap-northeast-1c", "apne1-az3")]
    [TestCase("us-east-1c", "use1-az6")]
    [TestCase("us-east-1f", "use1-az3")]
    [TestCase("us-west-1b", "usw1-az4")]
    [TestCase("ca-central-1d", "cac1-az4")]
    [TestCase("us-gov-west-1b", "usgw1-az2")]
    public void Subnet_InAZone_HasItsZoneId(string zone, string id) => Assert.That(
        Simulate.Resource(Subnet, inputs: new() { ["availabilityZone"] = zone }).Text("availabilityZoneId"),
        Is.EqualTo(id));

    [Test]
    public void NatGateway_InASubnet_HasAnAddressOfItAndTheElasticOne()
    {
        var subnet = Simulate.Resource(Subnet, inputs: new() { ["cidrBlock"] = "10.1.2.0/28", ["vpcId"] = "vpc-1" });
        var eip = Simulate.Resource("aws:ec2/eip:Eip");
        var gateway = Simulate.Resource(
            "aws:ec2/natGateway:NatGateway",
            inputs: new() { ["subnetId"] = subnet.Id!, ["allocationId"] = eip.Id! },
            made: [subnet, eip]);
        Assert.Multiple(() =>
        {
            Assert.That(
                Ipv4Block.Parse("10.1.2.0/28").Contains(Ipv4Block.Parse($"{gateway.Text("privateIp")}/32")), Is.True);
            Assert.That(gateway.Text("publicIp"), Is.EqualTo(eip.Text("publicIp")));
            Assert.That(gateway.Text("vpcId"), Is.EqualTo("vpc-1"));
        });
    }

    [Test]
    public void Route_Made_HasTheIdThatTheProviderComposes() => Assert.That(
        Simulate.Resource(
            "aws:ec2/route:Route",
            inputs: new() { ["routeTableId"] = "rtb-1", ["destinationCidrBlock"] = "0.0.0.0/0" }).Id,
        Is.EqualTo("r-rtb-11080289494"));

    [Test]
    public void DefaultSecurityGroup_OfAVpc_IsTheOneThatCameWithIt()
    {
        var vpc = Simulate.Resource(Vpc);
        var group = Simulate.Resource(
            "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", inputs: new() { ["vpcId"] = vpc.Id! }, made: vpc);
        Assert.Multiple(() =>
        {
            Assert.That(group.Id, Is.EqualTo(vpc.Text("defaultSecurityGroupId")));
            Assert.That(group.Text("name"), Is.EqualTo("default"));
        });
    }

    [Test]
    public void VpcEndpoint_OfInterfaceType_HasAnInterfacePerSubnetAndAName()
    {
        var endpoint = Simulate.Resource("aws:ec2/vpcEndpoint:VpcEndpoint", inputs: new()
        {
            ["vpcEndpointType"] = "Interface",
            ["serviceName"] = "com.amazonaws.eu-west-1.ecr.api",
            ["subnetIds"] = Simulate.List("subnet-1", "subnet-2"),
        });
        Assert.Multiple(() =>
        {
            Assert.That(endpoint.Properties["networkInterfaceIds"], Has.Length.EqualTo(2));
            Assert.That(endpoint.Properties["dnsEntries"], Has.Length.EqualTo(1));
            Assert.That(endpoint.Text("prefixListId"), Is.Empty);
        });
    }

    [Test]
    public void VpcEndpoint_OfGatewayType_HasAPrefixListAndLeavesItsBlocksOpen()
    {
        var endpoint = Simulate.Resource("aws:ec2/vpcEndpoint:VpcEndpoint");
        Assert.Multiple(() =>
        {
            Assert.That(endpoint.Text("prefixListId"), Does.Match("^pl-[0-9a-f]{8}$"));
            Assert.That(endpoint.Properties, Does.Not.ContainKey("cidrBlocks"));
        });
    }
}
