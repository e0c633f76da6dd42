using DataPlatform.Components.Spark;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi.Utilities;
using static DataPlatform.Tests.Platform.Spark.SparkPlatformRun;

namespace DataPlatform.Tests.Platform.Spark;

public sealed class SparkPlatformTests
{
    private const string TableBucket = "aws:s3tables/tableBucket:TableBucket";
    private const string LogGroup = "aws:cloudwatch/logGroup:LogGroup";
    private const string Binding = "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding";

    [Test]
    public async Task Team_Plain_MakesItsNamespaceOnceWithItsVirtualCluster()
    {
        var run = await Of([Red]);

        Assert.Multiple(() =>
        {
            Assert.That(run.Own(Namespace), Is.EqualTo(new[] { "spark-red-namespace-namespace" }));
            Assert.That(
                run.OptionsOf("dataplatform:cluster:WorkloadNamespace", "spark-red-namespace").Parent,
                Is.EqualTo("spark-red"));
            Assert.That(run.Own(AwsCluster), Is.EqualTo(new[] { "spark-red-cluster" }));
        });
    }

    [Test]
    public async Task Team_FineGrained_MakesItsNamespaceOnceAndThatOfTheEngine()
    {
        var run = await Of([Vault]);

        Assert.Multiple(() =>
        {
            Assert.That(
                run.Own(Namespace),
                Is.EqualTo(new[] { "spark-vault-filter-system-namespace", "spark-vault-place-namespace" }));
            Assert.That(run.Own(AwsCluster), Is.Empty);
            Assert.That(
                run.Single(CloudControl, "spark-vault-secured-cluster")["typeName"],
                Is.EqualTo("AWS::EMRContainers::VirtualCluster"));
        });
    }

    // A role that could read the objects of filtered tables itself would read what is filtered out.
    [Test]
    public async Task Team_FineGrained_ReachesTablesOnly()
    {
        var run = await Of([Vault]);

        Assert.Multiple(() =>
        {
            Assert.That(
                run.Own(Policy),
                Is.EqualTo(new[]
                {
                    "spark-vault-role-further-fine-grained-policy", "spark-vault-role-grants-1-policy",
                }));
            Assert.That(
                run.Single(Policy, "spark-vault-role-grants-1-policy").Json,
                Does.Contain("database/database_own").And.Not.Contain("s3:"));
            Assert.That(
                run.Single("aws:iam/role:Role", "spark-vault-role-role").Json,
                Does.Contain("TakeByMarkedEngine").And.Contain("TakeByEngine"));
        });
    }

