using DataPlatform.Components.Catalog;
using DataPlatform.Components.LakeFormation;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.LakeFormation;

public sealed class DataLakePermissionsTests
{
    private const string Permissions = "aws:lakeformation/permissions:Permissions";
    private const string Registration = "aws:lakeformation/resource:Resource";
    private const string Role = "aws:iam/role:Role";
    private const string Policy = "aws:iam/rolePolicy:RolePolicy";

    [Test]
    public async Task Permissions_Always_AreExactlyTheseResources()
    {
        var run = await Run();
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Counts,
                Is.EquivalentTo(new Dictionary<string, int>
                {
                    [Role] = 2,
                    [Policy] = 2,
                    [Permissions] = 5,
                    [Registration] = 2,
                    ["aws:lakeformation/dataLakeSettings:DataLakeSettings"] = 1,
                    ["dataplatform:lakeformation:DataLakeAdministration"] = 1,
                    ["dataplatform:lakeformation:DataLakePermissions"] = 1,
                }));
            Assert.That(
                run.NamesOf(Permissions),
                Is.EqualTo(new[]
                {
                    "grants-reader-database", "grants-reader-tables",
                    "grants-sales-database", "grants-sales-location", "grants-sales-tables",
                }));
        });
    }

    [Test]
    public async Task Grants_Always_AreOfDatabaseTablesAndLocation()
    {
        var run = await Run();
        Assert.That(
            run.OfType(Permissions).Select(grant => grant.Json),
            Is.EqualTo(new[]
            {
                """
                {"database":{"name":"dev_sales"},"permissions":["DESCRIBE"],"principal":"arn:role/reader"}
                """.JoinLines(),
                """
                {"permissions":["DESCRIBE","SELECT"],"principal":"arn:role/reader",
                "table":{"databaseName":"dev_sales","wildcard":true}}
                """.JoinLines(),
                """
                {"database":{"name":"dev_sales"},"permissions":["CREATE_TABLE","DESCRIBE"],"principal":"arn:role/sales"}
                """.JoinLines(),
                """
                {"dataLocation":{"arn":"arn:aws:s3:::b/sales"},"permissions":["DATA_LOCATION_ACCESS"],
                "principal":"arn:role/sales"}
                """.JoinLines(),
                """
                {"permissions":["ALTER","DELETE","DESCRIBE","DROP","INSERT","SELECT"],"principal":"arn:role/sales",
                "table":{"databaseName":"dev_sales","wildcard":true}}
                """.JoinLines(),
            }));
    }

    [Test]
    public async Task Locations_Always_AreRegisteredWithRolesOfTheirOwn()
    {
        var run = await Run();
        Assert.Multiple(() =>
        {
            Assert.That(
                run.OfType(Registration).Select(location => $"{location.Name} {location.Json}"),
                Is.EqualTo(new[]
                {
                    """
                    grants-hr-registration {"arn":"arn:aws:s3:::c","hybridAccessEnabled":false,
                    "roleArn":"arn:aws:mock:::grants-hr-role"}
                    """.JoinLines(),
                    """
                    grants-sales-registration {"arn":"arn:aws:s3:::b/sales","hybridAccessEnabled":false,
                    "roleArn":"arn:aws:mock:::grants-sales-role"}
                    """.JoinLines(),
                }));
            Assert.That(
                run.Single(Role, "grants-sales-role")["assumeRolePolicy"],
                Is.EqualTo(LakeFormationPolicies.Trust(RecordingCloud.AccountId).ToJson()));
            Assert.That(
                run.Single(Policy, "grants-sales-role-data")["policy"],
                Is.EqualTo(LakeFormationPolicies.Data(Sales).ToJson()));
            Assert.That(run.Single(Policy, "grants-sales-role-data")["role"], Is.EqualTo("grants-sales-role"));
        });
    }

    [Test]
    public async Task Permissions_Always_WaitForSettingsAndLocations()
    {
        var run = await Run();
        Assert.That(
            run.Options.Where(options => options.DependsOn.Length > 0)
                .Select(options => $"{options.Name}: {string.Join(' ', options.DependsOn)}"),
            Is.EquivalentTo(new[]
            {
                "grants-hr-registration: governance-settings grants-hr-role-data",
                "grants-sales-registration: governance-settings grants-sales-role-data",
                "grants-reader-database: governance-settings",
                "grants-reader-tables: governance-settings",
                "grants-sales-database: governance-settings",
                "grants-sales-tables: governance-settings",
                "grants-sales-location: grants-sales-registration",
            }));
    }

    [TestCase(DataAccess.ReadOnly, true, "ALTER DESCRIBE DROP SELECT")]
    [TestCase(DataAccess.ReadWrite, false, "DELETE DESCRIBE INSERT SELECT")]
    public void Rights_OnTables_FollowRowsAndColumnsApart(DataAccess access, bool creates, string expected) =>
        Assert.That(string.Join(' ', DataLakeRights.OnTables(access, creates)), Is.EqualTo(expected));

    [TestCase("sales", "sales", "Locations has the label 'sales' twice; accepted: each once")]
    [TestCase(
        "hr",
        "marketing",
        "Grants: 'reader' names the location 'marketing'; accepted: the label of one of Locations")]
    public async Task Args_NotAccepted_AreRefused(string second, string named, string message)
    {
        ArgumentException? error = null;
        await new RecordingCloud().RunAsync(() =>
            error = Assert.Throws<ArgumentException>(Args(second, named).Validate));
        Assert.That(error?.Message, Does.StartWith(message));
    }

    [Test]
    public async Task Args_WithAGrantTwice_AreRefused()
    {
        ArgumentException? error = null;
        await new RecordingCloud().RunAsync(() => error = Assert.Throws<ArgumentException>(
            Args(label: "sales").Validate));
        Assert.That(error?.Message, Does.StartWith("Grants has the label 'sales' twice; accepted: each once"));
    }

    private static CatalogedData Sales { get; } = new(new("b", "sales"), "dev_sales", RecordingCloud.Ireland);

    private static DataLakePermissionsArgs Args(
        string second = "hr", string named = "sales", string label = "reader") => new()
        {
            Target = RecordingCloud.Target(),
            Administration = new DataLakeAdministration("governance", new() { AdminArns = ["arn:a"] }),
            Locations =
            [
                new("sales", Sales),
                new(second, new CatalogedData(new("c", ""), "dev_hr", RecordingCloud.Ireland)),
            ],
            Grants =
            [
                new("sales", "arn:role/sales", "dev_sales", "sales", DataAccess.ReadWrite, CreatesTables: true),
                new(label, "arn:role/reader", "dev_sales", named, DataAccess.ReadOnly, CreatesTables: false),
            ],
        };

    private static Task<Recording> Run() =>
        new RecordingCloud().RunAsync(() => _ = new DataLakePermissions("grants", Args()));
}
