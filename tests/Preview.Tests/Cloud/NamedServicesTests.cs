using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Cloud;

public sealed class NamedServicesTests
{
    [Test]
    public void Role_WithoutAName_IsNamedAsTheProviderDoes()
    {
        var role = Simulate.Resource("aws:iam/role:Role", "flow-logs");
        Assert.Multiple(() =>
        {
            Assert.That(role.Id, Does.Match("^flow-logs-[0-9a-f]{7}$"));
            Assert.That(role.Text("name"), Is.EqualTo(role.Id));
            Assert.That(role.Text("arn"), Is.EqualTo($"arn:aws:iam::111122223333:role/{role.Id}"));
            Assert.That(role.Text("uniqueId"), Does.Match("^AROA[A-Z2-7]{17}$"));
        });
    }

    [Test]
    public void Role_WithPathAndPrefix_HasBothInItsArn()
    {
        var role = Simulate.Resource(
            "aws:iam/role:Role", inputs: new() { ["path"] = "/data/", ["namePrefix"] = "spark-" });
        Assert.That(role.Text("arn"), Does.Match("^arn:aws:iam::111122223333:role/data/spark-[0-9]{26}$"));
    }

    [Test]
    public void Policy_Made_HasItsArnAsId() => Assert.That(
        Simulate.Resource("aws:iam/policy:Policy", inputs: new() { ["name"] = "read" }).Id,
        Is.EqualTo("arn:aws:iam::111122223333:policy/read"));

    [Test]
    public void RolePolicy_Made_HasRoleAndNameAsId() => Assert.That(
        Simulate.Resource("aws:iam/rolePolicy:RolePolicy", inputs: new() { ["name"] = "p", ["role"] = "r" }).Id,
        Is.EqualTo("r:p"));

    [Test]
    public void LogGroup_Made_HasAnArnWithoutTheStreams() => Assert.That(
        Simulate.Resource("aws:cloudwatch/logGroup:LogGroup", inputs: new() { ["name"] = "/vpc/flow" }).Text("arn"),
        Is.EqualTo("arn:aws:logs:eu-west-1:111122223333:log-group:/vpc/flow"));

    [Test]
    public void Key_WithRotation_HasAUuidAndTheUsualPeriod()
    {
        var key = Simulate.Resource("aws:kms/key:Key", inputs: new() { ["enableKeyRotation"] = true });
        Assert.Multiple(() =>
        {
            Assert.That(key.Id, Does.Match("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"));
            Assert.That(key.Text("arn"), Is.EqualTo($"arn:aws:kms:eu-west-1:111122223333:key/{key.Id}"));
            Assert.That(key.Properties["rotationPeriodInDays"], Is.EqualTo(365d));
            Assert.That(key.Text("policy"), Does.Contain("arn:aws:iam::111122223333:root"));
        });
    }

    [Test]
    public void Alias_OfAKeyId_KnowsTheKeysArn()
    {
        var key = Simulate.Resource("aws:kms/key:Key");
        var alias = Simulate.Resource(
            "aws:kms/alias:Alias", inputs: new() { ["name"] = "alias/lake", ["targetKeyId"] = key.Id! }, made: key);
        Assert.Multiple(() =>
        {
            Assert.That(alias.Id, Is.EqualTo("alias/lake"));
            Assert.That(alias.Text("targetKeyArn"), Is.EqualTo(key.Text("arn")));
            Assert.That(alias.Text("arn"), Is.EqualTo("arn:aws:kms:eu-west-1:111122223333:alias/lake"));
        });
    }

    [Test]
    public void Bucket_Made_HasItsNamesAndZone()
    {
        var bucket = Simulate.Resource("aws:s3/bucket:Bucket", "Raw", region: "eu-central-1");
        Assert.Multiple(() =>
        {
            Assert.That(bucket.Id, Does.Match("^raw-[0-9a-f]{7}$"));
            Assert.That(bucket.Text("arn"), Is.EqualTo($"arn:aws:s3:::{bucket.Id}"));
            Assert.That(bucket.Text("bucketDomainName"), Is.EqualTo($"{bucket.Id}.s3.amazonaws.com"));
            Assert.That(
                bucket.Text("bucketRegionalDomainName"), Is.EqualTo($"{bucket.Id}.s3.eu-central-1.amazonaws.com"));
            Assert.That(bucket.Text("hostedZoneId"), Is.EqualTo("Z21DNDUVLTQW6Q"));
        });
    }

    [Test]
    public void RandomPassword_Made_HasTheAskedLengthAndOneOfEachKind()
    {
        var password = Simulate.Resource(
            "random:index/randomPassword:RandomPassword", inputs: new() { ["length"] = 20d, ["special"] = false });
        Assert.Multiple(() =>
        {
            Assert.That(password.Text("result"), Does.Match("^[a-zA-Z0-9]{20}$"));
            Assert.That(password.Text("result"), Does.Match("[a-z]").And.Match("[A-Z]").And.Match("[0-9]"));
        });
    }
}
