using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Cloud;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Cloud;

/// <summary>EMR on EKS, EMR Studio, S3 Tables and what they take along.</summary>
public sealed class SparkServicesTests
{
    private const string Here = "eu-west-1:111122223333";
    private const string CloudControl = "aws:cloudcontrol/resource:Resource";

    [Test]
    public void VirtualCluster_Made_HasAnIdOfTheServicesForm()
    {
        const string type = "aws:emrcontainers/virtualCluster:VirtualCluster";
        var made = Simulate.Resource(type, inputs: new() { ["name"] = "batch" }, defaultTags: new() { ["a"] = "b" });
        Assert.Multiple(() =>
        {
            Assert.That(made.Id, Does.Match("^[0-9a-z]{25}$"));
            Assert.That(made.Text("arn"), Is.EqualTo($"arn:aws:emr-containers:{Here}:/virtualclusters/{made.Id}"));
            Assert.That(made.Properties["tagsAll"], Is.EqualTo(Simulate.Map(("a", "b"))));
        });
    }

    [Test]
    public void Endpoint_Made_IsKnownByItsArnAndTellsWhereItIs()
    {
        var made = ByCloudControl(
            "AWS::EMRContainers::Endpoint",
            """{"Name":"e","VirtualClusterId":"vc1","SessionIdleTimeoutInMinutes":60,"Tags":[]}""");
        var properties = JsonNode.Parse(made.Text("properties")!)!.AsObject();
        Assert.Multiple(() =>
        {
            Assert.That(
                made.Id,
                Does.Match($"^arn:aws:emr-containers:{Here}:/virtualclusters/vc1/endpoints/[0-9a-z]{{25}}$"));
            Assert.That((string?)properties["Arn"], Is.EqualTo(made.Id));
            Assert.That(made.Id, Does.EndWith($"/{properties["Id"]}"));
            Assert.That((string?)properties["SecurityGroup"], Does.Match("^sg-[0-9a-f]{17}$"));
            Assert.That(
                (string?)properties["ServerUrl"],
                Does.Match(@"^https://internal-k8s-[a-z0-9-]+\.eu-west-1\.elb\.amazonaws\.com:18888$"));
            Assert.That((string?)properties["State"], Is.EqualTo("ACTIVE"));
            Assert.That((string?)properties["Name"], Is.EqualTo("e"));
            Assert.That(properties, Does.Not.ContainKey("SessionIdleTimeoutInMinutes"));
        });
    }

    [TestCase("AWS::EMRContainers::VirtualCluster", "virtualclusters")]
    [TestCase("AWS::EMRContainers::SecurityConfiguration", "securityconfigurations")]
    [TestCase("AWS::EMRContainers::JobTemplate", "jobtemplates")]
    public void CloudControl_Part_HasIdAndArn(string typeName, string kind)
    {
        var made = ByCloudControl(typeName, """{"Name":"n"}""");
        var properties = JsonNode.Parse(made.Text("properties")!)!.AsObject();
        Assert.Multiple(() =>
        {
            Assert.That((string?)properties["Id"], Does.Match("^[0-9a-z]{25}$"));
            Assert.That(
                (string?)properties["Arn"], Is.EqualTo($"arn:aws:emr-containers:{Here}:/{kind}/{properties["Id"]}"));
        });
    }

    [TestCase("AWS::EMRContainers::VirtualCluster", "Id")]
    [TestCase("AWS::EMRContainers::SecurityConfiguration", "Arn")]
    [TestCase("AWS::EMRContainers::JobTemplate", "Arn")]
    public void CloudControl_Part_IsKnownByItsPrimaryIdentifier(string typeName, string property)
    {
        var made = ByCloudControl(typeName, """{"Name":"n"}""");
        Assert.That(made.Id, Is.EqualTo((string?)JsonNode.Parse(made.Text("properties")!)![property]));
    }

