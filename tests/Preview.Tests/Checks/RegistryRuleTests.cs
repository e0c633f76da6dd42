using System.Text.Json.Nodes;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Checks;

public sealed class RegistryRuleTests
{
    private const string Repository = "aws:ecr/repository:Repository";
    private const string Policy = "aws:ecr/lifecyclePolicy:LifecyclePolicy";
    private const string Template = "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate";
    private const string Cache = "aws:ecr/pullThroughCacheRule:PullThroughCacheRule";

    private const string Untagged = """
        {"rulePriority":1,"selection":{"tagStatus":"untagged","countType":"sinceImagePushed","countUnit":"days",
        "countNumber":7},"action":{"type":"expire"}}
        """;

    private const string Any = """
        {"rulePriority":2,"selection":{"tagStatus":"any","countType":"imageCountMoreThan","countNumber":50},
        "action":{"type":"expire"}}
        """;

    [TestCase(Repository, "name", "data-dev/dss/dku-exec-base", 0)]
    [TestCase(Repository, "name", "a__b.c--d/e", 0)]
    [TestCase(Repository, "name", "Data", 1)]
    [TestCase(Repository, "name", "a//b", 1)]
    [TestCase(Repository, "name", "a___b", 1)]
    [TestCase(Repository, "name", "a", 1)]
    [TestCase(Repository, "name", "ROOT", 1)]
    [TestCase(Template, "prefix", "a", 0)]
    [TestCase(Template, "prefix", "ROOT", 0)]
    [TestCase(Cache, "ecrRepositoryPrefix", "data-dev/ecr-public", 0)]
    [TestCase(Cache, "ecrRepositoryPrefix", "data-development-environment/ec", 1)]
    public void RepositoryName_Checked_IsHeldToThePattern(string type, string property, string name, int findings) =>
        Assert.That(
            Plans.Messages("ecr-repository-name", type, $$"""{"{{property}}":"{{name}}"}"""),
            Has.Count.EqualTo(findings));

    [Test]
    public void Lifecycle_RepositoryWithoutPolicy_IsWarnedOf()
    {
        var repository = Plans.Resource(Repository, "base", """{"name":"base"}""", "base");
        var inputs = new JsonObject { ["repository"] = "base", ["policy"] = Rules(Untagged, Any) };
        var policy = Plans.Resource(Policy, "policy", inputs.ToJsonString());
        Assert.Multiple(() =>
        {
            Assert.That(
                Plans.Check("ecr-lifecycle-policy", repository).Select(found => found.Message),
                Is.EqualTo(new[] { "No LifecyclePolicy: images never expire." }));
            Assert.That(Plans.Check("ecr-lifecycle-policy", repository, policy), Is.Empty);
        });
    }

    [Test]
    public void Lifecycle_NoJson_IsRefused() => Assert.That(
        Check("{"), Is.EqualTo(new[] { "The policy is no JSON object with 1 to 50 rules." }));

    [Test]
    public void Lifecycle_RulesOutOfOrder_AreRefused() => Assert.That(
        Check(Rules(Any, Untagged)),
        Is.EqualTo(new[]
        {
            "Rule 2: tagStatus 'any' belongs to the last rule.",
            "Rule 1 comes after rule 2: priorities are 1 or more and ascend.",
        }));

    [Test]
    public void Lifecycle_TwoRulesOfOnePriority_AreRefused() => Assert.That(
        Check(Rules(Untagged, Untagged)),
        Is.EqualTo(new[] { "Rule 1 comes after rule 1: priorities are 1 or more and ascend." }));

    [TestCase("\"countUnit\":\"days\",", "", "countUnit is 'days' with a time, and left out with a number of images")]
    [TestCase("untagged", "none", "tagStatus 'none'; accepted: tagged, untagged, any")]
    [TestCase("untagged", "tagged", "tagPatternList or tagPrefixList belongs to tagStatus 'tagged', and only there")]
    [TestCase("sinceImagePushed", "since", "there is no countType 'since'")]
    [TestCase("\"countNumber\":7", "\"countNumber\":0", "countNumber is 1 or more")]
    [TestCase("expire", "delete", "the action is neither 'expire' nor 'transition'")]
    public void Lifecycle_MistakeInARule_IsNamed(string part, string otherwise, string message)
    {
        var rule = Untagged.ReplaceLineEndings("").Replace(part, otherwise, StringComparison.Ordinal);
        Assert.That(Check(Rules(rule)), Is.EqualTo(new[] { $"Rule 1: {message}." }));
    }

    private static string Rules(params string[] rules) => $$"""{"rules":[{{string.Join(',', rules)}}]}""";

    private static List<string> Check(string policy) => Plans.Messages(
        "ecr-lifecycle-policy", Template, new JsonObject { ["lifecyclePolicy"] = policy }.ToJsonString());
}