    [Test]
    public async Task VirtualCluster_InANamespaceOfTheCluster_MakesNone()
    {
        var run = await Of([Batch]);

        Assert.Multiple(() =>
        {
            Assert.That(run.Own(Namespace), Is.Empty);
            Assert.That(
                run.OptionsOf(AwsCluster, "spark-batchjob-cluster").DependsOn,
                Does.Contain("cluster-namespace-batchjob-namespace"));
        });
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Warehouse_InANamespaceThatIsMade_IsReached(bool fineGrained)
    {
        var run = await Of([fineGrained ? Vault : Red]);
        var name = fineGrained ? "spark-vault-place" : "spark-red-namespace";

        Assert.That(
            run.Single("kubernetes:networking.k8s.io/v1:NetworkPolicy", $"{name}-allow-warehouse").Json,
            Does.Contain("\"port\":5439").And.Contain("\"cidr\":\"10.0.0.0/16\""));
    }

    [Test]
    public async Task EndpointRole_Always_HasItsOwnGrantsAndThePlaceOfTheVirtualCluster()
    {
        var run = await Of([Batch, Desk], [Endpoint]);
        var own = run.Single(RolePolicy, "spark-owl-role-policy").Json;

        Assert.Multiple(() =>
        {
            Assert.That(own, Does.Contain("/spark/desk/*").And.Not.Contain("/spark/owl").And.Not.Contain("s3tables:"));
            Assert.That(
                run.Single(Policy, "spark-owl-role-data-1-policy").Json,
                Does.Contain("database/database_own").And.Not.Contain("s3:PutObject"));
            Assert.That(
                run.Single("aws:iam/role:Role", "spark-owl-role-role").Json,
                Does.Contain("system:serviceaccount:dataanalysis:").And.Not.Contain("pods.eks.amazonaws.com"));

            // The jobs of its virtual cluster have none of it.
            Assert.That(run.Own(Policy), Has.None.StartsWith("spark-desk-"));
        });
    }

    [Test]
    public async Task EndpointRole_WithoutGrants_HasNoPolicyOfData()
    {
        var run = await Of([Desk], [Endpoint with { Grants = new() }]);

        Assert.That(run.Own(Policy), Is.Empty);
    }

    // Endpoints take their role by web identity only.
    [Test]
    public async Task PodIdentity_IsOfJobsOnly()
    {
        var run = await Of([Desk], [Endpoint]);

        Assert.That(
            run.Own(Association),
            Is.EqualTo(new[]
            {
                "spark-desk-role-client-identity", "spark-desk-role-driver-identity",
                "spark-desk-role-executor-identity",
            }));
    }

    [Test]
    public async Task Volumes_OfKernels_AreThoseOfEndpointsInTheVirtualCluster()
    {
        var run = await Of([Batch, Desk], [Endpoint]);

        Assert.Multiple(() =>
        {
            Assert.That(run.Single(Binding, "spark-desk-volumes-binding").Json, Does.Contain("jeg-kernel"));
            Assert.That(run.Single(Binding, "spark-batchjob-volumes-binding").Json, Does.Not.Contain("jeg-kernel"));
        });
    }

    [TestCase(false, false)]
    [TestCase(true, false)]
    [TestCase(false, true)]
    [TestCase(true, true)]
    public async Task Tables_AskedFor_AreThereAndOthersNot(bool iceberg, bool tableBucket)
    {
        var run = await Of([Batch, Desk], [Endpoint], new() { Iceberg = iceberg, TableBucket = tableBucket });

        Assert.Multiple(() =>
        {
            Assert.That(run.OfType(TableBucket), Has.Length.EqualTo(tableBucket ? 1 : 0));
            foreach (var name in new[] { "spark-job-templates-batchjob-shared", "spark-owl-endpoint" })
            {
                var state = (string)run.Single(CloudControl, name)["desiredState"];
                Assert.That(
                    state.Contains("spark.sql.catalog.iceberg.", StringComparison.Ordinal), Is.EqualTo(iceberg));
                Assert.That(
                    state.Contains("spark.sql.catalog.s3tables.", StringComparison.Ordinal), Is.EqualTo(tableBucket));
            }
        });
    }

    // Whoever may write the platform's data and sees all of it; nobody else.
    [Test]
    public async Task TableBucket_IsWorkedWithByThoseWhoWriteThePlatformsData()
    {
        var run = await Of([Batch, Desk, Red, Vault], [Endpoint], new() { TableBucket = true });

        Assert.That(
            run.OfType(RolePolicy)
                .Where(policy => policy.Json.Contains("s3tables:", StringComparison.Ordinal))
                .Select(policy => policy.Name),
            Is.EqualTo(new[] { "spark-batchjob-role-policy" }));
    }

    [TestCase(false, null)]
    [TestCase(true, true)]
    public async Task Protect_KeepsLogsAndTables(bool protect, bool? expected)
    {
        var run = await Of([Batch], tables: new() { TableBucket = true }, protect: protect);

        Assert.Multiple(() =>
        {
            Assert.That(run.OptionsOf(LogGroup, "spark-batchjob-logs").RetainOnDelete, Is.EqualTo(expected));
            Assert.That(run.OptionsOf(TableBucket, "spark-tables-bucket").RetainOnDelete, Is.EqualTo(expected));
            Assert.That(run.OptionsOf(TableBucket, "spark-tables-bucket").Protect, Is.EqualTo(expected));
        });
    }

    [Test]
    public async Task Lists_InAnotherOrder_MakeTheSame()
    {
        EndpointSpec[] endpoints = [Endpoint, Endpoint with { Name = "bat" }];
        VirtualClusterSpec[] clusters = [Batch, Desk, Red, Vault];
        var run = await Of(clusters, endpoints);
        var other = await Of([.. clusters.Reverse()], [.. endpoints.Reverse()], kinds: [.. Kinds.Reverse()]);

        Assert.That(Texts(other), Is.EqualTo(Texts(run)));
    }

    [Test]
    public async Task Outputs_OfAll_AreByName()
    {
        SparkPlatform? spark = null;
        await Of([Batch, Desk, Vault], [Endpoint], look: (made, _) => spark = made);
        var requests = await OutputUtilities.GetValueAsync(spark!.Requests.All);

        Assert.Multiple(() =>
        {
            Assert.That(spark.VirtualClusters.Keys, Is.EqualTo(new[] { "batchjob", "desk", "vault" }));
            Assert.That(spark.JobRoles.Keys, Is.EqualTo(new[] { "batchjob", "desk", "vault" }));
            Assert.That(spark.Endpoints.Keys, Is.EqualTo(new[] { "owl" }));
            Assert.That(spark.EndpointRoles.Keys, Is.EqualTo(new[] { "owl" }));
            Assert.That(spark.PodTemplates.Keys, Is.EqualTo(new[] { "critical", "notebook", "shared" }));
            Assert.That(
                spark.Requests.TemplateIds.Keys,
                Is.EqualTo(new[] { "batchjob.critical", "batchjob.shared", "desk.notebook", "vault.shared" }));
            Assert.That(
                requests.SelectMany(cluster => cluster.Value.Keys.Select(kind => $"{cluster.Key}.{kind}")),
                Is.EqualTo(spark.Requests.TemplateIds.Keys));
            Assert.That(spark.TableBucketArn, Is.Null);
        });
    }

    private static IEnumerable<string> Texts(Recording run) =>
        run.Resources.Select(made => $"{made.Type} {made.Name} {made.Json}");
}
