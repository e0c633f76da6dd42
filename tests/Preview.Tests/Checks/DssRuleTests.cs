using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Checks;

/// <summary>Rules about what the host of Dataiku DSS is told, its secrets and its access to the cluster.</summary>
public sealed class DssRuleTests
{
    private const string Entry = "aws:eks/accessEntry:AccessEntry";
    private const string Stack = "aws:cloudformation/stack:Stack";
    private const string Secret = "aws:secretsmanager/secret:Secret";
    private const string Principal = "arn:aws:iam::111122223333:role/dss";

    private static readonly Dictionary<string, string> Production = new() { ["platform:environment"] = "prod" };
    private static readonly Dictionary<string, string> Development = new() { ["platform:environment"] = "dev" };

    private static PlanResource Object(string name, string key, string property, string content) => Plans.Resource(
        "aws:s3/bucketObjectv2:BucketObjectv2",
        name,
        new JsonObject { ["bucket"] = "assets", ["key"] = key, [property] = content }.ToJsonString());

    private static PlanResource Settings(string content) =>
        Object("settings", "dss/settings/1.json", "content", content);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [TestCase("""{"dss":{"license":{"secretName":"license"}}}""", 0)]
    [TestCase("""{"dss":{}}""", 1)]
    [TestCase("""{"other":{}}""", 0)]
    [TestCase("no JSON", 0)]
    public void License_Missing_IsToldForUsersOnly(string settings, int findings) => Assert.Multiple(() =>
    {
        Assert.That(Plans.Check("dss-license", Production, Settings(settings)), Has.Count.EqualTo(findings));
        Assert.That(Plans.Check("dss-license", Development, Settings(settings)), Is.Empty);
        Assert.That(
            Plans.Check("dss-license", Production, Object("other", "emr/a.json", "content", settings)), Is.Empty);
    });

    [TestCase("""{"dss":{"url":"https://dss.example.com","license":{"secretName":"license"}}}""", false)]
    [TestCase("""{"dss":{"url":"https://dss.example.com"}}""", true)]
    public void License_MissingBehindALoadBalancer_IsToldInEveryStack(string settings, bool isTold) =>
        Assert.That(
            Plans.Check("dss-license", Development, Settings(settings)).Select(finding => finding.Message),
            Is.EqualTo(isTold
                ? new[]
                {
                    "There is no license: DSS is the free edition, and what needs a license is left out. A version "
                    + "whose API is closed without one fails to deploy behind a load balancer.",
                }
                : []));

    [TestCase("""{"host":{"userIsolation":true}}""", null, null)]
    [TestCase("""{"host":{"userIsolation":false}}""", Severity.Warning, Severity.Info)]
    [TestCase("{}", null, null)]
    public void Isolation_Off_IsTold(string settings, Severity? production, Severity? development) =>
        Assert.Multiple(() =>
        {
            foreach (var (config, severity) in new[] { (Production, production), (Development, development) })
                Assert.That(
                    Plans.Check("dss-user-isolation", config, Settings(settings))
                        .Select(found => (Severity?)found.Severity),
                    Is.EqualTo(severity is null ? [] : new[] { severity }));
        });

    [Test]
    public void Downloads_WithoutChecksum_AreToldTogether()
    {
        var settings = Settings(
            """
            {"downloads":{"kit":{"url":"https://a/kit.tar.gz"},"spark":{"url":"https://a/s.tar.gz","sha256":"1"},
            "drivers":{"athena":{"url":"https://a/a.jar"}},
            "tools":[{"name":"kubectl","url":"https://a/kubectl","sha256":"2"},{"name":"eksctl","url":"https://a/e"}]}}
            """);
        const string message =
            "No checksum is given for kit, drivers.athena, tools.eksctl: what is downloaded first is trusted.";
        Assert.Multiple(() =>
        {
            Assert.That(
                Plans.Check("dss-download-checksum", Production, settings),
                Is.EqualTo(new[] { (Severity.Warning, "settings", "content", message) }));
            Assert.That(
                Plans.Check("dss-download-checksum", Development, settings),
                Is.EqualTo(new[] { (Severity.Info, "settings", "content", message) }));
        });
    }

