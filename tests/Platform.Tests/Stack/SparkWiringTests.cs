using System.Text.Json;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Stacks;

/// <summary>Each setting of Spark arrives where it belongs: all are given values that no other has.</summary>
public sealed class SparkWiringTests
{
    private const string Raw = "dataplatform-dev-raw-123456789012-eu-west-1";
    private const string Curated = "dataplatform-dev-curated-123456789012-eu-west-1";
    private const string Workspace = "dataplatform-dev-workspace-123456789012-eu-west-1";
    private const string Alpha = "dataplatform-dev-alpha-123456789012-eu-west-1";
    private const string StackTag = "{\\\"Key\\\":\\\"stack\\\",\\\"Value\\\":\\\"dev\\\"}";
    private const string Release = "\\\"ReleaseLabel\\\":\\\"emr-7.12.0-latest\\\"";

    [TestCase("spark-service-linked-role", "\"awsServiceName\":\"emr-containers.amazonaws.com\"")]
    [TestCase("cluster-control-plane-eks", "role/AWSServiceRoleForAmazonEMRContainers")]
    [TestCase("spark-night-logs", "\"retentionInDays\":1096", "\"kmsKeyId\":\"arn:of:encryption-logs\"")]
    [TestCase("spark-vault-logs", "\"retentionInDays\":1096", "\"kmsKeyId\":\"arn:of:encryption-logs\"")]
    [TestCase("spark-job-templates-night-critical", Release, StackTag)]
    [TestCase("spark-owl-endpoint", Release, StackTag)]
    public async Task Spark_Setting_ReachesItsResource(string resource, params string[] expected) =>
        await UnlikeData.AssertHasAsync(resource, expected);

    [TestCase("spark-job-templates-night-critical", $"spark.sql.catalog.iceberg.warehouse\\\":\\\"s3://{Workspace}")]
    [TestCase("spark-job-templates-night-critical", "bucket/dataplatform-dev-tables")]
    [TestCase("spark-owl-endpoint", $"spark.sql.catalog.iceberg.warehouse\\\":\\\"s3://{Workspace}/spark/desk/")]
    [TestCase("spark-owl-endpoint", "bucket/dataplatform-dev-tables")]
    [TestCase("spark-tables-bucket", "\"kmsKeyArn\":\"arn:of:encryption-tables\"", "\"forceDestroy\":true")]
    [TestCase("spark-night-role-policy", "\\\"Resource\\\":\\\"arn:of:spark-tables-bucket\\\"")]
    [TestCase("spark-night-role-policy", "\\\"Resource\\\":\\\"arn:of:encryption-tables\\\"")]
    public async Task Tables_Setting_ReachesItsResource(string resource, params string[] expected) =>
        await UnlikeData.AssertHasAsync(resource, expected);

    [TestCase("spark-night-cluster", "\"namespace\":\"batchjob\"", "\"name\":\"dataplatform-dev-night\"")]
    [TestCase("spark-night-role-policy", $"{Workspace}/spark/night/*", "lakeformation:GetDataAccess")]
    [TestCase("spark-night-role-data-1-policy", $"{Alpha}/own/alpha/*", $"{Curated}/default/*", "s3:DeleteObject")]
    [TestCase("spark-night-role-data-1-policy", "database/dataplatform_dev_alpha", "database/odd_lake")]
    [TestCase("spark-night-role-role", "serviceaccount:batchjob:", "pods.eks.amazonaws.com")]
    [TestCase("spark-desk-cluster", "\"namespace\":\"dataanalysis\"", "\"name\":\"dataplatform-dev-desk\"")]
    [TestCase("spark-desk-volumes-binding", "emr-containers-sa-spark-jeg-kernel-123456789012-")]
    [TestCase("permissions-alpha.spark-night-database", "\"principal\":\"arn:of:spark-night-role-role\"")]
    [TestCase("permissions-default.spark-night-tables", "\"principal\":\"arn:of:spark-night-role-role\"", "INSERT")]
    public async Task VirtualCluster_Property_ReachesItsResource(string resource, params string[] expected) =>
        await UnlikeData.AssertHasAsync(resource, expected);

