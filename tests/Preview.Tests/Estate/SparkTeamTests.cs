using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;
using DataPlatform.Tests.Preview.Golden;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>Teams come and go without touching each other or anything else.</summary>
public class SparkTeamTests : EstateTests
{
    private const string Key = "spark:teams";
    private const string Team = """{"name":"fraud","quota":{"requests.cpu":64}}""";

    private readonly Lazy<Task<PlatformPlan>> _with;

    public SparkTeamTests(string stack)
        : base(stack) => _with = new(() => PlanAsync(Team));

    [Test]
    public async Task Team_Added_MakesItsOwnAndChangesNothing()
    {
        var change = PlanChange.Between(Plan, await _with.Value);
        Assert.Multiple(() =>
        {
            Assert.That(change.Made.Select(one => one.Name), Has.All.Matches("^spark-(job-templates-)?fraud(-|$)"));
            Assert.That(change.Gone, Is.Empty);
            Assert.That(change.Changed, Is.Empty);
            Assert.That(Types(change.Made), Is.SupersetOf(new[]
            {
                "aws:cloudwatch/logGroup:LogGroup", "aws:emrcontainers/virtualCluster:VirtualCluster",
                "aws:iam/role:Role", "kubernetes:core/v1:Namespace", "kubernetes:core/v1:ResourceQuota",
                "kubernetes:networking.k8s.io/v1:NetworkPolicy", "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding",
            }));
        });
    }

    [Test]
    public async Task Team_TakenOut_TakesItsOwnAndLeavesItsLogsInProd()
    {
        var change = PlanChange.Between(await _with.Value, Plan);
        Assert.Multiple(() =>
        {
            Assert.That(change.Gone.Select(one => one.Name), Has.All.Matches("^spark-(job-templates-)?fraud(-|$)"));
            Assert.That(change.Gone, Has.Count.GreaterThan(20));
            Assert.That(change.Gone.Where(one => one.Protect), Is.Empty, "a team can be taken out");
            Assert.That(
                change.Gone.Where(one => one.RetainOnDelete).Select(one => one.Name),
                Is.EqualTo(IsProtected ? new[] { "spark-fraud-logs" } : []));
            Assert.That(change.Made, Is.Empty);
            Assert.That(change.Changed, Is.Empty);
        });
    }

    [TestCase("""{"name":"fraud","quota":{"requests.cpu":65}}""", "", "spark-fraud-namespace-quota")]
    [TestCase(
        """{"name":"fraud","quota":{"requests.cpu":64},"databases":[{"name":"web"}]}""",
        "spark-fraud-role-grants-1-policy spark-fraud-role-grants-1-attachment")]
    [TestCase(
        """{"name":"fraud","quota":{"requests.cpu":64},"kinds":["critical","notebook","shared"]}""",
        "spark-job-templates-fraud-notebook")]
    public async Task Team_Changed_ChangesOnlyItsOwn(string team, string made, params string[] changed)
    {
        var change = PlanChange.Between(await _with.Value, await PlanAsync(team));
        Assert.Multiple(() =>
        {
            Assert.That(change.Changed, Is.EquivalentTo(changed));
            Assert.That(
                change.Made.Select(one => one.Name),
                Is.EquivalentTo(made.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
            Assert.That(change.Gone, Is.Empty);
        });
    }

    [Test]
    public async Task Teams_HaveNoPolicyThatCoversAnothersPlaceOrLogs()
    {
        var plan = await PlanAsync(Team, """{"name":"frau"}""", """{"name":"fraud2"}""");
        var (account, region) = ("111122223333", "eu-west-1");
        string[] theirs =
        [
            $"arn:aws:s3:::dataplatform-{Stack}-workspace-{account}-{region}/spark/fraud/a.py",
            $"arn:aws:s3:::dataplatform-{Stack}-logs-{account}-{region}/spark/fraud/jobs/log",
            $"arn:aws:logs:{region}:{account}:log-group:/aws/emr-containers/dataplatform-{Stack}/fraud:log-stream:x",
        ];
        var reaching =
            from policy in PlanPolicy.In(plan)
            where policy.Resource.Name.StartsWith("spark-", StringComparison.Ordinal)
            from statement in policy.Allowing
            from term in PlanPolicy.Terms(statement["Resource"])
            from place in theirs
            where PlanPolicy.Covers(term, place)
            // Of all log groups it is the names that are told.
            where $"{statement["Sid"]}" != "LogGroups"
            select (place, policy.Resource.Name);
        Assert.That(
            reaching.Distinct(), Is.EquivalentTo(theirs.Select(place => (place, "spark-fraud-role-policy"))));
    }

    private static IEnumerable<string> Types(IEnumerable<PlanResource> resources) =>
        resources.Select(one => one.Type).Distinct();

    // The stack's own teams, and some more.
    private Task<PlatformPlan> PlanAsync(params string[] more)
    {
        var teams = JsonNode.Parse(Plan.Config.GetValueOrDefault(Key, "[]"))!.AsArray();
        foreach (var team in more)
        {
            teams.Add(JsonNode.Parse(team));
        }

        return Stacks.PlanAsync(Stacks.With(Stack, (Key, teams.ToJsonString())));
    }
}
