using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;
using DataPlatform.Tests.Preview.Golden;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>Connections come and go without touching each other, and leave their data behind.</summary>
public class ConnectionLifeTests
{
    private const string Stack = "prod";
    private const string Metastore = "connections-metastore-policy-1";

    private const string Teams = "spark:teams";
    private const string TeamsData = "spark-forecasting-role-data-1-policy";

    private static readonly string[] Lists =
        ["dataplatform:connections", "emr:connections", "warehouse:connections"];

    // DSS is told of every connection, by its host, which stays.
    private static readonly string[] Told = ["dss-readiness-stack", "dss-release-pointer", "dss-release-settings"];

    // What names the connection beside its own resources: lists of databases and places, and who is let in.
    [TestCase("finance", 1, Metastore, "warehouse-data-1", "warehouse-tables-1")]
    [TestCase("marketing", 1, Metastore, "emr-data-1-policy", TeamsData)]
    [TestCase("partners", 1, Metastore)]
    [TestCase("research", 1, Metastore)]
    [TestCase("sales", 9, Metastore, "emr-data-1-policy", TeamsData, "warehouse-data-1", "warehouse-tables-1")]
    public async Task Connection_TakenOut_LeavesItsDataAndChangesOnlyWhatNamesIt(
        string connection, int left, params string[] naming)
    {
        var change = PlanChange.Between(Stacks.Plan(Stack), await PlanAsync(items => Without(items, connection)));
        var holding = change.Gone.Where(HoldsData).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(
                change.Gone.Select(resource => resource.Name).Where(name => !IsOf(connection, name)),
                Is.EquivalentTo(AlsoGone(connection)));
            Assert.That(change.Made, Is.Empty);
            Assert.That(change.Changed, Is.EquivalentTo(naming.Concat(Told)));
            Assert.That(holding, Has.Count.EqualTo(left), "a database, and a bucket with its settings");
            Assert.That(change.Gone.Where(resource => resource.RetainOnDelete), Is.EquivalentTo(holding));
        });
    }

    [Test]
    public async Task Connections_TakenOutAll_LeaveThePlatformAndItsKeys()
    {
        var change = PlanChange.Between(Stacks.Plan(Stack), await PlanAsync(_ => []));
        var others = change.Gone.Select(resource => resource.Name)
            .Where(name => !name.StartsWith("connections-", StringComparison.Ordinal));
        Assert.That(
            others,
            Is.EquivalentTo([.. AlsoGone("research"), TeamsData, "spark-forecasting-role-data-1-attachment"]));
        Assert.That(change.Made, Is.Empty);
    }

    [Test]
    public async Task Connections_Reordered_ChangeNothing()
    {
        var reordered = await PlanAsync(items => items.Reverse().Select(Reversed));
        Assert.That(GoldenText.Of(reordered), Is.EqualTo(GoldenText.Of(Stacks.Plan(Stack))));
    }

    [TestCase("""{"name":"added","groups":["data-scientists"]}""", 16)]
    [TestCase("""{"name":"added","bucket":"raw","groups":["data-scientists"],"credentials":"keypair"}""", 12)]
    [TestCase("""{"name":"added","bucket":"curated","groups":["data-scientists"]}""", 8)]
    public async Task Connection_Added_ChangesTheMetastoresPolicyAndTellsDss(string added, int resources)
    {
        var change = PlanChange.Between(
            Stacks.Plan(Stack),
            await PlanAsync(items => items is [JsonObject, ..] ? [JsonNode.Parse(added), .. items] : items));
        Assert.Multiple(() =>
        {
            Assert.That(change.Made.Select(resource => resource.Name), Has.All.StartsWith("connections-added"));
            Assert.That(change.Made, Has.Count.EqualTo(resources));
            Assert.That(change.Gone, Is.Empty);
            Assert.That(change.Changed, Is.EquivalentTo(Told.Append(Metastore)));
        });
    }

    [Test]
    public async Task Connection_WithANewKey_ChangesItsSecretAndTellsDss()
    {
        var change = PlanChange.Between(
            Stacks.Plan(Stack),
            await PlanAsync(items => items.Select(item => Named(item) == "partners" && item is JsonObject
                ? With(item, "generation", 3)
                : item)));
        Assert.Multiple(() =>
        {
            Assert.That(change.Gone, Is.Empty);
            Assert.That(change.Made, Is.Empty);
            Assert.That(
                change.Changed,
                Is.EquivalentTo([.. Told, "connections-partners-secret", "connections-partners-secret-value"]));
        });
    }

    private static bool HoldsData(PlanResource resource) =>
        resource.Type.StartsWith("aws:s3/", StringComparison.Ordinal)
        || resource.Type == "aws:glue/catalogDatabase:CatalogDatabase";

    // Endpoints of AI services are there where a connection calls them.
    private static string[] AlsoGone(string connection) => connection == "research"
        ? ["network-endpoint-comprehend", "network-endpoint-rekognition"]
        : [];

    private static bool IsOf(string connection, string name) =>
        name == $"connections-{connection}"
        || name.StartsWith($"connections-{connection}-", StringComparison.Ordinal);

    // The stack with each of its lists of connections, of objects or of names, made another one: those of teams, too.
    private static Task<PlatformPlan> PlanAsync(Func<ImmutableArray<JsonNode?>, IEnumerable<JsonNode?>> change)
    {
        var config = Stacks.Plan(Stack).Config;
        var teams = JsonNode.Parse(config[Teams])!.AsArray();
        foreach (var team in teams)
        {
            team!["connections"] = Changed(team["connections"]!);
        }

        return Stacks.PlanAsync(Stacks.With(
            Stack,
            [
                .. Lists.Select(key => (key, Changed(JsonNode.Parse(config[key])!).ToJsonString())),
                (Teams, teams.ToJsonString()),
            ]));

        JsonArray Changed(JsonNode list) =>
            [.. change([.. list.AsArray()]).Select(item => item?.DeepClone())];
    }

    private static IEnumerable<JsonNode?> Without(IEnumerable<JsonNode?> items, string connection) =>
        items.Where(item => Named(item) != connection);

    private static string Named(JsonNode? item) => $"{(item is JsonObject ? item["name"] : item)}";

    private static JsonNode With(JsonNode item, string key, JsonNode value)
    {
        var copy = item.DeepClone();
        copy[key] = value;
        return copy;
    }

    private static JsonNode? Reversed(JsonNode? item)
    {
        if (item is not JsonObject || item["groups"] is not JsonArray groups)
        {
            return item;
        }

        var copy = item.DeepClone();
        copy["groups"] = new JsonArray([.. groups.Reverse().Select(group => group!.DeepClone())]);
        return copy;
    }
}
