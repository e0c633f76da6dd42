using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Operations;
using DataPlatform.Tests.Platform.Common;
using Pulumi;

namespace DataPlatform.Tests.Platform.Operations;

/// <summary>Runs of the operations' components in Ireland.</summary>
internal static class OperationsRun
{
    public const string TopicArn = "arn:aws:sns:eu-west-1:123456789012:alerts";
    public const string KeyArn = "arn:aws:kms:eu-west-1:123456789012:key/1";

    public static IReadOnlyDictionary<string, string> Tags { get; } = new Dictionary<string, string>
    {
        ["team"] = "data",
        ["stack"] = "dev",
        ["platform"] = "dataplatform",
    };

    /// <summary>Everything that can be watched.</summary>
    public static AlarmSubjects Everything { get; } = new()
    {
        ClusterName = "dataplatform-dev",
        NatGatewayIds = ImmutableSortedDictionary.CreateRange(new Dictionary<char, Output<string>>
        {
            ['b'] = Output.Create("nat-b-id"),
            ['a'] = Output.Create("nat-a-id"),
        }),
        EmrClusterId = "j-1",
        WarehouseLimit = new("wh", "limit-1", 13),
        BackupVaultName = "dataplatform-dev-backups",
        KeyArns = ["arn:aws:kms:eu-west-1:123456789012:key/b", "arn:aws:kms:eu-west-1:123456789012:key/a"],
    };

    public static OperationsArgs Args(OperationsOptions options) => new()
    {
        Target = RecordingCloud.Target(),
        AlertsKeyArn = KeyArn,
        BackupsKeyArn = KeyArn,
        Options = options,
        Tags = Tags,
        Subjects = new() { ClusterName = "dataplatform-dev" },
    };

    public static Task<Recording> Of(OperationsArgs args) =>
        new RecordingCloud().RunAsync(() => _ = new PlatformOperations("ops", args));

    public static Task<Recording> Of(AlarmSubjects subjects) =>
        new RecordingCloud().RunAsync(() => _ = new PlatformAlarms(
            "alarms",
            new PlatformAlarmsArgs
            {
                Target = RecordingCloud.Target(),
                TopicArn = TopicArn,
                Subjects = subjects,
            }));

    public static Task<Recording> Of(BackupVaultArgs args) =>
        new RecordingCloud().RunAsync(() => _ = new BackupVault("backups", args));

    public static Task<Recording> Of(MonthlyBudgetArgs args) =>
        new RecordingCloud().RunAsync(() => _ = new MonthlyBudget("budget", args));

    public static Task<Recording> Of(AlertTopicArgs args) =>
        new RecordingCloud().RunAsync(() => _ = new AlertTopic("alerts", args));

    public static AlertTopicArgs Topic(AwsTarget? target = null, params string[] emails) => new()
    {
        Target = target ?? RecordingCloud.Target(),
        KeyArn = KeyArn,
        Emails = emails,
    };
}
