using System.Text.Json;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Stacks;

/// <summary>Who gets what where Lake Formation grants tables.</summary>
public sealed class DataGrantTests
{
    private const string Type = "aws:lakeformation/permissions:Permissions";
    private const string Metastore = "arn:of:connections-metastore-role";
    private const string Emr = "arn:of:emr-node-role";
    private const string Warehouse = "arn:of:warehouse-spectrum-role";

    [Test]
    public async Task All_Grants_AreExactlyThese()
    {
        var run = await StackRun.OfAsync(StackConfigurations.All, "prod");

        Assert.That(Grants(run), Is.EqualTo(new[]
        {
            $"default.emr: {Emr} dataplatform_prod CREATE_TABLE+DESCRIBE ALTER+DELETE+DESCRIBE+DROP+INSERT+SELECT "
                + "dataplatform-prod-curated-123456789012-eu-west-1/default",
            $"default.metastore: {Metastore} dataplatform_prod CREATE_TABLE+DESCRIBE ALTER+DESCRIBE+DROP+SELECT "
                + "dataplatform-prod-curated-123456789012-eu-west-1/default",
            $"default.spark-batchjob: {JobRole("batchjob")} dataplatform_prod CREATE_TABLE+DESCRIBE "
                + "ALTER+DELETE+DESCRIBE+DROP+INSERT+SELECT "
                + "dataplatform-prod-curated-123456789012-eu-west-1/default",
            $"default.spark-emrvcplatform: {JobRole("emrvcplatform")} dataplatform_prod CREATE_TABLE+DESCRIBE "
                + "ALTER+DELETE+DESCRIBE+DROP+INSERT+SELECT "
                + "dataplatform-prod-curated-123456789012-eu-west-1/default",
            $"default.spark-fraud: {JobRole("fraud")} dataplatform_prod DESCRIBE DESCRIBE+SELECT",
            $"default.spark-platform-myendpoint: {JobRole("platform-myendpoint")} dataplatform_prod "
                + "CREATE_TABLE+DESCRIBE ALTER+DELETE+DESCRIBE+DROP+INSERT+SELECT "
                + "dataplatform-prod-curated-123456789012-eu-west-1/default",
            $"default.warehouse: {Warehouse} dataplatform_prod DESCRIBE DESCRIBE+SELECT",
            "finance.dss: arn:of:connections-finance-user dataplatform_prod_finance DESCRIBE "
                + "DELETE+DESCRIBE+INSERT+SELECT",
            $"finance.metastore: {Metastore} dataplatform_prod_finance CREATE_TABLE+DESCRIBE "
                + "ALTER+DESCRIBE+DROP+SELECT dataplatform-prod-curated-123456789012-eu-west-1/finance",
            $"finance.spark-risk: {JobRole("risk")} dataplatform_prod_finance CREATE_TABLE+DESCRIBE "
                + "ALTER+DELETE+DESCRIBE+DROP+INSERT+SELECT "
                + "dataplatform-prod-curated-123456789012-eu-west-1/finance",
            $"finance.warehouse: {Warehouse} dataplatform_prod_finance DESCRIBE DESCRIBE+SELECT",
            "partners.dss: arn:of:connections-partners-user partner_data DESCRIBE DESCRIBE+SELECT",
            $"partners.emr: {Emr} partner_data DESCRIBE DESCRIBE+SELECT",
            $"partners.metastore: {Metastore} partner_data CREATE_TABLE+DESCRIBE ALTER+DESCRIBE+DROP+SELECT "
                + "acme-exchange/inbound",
            "sales.dss: arn:of:connections-sales-role dataplatform_prod_sales DESCRIBE DELETE+DESCRIBE+INSERT+SELECT",
            $"sales.emr: {Emr} dataplatform_prod_sales CREATE_TABLE+DESCRIBE "
                + "ALTER+DELETE+DESCRIBE+DROP+INSERT+SELECT dataplatform-prod-sales-123456789012-eu-west-1",
            $"sales.metastore: {Metastore} dataplatform_prod_sales CREATE_TABLE+DESCRIBE "
                + "ALTER+DESCRIBE+DROP+SELECT dataplatform-prod-sales-123456789012-eu-west-1",
            $"sales.spark-fraud: {JobRole("fraud")} dataplatform_prod_sales CREATE_TABLE+DESCRIBE "
                + "ALTER+DELETE+DESCRIBE+DROP+INSERT+SELECT dataplatform-prod-sales-123456789012-eu-west-1",
        }));
    }

