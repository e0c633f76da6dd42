using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;
using DataPlatform.Tests.Platform.Connections;
using DataPlatform.Tests.Platform.Iam;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Connections.TestConnections;

namespace DataPlatform.Tests.Platform.Spark.Identity;

/// <summary>
/// The proof that execution roles reach nothing that they were not granted: every action that any policy names, and
/// others worth having, on what is another team's, another connection's, the platform's or another stack's.
/// </summary>
public sealed class SparkIsolationTests
{
    // Describing the catalog needs rights on the catalog as well as on the table that is written.
    private static readonly string[] WritingOnCatalog =
    [
        "glue:BatchCreatePartition", "glue:BatchDeletePartition", "glue:BatchDeleteTable", "glue:BatchUpdatePartition",
        "glue:CreatePartition", "glue:CreateTable", "glue:DeletePartition", "glue:DeleteTable", "glue:UpdatePartition",
        "glue:UpdateTable",
    ];

    private static readonly string[] OtherStacks = ["dataplatform-dev2", "dataplatform", "dataplatform-dev-team"];

    private static readonly PlatformAccount Lake = new(Mixed);

    [Test]
    public void Roles_OfTeams_ReachNothingThatIsOthers()
    {
        var (leaks, tried) = Find(SparkTeam.Teams);
        Assert.Multiple(() =>
        {
            Assert.That(leaks, Is.Empty);
            Assert.That(tried, Is.GreaterThan(5_000));
        });
    }

    [TestCase("s3:GetObject", "arn:aws:s3:::dataplatform-dev-workspace-123456789012-eu-west-1/spark/*")]
    [TestCase("s3:GetObject", "arn:aws:s3:::dataplatform-dev-logs-123456789012-eu-west-1/*")]
    [TestCase("s3:ListBucket", "arn:aws:s3:::dataplatform-dev-workspace-123456789012-eu-west-1")]
    [TestCase("logs:GetLogEvents", "arn:aws:logs:eu-west-1:123456789012:log-group:/aws/emr-containers/*")]
    [TestCase("logs:PutLogEvents", "arn:aws:logs:eu-west-1:123456789012:log-group:*")]
    [TestCase("iam:PassRole", "arn:aws:iam::123456789012:role/dataplatform-dev-*")]
    [TestCase("s3:GetObject", "arn:aws:s3:::dataplatform-dev2-*")]
    public void Role_ThatReachesMore_IsFound(string action, string resource)
    {
        var further = new PolicyDocument(new PolicyStatement
        {
            Sid = "Wide",
            Actions = PolicyTerms.Of(action),
            Resources = PolicyTerms.Of(resource),
        });
        Assert.That(
            Find([SparkTeam.Of("team", ["sales", "finance"], further: further), .. SparkTeam.Teams.Skip(1)]).Leaks,
            Is.Not.Empty);
    }

    [Test]
    public void Roles_OfTeams_NameEveryActionInFull() =>
        Assert.That(
            SparkTeam.Teams.SelectMany(team => team.Identity.Policies)
                .SelectMany(policy => policy.Statements)
                .SelectMany(statement => statement.Actions)
                .Where(action => action.AsSpan().ContainsAny('*', '?')),
            Is.Empty);

    private static (IReadOnlyList<string> Leaks, int Tried) Find(ImmutableArray<SparkTeam> teams)
    {
        var actions = KnownActions.ByService(
            [.. Lake.Policies, .. teams.SelectMany(team => team.Identity.Policies)]);
        var connections = new Belongings(actions);
        var leaks = new List<string>();
        var tried = 0;
        foreach (var team in teams)
        {
            var identity = team.Identity;
            foreach (var request in Others(team))
            {
                tried++;
                if (Lake.Allows(identity, request) && !IsShared(request))
                    leaks.Add($"{team.Args.Label} may: {request}");
            }
        }

        return (leaks, tried);

        IEnumerable<IamRequest> Others(SparkTeam caller) =>
        [
            .. Mixed.Where(spec => !caller.Connections.Contains(spec.Name))
                .SelectMany(spec => connections.Of(Plan(spec))),
            .. connections.OfThePlatform(),
            .. teams.Where(team => team.Args.Label != caller.Args.Label)
                .SelectMany(team => SparkBelongings.Of(team.Args.Label, Target, actions)),
            .. OtherStacks.SelectMany(prefix => SparkBelongings.Of(
                caller.Args.Label, new AwsTarget(prefix, Target.Region, Target.AccountId), actions)),
        ];
    }

    // Where buckets are, which log groups there are, and what all have in common in the catalog.
    private static bool IsShared(IamRequest request) => request.Action switch
    {
        "s3:GetBucketLocation" or "logs:DescribeLogGroups" => true,
        _ => KnownActions.OnShared.Any(shared =>
                request.Resource.EndsWith(shared.Key, StringComparison.Ordinal) && shared.Contains(request.Action))
            || (request.Resource.EndsWith(":catalog", StringComparison.Ordinal)
                && WritingOnCatalog.Contains(request.Action)),
    };
}
