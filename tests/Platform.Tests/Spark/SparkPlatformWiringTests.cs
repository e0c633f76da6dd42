using DataPlatform.Components.Cluster;
using NUnit.Framework;
using Pulumi.Utilities;
using static DataPlatform.Tests.Platform.Spark.SparkPlatformRun;

namespace DataPlatform.Tests.Platform.Spark;

/// <summary>What each part of Spark is given of the others and of the cluster.</summary>
public sealed class SparkPlatformWiringTests
{
    [TestCase("spark-batchjob-role-role")]
    [TestCase("spark-owl-role-role")]
    [TestCase("spark-vault-filter-engine-role")]
    public async Task Trust_OfARole_IsInTheClustersProvider(string name)
    {
        PlatformCluster? cluster = null;
        var run = await Of([Batch, Desk, Vault], [Endpoint], look: (_, made) => cluster = made);
        var provider = await OutputUtilities.GetValueAsync(cluster!.OidcProviderArn);
        var issuer = await OutputUtilities.GetValueAsync(cluster.OidcIssuer);

        Assert.That(
            run.Single("aws:iam/role:Role", name)["assumeRolePolicy"],
            Does.Contain($"\"Federated\":\"{provider}\"").And.Contain($"\"{issuer}:aud\":").And
                .Contain($"\"{issuer}:sub\":"));
    }

    // EMR runs no such library and no such catalogs where tables are filtered.
    [Test]
    public async Task Tables_OfFilteredJobs_HaveNoCatalogs()
    {
        var run = await Of([Vault], tables: new() { Iceberg = true, TableBucket = true });

        Assert.That(
            run.Single(CloudControl, "spark-job-templates-vault-shared")["desiredState"],
            Does.Contain("spark-defaults").And.Not.Contain("spark.sql.catalog.").And.Not.Contain("iceberg"));
    }

    [TestCase("spark-job-templates-batchjob-shared", "shared", "spark-batchjob-role-role")]
    [TestCase("spark-owl-endpoint", "notebook", "spark-owl-role-role")]
    public async Task Request_Always_HasTheRoleAndThePodTemplatesOfItsKind(string name, string kind, string role)
    {
        var run = await Of([Batch, Desk], [Endpoint]);
        var state = (string)run.Single(CloudControl, name)["desiredState"];

        Assert.Multiple(() =>
        {
            Assert.That(state, Does.Contain($"\"ExecutionRoleArn\":\"arn:aws:mock:::{role}\""));
            foreach (var part in new[] { "driver", "executor" })
            {
                Assert.That(
                    state,
                    Does.Match($"\"spark\\.kubernetes\\.{part}\\.podTemplateFile\":\"[^\"]+/{kind}-{part}\\.yaml\""));
            }
        });
    }
}
