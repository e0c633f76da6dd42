using System.Text.Json;
using DataPlatform.Settings;
using NUnit.Framework;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Platform.Stacks;

/// <summary>
/// Each setting of the parts that work with data arrives where it belongs: all are given values that no other has.
/// </summary>
public sealed class DataWiringTests
{
    [TestCase("registry-team-a/trainer", "\"name\":\"dataplatform-dev/team-a/trainer\"", "encryption-images")]
    [TestCase("registry-dss/dku-exec-base", "\"forceDelete\":true")]
    [TestCase("registry-team-a/trainer-lifecycle", "\\\"countNumber\\\":16}", "\\\"countNumber\\\":1017}")]
    [TestCase("registry-template", "\\\"countNumber\\\":16}", "\\\"countNumber\\\":1017}", "encryption-images")]
    [TestCase("registry-template", "\"stack\":\"dev\"")]
    [TestCase("registry-quay-cache", "\"ecrRepositoryPrefix\":\"dataplatform-dev/quay\"")]
    [TestCase("registry-hub-cache", "\"credentialArn\":\"arn:aws:secretsmanager:eu-west-1:123456789012:secret:ecr-")]
    [TestCase(
        "registry-managed-cache-policy", "repository/dataplatform-dev/quay/*", "repository/dataplatform-dev/hub/*")]
    [TestCase("registry-team-a/trainer-policy", "role/pusher", "role/puller")]
    [TestCase("registry-team-a/trainer-policy", "arn:of:dss-identity-user", "arn:of:sagemaker-role")]
    public async Task Registry_Setting_ReachesItsResource(string resource, params string[] expected) =>
        await UnlikeData.AssertHasAsync(resource, expected);

    [TestCase("catalog-default-database", "\"name\":\"odd_lake\"")]
    [TestCase("catalog-default-workgroup", "\"bytesScannedCutoffPerQuery\":19327352832", "\"forceDestroy\":true")]
    [TestCase("catalog-encryption", "\"sseAwsKmsKeyId\":\"arn:of:encryption-catalog\"")]
    [TestCase(
        "catalog-security", "\"kmsKeyArn\":\"arn:of:encryption-logs\"", "\"kmsKeyArn\":\"arn:of:encryption-data\"")]
    [TestCase(
        "lake-formation-settings",
        "\"admins\":[\"arn:aws:iam::123456789012:role/warden\"]",
        "\"allowFullTableExternalDataAccess\":false")]
    [TestCase("connections-metastore-policy-1", "database/odd_lake", "database/odd_gamma")]
    [TestCase("permissions-default.metastore-database", "\"name\":\"odd_lake\"")]
    [TestCase("permissions-default-registration", "curated-123456789012-eu-west-1/default\"")]
    [TestCase("emr-data-1-policy", "database/odd_lake")]
    [TestCase("warehouse-tables-1", "database/odd_lake")]
    public async Task Catalog_Setting_ReachesItsResource(string resource, params string[] expected) =>
        await UnlikeData.AssertHasAsync(resource, expected);

    [TestCase("connections-alpha-bucket", "\"bucket\":\"dataplatform-dev-alpha-123456789012-eu-west-1\"")]
    [TestCase("connections-alpha-bucket", "\"forceDestroy\":true")]
    [TestCase("connections-alpha-bucket-encryption", "\"kmsMasterKeyId\":\"arn:of:encryption-data\"")]
    [TestCase("connections-alpha-bucket-lifecycle", "\"noncurrentDays\":12", "\"days\":13")]
    [TestCase(
        "connections-alpha-catalog-database",
        "\"locationUri\":\"s3://dataplatform-dev-alpha-123456789012-eu-west-1/own/alpha/\"")]
    [TestCase("connections-alpha-catalog-workgroup", "\"bytesScannedCutoffPerQuery\":19327352832")]
    [TestCase("connections-alpha-policy", "comprehend:", "lakeformation:GetDataAccess", "s3:DeleteObject")]
    [TestCase(
        "connections-alpha-role", "arn:of:dss-identity-user", "\\\"sts:ExternalId\\\":\\\"dataplatform-dev-alpha\\\"")]
    [TestCase("connections-beta-catalog-database", "workspace-123456789012-eu-west-1/deep/beta/\"")]
    [TestCase("connections-beta-catalog-workgroup", "\"bytesScannedCutoffPerQuery\":20401094656")]
    [TestCase("connections-beta-policy", "workspace-123456789012-eu-west-1/deep/beta/*")]
    [TestCase("connections-beta-key-odd", "\"status\":\"Active\"")]
    [TestCase("connections-beta-key-even", "\"status\":\"Inactive\"")]
    [TestCase(
        "connections-beta-secret",
        "\"kmsKeyId\":\"arn:of:encryption-secrets\"",
        "\"name\":\"dataplatform-dev/connections/beta\"",
        "\"key-generation\":\"5\"")]
    [TestCase("connections-gamma-catalog-database", "\"name\":\"odd_gamma\"", "\"locationUri\":\"s3://acme-gamma/\"")]
    [TestCase(
        "connections-gamma-policy",
        "arn:aws:kms:eu-west-3:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
        "s3.eu-west-3.amazonaws.com")]
    public async Task Connection_Property_ReachesItsResource(string resource, params string[] expected) =>
        await UnlikeData.AssertHasAsync(resource, expected);

