using System.Text.Json.Nodes;
using DataPlatform.Components.Common;

namespace DataPlatform.Components.Operations;

/// <summary>Patterns of EventBridge for what no metric shows.</summary>
internal static class AlertEvent
{
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
            ["resources"] = new JsonObject { ["ARN"] = Any(keyArns.Order(StringComparer.Ordinal)) },
        });

    private static JsonArray Any(params IEnumerable<string> values) =>
        new([.. values.Select(value => (JsonNode)value)]);

    private static string Pattern(string source, string detailType, JsonObject detail) => SortedJson.Of(new()
    {
        ["source"] = Any(source),
        ["detail-type"] = Any(detailType),
        ["detail"] = detail,
    });
}
