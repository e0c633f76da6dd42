using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Estimates;
using DataPlatform.Preview.Plan;
using DataPlatform.Preview.Rendering;
using DataPlatform.Tests.Preview.Golden;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>
/// However DSS is configured: its host is told the names of secrets, and nobody sees what is in them.
/// </summary>
public class DssSecrecyTests(string stack) : EstateTests(stack)
{
    // Of AWS, and in files.
    private const string LooksLikeAKey = @"\b(AKIA|ASIA)[A-Z0-9]{16}\b|PRIVATE KEY-----";

    // As long as AWS's secret keys and of their letters, but not hexadecimal.
    private const string LooksLikeASecretKey = "^(?=.*[^0-9a-f])[A-Za-z0-9/+=]{40}$";

    private static IEnumerable<string> Hosts => Variants.OfDss.Prepend("");

    [TestCaseSource(nameof(Hosts))]
    public async Task Secrets_AreInNothingThatTheHostIsToldOrThatIsShown(string variant)
    {
        var plan = await PlanAsync(variant);
        var secrets = SecretsOf(plan);
        var host = new DssHostPlan(plan);
        Assert.Multiple(() =>
        {
            foreach (var (what, text) in Told(host).Add("outputs", plan.Outputs.ToJsonString()).AddRange(Shown(plan)))
                Assert.That(secrets.Where(text.Contains), Is.Empty, what);
            foreach (var (what, text) in Told(host))
                Assert.That(text, Does.Not.Match(LooksLikeAKey), what);
        });
    }

    [TestCaseSource(nameof(Hosts))]
    public async Task Settings_NameSecretsAndHaveNone(string variant)
    {
        var values = Values(DssHostPlan.Json(new DssHostPlan(await PlanAsync(variant)).Settings), "").ToList();
        var about = values.Select(value => value.Name)
            .Where(name => name.Contains("secret", StringComparison.OrdinalIgnoreCase)
                || name.Contains("password", StringComparison.OrdinalIgnoreCase)
                || name.Contains("accessKey", StringComparison.OrdinalIgnoreCase));
        Assert.That(about.Distinct(), Is.SubsetOf(new[] { "secretName", "adminSecretArn" }));
        Assert.That(about, Does.Contain("secretName"));
        Assert.That(values.Select(value => value.Text), Has.None.Match(LooksLikeASecretKey));
    }

    [Test]
    public void Permissions_OfTheHostAndOfDss_AreTheRoles()
    {
        var actions = ActionsOf(Plan, "aws:iam/rolePolicy:RolePolicy");
        Assert.That(actions, Is.SupersetOf(new[]
        {
            "cloudformation:SignalResource", "ecr:PutImage", "eks:DescribeCluster", "s3:GetObject",
            "secretsmanager:GetSecretValue", "sts:AssumeRole",
        }));
        Assert.That(Plan.Resources.Select(one => one.Name), Has.None.StartWith("dss-identity-user"));
    }

    [TestCase("DSS keypair")]
    [TestCase("DSS keypair dynamic")]
    public async Task Permissions_WithAKey_AreTheUsersButThoseOfTheHost(string variant)
    {
        var plan = await PlanAsync(variant);
        var hosts = ActionsOf(plan, "aws:iam/rolePolicy:RolePolicy");
        var own = ActionsOf(plan, "aws:iam/policy:Policy");
        var user = plan.Resources.Single(one => one.Name == "dss-identity-user").Outputs["arn"]!.GetValue<string>();
        var trusted =
            from policy in PlanPolicy.In(plan)
            where policy.Resource.Type == "aws:iam/role:Role"
            where policy.Resource.Name.StartsWith("connections-", StringComparison.Ordinal)
            from statement in policy.Statements
            select $"{statement["Principal"]!["AWS"]}";
        Assert.Multiple(() =>
        {
            Assert.That(own, Is.SupersetOf(new[] { "ecr:PutImage", "eks:DescribeCluster", "sts:AssumeRole" }));
            Assert.That(
                hosts, Is.SupersetOf(new[] { "cloudformation:SignalResource", "secretsmanager:GetSecretValue" }));
            Assert.That(own, Has.None.StartWith("secretsmanager:"));
            Assert.That(own, Has.None.EqualTo("cloudformation:SignalResource"));
            Assert.That(hosts, Has.None.Matches("^(sts|ecr|eks|iam):"));
            Assert.That(trusted.Distinct(), Is.EqualTo(new[] { user }));
            Assert.That(
                plan.Resources.Where(one => one.Name == "dss-cluster-access-entry")
                    .Select(one => Input<string>(one, "principalArn")),
                variant == "DSS keypair" ? Is.EqualTo(new[] { user }) : Is.Empty);
        });
    }

    private async Task<PlatformPlan> PlanAsync(string variant) =>
        variant.Length == 0 ? Plan : await Variants.PlanAsync(Stack, variant);

    private static ImmutableSortedDictionary<string, string> Told(DssHostPlan host) =>
        new Dictionary<string, string>
        {
            ["user data"] = host.UserData,
            ["pointer"] = host.Pointer,
            ["settings"] = host.Settings,
            ["bundle"] = Encoding.UTF8.GetString(host.Bundle.AsSpan()),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Shown(PlatformPlan plan)
    {
        using var json = new StringWriter();
        using var tree = new StringWriter();
        var estimates = PlanEstimates.Of(plan, Today.Fixed);
        PlanJsonWriter.Write(json, plan, estimates, showSecrets: false);
        TreeRenderer.Render(tree, plan, estimates, new RenderOptions(null, Color: false, ShowSecrets: false));
        return [new("JSON", json.ToString()), new("tree", tree.ToString())];
    }

    private static string[] SecretsOf(PlatformPlan plan)
    {
        string[] secrets =
        [
            .. from resource in plan.Resources
               let secret = resource.Type switch
               {
                   "aws:iam/accessKey:AccessKey" => resource.Outputs["secret"],
                   "random:index/randomPassword:RandomPassword" => resource.Outputs["result"],
                   _ => null,
               }
               where secret is not null
               select secret.GetValue<string>(),
        ];
        Assert.That(secrets, Is.Not.Empty.And.Unique.And.All.Length.GreaterThan(10));
        return secrets;
    }

    private static ImmutableSortedSet<string> ActionsOf(PlatformPlan plan, string type) =>
        [.. from policy in PlanPolicy.In(plan)
            where policy.Resource.Type == type
            where policy.Resource.Name.StartsWith("dss-identity-", StringComparison.Ordinal)
            from statement in policy.Allowing
            from action in PlanPolicy.Terms(statement["Action"])
            select action];

    private static IEnumerable<(string Name, string Text)> Values(JsonNode? node, string name) => node switch
    {
        JsonObject map => map.SelectMany(entry => Values(entry.Value, entry.Key)),
        JsonArray list => list.SelectMany(item => Values(item, name)),
        _ => [(name, $"{node}")],
    };
}