    [TestCase("spark-fraud-cluster", "\"namespace\":\"fraud\"", "\"name\":\"dataplatform-dev-fraud\"")]
    [TestCase("spark-fraud-namespace-namespace", "\"name\":\"fraud\"")]
    [TestCase("spark-fraud-namespace-quota", "\"hard\":{\"requests.cpu\":\"64\"}")]
    [TestCase("spark-fraud-namespace-limit-range", "\"default\":{\"memory\":\"3Gi\"}", "\"max\":{\"memory\":\"63Gi\"}")]
    [TestCase("spark-fraud-namespace-limit-range", "\"defaultRequest\":{\"cpu\":\"150m\"}")]
    [TestCase("spark-fraud-namespace-allow-warehouse", "\"port\":5433", "\"cidr\":\"10.10.0.0/16\"")]
    [TestCase("spark-fraud-role-data-1-policy", "acme-gamma/*", "database/odd_gamma", $"{Curated}/default/*")]
    [TestCase("spark-fraud-role-grants-1-policy", $"{Raw}/cards/*", "database/odd_marts", "TablesReadWrite")]
    [TestCase("spark-fraud-role-role", "serviceaccount:fraud:")]
    [TestCase("permissions-gamma.spark-fraud-tables", "\"principal\":\"arn:of:spark-fraud-role-role\"", "INSERT")]
    [TestCase("permissions-default.spark-fraud-tables", "\"permissions\":[\"DESCRIBE\",\"SELECT\"]")]
    public async Task Team_Property_ReachesItsResource(string resource, params string[] expected) =>
        await UnlikeData.AssertHasAsync(resource, expected);

    [TestCase("spark-vault-secured-cluster", "\\\"Namespace\\\":\\\"vault\\\"", StackTag)]
    [TestCase("spark-vault-secured-cluster", "\\\"SecurityConfigurationId\\\":\\\"spark-vault-filter-security-id\\\"")]
    [TestCase("spark-vault-filter-security", "\\\"Namespace\\\":\\\"vault-system\\\"", StackTag)]
    [TestCase(
        "spark-vault-filter-security", "\\\"QueryEngineRoleArn\\\":\\\"arn:of:spark-vault-filter-engine-role\\\"")]
    [TestCase("spark-vault-place-namespace", "\"name\":\"vault\"")]
    [TestCase("spark-vault-place-allow-warehouse", "\"port\":5433", "\"cidr\":\"10.10.0.0/16\"")]
    [TestCase("spark-vault-role-grants-1-policy", "TablesReadOnly", "database/dataplatform_dev_beta")]
    [TestCase("spark-vault-role-further-fine-grained-policy", "emr-containers:CreateCertificate")]
    [TestCase("spark-vault-role-role", "role/dataplatform-dev-vault-engine")]
    [TestCase("permissions-beta.spark-vault-tables", "\"principal\":\"arn:of:spark-vault-role-role\"")]
    [TestCase(
        "lake-formation-settings",
        "\"allowExternalDataFiltering\":true",
        "\"authorizedSessionTagValueLists\":[\"EMR on EKS Engine\"]",
        "\"externalDataFilteringAllowLists\":[\"123456789012\"]")]
    public async Task FineGrained_Property_ReachesItsResource(string resource, params string[] expected) =>
        await UnlikeData.AssertHasAsync(resource, expected);

    [TestCase("spark-pod-templates-puzzle-driver", "spark-role: driver", "role: notebook")]
    [TestCase("spark-pod-templates-puzzle-executor", "spark-role: executor", "topologySpreadConstraints")]
    [TestCase("spark-job-templates-fraud-puzzle", "minExecutors\\\":\\\"3\\\"", "maxExecutors\\\":\\\"33\\\"")]
    [TestCase("spark-job-templates-fraud-puzzle", "batch.size\\\":\\\"7\\\"", "executor.cores\\\":\\\"2\\\"")]
    [TestCase("spark-job-templates-fraud-puzzle", "claimName\\\":\\\"OnDemand\\\"", "sizeLimit\\\":\\\"44Gi\\\"")]
    [TestCase("spark-owl-endpoint", "maxExecutors\\\":\\\"33\\\"", "sizeLimit\\\":\\\"44Gi\\\"")]
    public async Task JobKind_Property_ReachesItsResource(string resource, params string[] expected) =>
        await UnlikeData.AssertHasAsync(resource, expected);