    [TestCase("s3:DeleteObject")]
    [TestCase("comprehend:")]
    public async Task Connection_OthersProperty_StaysAway(string other) =>
        Assert.That((await UnlikeData.Run()).Json("connections-beta-policy"), Does.Not.Contain(other));

    [TestCase("alpha", "groups", "[\"navigators\",\"readers\"]")]
    [TestCase("alpha", "prefix", "\"own/alpha\"")]
    [TestCase("beta", "access", "\"readOnly\"")]
    [TestCase("beta", "credentials", "\"keypair\"")]
    [TestCase("beta", "generation", "5")]
    [TestCase("gamma", "bucketRegion", "\"eu-west-3\"")]
    public async Task Connection_Property_ReachesTheOutput(string connection, string property, string expected)
    {
        var facts = await OutputUtilities.GetValueAsync((await UnlikeData.Run()).Stack!.Connections);
        Assert.That(JsonSerializer.Serialize(facts[connection][property]), Is.EqualTo(expected));
    }

    [TestCase("emr-cluster", "\"releaseLabel\":\"emr-7.9.0\"", "\"applications\":[\"Livy\",\"Spark\"]")]
    [TestCase("emr-cluster", "\"instanceType\":\"m7g.xlarge\"", "\"instanceType\":\"m7g.4xlarge\"")]
    [TestCase("emr-cluster", "\"idleTimeout\":4620", "\"size\":121", "\"targetOnDemandCapacity\":3")]
    [TestCase("emr-cluster", "\"logEncryptionKmsKeyId\":\"arn:of:encryption-data\"")]
    [TestCase("emr-cluster", "\"logUri\":\"s3://dataplatform-dev-logs-123456789012-eu-west-1/emr/\"")]
    [TestCase("emr-task", "\"instanceType\":\"r7g.2xlarge\"", "\"instanceType\":\"c7g.2xlarge\"", "\"size\":121")]
    [TestCase("emr-scaling", "\"minimumCapacityUnits\":3", "\"maximumCapacityUnits\":23")]
    [TestCase("emr-scaling", "\"maximumCoreCapacityUnits\":6", "\"maximumOndemandCapacityUnits\":6")]
    [TestCase("emr-security", "s3://acme-nodes/tls/odd.zip", "arn:of:encryption-volumes", "acme-gamma")]
    [TestCase("emr-node-policy", "arn:aws:s3:::acme-nodes/tls/odd.zip")]
    [TestCase("emr-data-1-policy", "arn:aws:s3:::acme-gamma/*", "database/odd_gamma")]
    [TestCase("emr-block-public-access", "\"blockPublicSecurityGroupRules\":true")]
    public async Task Emr_Setting_ReachesItsResource(string resource, params string[] expected) =>
        await UnlikeData.AssertHasAsync(resource, expected);

    [TestCase("warehouse-workgroup", "\"baseCapacity\":24", "\"maxCapacity\":40", "\"port\":5433")]
    [TestCase("warehouse-workgroup", "\"enhancedVpcRouting\":true")]
    [TestCase("warehouse-namespace", "\"dbName\":\"odd_warehouse\"", "\"adminUsername\":\"captain\"")]
    [TestCase("warehouse-namespace", "\"kmsKeyId\":\"arn:of:encryption-warehouse\"")]
    [TestCase("warehouse-namespace", "\"adminPasswordSecretKmsKeyId\":\"arn:of:encryption-secrets\"")]
    [TestCase("warehouse-userlog", "\"kmsKeyId\":\"arn:of:encryption-logs\"")]
    [TestCase("warehouse-usage-limit", "\"amount\":25", "\"period\":\"weekly\"", "\"breachAction\":\"log\"")]
    [TestCase("warehouse-from-cluster", "\"fromPort\":5433", "\"referencedSecurityGroupId\":\"sg-cluster\"")]
    [TestCase("warehouse-from-dss", "\"fromPort\":5433", "\"referencedSecurityGroupId\":\"dss-firewall-group-id\"")]
    [TestCase("cluster-namespace-batchjob-allow-warehouse", "\"port\":5433")]
    [TestCase("warehouse-data-1", "workspace-123456789012-eu-west-1/deep/beta/*")]
    [TestCase("warehouse-tables-1", "database/dataplatform_dev_beta")]
    [TestCase("warehouse-spectrum-lake-formation-policy", "lakeformation:GetDataAccess")]
    [TestCase("operations-alarms-warehouse-usage", "\"threshold\":20", "warehouse-usage-limit-id")]
    public async Task Warehouse_Setting_ReachesItsResource(string resource, params string[] expected) =>
        await UnlikeData.AssertHasAsync(resource, expected);

