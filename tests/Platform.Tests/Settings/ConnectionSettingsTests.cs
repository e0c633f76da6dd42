using System.Collections.Immutable;
using DataPlatform.Components.Ai;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Lake;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class ConnectionSettingsTests
{
    private const string Groups = "\"groups\":[\"readers\"]";

    [Test]
    public void Read_NoConnections_GivesNone() =>
        Assert.That(Configurations.ReadGood().Connections, Is.Empty);

    [Test]
    public void Read_SmallestItem_TakesDefaults()
    {
        var spec = Specs($$"""{"name":"sales",{{Groups}}}""").Single();
        Assert.That(
            spec with { Groups = [], AiServices = [] },
            Is.EqualTo(new ConnectionSpec { Name = "sales", Groups = [], AiServices = [] }));
        Assert.That(spec.Groups, Is.EqualTo(new[] { "readers" }));
        Assert.That(spec.AiServices, Is.Empty);
    }

    [Test]
    public void Read_Item_TakesEveryProperty()
    {
        var spec = Specs(
            """
            {"name":"sales","bucket":"acme-data","region":"eu-central-1","prefix":"a/b","database":"sales",
            "kmsKeyArn":"arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
            "access":"readOnly","credentials":"keypair","generation":3,"retiredGeneration":1,
            "groups":["readers","administrators"],"scanLimitGiB":5,
            "aiServices":["rekognition","sagemaker"],"protect":false}
            """).Single();
        Assert.That(
            spec with { Groups = [], AiServices = [] },
            Is.EqualTo(new ConnectionSpec
            {
                Name = "sales",
                Bucket = new ConnectionBucket.Existing(
                    "acme-data",
                    RecordingCloud.Region("eu-central-1"),
                    "arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"),
                Prefix = "a/b",
                Access = DataAccess.ReadOnly,
                Database = "sales",
                Credentials = CredentialsKind.Keypair,
                Generation = 3,
                RetiredGeneration = 1,
                ScanLimitGiB = 5,
                Protect = false,
                Groups = [],
                AiServices = [],
            }));
        Assert.That(spec.Groups, Is.EqualTo(new[] { "administrators", "readers" }));
        Assert.That(spec.AiServices, Is.EqualTo(new[] { AiService.SageMaker, AiService.Rekognition }));
    }

    [TestCase("raw", LakeBucketRole.Raw)]
    [TestCase("curated", LakeBucketRole.Curated)]
    [TestCase("workspace", LakeBucketRole.Workspace)]
    public void Read_BucketOfTheLake_HasAPlaceOfItsOwn(string bucket, LakeBucketRole role)
    {
        var spec = Specs($$"""{"name":"sales","bucket":"{{bucket}}",{{Groups}}}""").Single();
        Assert.Multiple(() =>
        {
            Assert.That(spec.Bucket, Is.EqualTo(new ConnectionBucket.OfLake(role)));
            Assert.That(spec.Prefix, Is.EqualTo("sales"));
        });
    }

    [Test]
    public void Read_Items_ComeInTheOrderOfTheirNames()
    {
        string[] items = [$$"""{"name":"b",{{Groups}}}""", $$"""{"name":"a",{{Groups}}}"""];
        Assert.That(
            Specs(items).Select(spec => spec.Name),
            Is.EqualTo(new[] { "a", "b" }).And.EqualTo(Specs([.. items.Reverse()]).Select(spec => spec.Name)));
    }

    [TestCase(
        """{"groups":["readers"]}""",
        "dataplatform:connections[0].name: is required; accepted: a name such as sales")]
    [TestCase(
        """{"name":"a"}""",
        "dataplatform:connections[0].groups: is required; accepted: a list of names of groups in DSS")]
    [TestCase(
        """{"name":"a","groups":["readers"],"bucket":"acme-data"}""",
        "dataplatform:connections[0].region: is required for an existing bucket; accepted: the code of the region the "
            + "bucket is in")]
    [TestCase(
        """{"name":"a","groups":["readers"],"bucket":"acme-data","region":"eu-wst-1"}""",
        "dataplatform:connections[0].region: 'eu-wst-1' is not an AWS region; accepted: a region's code such as "
            + "eu-west-1; the nearest is eu-west-1")]
    [TestCase(
        """{"name":"a","groups":["readers"],"bucket":"acme-data","region":"cn-north-1"}""",
        "dataplatform:connections[0].region: 'cn-north-1' is in the partition aws-cn, and the platform in aws; "
            + "accepted: a region of aws")]
    [TestCase(
        """{"name":"a","groups":["readers"],"region":"eu-west-1"}""",
        "dataplatform:connections[0].region: is of an existing bucket, and this is one of the platform's; "
            + "accepted: none")]
    [TestCase(
        """{"name":"a","groups":["readers"],"access":"write"}""",
        "dataplatform:connections[0].access: 'write' is not among the choices; accepted: readWrite, readOnly")]
    [TestCase(
        """{"name":"a","groups":["readers"],"credentials":"key"}""",
        "dataplatform:connections[0].credentials: 'key' is not among the choices; accepted: assumeRole, keypair")]
    [TestCase(
        """{"name":"a","groups":["readers"],"credentials":"key","generation":2,"retiredGeneration":1}""",
        "dataplatform:connections[0].credentials: 'key' is not among the choices; accepted: assumeRole, keypair")]
    [TestCase(
        """
        {"name":"a","groups":["readers"],"bucket":"acme-data","region":"cn-north-1",
         "kmsKeyArn":"arn:aws:kms:eu-west-1:123456789012:key/1"}
        """,
        "dataplatform:connections[0].region: 'cn-north-1' is in the partition aws-cn, and the platform in aws; "
            + "accepted: a region of aws")]
    [TestCase(
        """{"name":"a","groups":["readers"],"bucket":"results"}""",
        "dataplatform:connections[0].bucket: 'results' is not for the data of connections; "
            + "accepted: raw, curated, workspace")]
    [TestCase(
        """{"name":"a","groups":["readers"],"prefx":"x"}""",
        "dataplatform:connections[0].prefx: is not a known property; the nearest is prefix")]
    public void Read_WrongItem_IsOneLine(string item, string line) =>
        Assert.That(Lines(item), Is.EqualTo(new[] { line }));

    [Test]
    public void Read_MistakesOfConnectionsTogether_AreReportedUnderTheItem()
    {
        var lines = Lines(
            $$"""{"name":"b","bucket":"raw","prefix":"x/y","groups":["nobody"]}""",
            $$"""{"name":"a","bucket":"raw","prefix":"x",{{Groups}}}""");
        Assert.Multiple(() =>
        {
            Assert.That(lines, Has.Length.EqualTo(2));
            Assert.That(lines, Has.Some.StartsWith("dataplatform:connections[0].groups: 'nobody'"));
            Assert.That(lines, Has.Some.StartsWith("dataplatform:connections[0].prefix: "));
        });
    }

    [Test]
    public void Read_AiServiceThatTheRegionLacks_IsRefused() =>
        Assert.That(
            Configurations.Lines(Configurations.Read(
                ("aws:region", "eu-north-1"),
                Configurations.Connections($$"""{"name":"a","aiServices":["comprehend"],{{Groups}}}"""))),
            Has.Length.EqualTo(1).And.Some.StartsWith("dataplatform:connections[0].aiServices"));

    private static ImmutableArray<ConnectionSpec> Specs(params string[] items) =>
        Configurations.ReadGood(Configurations.Connections(items)).Connections;

    private static string[] Lines(params string[] items) =>
        Configurations.Lines(Configurations.Read(Configurations.Connections(items)));
}
