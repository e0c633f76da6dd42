using System.Text.Json.Nodes;
using DataPlatform.Components.Common;
using DataPlatform.Components.Dss;
using DataPlatform.Components.Dss.Bundle;
using DataPlatform.Components.Dss.Configuration;
using DataPlatform.Components.Dss.Monitoring;
using DataPlatform.Tests.Platform.Cluster;
using DataPlatform.Tests.Platform.Common;
using DataPlatform.Tests.Platform.Connections;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Platform.Dss.Configuration;

public sealed class DssDocumentsTests
{
    private const string Kits = "https://cdn.downloads.dataiku.com/public/studio/14.7.6/dataiku-dss";

    private const string Conf =
        """
        "spark.dynamicAllocation.enabled":"true","spark.dynamicAllocation.maxExecutors":"4",
        "spark.dynamicAllocation.minExecutors":"0","spark.dynamicAllocation.shuffleTracking.enabled":"true",
        "spark.executor.cores":"2","spark.executor.memory":"4g","spark.kubernetes.node.selector.role":"dss"
        """;

    // The agent's part has tests of its own, and so have the tools.
    private static string Agent => SortedJson.Of(AgentConfiguration.Of(RecordingCloud.Target()));

    private static string Athena
    {
        get
        {
            var driver = DownloadPlan.Of(new() { Version = "14.7.6" }, null).Drivers["athena"];
            return $$"""{"sha256":"{{driver.Sha256}}","url":"{{driver.Url}}"}""";
        }
    }

    [Test]
    public async Task Document_OfEverything_IsThis() =>
        Assert.That(
            await TextAsync(
                parts => DssDocuments.Of(
                    parts.Args(
                        PlannedDss.Spec,
                        DssPlatformParts.Host with { MemoryGiB = 64, UserIsolation = true, Port = 11100 },
                        downloads: new() { Version = "14.7.6", Mirror = "s3://mirror/dss", KitSha256 = "0a" },
                        warehouseGroups: ["analysts"]),
                    PlannedDss.Everything,
                    PlannedDss.Data),
                DssCredentials.Keypair),
            Is.EqualTo(
                $$$"""
                {"aws":{"accountId":"123456789012","dnsSuffix":"amazonaws.com","partition":"aws",
                "region":"eu-west-1"},
                "downloads":{"drivers":{"athena":{{{Athena}}}},
                "hadoop":{"url":"{{{Kits}}}-hadoop-standalone-libs-generic-hadoop3-14.7.6.tar.gz"},
                "kit":{"sha256":"0a","url":"{{{Kits}}}-14.7.6.tar.gz"},"mirror":"s3://mirror/dss",
                "spark":{"url":"{{{Kits}}}-spark-standalone-14.7.6-3.4.1-generic-hadoop3.tar.gz"},
                "tools":[{{{Tools("1.35")}}}]},
                "dss":{"admin":{"generation":2,"login":"admin","secretName":"dataplatform-dev/dss/admin-password"},
                "cluster":{"eksName":"dataplatform-dev","mode":"attach","name":"dataplatform-dev"},
                "connections":[{"access":"readOnly","bucket":"finance-bucket","bucketRegion":"eu-west-3",
                "credentials":"keypair","database":"finance_data","generation":3,"groups":["analysts"],
                "name":"finance","prefix":"teams","resultsUri":"s3://results/finance/",
                "secretName":"dataplatform-dev/connections/finance","workgroup":"dataplatform-dev-finance"},
                {"access":"readWrite","bucket":"sales-bucket","bucketRegion":"eu-west-3",
                "credentials":"assumeRole","database":"sales_data","externalId":"sales-id","groups":["analysts"],
                "name":"sales","prefix":"teams","resultsUri":"s3://results/sales/","roleArn":"arn:sales",
                "workgroup":"dataplatform-dev-sales"}],
                "containers":[{"cpuRequest":1,"gpus":0,"groups":[],"memoryLimitMiB":4096,"memoryRequestMiB":4096,
                "name":"standard","namespace":"dss"},
                {"cpuLimit":4,"cpuRequest":0.5,"gpus":1,"groups":["analysts"],"memoryLimitMiB":4096,
                "memoryRequestMiB":4096,"name":"large","namespace":"big"}],
                "groups":["analysts"],
                "images":{"exec":"dku-exec-base",
                "registryUrl":"123456789012.dkr.ecr.eu-west-1.amazonaws.com/dataplatform-dev/dss",
                "spark":"dku-spark-base"},
                "license":{"secretName":"acme/license"},
                "metastore":{"connection":"metastore","externalId":"dataplatform-dev-metastore",
                "roleArn":"arn:metastore"},
                "plugin":{"id":"eks-clusters","python":"PYTHON39"},
                "presets":{"connection":{"region":"eu-west-1"},
                "networking":{"securityGroups":["sg-host"],"subnets":["subnet-a","subnet-b"]}},
                "smokeTest":true,
                "sparkConfigs":[{"conf":{{{{Conf}}}},"name":"standard","namespace":"dss"}],
                "url":"https://dss.example.com","version":"14.7.6",
                "warehouse":{"adminSecretArn":"arn:admin","database":"analytics","generation":2,
                "groups":["analysts"],"host":"warehouse.example.com","name":"warehouse","port":5440,
                "secretName":"dataplatform-dev/dss/warehouse-password","user":"dss",
                "workgroup":"dataplatform-dev"}},
                "host":{"agentConfiguration":{{{Agent}}},"backendMemoryGiB":16,
                "credentials":{"generation":4,"mode":"keypair","secretName":"dataplatform-dev/dss/access-key"},
                "dataDirectory":"/data/dataiku","logs":{{{Logs}}},"mount":"/data","name":"dataplatform-dev-dss",
                "operatingSystem":"almalinux9","port":11100,"user":"dssuser","userIsolation":true,
                "volumeId":"vol-0123456789abcdef0"},"schema":1}
                """.JoinLines()));

