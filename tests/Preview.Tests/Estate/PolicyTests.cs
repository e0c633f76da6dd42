using System.Collections.Immutable;
using DataPlatform.Tests.Preview.Golden;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>Every policy document of every resource is one that AWS takes, and no wider than it says why.</summary>
public class PolicyTests(string stack) : EstateTests(stack)
{
    // Longest document by where it is, in characters; AWS's defaults, without raised quotas.
    private static readonly ImmutableDictionary<(string Type, string Path), int> Limits =
        new Dictionary<(string, string), int>
        {
            [("aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate", "repositoryPolicy")] = 10240,
            [("aws:ecr/repositoryPolicy:RepositoryPolicy", "policy")] = 10240,
            [("aws:iam/policy:Policy", "policy")] = 6144,
            [("aws:iam/role:Role", "assumeRolePolicy")] = 2048,
            [("aws:iam/rolePolicy:RolePolicy", "policy")] = 10240,
            [("aws:kms/key:Key", "policy")] = 32768,
            [("aws:s3/bucketPolicy:BucketPolicy", "policy")] = 20480,
            [("aws:s3tables/tableBucketPolicy:TableBucketPolicy", "resourcePolicy")] = 20480,
            [("aws:secretsmanager/secretPolicy:SecretPolicy", "policy")] = 20480,
            [("aws:sns/topicPolicy:TopicPolicy", "policy")] = 30720,
            [("aws:sqs/queuePolicy:QueuePolicy", "policy")] = 8192,
        }.ToImmutableDictionary();

    private const string Version = "\"Version\":\"2012-10-17\"";

    private IReadOnlyList<PlanPolicy> Policies => PlanPolicy.In(Plan);

    [Test]
    public void Policies_AreOfKindsThatHaveALimitHere()
    {
        Assert.That(
            Policies.Select(policy => (policy.Resource.Type, policy.Path)).Distinct(), Is.SubsetOf(Limits.Keys));
        Assert.That(Policies, Has.Count.EqualTo(Stack == "prod" ? 98 : 64));
    }

    [Test]
    public void Policies_AreNoLongerThanAwsTakes() =>
        Each(Policies, policy =>
            Assert.That(policy.Size, Is.LessThanOrEqualTo(Limit(policy)), policy.Resource.Name));

    [TestCaseSource(typeof(Variants), nameof(Variants.Names))]
    public async Task Policies_OfVariants_AreNoLongerThanAwsTakesAndWellFormed(string variant)
    {
        var policies = PlanPolicy.In(await Variants.PlanAsync(Stack, variant));
        Each(policies, policy =>
        {
            var name = policy.Resource.Name;
            Assert.That(policy.Size, Is.LessThanOrEqualTo(Limit(policy)), name);
            Assert.That(
                policy.Statements.Select(statement => $"{statement["Sid"]}"),
                Is.Unique.And.All.Matches("^[A-Za-z0-9]+$"),
                name);
        });
        Assert.That(policies, Has.Count.GreaterThanOrEqualTo(50));
    }

    [Test]
    public void InlinePolicies_OfARoleTogether_AreNoLongerThanAwsTakes()
    {
        var byRole = Policies
            .Where(policy => policy.Resource.Type == "aws:iam/rolePolicy:RolePolicy")
            .ToLookup(policy => policy.Resource.PropertyDependencies["role"].Single(), policy => policy.Size);
        Assert.That(byRole, Is.Not.Empty);
        Assert.That(byRole.Where(role => role.Sum() > 10240).Select(role => role.Key), Is.Empty);
    }

    [Test]
    public void Statements_HaveSidsOfLettersAndDigitsEachOnceInItsDocument() =>
        Each(Policies, policy =>
        {
            var sids = policy.Statements.Select(statement => $"{statement["Sid"]}").ToList();
            Assert.That(sids, Is.Unique.And.All.Matches("^[A-Za-z0-9]+$"), policy.Resource.Name);
        });

    [Test]
    public void Policies_AreOfTheCurrentVersion() =>
        Each(Policies, policy => Assert.That(policy.Text, Does.Contain(Version), policy.Resource.Name));

