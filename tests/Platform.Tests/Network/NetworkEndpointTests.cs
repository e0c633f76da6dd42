using DataPlatform.Components.Network;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Platform.Network;

public sealed class NetworkEndpointTests
{
    private const string Endpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";

    [Test]
    public async Task GatewayEndpoints_Always_AreOnAllRouteTables()
    {
        var run = await NetworkRun.Of(NetworkRun.Args("ab"));
        Assert.Multiple(() =>
        {
            Assert.That(run.NamesOf(Endpoint), Is.EqualTo(new[] { "net-endpoint-dynamodb", "net-endpoint-s3" }));
            Assert.That(
                run.Single(Endpoint, "net-endpoint-s3").Json,
                Is.EqualTo(
                    """
                    {"routeTableIds":["net-public-routes-id","net-private-a-routes-id","net-private-b-routes-id"],
                    "serviceName":"com.amazonaws.eu-west-1.s3","tags":{"Name":"dataplatform-dev-s3"},
                    "vpcEndpointType":"Gateway","vpcId":"net-vpc-id"}
                    """.JoinLines()));
        });
    }

    [Test]
    public async Task InterfaceEndpoints_WhenAskedFor_ShareOneGroupOpenForHttpsFromTheVpc()
    {
        var run = await NetworkRun.Of(NetworkRun.Args("ab", endpoints: ["sts", "ecr.api"]));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.NamesOf(Endpoint),
                Is.EqualTo(new[]
                {
                    "net-endpoint-dynamodb", "net-endpoint-ecr-api", "net-endpoint-s3", "net-endpoint-sts",
                }));
            Assert.That(
                run.Single(Endpoint, "net-endpoint-ecr-api").Json,
                Is.EqualTo(
                    """
                    {"privateDnsEnabled":true,"securityGroupIds":["net-endpoints-id"],
                    "serviceName":"com.amazonaws.eu-west-1.ecr.api","subnetIds":["net-private-a-id","net-private-b-id"],
                    "tags":{"Name":"dataplatform-dev-ecr-api"},"vpcEndpointType":"Interface","vpcId":"net-vpc-id"}
                    """.JoinLines()));
            Assert.That(
                run.Single("aws:ec2/securityGroup:SecurityGroup").Json,
                Is.EqualTo(
                    """
                    {"description":"Interface endpoints: HTTPS from the VPC",
                    "tags":{"Name":"dataplatform-dev-endpoints"},"vpcId":"net-vpc-id"}
                    """.JoinLines()));
            Assert.That(
                run.Single("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule").Json,
                Is.EqualTo(
                    """
                    {"cidrIpv4":"10.0.0.0/16","description":"HTTPS from the VPC","fromPort":443,"ipProtocol":"tcp",
                    "securityGroupId":"net-endpoints-id",
                    "tags":{"Name":"dataplatform-dev-endpoints-https"},"toPort":443}
                    """.JoinLines()));
        });
    }

    [Test]
    public async Task InterfaceEndpoint_OfAServiceThatLacksAZone_IsInTheOthers()
    {
        var run = await NetworkRun.Of(NetworkRun.Args(endpoints: ["sts"]), "eu-west-1a", "eu-west-1c");
        Assert.That(
            run.Single(Endpoint, "net-endpoint-sts")["subnetIds"],
            Is.EqualTo(new[] { "net-private-a-id", "net-private-c-id" }));
    }

    [Test]
    public void InterfaceEndpoint_OfAServiceInNoneOfTheZones_IsRefusedWithTheZonesItHas() =>
        Assert.That(
            () => EndpointZones.Check("com.amazonaws.eu-west-1.x", RecordingCloud.Ireland, "ab", ["eu-west-1c"]),
            Throws.TypeOf<RunException>().With.Message.EqualTo(
                "com.amazonaws.eu-west-1.x has an interface endpoint in none of the network's zones "
                + "(eu-west-1a, eu-west-1b); it has them in: eu-west-1c"));

    [TestCase("eu-west-1", "ecr.api", "com.amazonaws.eu-west-1.ecr.api")]
    [TestCase("us-gov-west-1", "sts", "com.amazonaws.us-gov-west-1.sts")]
    [TestCase("cn-north-1", "ecr.api", "cn.com.amazonaws.cn-north-1.ecr.api")]
    [TestCase("cn-north-1", "logs", "com.amazonaws.cn-north-1.logs")]
    [TestCase("cn-north-1", "s3", "com.amazonaws.cn-north-1.s3")]
    [TestCase("eu-west-1", "aws.api.eu-west-1.amazonaws.kendra", "aws.api.eu-west-1.amazonaws.kendra")]
    [TestCase("eu-west-1", "com.amazonaws.vpce.eu-west-1.vpce-svc-1", "com.amazonaws.vpce.eu-west-1.vpce-svc-1")]
    public void ServiceName_InARegion_IsTheOneOfItsPartition(string region, string service, string expected) =>
        Assert.That(EndpointServices.WholeName(service, RecordingCloud.Region(region)), Is.EqualTo(expected));

    [TestCase("s3", "InterfaceEndpoints: 's3' has a gateway endpoint already")]
    [TestCase("dynamodb", "InterfaceEndpoints: 'dynamodb' has a gateway endpoint already")]
    [TestCase("STS", "InterfaceEndpoints: 'STS' is not a service name such as ecr.api")]
    [TestCase("", "InterfaceEndpoints: '' is not a service name such as ecr.api")]
    [TestCase("sts,sts", "InterfaceEndpoints: 'sts' is given twice")]
    [TestCase("ecr.api,ecr-api", "InterfaceEndpoints: 'ecr-api' is given twice")]
    public void InterfaceEndpoints_ThatCannotBe_AreRefused(string services, string message) =>
        Assert.That(
            () => NetworkRun.Args(endpoints: services.Split(',')).Validate(),
            Throws.ArgumentException.With.Message.StartsWith(message));
}
