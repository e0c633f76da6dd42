using System.Collections.Immutable;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Stacks;

/// <summary>How DSS proves who it is, and which cluster it has.</summary>
public sealed class DssModeWiringTests
{
    private const string Dss = "dataplatform:dss:";
    private const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
    private const string UserPolicy = "aws:iam/userPolicyAttachment:UserPolicyAttachment";
    private const string Connection = """[{"name":"sales","groups":["readers"]}]""";

    [TestCase("instanceProfile", "arn:of:dss-identity-role", "arn:of:dss-identity-user")]
    [TestCase("keypair", "arn:of:dss-identity-user", "arn:of:dss-identity-role")]
    public async Task Credentials_OfEitherMode_AreWhomTheOthersLetIn(string mode, string principal, string other)
    {
        var run = await RunAsync(("dss:credentials", mode), ("dataplatform:connections", Connection));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Json("connections-sales-role"), Does.Contain($"\\\"{principal}\\\""));
            Assert.That(run.Json("connections-metastore-role"), Does.Contain($"\\\"{principal}\\\""));
            Assert.That(run.Json("registry-dss/dku-exec-base-policy"), Does.Contain($"\\\"{principal}\\\""));
            Assert.That(
                run.Json("dss-cluster-access-entry"), Does.Contain($"\"principalArn\":\"{principal}\""));
            Assert.That(run.Json("connections-sales-role"), Does.Not.Contain($"\\\"{other}\\\""));
        }
    }

    // What root does for the host is the role's in both modes; what DSS does is the user's, where there is one.
    [Test]
    public async Task Permissions_OfAKeyPair_AreTheUsers()
    {
        var run = await RunAsync(("dss:credentials", "keypair"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Labels(run, UserPolicy),
                Is.EqualTo(new[]
                {
                    "dss-identity-cluster-attachment", "dss-identity-connections-attachment",
                    "dss-identity-registry-attachment",
                }));
            Assert.That(Labels(run, RolePolicy), Is.EqualTo(HostPolicies));
        }
    }

    [Test]
    public async Task Permissions_OfAnInstanceProfile_AreTheRoles()
    {
        var run = await RunAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Labels(run, RolePolicy),
                Is.EqualTo((string[])
                [
                    "dss-identity-cluster-policy", "dss-identity-connections-policy", .. HostPolicies,
                    "dss-identity-registry-policy",
                ]));
            Assert.That(run.NamesOf("aws:iam/user:User"), Is.Empty);
        }
    }

    [Test]
    public async Task Cluster_ThatIsAttached_IsOpenToDssInItsNamespace()
    {
        var run = await RunAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                run.Json("dss-identity-cluster-policy"),
                Does.Contain("eks:DescribeCluster").And.Contain("cluster/dataplatform-dev\\\""));
            Assert.That(run.Json("dss-cluster-access-dss-role"), Does.Contain("\"namespace\":\"dss\""));
            Assert.That(
                await run.AfterAsync("dss-cluster-access-dss-role"),
                Does.Contain("cluster-namespace-dss-namespace")
                    .And.Contain("cluster-namespace-dss-default-deny")
                    .And.None.Contains("batchjob"));
            Assert.That(
                run.Json("dss-cluster-access-from-pods"),
                Does.Contain("\"securityGroupId\":\"dss-firewall-group-id\"")
                    .And.Contain("\"referencedSecurityGroupId\":\"sg-cluster\""));
            Assert.That(run.NamesOf($"{Dss}DssClusterBoundary"), Is.Empty);
        }
    }

    [Test]
    public async Task Cluster_ThatDssMakes_HasABoundaryAndNoPartInThePlatforms()
    {
        var run = await RunAsync(("dss:clusterMode", "dynamic"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.NamesOf($"{Dss}DssClusterBoundary"), Is.EqualTo(new[] { "dss-cluster-boundary" }));
            Assert.That(run.NamesOf($"{Dss}DssClusterAccess"), Is.Empty);
            Assert.That(run.NamesOf("aws:eks/accessEntry:AccessEntry"), Is.Empty);
            Assert.That(
                run.Json("dss-firewall-members"),
                Does.Contain("\"referencedSecurityGroupId\":\"dss-firewall-group-id\""));
            Assert.That(
                run.Resources.Select(made => made.Name),
                Has.Some.Contains("clusters-network").And.Some.Contains("clusters-roles"));
        }
    }

    [Test]
    public async Task Cluster_ThatIsNone_LeavesNoneOfIts()
    {
        var run = await RunAsync(("dss:clusterMode", "none"));
        var document = run.DssDocument()["dss"]!.AsObject();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.NamesOf($"{Dss}DssClusterAccess"), Is.Empty);
            Assert.That(run.NamesOf($"{Dss}DssClusterBoundary"), Is.Empty);
            Assert.That(Labels(run, RolePolicy), Has.None.Contains("cluster"));
            Assert.That(
                document.Select(pair => pair.Key),
                Has.Member("smokeTest").And.No.Member("cluster").And.No.Member("plugin").And.No.Member("presets"));
            Assert.That(document["containers"]!.AsArray(), Is.Empty);
            Assert.That(document["sparkConfigs"]!.AsArray(), Is.Empty);
        }
    }

    private static ImmutableArray<string> HostPolicies { get; } =
    [
        .. new[] { "assets", "connection-keys", "logs", "metrics", "secrets", "sessions", "signal" }
            .Select(label => $"dss-identity-host-{label}-policy"),
    ];

    private static IEnumerable<string> Labels(StackRun run, string type) =>
        run.NamesOf(type).Where(name => name.StartsWith("dss-identity-", StringComparison.Ordinal));

    private static Task<StackRun> RunAsync(params (string Key, string Value)[] changes) => StackRun.OfAsync(
        StackConfigurations.Dev.SetItems(changes.Select(change => KeyValuePair.Create(change.Key, change.Value))),
        "dev");
}