    [Test]
    public void Allowances_OfEverything_AreThoseWithAReason()
    {
        var wide =
            from policy in Policies
            from statement in policy.Allowing
            where PlanPolicy.Terms(statement["Resource"]).Contains("*")
                || PlanPolicy.Terms(statement["Action"]).Any(IsEveryAction)
            select $"{policy.Resource.Name} {statement["Sid"]}";
        Assert.That(
            wide, Is.EquivalentTo(WideStatements.Of(Stack).Select(row => $"{row.Resource} {row.Sid}")));
    }

    [Test]
    public void Allowances_OfAllActions_AreTheAccountsInKeyPoliciesOnly()
    {
        var wide =
            from policy in Policies
            from statement in policy.Allowing
            from action in PlanPolicy.Terms(statement["Action"])
            where IsEveryAction(action)
            select (policy.Resource.Type, $"{statement["Sid"]}", action);
        Assert.That(wide.Distinct(), Is.EqualTo(new[] { ("aws:kms/key:Key", "AccountGoverns", "kms:*") }));
    }

    [Test]
    public void Allowances_OfEverybody_AreThoseOfTheAccountThroughAService()
    {
        var open =
            from policy in Policies
            from statement in policy.Allowing
            where $"{statement["Principal"]}" == "*" || $"{statement["Principal"]?["AWS"]}" == "*"
            select (policy, statement);
        Assert.Multiple(() =>
        {
            foreach (var (policy, statement) in open)
            {
                var condition = statement["Condition"]!["StringEquals"]!;
                Assert.That($"{condition["kms:CallerAccount"]}", Does.Match("^[0-9]{12}$"), policy.Resource.Name);
                Assert.That($"{condition["kms:ViaService"]}", Does.EndWith(".amazonaws.com"), policy.Resource.Name);
            }
        });
        Assert.That(open.Count(), Is.EqualTo(Stack == "prod" ? 7 : 4));
    }

    [Test]
    public void Allowances_NeverSayWhatTheyLeaveOut() =>
        Each(Policies, policy =>
        {
            foreach (var statement in policy.Allowing)
            {
                Assert.That(statement.Select(member => member.Key), Has.None.StartWith("Not"), policy.Resource.Name);
            }
        });

    [Test]
    public void Policies_NameNothingOfAnotherStack()
    {
        var others = Stacks.Names.Where(name => name != Stack).SelectMany(
            name => new[] { $"dataplatform-{name}", $"dataplatform_{name}" }).ToList();
        Assert.That(others, Is.Not.Empty);
        Each(Policies, policy => Assert.That(others.Where(policy.Text.Contains), Is.Empty, policy.Resource.Name));
    }

    [Test]
    public void Allowances_CoverNothingOfAnotherStackButUnderACondition()
    {
        var arns = Stacks.Names.Where(name => name != Stack)
            .SelectMany(name => Stacks.Plan(name).Resources)
            .Select(resource => resource.Outputs["arn"]?.ToString())
            .OfType<string>().ToList();
        var crossing =
            from policy in Policies
            from statement in policy.Allowing
            where statement["Condition"] is null
            from term in PlanPolicy.Terms(statement["Resource"])
            where term != "*" && arns.Any(arn => PlanPolicy.Covers(term, arn))
            select $"{policy.Resource.Name} {statement["Sid"]}";
        Assert.That(arns, Has.Count.GreaterThan(50));
        Assert.That(crossing.Distinct(), Is.EquivalentTo(WideStatements.AcrossStacks(Stack)));
    }

    private static int Limit(PlanPolicy policy) => Limits[(policy.Resource.Type, policy.Path)];

    private static bool IsEveryAction(string action) =>
        action == "*" || action.EndsWith(":*", StringComparison.Ordinal);

    private static void Each(IEnumerable<PlanPolicy> policies, Action<PlanPolicy> rule) =>
        Assert.Multiple(() =>
        {
            foreach (var policy in policies)
            {
                rule(policy);
            }
        });
}