    [Test]
    public void JobTemplate_Made_SaysWhoMadeIt()
    {
        var made = ByCloudControl("AWS::EMRContainers::JobTemplate", """{"Name":"n"}""");
        Assert.That(
            (string?)JsonNode.Parse(made.Text("properties")!)!["CreatedBy"],
            Is.EqualTo("arn:aws:iam::111122223333:user/simulated"));
    }

    [Test]
    public void CloudControl_AnotherType_IsRefusedByName() => Assert.That(
        () => ByCloudControl("AWS::EMRContainers::JobRun", "{}"),
        Throws.InvalidOperationException.With.Message.EqualTo(
            "The simulated cloud does not know the type AWS::EMRContainers::JobRun of "
            + $"urn:pulumi:dev::platform::{CloudControl}::thing; it knows AWS::EMRContainers::Endpoint, "
            + "AWS::EMRContainers::JobTemplate, AWS::EMRContainers::SecurityConfiguration, "
            + "AWS::EMRContainers::VirtualCluster."));

    [TestCase("no")]
    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("""{"Name":"a","Name":"b"}""")]
    public void CloudControl_NoJsonObject_IsRefused(string state) => Assert.That(
        () => ByCloudControl("AWS::EMRContainers::Endpoint", state),
        Throws.InvalidOperationException.With.Message.EndsWith("is no JSON object."));

    [Test]
    public void CloudControl_StateNotKnownYet_LeavesAllOpen()
    {
        var made = Simulate.Resource(CloudControl, inputs: new() { ["typeName"] = "AWS::EMRContainers::Endpoint" });
        Assert.Multiple(() =>
        {
            Assert.That(made.Id, Is.Null);
            Assert.That(made.Properties.Keys, Has.No.Member("properties"));
        });
    }

    [TestCase("aws:cloudcontrol/resource:Resource")]
    [TestCase("aws:emrcontainers/virtualCluster:VirtualCluster")]
    [TestCase("aws:emr/studio:Studio")]
    [TestCase("aws:emr/studioSessionMapping:StudioSessionMapping")]
    public void Resource_Made_IsInTheRegion(string type) =>
        Assert.That(Simulate.Resource(type, inputs: []).Text("region"), Is.EqualTo("eu-west-1"));

    [TestCase("aws:emrcontainers/virtualCluster:VirtualCluster")]
    [TestCase("aws:emr/studio:Studio")]
    public void Resource_WithoutAName_HasOneOfItsOwn(string type) =>
        Assert.That(Simulate.Resource(type, inputs: []).Text("name"), Does.Match("^thing-[0-9a-f]{7}$"));

    [Test]
    public void Studio_Made_HasItsAddress()
    {
        var studio = Simulate.Resource("aws:emr/studio:Studio", inputs: new() { ["name"] = "platform" });
        Assert.Multiple(() =>
        {
            Assert.That(studio.Id, Does.Match("^es-[A-Z2-7]{25}$"));
            Assert.That(studio.Text("arn"), Is.EqualTo($"arn:aws:elasticmapreduce:{Here}:studio/{studio.Id}"));
            Assert.That(
                studio.Text("url"), Is.EqualTo($"https://{studio.Id}.emrstudio-prod.eu-west-1.amazonaws.com"));
        });
    }

    [Test]
    public void SessionMapping_Made_IsKnownByStudioAndIdentity() => Assert.That(
        Simulate.Resource("aws:emr/studioSessionMapping:StudioSessionMapping", inputs: new()
        {
            ["studioId"] = "es-1",
            ["identityType"] = "USER",
            ["identityName"] = "ann",
        }).Id,
        Is.EqualTo("es-1:USER::ann"));

    [Test]
    public void TableBucket_Made_IsKnownByItsArnAndEncrypted()
    {
        var bucket = Simulate.Resource(
            "aws:s3tables/tableBucket:TableBucket",
            inputs: new() { ["name"] = "tables" },
            defaultTags: new() { ["a"] = "b" });
        Assert.Multiple(() =>
        {
            Assert.That(bucket.Id, Is.EqualTo($"arn:aws:s3tables:{Here}:bucket/tables"));
            Assert.That(bucket.Text("arn"), Is.EqualTo(bucket.Id));
            Assert.That(bucket.Properties["tagsAll"], Is.EqualTo(Simulate.Map(("a", "b"))));
            Assert.That(
                bucket.Properties["encryptionConfiguration"], Is.EqualTo(Simulate.Map(("sseAlgorithm", "AES256"))));
        });
    }

    [Test]
    public void TableBucket_Parts_NameIt() => Assert.Multiple(() =>
    {
        Assert.That(
            Simulate.Resource("aws:s3tables/tableBucketPolicy:TableBucketPolicy", inputs: new()
            {
                ["tableBucketArn"] = "arn:t",
            }).Id,
            Is.EqualTo("arn:t"));
        Assert.That(
            Simulate.Resource("aws:s3tables/namespace:Namespace", inputs: new()
            {
                ["tableBucketArn"] = "arn:t",
                ["namespace"] = "sales",
            }).Id,
            Is.EqualTo("arn:t;sales"));
    });

    [Test]
    public void ServiceLinkedRole_OfEmrOnEks_HasTheNameThatItAlwaysHas()
    {
        var role = Simulate.Resource("aws:iam/serviceLinkedRole:ServiceLinkedRole", inputs: new()
        {
            ["awsServiceName"] = "emr-containers.amazonaws.com",
        });
        Assert.Multiple(() =>
        {
            Assert.That(role.Text("name"), Is.EqualTo("AWSServiceRoleForAmazonEMRContainers"));
            Assert.That(
                role.Text("arn"),
                Is.EqualTo("arn:aws:iam::111122223333:role/aws-service-role/emr-containers.amazonaws.com/"
                    + "AWSServiceRoleForAmazonEMRContainers"));
            Assert.That(role.Id, Is.EqualTo(role.Text("arn")));
        });
    }

    [Test]
    public void ServiceLinkedRole_OfAnotherService_IsNotGuessed() => Assert.That(
        Simulate.Resource("aws:iam/serviceLinkedRole:ServiceLinkedRole", inputs: new()
        {
            ["awsServiceName"] = "spot.amazonaws.com",
        }).Id,
        Is.Null);

    [Test]
    public void GroupPolicyAttachment_Made_StartsWithItsGroup() => Assert.That(
        Simulate.Resource("aws:iam/groupPolicyAttachment:GroupPolicyAttachment", inputs: new() { ["group"] = "g" }).Id,
        Does.Match("^g-[0-9]{26}$"));

    [Test]
    public void Object_WithDefaultTagsTurnedOff_HasItsOwnOnly()
    {
        Dictionary<string, object> inputs = new()
        {
            ["bucket"] = "b",
            ["key"] = "k",
            ["tags"] = Simulate.Map(("own", "1")),
        };
        var tags = new Dictionary<string, string> { ["stack"] = "dev" };
        var with = Simulate.Resource("aws:s3/bucketObjectv2:BucketObjectv2", inputs: inputs, defaultTags: tags);
        inputs["overrideProvider"] = Simulate.Map(("defaultTags", ImmutableDictionary<string, object>.Empty));
        var without = Simulate.Resource("aws:s3/bucketObjectv2:BucketObjectv2", inputs: inputs, defaultTags: tags);
        Assert.Multiple(() =>
        {
            Assert.That(with.Properties["tagsAll"], Is.EqualTo(Simulate.Map(("own", "1"), ("stack", "dev"))));
            Assert.That(without.Properties["tagsAll"], Is.EqualTo(Simulate.Map(("own", "1"))));
        });
    }

    private static SimulatedResource ByCloudControl(string typeName, string state) => Simulate.Resource(
        CloudControl, inputs: new() { ["typeName"] = typeName, ["desiredState"] = state });
}