    [TestCase("null", Severity.Error)]
    [TestCase("\"s3://mirror/dss\"", null)]
    public void Downloads_InClear_AreRefusedUnlessMirrored(string mirror, Severity? severity) => Assert.That(
        Plans.Check(
                "dss-download-checksum",
                Production,
                Settings($$$"""{"downloads":{"mirror":{{{mirror}}},"kit":{"url":"http://a/kit","sha256":"1"} } }"""))
            .Select(found => (Severity?)found.Severity),
        Is.EqualTo(severity is null ? [] : new[] { severity }));

    [Test]
    public void Downloads_Mirrored_AreOnlyTold() => Assert.That(
        Plans.Check(
                "dss-download-checksum",
                Production,
                Settings("""{"downloads":{"mirror":"s3://mirror","kit":{"url":"https://a/kit"}}}"""))
            .Select(found => found.Severity),
        Is.EqualTo(new[] { Severity.Info }));

    [Test]
    public void SecretNames_OfTheSettings_AreSecretsOfThePlan() => Assert.That(
        Plans.Check(
                "dss-secret-name",
                Plans.Resource(Secret, "admin", """{"name":"p/dss/admin-password"}"""),
                Settings(
                    """
                    {"dss":{"license":{"secretName":"of-somebody-else"},"admin":{"secretName":"p/dss/admin-password"},
                    "connections":[{"secretName":"p/a"},{"secretName":"p/a"},{"name":"p/b"}]}}
                    """))
            .Select(found => found.Message),
        Is.EqualTo(new[] { "The plan has no secret 'p/a'." }));

    private static PlanResource[] Release(
        string bundleHash, string settingsHash, string stack = "p-dss-1", string signal = "Ready") =>
    [
        Object("bundle", "dss/bundles/1.tar", "contentBase64", Convert.ToBase64String("tar"u8)),
        Settings("{}"),
        Plans.Resource(Stack, "ready", """{"name":"p-dss-1","templateBody":"{\"Resources\":{\"Ready\":{}}}"}"""),
        Object(
            "pointer",
            "dss/release.json",
            "content",
            $$"""
            {"launch":"launch: 1","bundle":{"key":"dss/bundles/1.tar","sha256":"{{bundleHash}}"},
            "settings":{"key":"dss/settings/1.json","sha256":"{{settingsHash}}"},
            "signal":{"stack":"{{stack}}","resource":"{{signal}}"} }
            """),
    ];

    [TestCase("launch: 1", 0)]
    [TestCase("launch: 2", 1)]
    [TestCase(null, 0)]
    public void Release_ForAHost_IsForOneThatIsStarted(string? userData, int findings)
    {
        var host = Plans.Resource("aws:ec2/instance:Instance", "host");
        if (userData is not null)
            host.Inputs["userDataBase64"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(userData));
        Assert.That(
            ReleaseMessages([.. Release(Hash("tar"), Hash("{}")), host]),
            Is.EqualTo(findings == 0 ? [] : new[] { "launch: no instance is started as 'launch: 1'." }));
    }

    private static IEnumerable<string> ReleaseMessages(params PlanResource[] resources) =>
        Plans.Check("dss-release", resources).Select(found => found.Message);

    [Test]
    public void Release_Checked_NamesWhatThereIs() => Assert.Multiple(() =>
    {
        var (bundle, settings) = (Hash("tar"), Hash("{}"));
        Assert.That(ReleaseMessages(Release(bundle, settings)), Is.Empty);
        Assert.That(
            ReleaseMessages(Release("0", settings)),
            Is.EqualTo(new[] { $"bundle: the checksum is not that of 'dss/bundles/1.tar', {bundle}." }));
        Assert.That(
            ReleaseMessages(Release(bundle, "0")),
            Is.EqualTo(new[] { $"settings: the checksum is not that of 'dss/settings/1.json', {settings}." }));
        Assert.That(
            ReleaseMessages(Release(bundle, settings, stack: "p-dss-2")),
            Is.EqualTo(new[] { "signal: there is no stack 'p-dss-2'." }));
        Assert.That(
            ReleaseMessages(Release(bundle, settings, signal: "Done")),
            Is.EqualTo(new[] { "signal: the stack p-dss-1 has no resource 'Done'." }));
        Assert.That(
            ReleaseMessages(Release(bundle, settings)[1..]),
            Is.EqualTo(new[] { "bundle: there is no object 'dss/bundles/1.tar' in the bucket." }));
        Assert.That(
            ReleaseMessages(Object("pointer", "dss/release.json", "content", "[]")),
            Is.EqualTo(new[] { "It is not a JSON object." }));
    });

