using System.Collections.Immutable;
using DataPlatform.Components.Iam;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Connections;

/// <summary>
/// That the proof of isolation can fail: each of these changes is one that somebody could make to one line of the
/// policies, and each lets connections reach others.
/// </summary>
public sealed class WidenedPolicyTests
{
    private const string Results = "arn:aws:s3:::dataplatform-dev-results-123456789012-eu-west-1";
    private const string Why = "a widening that the proof must find";

    private static readonly ImmutableSortedDictionary<string, PolicyChange> Widenings =
        new Dictionary<string, PolicyChange>
        {
            ["location of every bucket"] = Of("DataBucketLocation", Reaching("arn:aws:s3:::*")),
            ["listing every bucket of the platform"] = Of("DataList", Reaching("arn:aws:s3:::dataplatform-dev-*")),
            ["listing without a prefix"] = Of("DataList", s => s with { Conditions = [] }),
            ["listing by a prefix without slash"] = Of("DataList", Where("StringLike", "s3:prefix", "team", "team/*")),
            ["listing by a prefix with a star"] = Of("DataList", Where("StringLike", "s3:prefix", "data/team*")),
            ["listing where the prefix is not said"] =
                Of("DataList", Where("StringLikeIfExists", "s3:prefix", "nowhere")),
            ["listing the root"] = Of("DataList", Where("StringEquals", "s3:prefix", "")),
            ["listing uploads"] = Of("DataBucketLocation", Doing("s3:ListBucketMultipartUploads")),
            ["listing old versions"] = Of("DataBucketLocation", Doing("s3:ListBucketVersions")),
            ["objects of the whole bucket"] = Of("DataObjects", WithoutPrefix()),
            ["objects of prefixes that begin alike"] = Of("DataObjects", Ending("/*", "*")),
            ["objects of own buckets that begin alike"] =
                Of("DataObjects", Reaching("arn:aws:s3:::dataplatform-dev-sales*/*")),
            ["key without its use"] = Of("DataKey", s => s with { Conditions = [s.Conditions[0]] }),
            ["key outside of S3"] = Of("DataKey", s => s with { Conditions = [s.Conditions[1]] }),
            ["key of any bucket"] = Of("DataKey", Where("StringLike", "kms:EncryptionContext:aws:s3:arn", "*")),
            ["tables of every database"] = Of("Tables", Reaching("arn:aws:glue:eu-west-1:123456789012:table/*")),
            ["databases that begin alike"] = Of(
                "Tables", Reaching("arn:aws:glue:eu-west-1:123456789012:database/dataplatform_dev*")),
            ["functions of every database"] = Of(
                "Tables", Reaching("arn:aws:glue:eu-west-1:123456789012:userDefinedFunction/*")),
            ["a probe for any database"] = Of(
                "CatalogProbe", Reaching("arn:aws:glue:eu-west-1:123456789012:database/*")),
            ["tables of the default database"] = Of(
                "Tables", Reaching("arn:aws:glue:eu-west-1:123456789012:table/default/*")),
            ["names of databases"] = Of("Tables", Doing("glue:GetDatabases")),
            ["names of databases by Athena"] = Of("QueryCatalog", Doing("athena:ListDatabases")),
            ["making databases"] = Of("CatalogProbe", Doing("glue:CreateDatabase")),
            ["writing to the catalog"] = Of("QueryCatalogStatus", Doing("glue:CreateTable")),
            ["every workgroup"] = Of("QueryWorkgroup", Reaching("arn:aws:athena:eu-west-1:123456789012:workgroup/*")),
            ["workgroups that begin alike"] = Of("QueryWorkgroup", Ending("", "*")),
            ["names of workgroups"] = Of("QueryCatalogNames", Doing("athena:ListWorkGroups")),
            ["every action of Athena"] = Of(
                "QueryCatalogNames", s => s with { Actions = PolicyTerms.Any(Why, "athena:*") }),
            ["everyone's results"] = Of("ResultsObjects", Reaching($"{Results}/athena/*")),
            ["results that begin alike"] = Of("ResultsObjects", Ending("/*", "*")),
            ["writing everyone's results"] = Of("ResultsWrite", Reaching($"{Results}/*")),
            ["listing everyone's results"] = Of("ResultsList", Where("StringLike", "s3:prefix", "athena/*")),
            ["listing results without a prefix"] = Of("ResultsList", s => s with { Conditions = [] }),
            ["secrets below the path"] = Added(
                "secretsmanager:GetSecretValue",
                "arn:aws:secretsmanager:eu-west-1:123456789012:secret:dataplatform-dev/connections/*"),
            ["keys for others' users"] = Added(
                "iam:CreateAccessKey", "arn:aws:iam::123456789012:user/dataplatform-dev/connections/*"),
            ["passing others' roles"] = Added(
                "iam:PassRole", "arn:aws:iam::123456789012:role/dataplatform-dev/connections/*"),
            ["granting in Lake Formation"] = new(Identity: document => new(
            [
                .. document.Statements,
                Statement("lakeformation:GrantPermissions") with { Resources = PolicyTerms.Any(Why) },
            ])),
            ["trust in everyone"] = new(Trust: Each(s => s with { Principal = PolicyPrincipal.Everyone(Why) })),
            ["a bucket that everyone reads"] = new(Bucket: Open("s3:GetObject", "arn:aws:s3:::*")),
            ["a secret that everyone reads"] = new(Secret: Open(
                "secretsmanager:GetSecretValue", "arn:aws:secretsmanager:eu-west-1:123456789012:secret:*")),
            ["a key that everyone uses"] = new(Key: Each(s => s with { Conditions = [] })),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static IEnumerable<string> Names => Widenings.Keys;

    [TestCaseSource(nameof(Names))]
    public void Isolation_OfAWidenedPolicy_IsNotProven(string name) =>
        Assert.That(Leaks(Widenings[name]).Except(Leaks(PolicyChange.None)), Is.Not.Empty);

    [Test]
    public void Trust_InTheWholeAccount_IsAWayInForWhoeverMayAssumeRoles()
    {
        var account = PolicyPrincipal.Aws("arn:aws:iam::123456789012:root");
        var change = Added("sts:AssumeRole", "arn:aws:iam::123456789012:role/dataplatform-dev/connections/*");
        var both = change with { Trust = Each(s => s with { Principal = account }) };

        Assert.Multiple(() =>
        {
            Assert.That(Leaks(change), Is.Empty, "trust is narrow");
            Assert.That(Leaks(both), Is.Not.Empty);
        });
    }

    private static IReadOnlyList<string> Leaks(PolicyChange change) =>
        Isolation.Find(new(TestConnections.Mixed, change: change)).Leaks;

    private static PolicyChange Of(string sid, Func<PolicyStatement, PolicyStatement> change) =>
        new(Identity: Each(statement => statement.Sid == sid ? change(statement) : statement));

    private static Func<PolicyDocument, PolicyDocument> Each(Func<PolicyStatement, PolicyStatement> change) =>
        document => new([.. document.Statements.Select(change)]);

    private static Func<PolicyStatement, PolicyStatement> Reaching(string resource) =>
        statement => statement with { Resources = PolicyTerms.Of([.. statement.Resources!.Values, resource]) };

    private static Func<PolicyStatement, PolicyStatement> Ending(string end, string other) =>
        statement => statement with
        {
            Resources = PolicyTerms.Of(statement.Resources!.Values.Select(arn => arn[..^end.Length] + other)),
        };

    private static Func<PolicyStatement, PolicyStatement> WithoutPrefix() =>
        statement => statement with
        {
            Resources = PolicyTerms.Of(statement.Resources!.Values.Select(arn => $"{arn.Split('/')[0]}/*")),
        };

    private static Func<PolicyStatement, PolicyStatement> Doing(string action) =>
        statement => statement with { Actions = PolicyTerms.Of([.. statement.Actions.Values, action]) };

    private static Func<PolicyStatement, PolicyStatement> Where(string test, string key, params string[] values) =>
        statement => statement with
        {
            Conditions = [.. statement.Conditions.Where(c => c.Key != key), new(test, key, values)],
        };

    private static PolicyChange Added(string action, string resource) => new(Identity: document => new(
    [
        .. document.Statements,
        Statement(action) with { Resources = PolicyTerms.Of(resource) },
    ]));

    private static Func<PolicyDocument, PolicyDocument> Open(string action, string resource) => document => new(
    [
        .. document.Statements,
        Statement(action) with
        {
            Principal = PolicyPrincipal.Everyone(Why),
            Resources = PolicyTerms.Of(resource),
        },
    ]);

    private static PolicyStatement Statement(string action) =>
        new() { Sid = "Added", Actions = PolicyTerms.Of(action) };
}
