using DataPlatform.Preview.Plan;
using DataPlatform.Tests.Preview.Golden;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>What jobs whose tables Lake Formation filters have of the stack's table formats.</summary>
public sealed class FineGrainedJobTests
{
    private const string Extensions = "spark.sql.extensions";

    private static readonly Lazy<PlatformPlan> Plan = new(() => Stacks.PlanAsync(Stacks.With(
        "dev",
        ("catalog:lakeFormation", "true"),
        ("catalog:lakeFormationAdminArns", """["arn:aws:iam::111122223333:role/deployer"]"""),
        ("spark:iceberg", "true"),
        ("spark:tableBucket", "true"),
        ("spark:teams", """[{"name":"filtered","platformData":"readWrite","fineGrained":true}]"""))).Result);

    // EMR refuses further libraries in such jobs.
    [TestCase("spark-job-templates-filtered-critical", false)]
    [TestCase("spark-job-templates-batchjob-critical", true)]
    public void Job_WhoseTablesAreFiltered_HasNoCatalogOfItsOwn(string template, bool expected) =>
        Assert.That(Inputs(template).Contains(Extensions, StringComparison.Ordinal), Is.EqualTo(expected));

    [TestCase("spark-filtered-role-policy", false)]
    [TestCase("spark-batchjob-role-policy", true)]
    public void Role_OfJobsWhoseTablesAreFiltered_HasNothingOfTheTableBucket(string policies, bool expected) =>
        Assert.That(Inputs(policies).Contains("s3tables:", StringComparison.Ordinal), Is.EqualTo(expected));

    private static string Inputs(string start)
    {
        var found = Plan.Value.Resources.Where(
            resource => resource.Name.StartsWith(start, StringComparison.Ordinal)).ToArray();
        Assert.That(found, Is.Not.Empty);
        return string.Concat(found.Select(resource => resource.Inputs.ToJsonString()));
    }
}
