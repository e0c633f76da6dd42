using DataPlatform.Components.Catalog;
using DataPlatform.Components.Warehouse;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Warehouse;

/// <summary>Which role of the warehouse has which policies.</summary>
public sealed class WarehouseRolesTests
{
    private const string Role = "aws:iam/role:Role";
    private const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
    private const string Policy = "aws:iam/policy:Policy";
    private const string Attachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

    [TestCase("copy", "COPY and UNLOAD")]
    [TestCase("spectrum", "external tables")]
    public async Task Role_Always_IsTakenByRedshiftOnly(string label, string purpose)
    {
        var run = await WarehouseRun.Of();
        var role = run.Single(Role, $"warehouse-{label}-role");
        Assert.Multiple(() =>
        {
            Assert.That(role["description"], Is.EqualTo($"dataplatform-dev: {purpose} of the warehouse"));
            Assert.That(
                role["assumeRolePolicy"],
                Is.EqualTo(
                    """
                    {"Version":"2012-10-17","Statement":[{"Sid":"RunStatements","Effect":"Allow","Principal":
                    {"Service":["redshift-serverless.amazonaws.com","redshift.amazonaws.com"]},
                    "Action":"sts:AssumeRole"}]}
                    """.JoinLines()));
        });
    }

    [Test]
    public async Task Data_OfTheWarehouse_IsReadByBothRolesAndItsTablesByOne()
    {
        var run = await WarehouseRun.Of(
            new() { ["sales"] = WarehouseRun.Sales, ["finance"] = WarehouseRun.Finance });
        var target = RecordingCloud.Target();
        Assert.Multiple(() =>
        {
            Assert.That(
                run.OfType(Policy).Select(policy => (policy.Name, policy["policy"])),
                Is.EqualTo(new (string, object)[]
                {
                    (
                        "warehouse-data-1",
                        WarehousePolicies.ReadData([WarehouseRun.Finance, WarehouseRun.Sales]).ToJson()),
                    (
                        "warehouse-tables-1",
                        WarehousePolicies.ReadTables(
                            [WarehouseRun.Finance, WarehouseRun.Sales], target, RecordingCloud.AccountId).ToJson()),
                }));
            Assert.That(
                run.OfType(Attachment).Select(item => (item.Name, item["role"], item["policyArn"])),
                Is.EqualTo(new (string, object, object)[]
                {
                    ("warehouse-copy-data-1", "warehouse-copy-role", "arn:aws:mock:::warehouse-data-1"),
                    ("warehouse-spectrum-data-1", "warehouse-spectrum-role", "arn:aws:mock:::warehouse-data-1"),
                    ("warehouse-spectrum-tables-1", "warehouse-spectrum-role", "arn:aws:mock:::warehouse-tables-1"),
                }));
        });
    }

    [Test]
    public async Task Staging_OfTheWarehouse_IsWrittenByTheCopyRoleOnly()
    {
        var run = await WarehouseRun.Of();
        var policy = run.OfType(RolePolicy).Single(item => item.Name.StartsWith("warehouse", StringComparison.Ordinal));
        Assert.Multiple(() =>
        {
            Assert.That(policy.Name, Is.EqualTo("warehouse-copy-staging-policy"));
            Assert.That(policy["role"], Is.EqualTo("warehouse-copy-role"));
            Assert.That(
                policy["policy"],
                Is.EqualTo(
                    WarehousePolicies.WriteStaging(RecordingCloud.Target(), RecordingCloud.AccountId).ToJson()));
        });
    }

    [Test]
    public async Task SpectrumRole_WithLakeFormation_GetsItsDataFromThere()
    {
        var run = await WarehouseRun.Of(new() { ["sales"] = WarehouseRun.Sales }, lakeFormation: true);
        Assert.Multiple(() =>
        {
            Assert.That(
                run.NamesOf(Attachment),
                Is.EqualTo(new[] { "warehouse-copy-data-1", "warehouse-spectrum-tables-1" }));
            Assert.That(
                run.Single(RolePolicy, "warehouse-spectrum-lake-formation-policy")["policy"],
                Does.Contain("lakeformation:GetDataAccess"));
        });
    }

    [Test]
    public async Task Policies_OfMuchData_AreAsManyAsARoleTakes()
    {
        var run = await WarehouseRun.Of(Much(WarehouseCheck.MostData));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.OfType(Attachment).CountBy(item => item["role"]),
                Is.EquivalentTo(new Dictionary<object, int>
                {
                    ["warehouse-copy-role"] = 6,
                    ["warehouse-spectrum-role"] = 9,
                }));
            Assert.That(
                run.OfType(Policy).Select(policy => policy.Name),
                Is.EqualTo(
                    Enumerable.Range(1, 6).Select(i => $"warehouse-data-{i}")
                        .Concat(Enumerable.Range(1, 3).Select(i => $"warehouse-tables-{i}"))));
        });
    }

    [Test]
    public async Task Policies_OfDataInAnyOrder_AreTheSame()
    {
        var much = Much(9);
        var forwards = await WarehouseRun.Of(much);
        var backwards = await WarehouseRun.Of(much.Reverse().ToDictionary());
        Assert.That(
            WarehouseRun.Parts(backwards).Select(part => (part.Type, part.Name, part.Json)),
            Is.EqualTo(WarehouseRun.Parts(forwards).Select(part => (part.Type, part.Name, part.Json))));
    }

    [Test]
    public void Data_BeyondWhatPoliciesHold_IsRefused() =>
        Assert.That(
            async () => await WarehouseRun.Of(Much(WarehouseCheck.MostData + 1)),
            Throws.Exception.With.Message.Contains("Data.Count is 25; accepted: 0 to 24"));

    [Test]
    public void Data_OfAnotherRegion_IsRefused() =>
        Assert.That(
            async () => await WarehouseRun.Of(new()
            {
                ["far"] = WarehouseRun.Sales with { Region = RecordingCloud.Region("eu-west-2") },
            }),
            Throws.Exception.With.Message.Contains(
                "the warehouse's data 'far' has its bucket in eu-west-2, and external tables of a warehouse in "
                + "eu-west-1 are read from there only; accepted: data in eu-west-1"));

    [Test]
    public void Data_OfPrefixesTooLongForAPolicy_IsRefused() =>
        Assert.That(
            async () => await WarehouseRun.Of(Enumerable.Range(1, 4).ToDictionary(
                i => $"c{i}",
                i => WarehouseRun.Finance with { Location = new("theirs", $"{i}".PadRight(512, 'p')) })),
            Throws.Exception.With.Message.Contains(
                "the warehouse's policy 'data-1' would be longer than the 6144 characters that IAM takes"));

    private static Dictionary<string, CatalogedData> Much(int count) =>
        Enumerable.Range(1, count).ToDictionary(i => $"c{i:D2}", i => WarehouseRun.Sales with { Database = $"d{i}" });
}
