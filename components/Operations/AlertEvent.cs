using System.Text.Encodings.Web;
using System.Text.Json;

namespace DataPlatform.Components.Operations;

/// <summary>Patterns of EventBridge for what no metric shows.</summary>
internal static class AlertEvent
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A backup into the vault that failed or was not made in time.</summary>
    /// <remarks>https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html</remarks>
    public static string BackupFailed(string vaultName) => Pattern(
        "aws.backup",
        "Backup Job State Change",
        new() { ["backupVaultName"] = Any(vaultName), ["state"] = Any("ABORTED", "EXPIRED", "FAILED") });

    /// <summary>The end of an EMR cluster that nobody asked for.</summary>
    public static string EmrFailed(string clusterId) => Pattern(
        "aws.emr",
        "EMR Cluster State Change",
        new() { ["clusterId"] = Any(clusterId), ["state"] = Any("TERMINATED_WITH_ERRORS") });

    /// <summary>
    /// The order to delete one of the keys, or to take it out of use. It is CloudTrail that reports it, to accounts
    /// that have a trail.
    /// </summary>
    public static string KeyLost(IEnumerable<string> keyArns) => Pattern(
        "aws.kms",
        "AWS API Call via CloudTrail",
        new()
        {
            ["eventName"] = Any("DisableKey", "ScheduleKeyDeletion"),
            ["eventSource"] = Any("kms.amazonaws.com"),
            ["resources"] = new SortedDictionary<string, string[]>(StringComparer.Ordinal)
            {
                ["ARN"] = Any([.. keyArns.Order(StringComparer.Ordinal)]),
            },
        });

    private static string[] Any(params string[] values) => values;

    private static string Pattern(string source, string detailType, Dictionary<string, object> detail) =>
        JsonSerializer.Serialize(
            new SortedDictionary<string, object>(StringComparer.Ordinal)
            {
                ["detail"] = new SortedDictionary<string, object>(detail, StringComparer.Ordinal),
                ["detail-type"] = Any(detailType),
                ["source"] = Any(source),
            },
            Options);
}
