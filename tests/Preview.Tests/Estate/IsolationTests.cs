using System.Collections.Immutable;
using DataPlatform.Preview.Plan;
using DataPlatform.Tests.Preview.Golden;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>
/// In the deployed policies of prod nobody is allowed anything of a connection but the connection itself and the few
/// that the stack file lets in. That the statements mean what they should is proven elsewhere; here it is that the
/// right ones are with everyone of the whole stack.
/// </summary>
public class IsolationTests
{
    private const string Account = "111122223333";
    private const string Region = "eu-west-1";

    // EMR Studio reads the secrets that its users make for git, and no others.
    private const string EmrTag = "for-use-with-amazon-emr-managed-policies";

    private static readonly string[] Names = ["finance", "marketing", "partners", "research", "sales"];

    private static readonly string[] IdentityPolicies = ["aws:iam/policy:Policy", "aws:iam/rolePolicy:RolePolicy"];

    // Whom the stack file lets in beside the connections: policy, and what it may reach of which connection.
    private static readonly ImmutableDictionary<string, string[]> Others = new Dictionary<string, string[]>
    {
        ["connections-metastore-policy-1"] =
            ["finance tables", "marketing tables", "partners tables", "research tables", "sales tables"],
        ["dss-identity-connections-policy"] = ["marketing identity", "research identity", "sales identity"],
        // What configures DSS on its host, as root.
        ["dss-identity-host-connection-keys-policy"] = ["finance secret", "partners secret"],
        ["emr-data-1-policy"] = ["marketing objects", "marketing tables", "sales objects", "sales tables"],
        ["spark-forecasting-role-data-1-policy"] =
            ["marketing objects", "marketing tables", "sales objects", "sales tables"],
        ["warehouse-data-1"] = ["finance objects", "sales objects"],
        ["warehouse-tables-1"] = ["finance tables", "sales tables"],
    }.ToImmutableDictionary();

    private static PlatformPlan Plan => Stacks.Plan("prod");

    [Test]
    public void Identities_ReachTheirOwnConnectionAndNoOther()
    {
        var reached = PlanPolicy.In(Plan)
            .Where(policy => IdentityPolicies.Contains(policy.Resource.Type))
            .ToDictionary(policy => policy.Resource.Name, Reached);
        Assert.Multiple(() =>
        {
            foreach (var (policy, what) in reached)
            {
                Assert.That(what, Is.EquivalentTo(Expected(policy)), policy);
            }

            Assert.That(
                reached.Keys,
                Is.SupersetOf(Names.Select(name => $"connections-{name}-policy").Concat(Others.Keys)));
        });
    }

    [Test]
    public void Secrets_DoNotBearTheTagByWhichEmrReadsThem()
    {
        var secrets = Plan.Resources.Where(one => one.Type == "aws:secretsmanager/secret:Secret").ToList();
        Assert.That(secrets, Has.Count.EqualTo(4));
        Assert.That(secrets.Select(secret => secret.Inputs.ToJsonString()), Has.None.Contain(EmrTag));
        Assert.That(Plan.Config.Keys, Has.None.EqualTo("dataplatform:tags"));
    }

    [Test]
    public void Connections_ListAndQueryUnderTheirOwnPrefixOnly()
    {
        var conditions =
            from policy in PlanPolicy.In(Plan)
            where Names.Any(name => policy.Resource.Name == $"connections-{name}-policy")
            from statement in policy.Allowing
            where PlanPolicy.Terms(statement["Action"]).Contains("s3:ListBucket")
            let prefixes = statement["Condition"]?["StringLike"]?["s3:prefix"]
            select $"{policy.Resource.Name[12..^7]} {statement["Sid"]} {string.Join(' ', PlanPolicy.Terms(prefixes))}";
        Assert.That(conditions, Is.EquivalentTo(new[]
        {
            "finance DataList finance/ finance/*",
            "finance ResultsList athena/finance/ athena/finance/*",
            "marketing DataList campaigns/ campaigns/*",
            "marketing ResultsList athena/marketing/ athena/marketing/*",
            "partners DataList inbound/platform/ inbound/platform/*",
            "partners ResultsList athena/partners/ athena/partners/*",
            "research DataList research/ research/*",
            "research ResultsList athena/research/ athena/research/*",
            // The whole of a bucket that nobody else has a place in.
            "sales DataList ",
            "sales ResultsList athena/sales/ athena/sales/*",
        }));
    }