    [Test]
    public async Task Document_OfAHostAlone_IsThis() =>
        Assert.That(
            await TextAsync(parts => DssDocuments.Of(
                parts.Args(DssPlatformParts.Configuration with { SmokeTest = false }),
                PlannedDss.Nothing,
                PlannedDss.NoData)),
            Is.EqualTo(
                $$$"""
                {"aws":{"accountId":"123456789012","dnsSuffix":"amazonaws.com","partition":"aws",
                "region":"eu-west-1"},
                "downloads":{"drivers":{"athena":{{{Athena}}}},
                "hadoop":{"url":"{{{Kits}}}-hadoop-standalone-libs-generic-hadoop3-14.7.6.tar.gz"},
                "kit":{"url":"{{{Kits}}}-14.7.6.tar.gz"},
                "spark":{"url":"{{{Kits}}}-spark-standalone-14.7.6-3.4.1-generic-hadoop3.tar.gz"},
                "tools":[{{{Tools(null)}}}]},
                "dss":{"admin":{"generation":1,"login":"admin","secretName":"dataplatform-dev/dss/admin-password"},
                "connections":[],"containers":[],"groups":[],
                "metastore":{"connection":"metastore","externalId":"dataplatform-dev-metastore",
                "roleArn":"arn:metastore"},
                "smokeTest":false,"sparkConfigs":[],"version":"14.7.6"},
                "host":{"agentConfiguration":{{{Agent}}},"backendMemoryGiB":8,
                "credentials":{"mode":"instanceProfile"},
                "dataDirectory":"/data/dataiku","logs":{{{Logs}}},"mount":"/data","name":"dataplatform-dev-dss",
                "operatingSystem":"almalinux9","port":11000,"user":"dssuser","userIsolation":false,
                "volumeId":"vol-0123456789abcdef0"},"schema":1}
                """.JoinLines()));

    [TestCase(DssOperatingSystem.AlmaLinux9, "almalinux9")]
    [TestCase(DssOperatingSystem.AmazonLinux2023, "amazonlinux2023")]
    [TestCase(DssOperatingSystem.RedHat9, "rhel9")]
    public async Task OperatingSystem_InTheDocument_IsTheWordOfTheScripts(DssOperatingSystem system, string word)
    {
        var text = await TextAsync(parts => DssDocuments.Of(
            parts.Args(host: DssPlatformParts.Host with { OperatingSystem = system }),
            PlannedDss.Nothing,
            PlannedDss.NoData));

        Assert.That((string?)JsonNode.Parse(text)!["host"]!["operatingSystem"], Is.EqualTo(word));
    }

