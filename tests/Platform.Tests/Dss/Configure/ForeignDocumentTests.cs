using System.Text.Json.Nodes;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Configure;

[Parallelizable(ParallelScope.All)]
public sealed class ForeignDocumentTests
{
    // Others work in DSS between two runs; then the settings change.
    [Test]
    public async Task Run_AfterOthersMadeThings_ChangesItsOwnAndKeepsTheirs()
    {
        await using var home = new ConfigureHome();
        _ = await home.RunAsync();
        var settings = home.Instance.Settings;
        var container = """{"name":"theirs","type":"KUBERNETES","baseImageType":"EXEC","isFinal":true}""";
        settings["containerSettings"]!["executionConfigs"]!.AsArray().Insert(0, JsonNode.Parse(container));
        settings["sparkSettings"]!["executionConfigs"]!.AsArray().Add(JsonNode.Parse("""{"name":"theirs"}"""));
        settings["sparkSettings"]!["configForSEK"] = "theirs";
        home.Instance.Connections["sales"]["maxActivities"] = 7;
        home.Instance.Connections["theirs"] = JsonNode.Parse("""{"name":"theirs","type":"Filesystem"}""")!.AsObject();
        home.Instance.Groups["analysts"]["mayCreateProjects"] = true;
        home.Instance.Plugins["eks-clusters"]["presets"]!.AsArray().Add(JsonNode.Parse(
            """{"name":"theirs","type":"pset-node-pool-request-as-dss-calls-it","config":{"numNodes":1}}"""));
        var dss = home.Settings["dss"]!;
        dss["containers"]![0]!["memoryLimitMiB"] = 9000;
        dss["sparkConfigs"]![0]!["conf"] = new JsonObject { ["spark.executor.cores"] = "4" };
        dss["connections"]![0]!["bucketRegion"] = "eu-west-2";
        dss["presets"]!["networking"]!["subnets"] = new JsonArray("subnet-c", "subnet-d");
        dss["warehouse"]!["port"] = 5440;
        home.Dss.Journal.Clear();

        var result = await home.RunAsync();

        var stored = home.Instance.Settings;
        var containers = stored["containerSettings"]!["executionConfigs"]!.AsArray();
        var sparks = stored["sparkSettings"]!["executionConfigs"]!;
        var presets = home.Instance.Plugins["eks-clusters"]["presets"]!.AsArray();
        var sales = home.Instance.Connections["sales"];
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            // The smoke test, made again as containers changed, works on other paths.
            Assert.That(
                home.Dss.Journal.Select(write => write.Call).Where(
                    call => call.Contains("/admin/", StringComparison.Ordinal)
                        || call.Contains("/plugins/", StringComparison.Ordinal)),
                Is.EqualTo(new[]
                {
                    "PUT /admin/connections/sales", "PUT /admin/connections/warehouse",
                    "PUT /admin/general-settings", "PUT /admin/general-settings", "POST /plugins/eks-clusters/settings",
                }));
            Assert.That(Names(containers), Is.EqualTo(new[] { "theirs", "standard", "gpu" }));
            Assert.That(containers[0]!["isFinal"]!.GetValue<bool>(), Is.True);
            Assert.That(containers[1]!["kubernetesResources"]!["memLimitMB"]!.GetValue<int>(), Is.EqualTo(9000));
            Assert.That(Names(sparks), Is.EqualTo(new[] { "standard", "theirs" }));
            StoredJson.Is(
                sparks[0]!["conf"],
                """[{"key":"spark.executor.cores","value":"4","isFinal":false,"secret":false}]""");
            StoredJson.Is(stored["sparkSettings"]!["configForSEK"], "\"theirs\"");
            Assert.That(home.Instance.Connections.Has("theirs"), Is.True);
            Assert.That(sales["maxActivities"]!.GetValue<int>(), Is.EqualTo(7));
            Assert.That(sales["params"]!["regionOrEndpoint"]!.GetValue<string>(), Is.EqualTo("eu-west-2"));
            StoredJson.Is(
                home.Instance.Connections["warehouse"]["params"]!["port"], "5440");
            StoredJson.Is(home.Instance.Groups["analysts"]["mayCreateProjects"], "true");
            Assert.That(Names(presets), Is.EqualTo(new[] { "connection", "networking", "theirs" }));
            StoredJson.Is(presets[1]!["config"]!["privateSubnets"], """["subnet-c","subnet-d"]""");
        });
    }

    [Test]
    public async Task Run_AfterAConnectionWasTakenOut_LeavesItAndSaysSoOnce()
    {
        await using var home = new ConfigureHome();
        _ = await home.RunAsync();
        home.Settings["dss"]!["connections"]!.AsArray().RemoveAt(1);
        home.Dss.Journal.Clear();

        var first = await home.RunAsync();
        var second = await home.RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(first.ExitCode, Is.Zero);
            Assert.That(
                first.Lines.Where(line => line.Contains(": left ", StringComparison.Ordinal)),
                Has.Exactly(2).StartsWith("leftovers: left connection finance").And.Exactly(2).Items);
            Assert.That(second.Output, Does.Not.Contain("left connection"));
            Assert.That(home.Dss.Journal, Is.Empty);
            Assert.That(home.Instance.Connections.Names, Does.Contain("finance").And.Contain("finance-athena"));
        });
    }

    private static IEnumerable<string> Names(JsonNode list) =>
        list.AsArray().Select(item => item!["name"]!.GetValue<string>());
}
