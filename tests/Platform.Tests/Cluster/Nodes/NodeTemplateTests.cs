using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Nodes;

public sealed class NodeTemplateTests
{
    [Test]
    public async Task Template_OfAmazonLinux_HasExactlyTheseInputs()
    {
        var template = await Template(TestPool.Of("m6gd.8xlarge"));
        Assert.That(
            template,
            Is.EqualTo(
                $$"""
                {"blockDeviceMappings":[{{Volume("/dev/xvda", 100)}}],
                "description":"dataplatform-dev: nodes of pool etl",
                "metadataOptions":{"httpEndpoint":"enabled","httpProtocolIpv6":"disabled","httpPutResponseHopLimit":1,
                "httpTokens":"required","instanceMetadataTags":"disabled"},"monitoring":{"enabled":true},
                "tagSpecifications":[{{Tagged("instance")}},{{Tagged("volume")}}],
                "tags":{"Name":"dataplatform-dev-etl"},"updateDefaultVersion":true,
                "userData":"{{NodeUserData.Of(TestPool.Of())}}"}
                """.JoinLines()));
    }

    [Test]
    public async Task Template_OfBottlerocket_EncryptsBothVolumesAndGrowsTheSecond()
    {
        var template = await Template(TestPool.Of() with { System = NodeSystem.Bottlerocket, DiskGiB = 250 });
        Assert.Multiple(() =>
        {
            Assert.That(
                template,
                Does.StartWith(
                    $$"""{"blockDeviceMappings":[{{Volume("/dev/xvda", 4)}},{{Volume("/dev/xvdb", 250)}}],"""));
            Assert.That(template, Does.Not.Contain("userData"));
        });
    }

    [Test]
    public async Task Template_OfBottlerocketWithLocalDisks_SetsThemUp()
    {
        var pool = TestPool.Of("m6gd.8xlarge") with { System = NodeSystem.Bottlerocket };
        Assert.That(await Template(pool), Does.Contain($"\"userData\":\"{NodeUserData.Of(pool)}\""));
    }

    private static async Task<string> Template(NodePool pool) =>
        (await NodePoolsRun.Of(pool)).Single(NodePoolsRun.Template).Json;

    private static string Volume(string device, int size) =>
        $$$"""
        {"deviceName":"{{{device}}}","ebs":{"deleteOnTermination":"true","encrypted":"true",
        "kmsKeyId":"arn:aws:kms:eu-west-1:123456789012:key/volumes","volumeSize":{{{size}}},"volumeType":"gp3"}}
        """.JoinLines();

    private static string Tagged(string type) =>
        $$$"""
        {"resourceType":"{{{type}}}","tags":{"Name":"dataplatform-dev-etl","environment":"dev","node-pool":"etl",
        "team":"data"}}
        """.JoinLines();
}
