using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;
using DataPlatform.Tests.Preview.Golden;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>Two stacks share an account and a region without sharing a name or a setting.</summary>
public class CoexistenceTests(string stack) : EstateTests(stack)
{
    private const string Connections =
        """[{"name":"sales","groups":["a"]},{"name":"finance","groups":["a"],"credentials":"keypair"}]""";

    private const string Teams = """[{"name":"forecasting","connections":["sales"],"fineGrained":true}]""";
    private const string Users = """[{"name":"ada","endpoints":["platform-myendpoint"]}]""";

    private const string Provider =
        """
        {"authUrl":"https://example.com/signin","samlProviderArn":"arn:aws:iam::111122223333:saml-provider/example"}
        """;

    // Inputs that AWS knows something by.
    private static readonly string[] NameInputs =
    [
        "alarmName", "bucket", "ecrRepositoryPrefix", "functionName", "groupName", "name", "namespaceName", "prefix",
        "roleName", "workgroupName",
    ];

    // One for the account or the region, whoever asks.
    private static readonly ImmutableHashSet<string> OnceInAnAccount =
    [
        "aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings",
        "aws:lakeformation/dataLakeSettings:DataLakeSettings",
        "aws:emr/blockPublicAccessConfiguration:BlockPublicAccessConfiguration",
    ];

    // Words in types of further ones, which no stack has a use for.
    private const string OtherSingletons =
        "(?i)account|registryPolicy|registryScanning|replicationConfiguration|regionSettings|globalSettings"
        + "|encryptionByDefault|defaultKmsKey|serviceLinkedRole|resourcePolicy";

    private static readonly Lazy<Task<PlatformPlan[]>> DevAndProd = new(() => Task.WhenAll(
        new[] { "dev", "prod" }.Select(name => Stacks.PlanAsync(Stacks.With(
            name,
            [
                ("dss:groups", """["a"]"""),
                ("dss:containers", """[{"name":"standard"}]"""),
                ("dataplatform:connections", Connections),
                ("catalog:lakeFormation", "true"),
                ("catalog:lakeFormationAdminArns", """["arn:aws:iam::111122223333:role/deployer"]"""),
                ("spark:teams", Teams),
                ("spark:tableBucket", "true"),
                ("studio:users", Users),
                ("studio:identityProvider", Provider),
                .. name == "prod"
                    ? new[] { ("emr:connections", """["sales"]"""), ("warehouse:connections", """["sales"]""") }
                    : [],
            ])))));

    [Test]
    public async Task TwoStacks_WithTheSameConfiguration_ShareNoNameButThatOfTheFile()
    {
        var twin = await Stacks.PlanAsync(Stacks.Project.Read(Stack) with { Stack = "twin" });
        Assert.That(
            PhysicalNames(twin).Intersect(PhysicalNames(Plan)),
            Is.EqualTo(Stack == "prod" ? new[] { "aws:glue/catalogDatabase:CatalogDatabase partner_data" } : []));
    }

    [Test]
    public async Task DevAndProd_WithTheSameConnections_ShareNoName()
    {
        var plans = await DevAndProd.Value;
        Assert.That(plans, Has.Length.EqualTo(2));
        Assert.That(plans.Select(plan => PhysicalNames(plan).Count), Has.All.GreaterThan(25));
        Assert.That(PhysicalNames(plans[0]).Intersect(PhysicalNames(plans[1])), Is.Empty);
    }

    [Test]
    public void Names_BeginWithTheStacks() =>
        Assert.That(
            PhysicalNames(Plan).Select(name => name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..]),
            Is.All.Matches(
                $"^(alias/|/aws/(eks|emr-containers|redshift)/|/)?dataplatform[-_]{Stack}([-_/]|$)|^partner_data$"));

    [Test]
    public void NamedTypes_AreAllOfTheStacksWithNamesThatMustBeKnown()
    {
        var counts = PhysicalNames(Plan).GroupBy(name => name.Split(' ')[0].Split(':')[^1])
            .Select(type => $"{type.Count()} {type.Key}");
        var expected = Stack == "prod"
            ? "1 Budget, 1 Document, 1 InstanceProfile, 1 Namespace, 1 Plan, 1 Policy, 1 RepositoryCreationTemplate, "
                + "1 SecurityConfiguration, 1 Studio, 1 Topic, 1 Vault, 10 Alias, 14 LogGroup, 17 MetricAlarm, "
                + "2 Cluster, 2 PullThroughCacheRule, 3 EventRule, 3 VirtualCluster, 4 Repository, 4 Secret, "
                + "5 JobTemplate, 6 CatalogDatabase, 6 NamedQuery, 6 Role, 7 Workgroup, 8 Bucket"
            : "1 Cluster, 1 Document, 1 InstanceProfile, 1 Policy, 1 RepositoryCreationTemplate, 1 ScheduleGroup, "
                + "1 Secret, 1 SecurityConfiguration, 1 Studio, 10 LogGroup, 2 CatalogDatabase, 2 MetricAlarm, "
                + "2 NamedQuery, 2 Schedule, 2 VirtualCluster, 2 Workgroup, 3 JobTemplate, 4 Repository, 4 Role, "
                + "6 Alias, 8 Bucket";
        Assert.That(counts, Is.EquivalentTo(expected.Split(", ")));
    }

    [Test]
    public void SettingsOfTheAccount_AreMadeWhereAskedFor()
    {
        var made = Plan.Resources.Select(resource => resource.Type).Where(OnceInAnAccount.Contains);
        Assert.That(made, Is.EquivalentTo(Stack == "prod"
            ? new[]
            {
                "aws:emr/blockPublicAccessConfiguration:BlockPublicAccessConfiguration",
                "aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings",
            }
            : []));
        Assert.That(Plan.Resources.Select(resource => resource.Type), Has.None.Matches(OtherSingletons));
    }

    [TestCase("true")]
    [TestCase("false")]
    public async Task SettingsOfTheAccount_AskedForOtherwise_AreThose(string block)
    {
        var plan = await Stacks.PlanAsync(Stacks.With(
            Stack,
            ("catalog:encryption", "false"),
            ("emr:enabled", "true"),
            ("emr:manageBlockPublicAccess", block)));
        var made = plan.Resources.Where(resource => OnceInAnAccount.Contains(resource.Type)).ToList();
        Assert.That(made, Has.Count.EqualTo(block == "true" ? 1 : 0));
        Each(made, setting =>
        {
            Assert.That(Input<bool>(setting, "blockPublicSecurityGroupRules"), Is.True);
            Assert.That(setting.RetainOnDelete, Is.True, "without it everyone's clusters could be open");
        });
    }

    // What a resource itself is called; what it attaches to flows from elsewhere. What is inside a Kubernetes or EMR
    // cluster shares its names with nothing outside of it.
    private static HashSet<string> PhysicalNames(PlatformPlan plan) =>
        [.. from resource in plan.Resources
               where resource.Custom || resource.Type == "eks:index:Cluster"
               where !resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal)
               where resource.Type != "aws:emr/instanceFleet:InstanceFleet"
               from property in NameInputs
               where resource.Inputs[property] is not null && !resource.PropertyDependencies.ContainsKey(property)
               select $"{resource.Type} {resource.Inputs[property]}",
            .. from resource in plan.Resources
               where resource.Type == "aws:cloudcontrol/resource:Resource"
               let type = Input<string>(resource, "typeName")
               // A managed endpoint is one of its virtual cluster, and shares its name with nothing outside of it.
               where type != "AWS::EMRContainers::Endpoint"
               select $"{type} {JsonNode.Parse(Input<string>(resource, "desiredState")!)!["Name"]}"];
}
