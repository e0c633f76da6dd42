using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Cloud;

/// <summary>Registry, catalog, secrets, EMR, warehouse and operations.</summary>
public sealed class DataServicesTests
{
    private const string Here = "eu-west-1:111122223333";

    [TestCase("aws:ecr/repository:Repository", "name", "a/b", "a/b", $"arn:aws:ecr:{Here}:repository/a/b")]
    [TestCase("aws:glue/catalogDatabase:CatalogDatabase", "name", "lake", "111122223333:lake",
        $"arn:aws:glue:{Here}:database/lake")]
    [TestCase("aws:athena/workgroup:Workgroup", "name", "w", "w", $"arn:aws:athena:{Here}:workgroup/w")]
    [TestCase("aws:sns/topic:Topic", "name", "t", $"arn:aws:sns:{Here}:t", $"arn:aws:sns:{Here}:t")]
    [TestCase("aws:budgets/budget:Budget", "name", "b", "111122223333:b", "arn:aws:budgets::111122223333:budget/b")]
    [TestCase("aws:backup/vault:Vault", "name", "v", "v", $"arn:aws:backup:{Here}:backup-vault:v")]
    [TestCase("aws:cloudwatch/metricAlarm:MetricAlarm", "name", "a", "a", $"arn:aws:cloudwatch:{Here}:alarm:a")]
    [TestCase("aws:iam/user:User", "name", "u", "u", "arn:aws:iam::111122223333:user/u")]
    public void Named_Made_HasIdAndArn(string type, string property, string name, string id, string arn)
    {
        var made = Simulate.Resource(type, inputs: new() { [property] = name });
        Assert.Multiple(() =>
        {
            Assert.That(made.Id, Is.EqualTo(id));
            Assert.That(made.Text("arn"), Is.EqualTo(arn));
        });
    }

    [TestCase("aws:ecr/lifecyclePolicy:LifecyclePolicy", "repository", "repo")]
    [TestCase("aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate", "prefix", "data")]
    [TestCase("aws:lakeformation/resource:Resource", "arn", "arn:aws:s3:::b/p")]
    [TestCase("aws:secretsmanager/secretPolicy:SecretPolicy", "secretArn", "arn:s")]
    [TestCase("aws:emr/managedScalingPolicy:ManagedScalingPolicy", "clusterId", "j-1")]
    [TestCase("aws:backup/vaultLockConfiguration:VaultLockConfiguration", "backupVaultName", "v")]
    public void Part_Made_IsKnownByWhatItIsOf(string type, string property, string value) =>
        Assert.That(Simulate.Resource(type, inputs: new() { [property] = value }).Id, Is.EqualTo(value));

    [Test]
    public void Shape_WithoutAName_IsNamedAsTheProviderDoesAndTagged()
    {
        var vault = Simulate.Resource("aws:backup/vault:Vault", "vault", defaultTags: new() { ["stack"] = "dev" });
        Assert.Multiple(() =>
        {
            Assert.That(vault.Id, Does.Match("^vault-[0-9a-f]{7}$"));
            Assert.That(vault.Properties["tagsAll"], Is.EqualTo(Simulate.Map(("stack", "dev"))));
            Assert.That(vault.Text("region"), Is.EqualTo("eu-west-1"));
        });
    }

    [Test]
    public void Shape_OfAServiceWithoutRegions_HasNone() => Assert.That(
        Simulate.Resource("aws:budgets/budget:Budget").Properties.Keys, Has.No.Member("region"));

    [Test]
    public void Shape_WhatTheProgramSays_StaysAsItIs()
    {
        var query = Simulate.Resource("aws:athena/namedQuery:NamedQuery", inputs: new() { ["workgroup"] = "data" });
        Assert.Multiple(() =>
        {
            Assert.That(query.Text("workgroup"), Is.EqualTo("data"));
            Assert.That(query.Id, Does.Match("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"));
        });
    }

    [TestCase("eu-west-1", "111122223333.dkr.ecr.eu-west-1.amazonaws.com/data/base")]
    [TestCase("cn-north-1", "111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/data/base")]
    public void Repository_Made_HasItsAddress(string region, string address) => Assert.That(
        Simulate.Resource("aws:ecr/repository:Repository", inputs: new() { ["name"] = "data/base" }, region: region)
            .Text("repositoryUrl"),
        Is.EqualTo(address));

    [Test]
    public void Secret_Made_EndsInSixCharactersAndItsVersionNamesIt()
    {
        var secret = Simulate.Resource("aws:secretsmanager/secret:Secret", inputs: new() { ["name"] = "data/a" });
        var version = Simulate.Resource(
            "aws:secretsmanager/secretVersion:SecretVersion", inputs: new() { ["secretId"] = secret.Id! });
        Assert.Multiple(() =>
        {
            Assert.That(secret.Id, Does.Match($"^arn:aws:secretsmanager:{Here}:secret:data/a-[0-9A-Za-z]{{6}}$"));
            Assert.That(secret.Text("arn"), Is.EqualTo(secret.Id));
            Assert.That(version.Id, Is.EqualTo($"{secret.Id}|{version.Text("versionId")}"));
            Assert.That(version.Text("secretArn"), Is.EqualTo(secret.Id));
        });
    }