    // What the stack is made of, without anything made up here.
    [Test]
    public async Task Document_OfAStack_TellsWhatItsPartsAnswer()
    {
        var text = "";
        await DssPlatformParts.InsideAsync(parts => DssDocuments
            .Of(parts.Args(registryUrl: "registry/dss"), Output.Create("vol-1"), Output.Create("https://url"))
            .Apply(known => text = known));
        var dss = JsonNode.Parse(text)!;

        Assert.Multiple(() =>
        {
            Assert.That((string?)dss["aws"]!["accountId"], Is.EqualTo(RecordingCloud.AccountId));
            Assert.That((string?)dss["host"]!["volumeId"], Is.EqualTo("vol-1"));
            Assert.That((string?)dss["dss"]!["url"], Is.EqualTo("https://url"));
            Assert.That((string?)dss["dss"]!["images"]!["registryUrl"], Is.EqualTo("registry/dss"));
            Assert.That(
                (string?)dss["dss"]!["metastore"]!["roleArn"],
                Is.EqualTo("arn:aws:mock:::connections-metastore-role"));
        });
    }

    // Another text would be another release, for which a deployment waits.
    [Test]
    public async Task Document_OfTheSame_IsTheSameWhateverTheOrderOfItsConnections()
    {
        var orders = new[] { new[] { "b", "a", "c" }, ["a", "b", "c"], ["c", "b", "a"], ["b", "a", "c"] };
        var texts = new List<string>();
        foreach (var names in orders)
        {
            await new RecordingCloud().WithZones("eu-west-1a", "eu-west-1b").RunAsync(() =>
            {
                var parts = new DssPlatformParts(
                    connections: [.. names.Select(ConnectionCloud.Spec)]);
                DssDocuments.Of(parts.Args(), Output.Create("vol-1"), null).Apply(known =>
                {
                    texts.Add(known);
                    return known;
                });
            });
        }

        Assert.Multiple(() =>
        {
            Assert.That(texts, Has.Count.EqualTo(4));
            Assert.That(texts.Distinct().Count(), Is.EqualTo(1));
            Assert.That(
                JsonNode.Parse(texts[0])!["dss"]!["connections"]!.AsArray().Select(one => (string?)one!["name"]),
                Is.EqualTo(new[] { "a", "b", "c" }));
        });
    }

    // Whoever reads the bucket reads it.
    [Test]
    public async Task Document_OfEverything_NamesSecretsAndHasNone()
    {
        var text = await TextAsync(
            parts => DssDocuments.Of(parts.Args(PlannedDss.Spec), PlannedDss.Everything, PlannedDss.Data),
            DssCredentials.Keypair);

        Assert.That(
            Keys(JsonNode.Parse(text)!).Where(key =>
                key.Contains("secret", StringComparison.OrdinalIgnoreCase)
                || key.Contains("password", StringComparison.OrdinalIgnoreCase)
                || key.Contains("accessKey", StringComparison.OrdinalIgnoreCase)).Distinct(),
            Is.EquivalentTo(new[] { "secretName", "adminSecretArn" }));
    }

    [Test]
    public async Task Cluster_ThatIsThere_IsNamedAfterIt()
    {
        var text = "";
        await PlatformClusterRun.Of(look: cluster => DssDocuments
            .Of(new DssPlatformParts(cluster: cluster).Args(PlannedDss.Spec), Output.Create("vol-1"), null)
            .Apply(known => text = known));

        Assert.That(
            JsonNode.Parse(text)!["dss"]!["cluster"]!.ToJsonString(),
            Is.EqualTo("""{"eksName":"dataplatform-dev","mode":"attach","name":"dataplatform-dev"}"""));
    }

    private static string Logs
    {
        get
        {
            var names = new[] { "access", "audit", "backend", "bootstrap", "services", "system" };
            return $"{{{string.Join(",", names.Select(name => $"\"{name}\":\"/dataplatform-dev/dss/{name}\""))}}}";
        }
    }

    private static string Tools(string? kubernetes) => string.Join(",", HostTools.For(kubernetes).Select(tool =>
        $$"""
        {"form":"{{tool.Form}}","name":"{{tool.Name}}","sha256":"{{tool.Sha256}}","url":"{{tool.Url}}",
        "version":"{{tool.Version}}"}
        """));

    private static async Task<string> TextAsync(
        Func<DssPlatformParts, DssDocument> document,
        DssCredentials credentials = DssCredentials.InstanceProfile)
    {
        var text = "";
        await DssPlatformParts.InsideAsync(parts => text = document(parts).ToJson(), credentials);
        return text;
    }

    private static IEnumerable<string> Keys(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(pair => Keys(pair.Value).Prepend(pair.Key)),
        JsonArray list => list.SelectMany(Keys),
        _ => [],
    };
}
