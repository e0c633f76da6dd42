using System.Text.Json.Nodes;
using DataPlatform.Components.Common;
using DataPlatform.Components.Dss.Monitoring;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Monitoring;

public sealed class AgentConfigurationTests
{
    [Test]
    public void Configuration_OfAPlatform_IsThis()
    {
        static string File(string path, string group, string part = "") =>
            $$"""
            {"file_path":"{{path}}","log_group_name":"/dataplatform-dev/dss/{{group}}",
            "log_stream_name":"{instance_id}{{part}}"
            """.JoinLines();

        string[] files =
        [
            File("/var/log/dataplatform/bootstrap.log", "bootstrap"),
            File("/var/log/cloud-init-output.log", "bootstrap", "/cloud-init"),
            File("/var/log/messages", "system", "/messages"),
            File("/var/log/secure", "system", "/secure"),
            File("/data/dataiku/run/backend.log", "backend") + ",\"multi_line_start_pattern\":\"^\\\\[\\\\d{4}/\"",
            File("/data/dataiku/run/supervisord.log", "services", "/supervisord"),
            File("/data/dataiku/run/ipython.log", "services", "/ipython"),
            File("/data/dataiku/run/nginx.log", "services", "/nginx"),
            File("/data/dataiku/run/nginx/access.log", "access"),
            File("/data/dataiku/run/audit/*.log", "audit"),
        ];
        Assert.That(
            SortedJson.Of(Configuration()),
            Is.EqualTo(
                $$$$"""
                {"agent":{"metrics_collection_interval":60,"region":"eu-west-1"},
                "logs":{"force_flush_interval":15,"logs_collected":{"files":
                {"collect_list":[{{{{string.Join(',', files.Select(file => file + "}"))}}}}]}}},
                "metrics":{"aggregation_dimensions":[["InstanceId","path"]],
                "append_dimensions":{"InstanceId":"${aws:InstanceId}"},"metrics_collected":{
                "disk":{"drop_device":true,"measurement":["used_percent"],"resources":["/","/data"]},
                "mem":{"measurement":["used_percent"]},"swap":{"measurement":["used_percent"]}},
                "namespace":"DSS/dataplatform-dev"}}
                """.JoinLines()));
    }

    // Two files in one stream would be mixed up, and CloudWatch takes neither colons nor asterisks in names of streams.
    [Test]
    public void Streams_OfAGroup_AreOneForEachFile() =>
        Assert.Multiple(() =>
        {
            Assert.That(Files().Select(file => $"{file["log_group_name"]} {file["log_stream_name"]}"), Is.Unique);
            Assert.That(
                Files().Select(file => (string)file["log_stream_name"]!), Has.All.Matches(@"\A[^:*]+\z"));
        });

    [Test]
    public void Groups_ThatTheAgentWritesTo_AreThoseThatAreMade() =>
        Assert.That(
            Files().Select(file => (string)file["log_group_name"]!).Distinct(),
            Is.EquivalentTo(DssLogs.NamesOf(RecordingCloud.Target()).Values));

    private static JsonObject Configuration() => AgentConfiguration.Of(RecordingCloud.Target());

    private static JsonObject[] Files() =>
    [
        .. Configuration()["logs"]!["logs_collected"]!["files"]!["collect_list"]!.AsArray()
            .Select(file => file!.AsObject()),
    ];
}