    [TestCase("spark-owl-endpoint", "\\\"Name\\\":\\\"owl\\\"", "cull_idle_timeout\\\":\\\"4680\\\"")]
    [TestCase("spark-owl-endpoint", "\\\"VirtualClusterId\\\":\\\"spark-desk-cluster-id\\\"")]
    [TestCase("spark-owl-endpoint", "\\\"ExecutionRoleArn\\\":\\\"arn:of:spark-owl-role-role\\\"")]
    [TestCase("spark-owl-role-policy", $"{Workspace}/spark/desk/*")]
    [TestCase("spark-owl-role-data-1-policy", $"{Alpha}/own/alpha/*", $"{Curated}/default/*")]
    [TestCase("spark-owl-role-grants-1-policy", $"{Curated}/owls/*", "database/odd_owls", "TablesReadOnly")]
    [TestCase("spark-owl-role-role", "serviceaccount:dataanalysis:")]
    [TestCase("permissions-alpha.spark-owl-database", "\"principal\":\"arn:of:spark-owl-role-role\"")]
    public async Task Endpoint_Property_ReachesItsResource(string resource, params string[] expected) =>
        await UnlikeData.AssertHasAsync(resource, expected);

    [TestCase("spark-night-role-data-1-policy", true)]
    [TestCase("spark-fraud-role-data-1-policy", false)]
    [TestCase("spark-owl-role-data-1-policy", false)]
    public async Task PlatformData_ThatIsReadOnly_CannotBeWritten(string resource, bool isWritten)
    {
        var inputs = JsonDocument.Parse((await UnlikeData.Run()).Json(resource)).RootElement;
        var policy = JsonDocument.Parse(inputs.GetProperty("policy").GetString()!).RootElement;
        var written = policy.GetProperty("Statement").EnumerateArray()
            .Where(statement => statement.GetProperty("Action").ToString()
                .Contains("s3:PutObject", StringComparison.Ordinal))
            .Select(statement => statement.GetProperty("Resource").ToString())
            .ToArray();

        Assert.That(written, Is.Not.Empty);
        Assert.That(
            written.Any(places => places.Contains($"{Curated}/default/", StringComparison.Ordinal)),
            Is.EqualTo(isWritten));
    }

    // Nothing of what another virtual cluster, team or endpoint has.
    [TestCase("spark-desk-role-policy", "s3tables:")]
    [TestCase("spark-fraud-role-policy", "s3tables:")]
    [TestCase("spark-fraud-role-data-1-policy", "own/alpha")]
    [TestCase("spark-fraud-role-grants-1-policy", "owls")]
    [TestCase("spark-owl-role-policy", "s3tables:")]
    [TestCase("spark-owl-role-grants-1-policy", "cards")]
    [TestCase("spark-vault-role-grants-1-policy", "s3:")]
    [TestCase("spark-vault-role-policy", "deep/beta")]
    public async Task Role_OfOne_HasNothingOfOthers(string resource, string other) =>
        Assert.That((await UnlikeData.Run()).Json(resource), Does.Not.Contain(other));

    [Test]
    public async Task Defaults_TurnedOff_AreNotMade()
    {
        var names = (await UnlikeData.Run()).Resources
            .Select(made => made.Name!)
            .Where(name => name.StartsWith("spark-", StringComparison.Ordinal))
            .ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(names, Has.Length.GreaterThan(100));
            Assert.That(
                names.Where(name => name.Contains("batchjob", StringComparison.Ordinal)
                    || name.Contains("emrvcplatform", StringComparison.Ordinal)
                    || name.Contains("myendpoint", StringComparison.Ordinal)),
                Is.Empty);
        }
    }

    [Test]
    public async Task TablesOnly_Role_HasNoPolicyOfData() =>
        Assert.That(
            (await UnlikeData.Run()).NamesOf("aws:iam/policy:Policy").Where(
                name => name.StartsWith("spark-vault-", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "spark-vault-role-further-fine-grained-policy", "spark-vault-role-grants-1-policy" }));

    [TestCase("true", true)]
    [TestCase("false", null)]
    public async Task Protect_Chosen_KeepsLogsAndTables(string protect, bool? expected)
    {
        var run = await StackRun.OfAsync(
            StackConfigurations.Dev
                .Add("dataplatform:protect", protect)
                .SetItem("lake:forceDestroy", "false")
                .Add("spark:tableBucket", "true"),
            "dev");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Kept("spark-batchjob-logs"), Is.EqualTo(((bool?)null, expected)));
            Assert.That(run.Kept("spark-tables-bucket"), Is.EqualTo((expected, expected)));
            Assert.That(run.Kept("studio-studio"), Is.EqualTo((expected, (bool?)null)));
            Assert.That(run.Kept("studio-workspaces"), Is.EqualTo((expected, expected)));
            Assert.That(run.Json("spark-tables-bucket"), Does.Contain("\"forceDestroy\":false"));
            Assert.That(run.Json("studio-workspaces"), Does.Contain("\"forceDestroy\":false"));
        }
    }
}
