using System.Collections.Immutable;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Lake;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Platform.Connections;

public sealed class DataConnectionsTests
{
    private const string Policy = "aws:iam/policy:Policy";

    [Test]
    public async Task Metastore_Always_HasARoleOfItsOwnWithoutData()
    {
        var args = ConnectionCloud.AllArgs(ConnectionCloud.Spec("b"), ConnectionCloud.Spec("a"));
        var plans = args.Specs.Select(spec => ConnectionPlan.Of(spec, args.Basis.Target, RecordingCloud.AccountId));
        var run = await Run(args);
        var role = run.Single("aws:iam/role:Role", "all-metastore-role");
        Assert.Multiple(() =>
        {
            Assert.That(role["path"], Is.EqualTo("/dataplatform-dev/connections/"));
            Assert.That(
                role["assumeRolePolicy"],
                Is.EqualTo(
                    ConnectionPolicies.Trust("dataplatform-dev-metastore", ConnectionCloud.DssRole).ToJson()));
            Assert.That(
                run.Single(Policy, "all-metastore-policy-1")["policy"],
                Is.EqualTo(ConnectionPolicies
                    .Metastore(plans, ["dataplatform_dev"], args.Basis.Target, RecordingCloud.AccountId)
                    .Single()
                    .ToJson()));
            Assert.That(
                run.Single("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "all-metastore-attachment-1").Json,
                Is.EqualTo("""{"policyArn":"arn:aws:mock:::all-metastore-policy-1","role":"all-metastore-role"}"""));
        });
    }

    [Test]
    public async Task Metastore_OfManyDatabases_HasAsManyPoliciesAsItTakes()
    {
        ConnectionSpec[] specs =
            [.. Enumerable.Range(10, 30).Select(number => ConnectionCloud.Spec($"connection-{number}"))];
        var args = ConnectionCloud.AllArgs(specs);
        var expected = ConnectionPolicies.Metastore(
            specs.Select(spec => ConnectionPlan.Of(spec, args.Basis.Target, RecordingCloud.AccountId)),
            args.FurtherDatabases,
            args.Basis.Target,
            RecordingCloud.AccountId);
        var run = await Run(args);
        var policies = run.OfType(Policy)
            .Where(policy => policy.Name.StartsWith("all-metastore-", StringComparison.Ordinal))
            .ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(expected, Has.Length.InRange(2, 9));
            Assert.That(
                policies.Select(policy => policy["policy"]),
                Is.EqualTo(expected.Select(policy => policy.ToJson())));
        });
    }

    [Test]
    public async Task Connections_InAnyOrder_HaveTheSameResources()
    {
        var one = await Run(ConnectionCloud.AllArgs(ConnectionCloud.Spec("b"), ConnectionCloud.Spec("a")));
        var other = await Run(ConnectionCloud.AllArgs(ConnectionCloud.Spec("a"), ConnectionCloud.Spec("b")));
        Assert.Multiple(() =>
        {
            Assert.That(
                one.NamesOf("dataplatform:connections:DataConnection"), Is.EqualTo(new[] { "all-a", "all-b" }));
            Assert.That(
                one.Resources.Select(resource => $"{resource.Name} {resource.Json}"),
                Is.EqualTo(other.Resources.Select(resource => $"{resource.Name} {resource.Json}")));
        });
    }

    [Test]
    public async Task Facts_OfConnections_SayWhatDssNeedsAndNothingSecret()
    {
        DataConnections? all = null;
        var keyed = ConnectionCloud.Spec("keyed") with
        {
            Credentials = CredentialsKind.Keypair,
            Bucket = new ConnectionBucket.OfLake(LakeBucketRole.Raw),
            Prefix = "in/keyed",
            Access = DataAccess.ReadOnly,
            Generation = 2,
        };
        var args = ConnectionCloud.AllArgs(ConnectionCloud.Spec("roled"), keyed);
        _ = await new RecordingCloud().WithSecrets().RunAsync(() => all = new DataConnections("all", args));
        var facts = await OutputUtilities.GetValueAsync(all!.Facts);
        var arns = await OutputUtilities.GetValueAsync(all.PrincipalArns["keyed"]);
        var plans = await OutputUtilities.GetValueAsync(all.Plans);
        ImmutableArray<string> groups = facts["keyed"].Groups;
        Assert.Multiple(() =>
        {
            Assert.That(facts.Keys, Is.EqualTo(new[] { "keyed", "roled" }));
            Assert.That(groups, Is.EqualTo(new[] { "analysts" }));
            Assert.That(facts["keyed"], Is.EqualTo(new ConnectionFacts
            {
                Name = "keyed",
                Groups = groups,
                Access = DataAccess.ReadOnly,
                Bucket = "dataplatform-dev-raw-123456789012-eu-west-1",
                Prefix = "in/keyed",
                BucketRegion = "eu-west-1",
                Database = "dataplatform_dev_keyed",
                Workgroup = "dataplatform-dev-keyed",
                ResultsUri = "s3://dataplatform-dev-results-123456789012-eu-west-1/athena/keyed/",
                Credentials = CredentialsKind.Keypair,
                RoleArn = null,
                ExternalId = null,
                SecretName = "dataplatform-dev/connections/keyed",
                Generation = 2,
            }));
            Assert.That(
                (facts["roled"].RoleArn, facts["roled"].ExternalId, facts["roled"].SecretName),
                Is.EqualTo(("arn:aws:mock:::all-roled-role", "dataplatform-dev-roled", (string?)null)));
            Assert.That(facts["roled"].Generation, Is.Null);
            Assert.That(arns, Is.EqualTo("arn:aws:mock:::all-keyed-user"));
            Assert.That(plans.Select(plan => plan.Name), Is.EqualTo(new[] { "keyed", "roled" }));
            Assert.That(all.MetastoreExternalId, Is.EqualTo("dataplatform-dev-metastore"));
        });
    }

    [Test]
    public async Task Facts_OfAKey_AreNotMarkedSecret()
    {
        DataConnections? all = null;
        var args = ConnectionCloud.AllArgs(
            ConnectionCloud.Spec() with { Credentials = CredentialsKind.Keypair });
        _ = await new RecordingCloud().WithSecrets().RunAsync(() => all = new DataConnections("all", args));
        Assert.That(await Output.IsSecretAsync(all!.Facts), Is.False);
    }

    [Test]
    public async Task Connections_WhenThereAreNone_AreTheMetastoreAlone()
    {
        var run = await Run(ConnectionCloud.AllArgs());
        Assert.That(
            run.Counts,
            Is.EquivalentTo(new Dictionary<string, int>
            {
                [Policy] = 1,
                ["aws:iam/role:Role"] = 1,
                ["aws:iam/rolePolicyAttachment:RolePolicyAttachment"] = 1,
                ["dataplatform:connections:DataConnections"] = 1,
            }));
    }

    [Test]
    public void Specs_ThatCollide_AreRefused() =>
        Assert.That(
            ConnectionCloud.AllArgs(ConnectionCloud.Spec(), ConnectionCloud.Spec()).Validate,
            Throws.ArgumentException.With.Message.StartsWith("Specs[1]: name: "));

    [Test]
    public void Specs_WithTheDatabaseOfThePlatform_AreRefused()
    {
        var args = new DataConnectionsArgs
        {
            Basis = ConnectionCloud.Basis(),
            Specs = [ConnectionCloud.Spec() with { Database = "lake" }],
            FurtherDatabases = ["lake"],
        };
        Assert.That(
            args.Validate,
            Throws.ArgumentException.With.Message.StartsWith("Specs[0]: database: 'lake' is the platform's own"));
    }

    private static Task<Recording> Run(DataConnectionsArgs args) =>
        new RecordingCloud().RunAsync(() => _ = new DataConnections("all", args));
}
