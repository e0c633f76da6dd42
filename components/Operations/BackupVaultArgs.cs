using DataPlatform.Components.Common;
using Pulumi;

namespace DataPlatform.Components.Operations;

/// <summary>What <see cref="BackupVault"/> needs.</summary>
public sealed class BackupVaultArgs
{
    // AWS Backup takes no more ARNs in a selection.
    private const int MostResources = 500;

    /// <summary>Where the vault is made.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>
    /// ARN of the KMS key of the vault. It encrypts backups of buckets; snapshots of volumes keep the volume's key.
    /// </summary>
    public required Input<string> KeyArn { get; init; }

    /// <summary>
    /// The tags of all resources. Volumes with the tags <c>platform</c> and <c>stack</c> of these, and with
    /// <see cref="BackupTag"/>, are backed up; the backups bear all of these.
    /// </summary>
    public required IReadOnlyDictionary<string, string> Tags { get; init; }

    /// <summary>Days for which a backup is kept, 1 to 3650. Default: 35.</summary>
    public int RetentionDays { get; init; } = 35;

    /// <summary>
    /// ARNs of what else is backed up and is no bucket, such as a Redshift Serverless namespace. Default: none.
    /// </summary>
    public IReadOnlyList<Input<string>> Resources { get; init; } = [];

    /// <summary>ARNs of versioned buckets that are backed up. Default: none.</summary>
    public IReadOnlyList<Input<string>> Buckets { get; init; } = [];

    /// <summary>
    /// Backups cannot be deleted before their time, by anyone, unless the lock is taken off the vault first, which an
    /// IAM policy can allow (AWS calls it governance mode). Default: false.
    /// </summary>
    public bool Lock { get; init; }

    /// <summary>
    /// The vault cannot be deleted by the stack, and outlives it; without, the vault is deleted with its backups.
    /// Default: false.
    /// </summary>
    public bool Protect { get; init; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        ArgumentCheck.Range(nameof(RetentionDays), RetentionDays, 1, 3650);
        ArgumentCheck.Range($"{nameof(Resources)}.Count", Resources.Count, 0, MostResources);
        ArgumentCheck.Range($"{nameof(Buckets)}.Count", Buckets.Count, 0, MostResources);
        PlatformTags.Require(nameof(Tags), Tags);
    }
}