    [Test]
    public async Task All_ConnectionThatIsReadOnly_IsReadOnlyForSpark()
    {
        var run = await StackRun.OfAsync(
            StackConfigurations.All.Add(
                "spark:endpoints", """[{"name":"lab","virtualCluster":"emrvcplatform","connections":["partners"]}]"""),
            "prod");

        Assert.That(
            Grants(run).Where(grant => grant.Contains(".spark-lab:", StringComparison.Ordinal)),
            Is.EqualTo(new[]
            {
                $"partners.spark-lab: {JobRole("lab")} partner_data DESCRIBE DESCRIBE+SELECT",
            }));
    }

    [Test]
    public async Task All_FineGrainedTeamWithoutSpark_LeavesTheSettingsAsTheyAre()
    {
        var run = await StackRun.OfAsync(StackConfigurations.All.Add("spark:enabled", "false"), "prod");

        Assert.That(run.Json("lake-formation-settings"), Does.Not.Contain("xternalDataFiltering"));
    }

    // The metastore describes tables: it cannot ask for their rows, whatever it is granted.
    [Test]
    public async Task All_MetastoreRole_CannotAskForRows()
    {
        var run = await StackRun.OfAsync(StackConfigurations.All, "prod");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                run.Json("connections-metastore-policy-1"), Does.Not.Contain("lakeformation:").And.Not.Contain("s3:"));
            Assert.That(run.Json("connections-sales-policy"), Does.Contain("lakeformation:GetDataAccess"));
        }
    }

    [Test]
    public async Task All_WithoutSparkEmrAndWarehouse_GrantsThemNothing()
    {
        var run = await StackRun.OfAsync(
            StackConfigurations.All
                .Add("spark:enabled", "false")
                .SetItem("emr:enabled", "false")
                .SetItem("warehouse:enabled", "false"),
            "prod");

        Assert.That(
            Grants(run).Select(grant => grant.Split(':')[0]),
            Is.EqualTo(new[]
            {
                "default.metastore", "finance.dss", "finance.metastore", "partners.dss", "partners.metastore",
                "sales.dss", "sales.metastore",
            }));
    }

    [Test]
    public async Task All_WithoutLakeFormation_HasNothingOfIt()
    {
        var run = await StackRun.OfAsync(
            StackConfigurations.All
                .SetItem("catalog:lakeFormation", "false")
                .SetItem("spark:teams", "[{\"name\":\"risk\",\"connections\":[\"finance\"]}]")
                .Remove("catalog:lakeFormationAdminArns"),
            "prod");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                run.Counts.Keys.Where(type => type.Contains("lakeformation", StringComparison.Ordinal)), Is.Empty);
            Assert.That(
                run.Resources.Where(
                    made => StableJson.Of(made.Inputs).Contains("lakeformation:", StringComparison.Ordinal)),
                Is.Empty);
        }
    }

    private static string JobRole(string label) => $"arn:of:spark-{label}-role-role";

    // The grants of a label as one line: principal, database, rights on it, on its tables, and the location if any.
    private static IEnumerable<string> Grants(StackRun run) => run.Resources
        .Where(made => made.Type == Type)
        .GroupBy(made => made.Name!["permissions-".Length..made.Name!.LastIndexOf('-')])
        .OrderBy(grant => grant.Key, StringComparer.Ordinal)
        .Select(grant =>
        {
            var parts = grant.ToDictionary(
                made => made.Name![(made.Name!.LastIndexOf('-') + 1)..],
                made => JsonDocument.Parse(StableJson.Of(made.Inputs)).RootElement);
            var (database, tables) = (parts["database"], parts["tables"]);
            Assert.That(tables.GetProperty("table").GetProperty("wildcard").GetBoolean(), Is.True);
            Assert.That(
                tables.GetProperty("table").GetProperty("databaseName").GetString(),
                Is.EqualTo(database.GetProperty("database").GetProperty("name").GetString()));
            var location = parts.TryGetValue("location", out var found)
                ? $" {found.GetProperty("dataLocation").GetProperty("arn").GetString()!["arn:aws:s3:::".Length..]}"
                : "";
            var principal = parts.Values.Select(part => part.GetProperty("principal").GetString()).Distinct().Single();
            return $"{grant.Key}: {principal} {database.GetProperty("database").GetProperty("name").GetString()} "
                + $"{Rights(database)} {Rights(tables)}{location}";
        });

    private static string Rights(JsonElement grant) =>
        string.Join('+', grant.GetProperty("permissions").EnumerateArray().Select(right => right.GetString()));
}
