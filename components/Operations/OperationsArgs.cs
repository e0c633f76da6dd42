using DataPlatform.Components.Common;
using Pulumi;

namespace DataPlatform.Components.Operations;

/// <summary>What <see cref="PlatformOperations"/> needs.</summary>
public sealed class OperationsArgs
{
    /// <summary>Where the platform is.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>ARN of the KMS key of the alerts' topic; needed where there are alerts. Default: none.</summary>
    public Input<string>? AlertsKeyArn { get; init; }

    /// <summary>ARN of the KMS key of the backup vault; needed where there are backups. Default: none.</summary>
    public Input<string>? BackupsKeyArn { get; init; }

    /// <summary>What is on.</summary>
    public required OperationsOptions Options { get; init; }

    /// <summary>The tags of all resources, <c>platform</c> and <c>stack</c> among them.</summary>
    public required IReadOnlyDictionary<string, string> Tags { get; init; }

    /// <summary>What alarms watch; the vault of the backups is added. Default: nothing else.</summary>
    public AlarmSubjects Subjects { get; init; } = new();

    /// <summary>ARNs of what is backed up beside tagged volumes, other than buckets. Default: none.</summary>
    public IReadOnlyList<Input<string>> BackupResources { get; init; } = [];

    /// <summary>ARNs of versioned buckets that are backed up. Default: none.</summary>
    public IReadOnlyList<Input<string>> BackupBuckets { get; init; } = [];

    /// <summary>The backup vault cannot be deleted by the stack, and outlives it. Default: false.</summary>
    public bool Protect { get; init; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        Need(nameof(AlertsKeyArn), AlertsKeyArn, Options.Alerts, "alerts");
        Need(nameof(BackupsKeyArn), BackupsKeyArn, Options.Backup, "backups");
    }

    private static void Need(string property, Input<string>? keyArn, bool isNeeded, string what)
    {
        if (isNeeded && keyArn is null)
            throw new ArgumentException($"{property} is missing with {what}; accepted: ARN of a KMS key", property);
    }
}