    [Test]
    public void Connections_HaveOnePolicyEachAndNothingFromAws() =>
        Assert.Multiple(() =>
        {
            foreach (var name in Names)
            {
                var attached = Plan.Resources
                    .Where(resource => resource.Type.Contains("PolicyAttachment", StringComparison.Ordinal))
                    .Where(resource => resource.Name.StartsWith($"connections-{name}-", StringComparison.Ordinal))
                    .Select(resource => resource.PropertyDependencies["policyArn"].Single());
                Assert.That(
                    attached.Select(urn => urn[(urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..]),
                    Is.EqualTo(new[] { $"connections-{name}-policy" }));
            }
        });

    [Test]
    public void Connections_AreTakenOnByDssAloneWithTheirExternalId()
    {
        var trust =
            from policy in PlanPolicy.In(Plan)
            where policy.Resource.Type == "aws:iam/role:Role"
            where policy.Resource.Name.StartsWith("connections-", StringComparison.Ordinal)
            from statement in policy.Statements
            select $"{policy.Resource.Name} {statement["Principal"]!["AWS"]} "
                + $"{statement["Condition"]!["StringEquals"]!["sts:ExternalId"]}";
        Assert.That(trust, Is.EquivalentTo(new[] { "marketing", "metastore", "research", "sales" }.Select(name =>
            $"connections-{name}-role arn:aws:iam::{Account}:role/dataplatform-prod-dss dataplatform-prod-{name}")));
    }

    private static string[] Expected(string policy)
    {
        var own = Names.SingleOrDefault(name => policy == $"connections-{name}-policy");
        return own is null
            ? Others.GetValueOrDefault(policy, [])
            : [$"{own} objects", $"{own} results", $"{own} tables", $"{own} workgroup"];
    }

    // What of the connections a policy's allowances cover, by their resources alone. Those of everything have a list of
    // their own, and reach no data; nor do those of what bears a tag that nothing of a connection has.
    private static IEnumerable<string> Reached(PlanPolicy policy)
    {
        string[] terms =
        [
            .. policy.Allowing
                .Where(statement => statement["Condition"]?["StringEquals"]?[$"aws:ResourceTag/{EmrTag}"] is null)
                .SelectMany(statement => PlanPolicy.Terms(statement["Resource"]))
                .Where(term => term != "*"),
        ];
        return from name in Names
               from thing in Things(name)
               where terms.Any(term => PlanPolicy.Covers(term, thing.Arn))
               select $"{name} {thing.Kind}";
    }

    private static IEnumerable<(string Kind, string Arn)> Things(string name)
    {
        var facts = Plan.Outputs["connections"]![name]!;
        var prefix = $"{facts["prefix"]}" is { Length: > 0 } some ? $"{some}/" : "";
        yield return ("objects", $"arn:aws:s3:::{facts["bucket"]}/{prefix}part-0");
        yield return ("results", $"arn:aws:s3:::{$"{facts["resultsUri"]}"["s3://".Length..]}0a1b.csv");
        yield return ("tables", $"arn:aws:glue:{Region}:{Account}:table/{facts["database"]}/orders");
        yield return ("workgroup", $"arn:aws:athena:{Region}:{Account}:workgroup/{facts["workgroup"]}");
        yield return facts["roleArn"] is { } role
            ? ("identity", $"{role}")
            : ("secret", $"arn:aws:secretsmanager:{Region}:{Account}:secret:{facts["secretName"]}-AbCdEf");
    }
}
