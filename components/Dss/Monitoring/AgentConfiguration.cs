using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataPlatform.Components.Common;
using DataPlatform.Components.Dss.Configuration;

namespace DataPlatform.Components.Dss.Monitoring;

/// <summary>The configuration of the CloudWatch agent.</summary>
/// <remarks>
/// It asks for no tags and no retention, so that the agent needs no rights to read tags or to change groups. What it
/// may say: <c>translator/config/schema.json</c> in https://github.com/aws/amazon-cloudwatch-agent.
/// </remarks>
internal static class AgentConfiguration
{
    // What the agent fills in.
    private const string ThisInstance = "${aws:InstanceId}";
    private const string ThisStream = "{instance_id}";

    /// <summary>The disks that are watched.</summary>
    public static ImmutableArray<string> Disks { get; } = ["/", HostPaths.Mount];

    /// <summary>The configuration, as the agent reads it.</summary>
    /// <param name="target">Where the host is.</param>
    public static JsonObject Of(AwsTarget target) => new()
    {
        ["agent"] = new JsonObject
        {
            ["metrics_collection_interval"] = 60,
            ["region"] = target.Region.Name,
        },
        ["metrics"] = Metrics(target),
        ["logs"] = new JsonObject
        {
            ["force_flush_interval"] = 15,
            ["logs_collected"] = new JsonObject
            {
                ["files"] = new JsonObject
                {
                    ["collect_list"] = new JsonArray([.. DssLogFiles.All.Select(file => Logs(target, file))]),
                },
            },
        },
    };

    // A disk's file system and device are dimensions that nobody knows beforehand, and alarms must name all: hence the
    // sums without them.
    private static JsonObject Metrics(AwsTarget target) => new()
    {
        ["namespace"] = DssMetrics.NamespaceOf(target),
        ["append_dimensions"] = new JsonObject { [DssMetrics.InstanceId] = ThisInstance },
        ["aggregation_dimensions"] = new JsonArray(new JsonArray(DssMetrics.InstanceId, DssMetrics.Path)),
        ["metrics_collected"] = new JsonObject
        {
            ["disk"] = new JsonObject
            {
                ["measurement"] = new JsonArray("used_percent"),
                ["resources"] = new JsonArray([.. Disks.Select(disk => JsonValue.Create(disk))]),
                ["drop_device"] = true,
            },
            ["mem"] = new JsonObject { ["measurement"] = new JsonArray("used_percent") },
            ["swap"] = new JsonObject { ["measurement"] = new JsonArray("used_percent") },
        },
    };

    private static JsonObject Logs(AwsTarget target, DssLogFile file)
    {
        var entry = new JsonObject
        {
            ["file_path"] = file.Path,
            ["log_group_name"] = DssLogs.NameOf(target, file.Group),
            ["log_stream_name"] = file.Part.Length == 0 ? ThisStream : $"{ThisStream}/{file.Part}",
        };
        if (file.FirstLine is { } pattern)
            entry["multi_line_start_pattern"] = pattern;
        return entry;
    }
}
