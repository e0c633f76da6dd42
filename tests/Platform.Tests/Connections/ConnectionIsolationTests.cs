using System.Collections.Immutable;
using DataPlatform.Components.Connections;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Connections;

/// <summary>
/// The proof that connections do not reach each other: for every ordered pair, every action that any policy names (and
/// others that would be worth having) on everything that is the other's.
/// </summary>
public sealed class ConnectionIsolationTests
{
    private const int Many = 100;

    private static readonly ImmutableArray<ConnectionSpec> Generated = TestConnections.Generated(Many);

    [Test]
    public void EveryPair_OfMixedConnections_IsApart([Values] bool lakeFormation)
    {
        var (leaks, tried) = Isolation.Find(new(TestConnections.Mixed, lakeFormation));

        Assert.Multiple(() =>
        {
            Assert.That(leaks, Is.Empty);
            Assert.That(tried, Is.GreaterThan(10_000));
        });
    }

    [Test]
    public void EveryPair_OfAHundredGeneratedConnections_IsApart()
    {
        var (leaks, tried) = Isolation.Find(new(Generated));

        Assert.Multiple(() =>
        {
            Assert.That(leaks, Is.Empty);
            Assert.That(tried, Is.GreaterThan(1_000_000));
        });
    }

    [Test]
    public void GeneratedConnections_OfTheProof_AreOfEveryKind()
    {
        var pairs =
            from one in Generated
            from other in Generated
            where one != other && one.Bucket == other.Bucket && one.Bucket is not ConnectionBucket.Own
            select (one.Prefix, other.Prefix);
        Assert.Multiple(() =>
        {
            Assert.That(Generated, Has.Length.EqualTo(Many));
            Assert.That(TestConnections.Mistakes([.. Generated]), Is.Empty);
            Assert.That(Generated.Select(spec => spec.Bucket.GetType()).Distinct().Count(), Is.EqualTo(3));
            Assert.That(Generated.Select(spec => spec.Credentials).Distinct().Count(), Is.EqualTo(2));
            Assert.That(Generated.Select(spec => spec.Access).Distinct().Count(), Is.EqualTo(2));
            Assert.That(
                pairs.Count(pair => pair.Item2.StartsWith(pair.Item1, StringComparison.Ordinal)),
                Is.GreaterThan(5),
                "prefixes that others begin with");
        });
    }

    // Together with the tests above: no action was left untried, because each that is allowed is named in full.
    [Test]
    public void Identity_OfAConnection_NamesEveryActionInFull() =>
        Assert.That(
            new PlatformAccount(TestConnections.Mixed, lakeFormation: true).Tenants
                .SelectMany(tenant => tenant.Identity.Policies)
                .SelectMany(policy => policy.Statements)
                .SelectMany(statement => statement.Actions)
                .Where(action => action.AsSpan().ContainsAny('*', '?')),
            Is.Empty);

    [Test]
    public void Identity_OfAConnection_IsAllowedWithoutResourceOnlyWhatHasNone()
    {
        var statements = TestConnections.Mixed.SelectMany(spec => ConnectionPolicies
            .Identity(TestConnections.Plan(spec), TestConnections.Target, TestConnections.Account, lakeFormation: true)
            .Statements);

        Assert.That(
            statements.Where(statement => statement.Resources!.Values.Contains("*"))
                .SelectMany(statement => statement.Actions.Values)
                .Distinct()
                .Order(StringComparer.Ordinal),
            Is.EqualTo(KnownActions.WithoutResource.Order(StringComparer.Ordinal)));
    }
}