    [Test]
    public void ObjectSecret_KnownOrSeeming_IsAnError() => Assert.Multiple(() =>
    {
        var tar = Convert.ToBase64String("export AWS=AKIAIOSFODNN7EXAMPLE"u8);
        Assert.That(
            Plans.Check("security-object-secret", Object("bundle", "a.tar", "contentBase64", tar)),
            Is.EqualTo(new[]
            {
                (Severity.Error, "bundle", "contentBase64", "It has what looks like an access key of AWS."),
            }));
        Assert.That(
            Plans.Check("security-object-secret", Settings("{}") with { SecretPaths = ["content"] }),
            Is.EqualTo(new[] { (Severity.Error, "settings", "content", "A secret is in it.") }));
        Assert.That(
            Plans.Check("security-object-secret", Settings("""{"secretName":"p/dss/admin-password"}""")), Is.Empty);
    });

    private static PlanResource Binding(string kind, string group) => Plans.Resource(
        $"kubernetes:rbac.authorization.k8s.io/v1:{kind}",
        kind,
        $$"""{"subjects":[{"kind":"Group","name":"{{group}}"}]}""");

    [TestCase("\"kubernetesGroups\":[\"dss\"]")]
    [TestCase("\"kubernetesGroups\":[\"dss\",\"users\"]")]
    [TestCase("\"type\":\"EC2_LINUX\"")]
    [TestCase("\"kubernetesGroups\":[\"other\"]", "No binding of the plan is for the group other.")]
    [TestCase("\"kubernetesGroups\":[\"system:masters\"]", "'system:masters' is a group of Kubernetes itself.")]
    [TestCase("\"type\":\"STANDARD\"", "It has neither a group nor a policy: it allows nothing.")]
    public void AccessEntry_Groups_AreBound(string inputs, params string[] messages) => Assert.That(
        Plans.Check(
                "eks-access-entry",
                Binding("RoleBinding", "dss"),
                Binding("ClusterRoleBinding", "users"),
                Plans.Resource(Entry, "entry", $$"""{"clusterName":"c","principalArn":"{{Principal}}",{{inputs}}}"""))
            .Select(found => found.Message),
        Is.EqualTo(messages));

    [TestCase(Principal)]
    [TestCase("arn:aws:iam::111122223333:user/team/dss")]
    [TestCase("arn:aws:sts::111122223333:assumed-role/dss/session",
        "'arn:aws:sts::111122223333:assumed-role/dss/session' is not the ARN of a role or user.")]
    [TestCase("arn:aws:iam::111122223333:root", "'arn:aws:iam::111122223333:root' is not the ARN of a role or user.")]
    public void AccessEntry_Principal_IsARoleOrUser(string principal, params string[] messages) => Assert.That(
        Plans.Check(
                "eks-access-entry",
                Plans.Resource(Entry, "entry", $$"""{"clusterName":"c","principalArn":"{{principal}}"}"""),
                Plans.Resource(
                    "aws:eks/accessPolicyAssociation:AccessPolicyAssociation",
                    "policy",
                    $$"""{"principalArn":"{{principal}}"}"""))
            .Select(found => found.Message),
        Is.EqualTo(messages));

    [TestCase("c", "first is for the same principal.")]
    [TestCase("d")]
    public void AccessEntry_ForOnePrincipalTwice_IsRefused(string cluster, params string[] messages) => Assert.That(
        Plans.Check(
                "eks-access-entry",
                Plans.Resource(
                    Entry, "first", $$"""{"clusterName":"c","principalArn":"{{Principal}}","type":"EC2_LINUX"}"""),
                Plans.Resource(
                    Entry,
                    "second",
                    $$"""{"clusterName":"{{cluster}}","principalArn":"{{Principal}}","type":"EC2_LINUX"}"""))
            .Select(found => found.Message),
        Is.EqualTo(messages));
}