    [TestCase("dss-identity-ai-policy", "rekognition:", "sagemaker:InvokeEndpoint")]
    [TestCase("dss-identity-sagemaker-deployment-policy", "arn:aws:iam::123456789012:role/dataplatform-dev-sagemaker")]
    [TestCase("sagemaker-role", "\"name\":\"dataplatform-dev-sagemaker\"")]
    [TestCase("sagemaker-execution-policy", "arn:of:lake-workspace/sagemaker/*")]
    public async Task Ai_Setting_ReachesItsResource(string resource, params string[] expected) =>
        await UnlikeData.AssertHasAsync(resource, expected);

    [TestCase("operations-alerts-topic", "\"kmsMasterKeyId\":\"arn:of:encryption-alerts\"")]
    [TestCase("operations-alerts-email-lookout@example.com", "\"endpoint\":\"lookout@example.com\"")]
    [TestCase("operations-budget-budget", "\"limitAmount\":\"4321\"", "user:platform$dataplatform", "user:stack$dev")]
    [TestCase("operations-backups-vault", "\"kmsKeyArn\":\"arn:of:encryption-backups\"", "\"forceDestroy\":true")]
    [TestCase("operations-backups-plan", "\"deleteAfter\":41")]
    [TestCase("operations-backups-lock", "\"minRetentionDays\":41")]
    [TestCase("operations-backups-resources", "\"resources\":[\"arn:of:warehouse-namespace\"]")]
    [TestCase(
        "operations-backups-buckets",
        "\"resources\":[\"arn:of:lake-raw\",\"arn:of:lake-curated\",\"arn:of:lake-workspace\","
            + "\"arn:aws:s3:::dataplatform-dev-alpha-123456789012-eu-west-1\","
            + "\"arn:aws:s3:::dataplatform-dev-studio-123456789012-eu-west-1\"]")]
    [TestCase("operations-alarms-emr-disks", "\"JobFlowId\":\"emr-cluster-id\"")]
    [TestCase("operations-alarms-nat-a-ports", "\"NatGatewayId\":\"network-nat-a-id\"")]
    [TestCase("operations-alarms-cluster-database", "\"ClusterName\":\"dataplatform-dev\"")]
    [TestCase("operations-alarms-key-lost", "arn:of:encryption-warehouse", "arn:of:encryption-tables")]
    public async Task Operations_Setting_ReachesItsResource(string resource, params string[] expected) =>
        await UnlikeData.AssertHasAsync(resource, expected);

    [Test]
    public void Configuration_Unlike_HasEveryKeyOfTheseParts()
    {
        string[] parts =
            ["ai", "catalog", "dss", "emr", "operations", "registry", "spark", "studio", "warehouse"];
        var keys = PlatformSettings.Keys("dataplatform").Where(key => parts.Contains(key.Split(':')[0]));

        Assert.That(
            keys.Except(UnlikeData.Configuration.Keys),
            Is.EqualTo(new[] { "dss:enabled", "registry:enabled", "spark:enabled", "studio:enabled" }));
    }

    [TestCase("true", false)]
    [TestCase("false", true)]
    public async Task Connection_Protect_CountsWhereThePlatformIsProtected(string protect, bool deleted)
    {
        var run = await StackRun.OfAsync(
            StackConfigurations.Dev
                .Add("dataplatform:protect", "true")
                .SetItem("lake:forceDestroy", "false")
                .Add(
                    "dataplatform:connections",
                    $$"""[{"name":"alpha","groups":["readers"],"protect":{{protect}}}]"""),
            "dev");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                run.Json("connections-alpha-catalog-workgroup"),
                Does.Contain($"\"forceDestroy\":{(deleted ? "true" : "false")}"));
            Assert.That(run.Json("connections-alpha-bucket"), Does.Contain("\"forceDestroy\":false"));
        }
    }
}