    [Test]
    public void Secrets_Listed_AreNoneBeforeTheFirstDeployment()
    {
        var answer = Simulate.Call("aws:secretsmanager/getSecrets:getSecrets");
        Assert.Multiple(() =>
        {
            Assert.That((IEnumerable<object>)answer["arns"], Is.Empty);
            Assert.That((IEnumerable<object>)answer["names"], Is.Empty);
        });
    }

    [Test]
    public void AccessKey_Made_CannotBeTakenForARealOne()
    {
        var key = Simulate.Resource("aws:iam/accessKey:AccessKey", inputs: new() { ["user"] = "loader" });
        Assert.Multiple(() =>
        {
            Assert.That(key.Id, Does.Match("^AKIA[A-Z2-7]{9}EXAMPLE$"));
            Assert.That(key.Text("secret"), Does.EndWith("/EXAMPLE").And.Length.EqualTo(40));
            Assert.That(key.Text("status"), Is.EqualTo("Active"));
        });
    }

    [TestCase("eu-west-1", @"^ip-10-0-0-\d+\.eu-west-1\.compute\.internal$")]
    [TestCase("us-east-1", @"^ip-10-0-0-\d+\.ec2\.internal$")]
    public void EmrCluster_Made_HasAPrivateName(string region, string name)
    {
        var cluster = Simulate.Resource(
            "aws:emr/cluster:Cluster",
            inputs: new() { ["masterInstanceFleet"] = Simulate.Map(("targetOnDemandCapacity", 1d)) },
            region: region);
        Assert.Multiple(() =>
        {
            Assert.That(cluster.Id, Does.Match("^j-[A-Z2-7]{13}$"));
            Assert.That(
                cluster.Text("arn"),
                Is.EqualTo($"arn:aws:elasticmapreduce:{region}:111122223333:cluster/{cluster.Id}"));
            Assert.That(cluster.Text("masterPublicDns"), Does.Match(name));
            Assert.That(
                ((IReadOnlyDictionary<string, object>)cluster.Properties["masterInstanceFleet"])["id"],
                Does.Match("^if-[A-Z2-7]{13}$"));
        });
    }

    [Test]
    public void WarehouseWorkgroup_Made_HasItsEndpoint()
    {
        var workgroup = Simulate.Resource(
            "aws:redshiftserverless/workgroup:Workgroup", inputs: new() { ["workgroupName"] = "data-dev" });
        var endpoint = ((IEnumerable<object>)workgroup.Properties["endpoints"])
            .Cast<IReadOnlyDictionary<string, object>>().Single();
        Assert.Multiple(() =>
        {
            Assert.That(workgroup.Id, Is.EqualTo("data-dev"));
            Assert.That(
                workgroup.Text("arn"),
                Is.EqualTo($"arn:aws:redshift-serverless:{Here}:workgroup/{workgroup.Text("workgroupId")}"));
            Assert.That(
                endpoint["address"],
                Is.EqualTo("data-dev.111122223333.eu-west-1.redshift-serverless.amazonaws.com"));
            Assert.That(endpoint["port"], Is.EqualTo(5439d));
        });
    }

    [TestCase(true, $"^arn:aws:secretsmanager:{Here}:secret:redshift!data-dev-admin-[0-9A-Za-z]{{6}}$")]
    [TestCase(false, "^$")]
    public void WarehouseNamespace_Made_HasASecretWhereThePasswordIsManaged(bool isManaged, string secret) =>
        Assert.That(
            Simulate.Resource(
                    "aws:redshiftserverless/namespace:Namespace",
                    inputs: new() { ["namespaceName"] = "data-dev", ["manageAdminPassword"] = isManaged })
                .Text("adminPasswordSecretArn"),
            Does.Match(secret));

    [TestCase("email", true)]
    [TestCase("sqs", false)]
    public void Subscription_ByMail_WaitsForAConfirmation(string protocol, bool isPending)
    {
        var subscription = Simulate.Resource(
            "aws:sns/topicSubscription:TopicSubscription",
            inputs: new() { ["topic"] = "arn:t", ["protocol"] = protocol });
        Assert.Multiple(() =>
        {
            Assert.That(subscription.Id, Does.StartWith("arn:t:"));
            Assert.That(subscription.Properties["pendingConfirmation"], Is.EqualTo(isPending));
        });
    }

    [Test]
    public void Vault_Parts_KnowItsArn() => Assert.That(
        Simulate.Resource("aws:backup/vaultPolicy:VaultPolicy", inputs: new() { ["backupVaultName"] = "v" })
            .Text("backupVaultArn"),
        Is.EqualTo($"arn:aws:backup:{Here}:backup-vault:v"));
}
