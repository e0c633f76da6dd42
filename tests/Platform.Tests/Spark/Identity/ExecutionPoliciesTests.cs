using DataPlatform.Components.Catalog;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Spark;
using DataPlatform.Components.Spark.Identity;
using DataPlatform.Tests.Platform.Connections;
using DataPlatform.Tests.Platform.Iam;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Connections.TestConnections;

namespace DataPlatform.Tests.Platform.Spark.Identity;

public sealed class ExecutionPoliciesTests
{
    private const string Workspace = "arn:aws:s3:::dataplatform-dev-workspace-123456789012-eu-west-1";
    private const string Logs = "arn:aws:s3:::dataplatform-dev-logs-123456789012-eu-west-1";
    private const string Assets = "arn:aws:s3:::dataplatform-dev-assets-123456789012-eu-west-1";
    private const string Raw = "arn:aws:s3:::dataplatform-dev-raw-123456789012-eu-west-1";
    private const string Sales = "arn:aws:s3:::dataplatform-dev-sales-123456789012-eu-west-1";
    private const string Groups = "arn:aws:logs:eu-west-1:123456789012:log-group:/aws/emr-containers";
    private const string Group = $"{Groups}/dataplatform-dev/team";
    private const string Glue = "arn:aws:glue:eu-west-1:123456789012";

    private static readonly PlatformAccount Lake = new(Mixed);

    [TestCase("s3:GetObject", $"{Workspace}/spark/team/job.py", true)]
    [TestCase("s3:PutObject", $"{Workspace}/spark/team/out/part-0", true)]
    [TestCase("s3:DeleteObject", $"{Workspace}/spark/team/out/part-0", true)]
    [TestCase("s3:GetObject", $"{Workspace}/spark/team-b/job.py", false)]
    [TestCase("s3:GetObject", $"{Assets}/spark/pod-templates/0123/shared-driver.yaml", true)]
    [TestCase("s3:PutObject", $"{Assets}/spark/pod-templates/0123/shared-driver.yaml", false)]
    [TestCase("s3:PutObject", $"{Logs}/spark/team/vc/jobs/1/stdout.gz", true)]
    [TestCase("s3:GetObject", $"{Logs}/spark/team/vc/jobs/1/stdout.gz", true)]
    [TestCase("s3:DeleteObject", $"{Logs}/spark/team/vc/jobs/1/stdout.gz", false)]
    [TestCase("logs:CreateLogStream", $"{Group}:log-stream:critical/1", true)]
    [TestCase("logs:PutLogEvents", $"{Group}:log-stream:critical/1", true)]
    [TestCase("logs:DescribeLogStreams", Group, true)]
    [TestCase("logs:CreateLogGroup", Group, false)]
    [TestCase("logs:GetLogEvents", $"{Group}:log-stream:critical/1", false)]
    [TestCase("logs:PutLogEvents", $"{Group}-b:log-stream:critical/1", false)]
    [TestCase("s3:PutObject", $"{Sales}/orders/part-0", true)]
    [TestCase("s3:GetObject", $"{Raw}/team-b/ledger", true)]
    [TestCase("s3:PutObject", $"{Raw}/team-b/ledger", false)]
    [TestCase("s3:GetObject", $"{Raw}/team/clicks", false)]
    [TestCase("logs:DescribeLogGroups", "arn:aws:logs:eu-west-1:123456789012:log-group:any", true)]
    [TestCase("glue:GetDatabase", $"{Glue}:database/default", true)]
    [TestCase("glue:GetDatabase", $"{Glue}:database/global_temp", true)]
    [TestCase("glue:GetDatabase", $"{Glue}:database/any", false)]
    [TestCase("glue:CreateTable", $"{Glue}:table/dataplatform_dev_sales/orders", true)]
    [TestCase("glue:GetTable", $"{Glue}:table/ledgers/entries", true)]
    [TestCase("glue:UpdateTable", $"{Glue}:table/ledgers/entries", false)]
    [TestCase("glue:GetTable", $"{Glue}:table/default/any", false)]
    [TestCase("lakeformation:GetDataAccess", "*", false)]
    public void Role_OfATeam_MayDoThisAndNotThat(string action, string resource, bool allowed) =>
        Assert.That(Allows(SparkTeam.Teams[0], action, resource), Is.EqualTo(allowed));

