using DataPlatform.Preview.Plan;
using DataPlatform.Tests.Preview.Golden;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>With Lake Formation on, every connection is granted its own database and nothing of others.</summary>
public class LakeFormationTests(string stack) : EstateTests(stack)
{
    private const string Settings = "aws:lakeformation/dataLakeSettings:DataLakeSettings";
    private const string Grant = "aws:lakeformation/permissions:Permissions";

    private readonly Lazy<PlatformPlan> _with = new(() => Stacks.PlanAsync(Stacks.With(
        stack,
        ("catalog:lakeFormation", "true"),
        ("catalog:lakeFormationAdminArns", """["arn:aws:iam::111122223333:role/deployer"]"""))).Result);

    private PlatformPlan With => _with.Value;

    [Test]
    public void Plan_WithLakeFormation_HasNoFindingOfAWarningOrWorseThatItHadNotBefore() =>
        Assert.That(
            With.Findings.Where(finding => finding.Severity != Severity.Info).Select(finding => finding.Message),
            Is.SubsetOf(Plan.Findings.Select(finding => finding.Message)));

    [Test]
    public void Plan_WithLakeFormation_AddsSettingsLocationsAndGrants()
    {
        var change = PlanChange.Between(Plan, With);

        // Spectrum gets its data from Lake Formation then, and from S3 no more.
        Assert.That(
            change.Gone.Select(resource => resource.Name),
            Is.EqualTo(Stack == "prod" ? new[] { "warehouse-spectrum-data-1" } : []));
        Assert.That(
            change.Made.Where(resource => resource.Custom).Select(resource => resource.Type).Distinct(),
            Is.EquivalentTo(new[]
            {
                Settings, Grant, "aws:lakeformation/resource:Resource", "aws:iam/role:Role",
                "aws:iam/rolePolicy:RolePolicy",
            }));
    }

    [Test]
    public void Settings_AreProtectedAndRetainedAndInPlaceBeforeAnyDatabase()
    {
        var settings = With.Resources.Single(resource => resource.Type == Settings);
        Assert.That((settings.Protect, settings.RetainOnDelete), Is.EqualTo((IsProtected, true)));
        Each(
            With.Resources.Where(resource => resource.Type == "aws:glue/catalogDatabase:CatalogDatabase"),
            database => Assert.That(database.Dependencies, Does.Contain(settings.Urn), database.Name));
    }

    [Test]
    public void Connections_AreGrantedTheirOwnDatabaseOnly()
    {
        var facts = With.Outputs["connections"]!.AsObject();
        var grants = With.Resources.Where(resource => resource.Type == Grant).ToList();
        Assert.Multiple(() =>
        {
            foreach (var (name, fact) in facts)
            {
                var principal = $"::connections-{name}-{(fact!["roleArn"] is null ? "user" : "role")}";
                var databases = grants
                    .Where(grant => grant.PropertyDependencies["principal"].Any(
                        urn => urn.EndsWith(principal, StringComparison.Ordinal)))
                    .Select(grant => grant.Inputs["database"]?["name"] ?? grant.Inputs["table"]?["databaseName"])
                    .Where(database => database is not null).Select(database => $"{database}");
                Assert.That(databases.Distinct(), Is.EqualTo(new[] { $"{fact["database"]}" }), name);
            }
        });
        Assert.That(facts, Has.Count.EqualTo(Stack == "prod" ? 5 : 1));
    }

    [Test]
    public void Grants_AreToNoOneOfAllAndPassedOnByNoOne() =>
        Each(With.Resources.Where(resource => resource.Type == Grant), grant =>
        {
            Assert.That($"{grant.Inputs["principal"]}", Does.StartWith("arn:aws:iam::111122223333:"), grant.Name);
            Assert.That(grant.Inputs.ContainsKey("permissionsWithGrantOptions"), Is.False, grant.Name);
        });
}
