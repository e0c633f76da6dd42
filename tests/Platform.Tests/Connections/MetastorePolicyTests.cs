using System.Collections.Immutable;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Iam;
using DataPlatform.Tests.Platform.Common;
using DataPlatform.Tests.Platform.Iam;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Connections.TestConnections;

namespace DataPlatform.Tests.Platform.Connections;

/// <summary>The one identity that describes all connections' data to Glue.</summary>
public sealed class MetastorePolicyTests
{
    [Test]
    public void Metastore_OfSomeConnections_WorksWithTheTablesOfAllAndOfFurtherDatabases()
    {
        PlatformAccount platform = new(Mixed);
        var databases = platform.Tenants.Select(tenant => tenant.Plan.Database).Append("further");
        var requests =
            from database in databases
            from action in (string[])["GetTable", "CreateTable", "UpdateTable", "DeleteTable", "BatchCreatePartition"]
            from resource in (string[])["catalog", $"database/{database}", $"table/{database}/orders"]
            select IamRequest.Of($"glue:{action}", Target.Arn(Account, "glue", resource));

        Assert.That(requests.Where(request => !platform.Allows(platform.Metastore, request)), Is.Empty);
    }

    [TestCase("database/default", "glue:GetDatabase", true)]
    [TestCase("database/global_temp", "glue:GetDatabase", true)]
    [TestCase("table/default/orders", "glue:GetTable", false)]
    [TestCase("database/somebody_elses", "glue:GetDatabase", false)]
    [TestCase("table/somebody_elses/orders", "glue:GetTable", false)]
    [TestCase("database/ledgers", "glue:DeleteDatabase", false)]
    [TestCase("database/ledgers", "glue:CreateDatabase", false)]
    public void Metastore_OfOtherDatabases_SeesOnlyWhetherTheCommonOnesAreThere(
        string resource, string action, bool allowed)
    {
        PlatformAccount platform = new(Mixed);
        Assert.That(
            platform.Allows(platform.Metastore, IamRequest.Of(action, Target.Arn(Account, "glue", resource))),
            Is.EqualTo(allowed));
    }

    [Test]
    public void Metastore_OfAnything_ReachesNoDataQueriesOrCredentials()
    {
        PlatformAccount platform = new(Mixed);
        var belongings = new Belongings(KnownActions.ByService(platform.Policies));
        var requests = platform.Tenants.SelectMany(tenant => belongings.Of(tenant.Plan))
            .Where(request => !request.Action.StartsWith("glue:", StringComparison.Ordinal))
            .ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(requests, Has.Length.GreaterThan(1000));
            Assert.That(requests.Where(request => platform.Allows(platform.Metastore, request)), Is.Empty);
        });
    }

    [Test]
    public void Metastore_OfNoConnections_OnlyLooksForTheCommonDatabases() =>
        Assert.That(
            ConnectionPolicies.Metastore([], [], Target, Account).Single().Statements.Select(s => s.Sid),
            Is.EqualTo(new[] { "CatalogProbe" }));

    [TestCase(1)]
    [TestCase(100)]
    public void Metastore_OfManyConnections_IsCutIntoPoliciesThatIamTakes(int count)
    {
        ConnectionPlan[] plans = [.. Enumerable.Range(0, count).Select(index => Plan(Spec($"connection-{index:D3}")))];
        var policies = ConnectionPolicies.Metastore(plans.Reverse(), ["further"], Target, Account);
        var databases = policies
            .SelectMany(policy => policy.Statements)
            .Where(statement => statement.Sid == "Tables")
            .SelectMany(statement => statement.Resources!.Values)
            .Where(arn => arn.Contains(":database/", StringComparison.Ordinal))
            .Select(arn => arn.Split('/')[1])
            .ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(policies.Select(policy => policy.ToJson().Length), Is.All.LessThanOrEqualTo(6144));
            Assert.That(
                policies.Select(policy => policy.Statements.Any(statement => statement.Sid == "CatalogProbe")),
                Is.EqualTo(policies.Select((_, index) => index == 0)),
                "once, in the first");
            Assert.That(databases, Is.EqualTo(plans.Select(plan => plan.Database).Append("further")));
            Assert.That(
                policies.SkipLast(1).Select(policy => policy.ToJson().Length), Is.All.GreaterThan(5500), "filled");
        });
    }

    // A letter more makes three characters more: a name is in three ARNs.
    [Test]
    public void Metastore_AtTheLimitOfIam_IsOnePolicyAndBeyondItTwo()
    {
        ImmutableArray<PolicyDocument> With(int letters) => ConnectionPolicies.Metastore(
            [],
            [.. Enumerable.Range(10, 28).Select(number => $"d{number}"), new string('x', letters)],
            RecordingCloud.Target(RecordingCloud.Region("eu-south-2")),
            Account);

        Assert.Multiple(() =>
        {
            Assert.That(With(111).Select(policy => policy.ToJson().Length), Is.EqualTo(new[] { 6144 }));
            Assert.That(
                With(112).Select(policy => policy.ToJson().Contains(new string('x', 112), StringComparison.Ordinal)),
                Is.EqualTo(new[] { false, true }));
        });
    }

    [Test]
    public void Metastore_GivenInAnyOrder_IsTheSame()
    {
        ConnectionPlan[] plans = [.. Mixed.Select(Plan)];
        Assert.That(
            ConnectionPolicies.Metastore(plans.Reverse(), ["b", "a"], Target, Account).Select(p => p.ToJson()),
            Is.EqualTo(ConnectionPolicies.Metastore(plans, ["a", "b", "a"], Target, Account).Select(p => p.ToJson())));
    }
}