    [TestCase("spark/team/", true)]
    [TestCase("spark/team/out/", true)]
    [TestCase("spark/team", false)]
    [TestCase("spark/", false)]
    [TestCase("", false)]
    public void Role_OfATeam_ListsItsPlaceOnly(string prefix, bool allowed) =>
        Assert.That(
            Lake.Allows(
                SparkTeam.Teams[0].Identity,
                IamRequest.Of(
                    "s3:ListBucket",
                    Workspace,
                    ("s3:prefix", prefix), ("aws:SecureTransport", "true"), ("s3:TlsVersion", "1.3"))),
            Is.EqualTo(allowed));

    [TestCase("s3:GetObject", $"{Sales}/orders/part-0", false)]
    [TestCase("glue:GetTable", $"{Glue}:table/dataplatform_dev_sales/orders", true)]
    [TestCase("glue:GetTable", $"{Glue}:table/ledgers/entries", true)]
    [TestCase("glue:UpdateTable", $"{Glue}:table/ledgers/entries", false)]
    [TestCase("s3:PutObject", $"{Workspace}/spark/team/out/part-0", true)]
    public void Role_WithTablesOnly_ReachesNoObjectOfTheData(string action, string resource, bool allowed) =>
        Assert.That(
            Allows(SparkTeam.Of("team", ["sales", "finance"], tablesOnly: true), action, resource),
            Is.EqualTo(allowed));

    [Test]
    public void Grants_OfPlacesAndDatabases_AreTheirStatements()
    {
        var team = SparkTeam.Of(
            "team",
            [],
            places:
            [
                new(LakeBucketRole.Raw, "landing", DataAccess.ReadOnly),
                new(LakeBucketRole.Curated, "marts", DataAccess.ReadWrite),
            ],
            databases: [new("a", DataAccess.ReadWrite), new("c", DataAccess.ReadOnly), new("b", DataAccess.ReadOnly)]);
        Assert.That(
            ExecutionPolicies.Grants(team.Args, Account).Select(policy => policy.ToJson()),
            Is.EqualTo(new[]
            {
                new PolicyDocument(
                [
                    .. LocationStatements.Of(
                        "Place1",
                        new("dataplatform-dev-curated-123456789012-eu-west-1", "marts"),
                        DataAccess.ReadWrite,
                        Target.Region),
                    .. LocationStatements.Of(
                        "Place2",
                        new("dataplatform-dev-raw-123456789012-eu-west-1", "landing"),
                        DataAccess.ReadOnly,
                        Target.Region),
                    TableStatements.Of("TablesReadOnly", ["b", "c"], DataAccess.ReadOnly, Target, Account),
                    TableStatements.Of("TablesReadWrite", ["a"], DataAccess.ReadWrite, Target, Account),
                ]).ToJson(),
            }));
    }

    [Test]
    public void Grants_OfMany_AreDividedBelowTheLimitInAnyOrder()
    {
        SparkPlace[] places =
        [
            .. Enumerable.Range(1, 20).Select(
                number => new SparkPlace(LakeBucketRole.Raw, $"landing/{number}", DataAccess.ReadWrite)),
            new(LakeBucketRole.Raw, "landing/1", DataAccess.ReadOnly),
        ];
        SparkDatabase[] databases = [.. Enumerable.Range(1, 20).Select(
            number => new SparkDatabase($"database_{number}", DataAccess.ReadOnly))];
        var policies = Written(places, databases);
        Assert.Multiple(() =>
        {
            Assert.That(policies, Has.Length.InRange(3, 5));
            Assert.That(policies.Select(json => json.Length), Is.All.AtMost(IamLimits.ManagedPolicyLength));
            Assert.That(Written([.. places.Reverse()], [.. databases.Reverse()]), Is.EqualTo(policies));
        });
    }

    [Test]
    public void OwnPolicy_WithTheLongestNames_FitsARole()
    {
        var name = new string('a', 38);
        var team = SparkTeam.Of(name, []);
        var arn = $"arn:aws:s3tables:eu-west-1:{Account}:bucket/{new string('b', 63)}";
        Assert.That(
            ExecutionPolicies.Own(team.Args, Account, arn, PartnerKey).ToJson(), Has.Length.LessThan(10240));
    }

    private static string[] Written(SparkPlace[] places, SparkDatabase[] databases) =>
    [
        .. ExecutionPolicies.Grants(SparkTeam.Of("team", [], places, databases).Args, Account)
            .Select(policy => policy.ToJson()),
    ];

    private static bool Allows(SparkTeam team, string action, string resource) => Lake.Allows(
        team.Identity,
        IamRequest.Of(action, resource, ("aws:SecureTransport", "true"), ("s3:TlsVersion", "1.3")));
}
