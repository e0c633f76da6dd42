using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DataPlatform.Components.Spark.Jobs;

/// <summary>
/// A complete request to start a job, as <c>aws emr-containers start-job-run --cli-input-json</c> takes it. The client
/// token is left out: the command makes one, so that each call starts a job.
/// </summary>
public sealed record JobRequest
{
    private static readonly JsonSerializerOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions Indented = new(Compact) { WriteIndented = true, NewLine = "\n" };

    /// <summary>ID of the virtual cluster.</summary>
    public required string VirtualClusterId { get; init; }

    /// <summary>Name of the job run: need not be unique.</summary>
    public required string Name { get; init; }

    /// <summary>ARN of the role that the job runs as.</summary>
    public required string ExecutionRoleArn { get; init; }

    /// <summary>EMR's release, for example <c>emr-7.13.0-latest</c>.</summary>
    public required string ReleaseLabel { get; init; }

    /// <summary>What runs. Default: the example in EMR's image.</summary>
    public SparkProgram Program { get; init; } = new();

    /// <summary>Configuration by classification.</summary>
    public required ImmutableArray<JobConfiguration> Configurations { get; init; }

    /// <summary>Where logs go.</summary>
    public required JobMonitoring Monitoring { get; init; }

    /// <summary>Tags of the job run.</summary>
    public required ImmutableSortedDictionary<string, string> Tags { get; init; }

    /// <summary>
    /// The request with the names of the API, of nothing but texts, lists and maps: what a stack output takes. Members
    /// that are not set are left out.
    /// </summary>
    public ImmutableSortedDictionary<string, object> ToDictionary() => Map(
        ("virtualClusterId", VirtualClusterId),
        ("name", Name),
        ("executionRoleArn", ExecutionRoleArn),
        ("releaseLabel", ReleaseLabel),
        ("jobDriver", Map(("sparkSubmitJobDriver", Driver()))),
        ("configurationOverrides", Map(
            ("applicationConfiguration", Configurations.Select(Configuration).ToImmutableArray<object>()),
            ("monitoringConfiguration", Logs()))),
        ("tags", Texts(Tags)));

    /// <summary>The request as JSON with the names of the API and sorted keys.</summary>
    /// <param name="indented">Whether for people to read. Default: in one line.</param>
    public string ToJson(bool indented = false) =>
        JsonSerializer.Serialize(ToDictionary(), indented ? Indented : Compact);

    private ImmutableSortedDictionary<string, object> Driver() => Map(
        ("entryPoint", Program.EntryPoint),
        ("entryPointArguments",
            Program.Arguments.IsEmpty ? null : ImmutableArray.CreateRange<object>(Program.Arguments)),
        ("sparkSubmitParameters", Program.SubmitParameters));

    private static ImmutableSortedDictionary<string, object> Configuration(JobConfiguration configuration) => Map(
        ("classification", configuration.Classification),
        ("properties", Texts(configuration.Properties)));

    // EMR's Spark history server, for which it keeps event logs in a bucket of AWS'.
    private ImmutableSortedDictionary<string, object> Logs() => Map(
        ("persistentAppUI", "ENABLED"),
        ("cloudWatchMonitoringConfiguration", Map(
            ("logGroupName", Monitoring.LogGroupName),
            ("logStreamNamePrefix", Monitoring.LogStreamNamePrefix))),
        ("s3MonitoringConfiguration", Map(("logUri", Monitoring.LogUri))));

    private static ImmutableSortedDictionary<string, object> Map(
        params IEnumerable<(string Key, object? Value)> members) =>
        members.Where(member => member.Value is not null)
            .ToImmutableSortedDictionary(member => member.Key, member => member.Value!, StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, object> Texts(IEnumerable<KeyValuePair<string, string>> texts) =>
        Map(texts.Select(text => (text.Key, (object?)text.Value)));
}
