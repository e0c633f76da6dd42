using Pulumi;
using Pulumi.Aws.Backup;
using Pulumi.Aws.Backup.Inputs;

namespace DataPlatform.Components.Operations;

/// <summary>
/// A vault with a backup of every day: of the EBS volumes that are tagged for it, and of what is named by ARN.
/// </summary>
public sealed class BackupVault : ComponentResource
{
    // At night in UTC, begun within an hour. AWS gives up a job that runs longer; the first backup of a large bucket
    // takes many hours, later ones only what has changed.
    private const string EveryNight = "cron(0 2 ? * * *)";
    private const int StartWindowInMinutes = 60;
    private const int CompletionWindowInMinutes = 1440;

    private readonly string _name;
    private readonly BackupVaultArgs _args;

    /// <summary>Makes the vault, its plan and its selections.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What the backups are like.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public BackupVault(string name, BackupVaultArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:operations:BackupVault", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        (_name, _args) = (name, args);
        var vault = CreateVault();
        var plan = CreatePlan(vault);
        var roles = new BackupRoles(name, this, args.Target, args.Buckets.Count > 0);
        Select(plan, roles, "volumes", Volumes());
        if (args.Resources.Count > 0)
            Select(plan, roles, "resources", new SelectionArgs { Resources = [.. args.Resources] });
        if (args.Buckets.Count > 0)
            Select(plan, roles, "buckets", new SelectionArgs { Resources = [.. args.Buckets] });

        VaultName = vault.Name;
        VaultArn = vault.Arn;
        RestoreRoleArn = roles.Restore.Arn;
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["vaultName"] = VaultName,
            ["vaultArn"] = VaultArn,
            ["restoreRoleArn"] = RestoreRoleArn,
        });
    }

    /// <summary>Name of the vault.</summary>
    public Output<string> VaultName { get; }

    /// <summary>ARN of the vault.</summary>
    public Output<string> VaultArn { get; }

    /// <summary>ARN of the role that a restore is started with.</summary>
    public Output<string> RestoreRoleArn { get; }

    private CustomResourceOptions Child => new() { Parent = this };

    private Vault CreateVault()
    {
        var physicalName = $"{_args.Target.NamePrefix}-backups";
        var vault = new Vault(
            $"{_name}-vault",
            new VaultArgs
            {
                Name = physicalName,
                KmsKeyArn = _args.KeyArn,
                ForceDestroy = !_args.Protect,
                Tags = { ["Name"] = physicalName },
            },
            new CustomResourceOptions
            {
                Parent = this,
                Protect = _args.Protect ? true : null,
                RetainOnDelete = _args.Protect ? true : null,
            });
        if (!_args.Lock)
            return vault;

        // Without days until it becomes final (changeableForDays), which would bind AWS itself and this stack for ever.
        // A replacement deletes first: the new lock would take the place of the old one, and then go with it. The lock
        // is not protected: a protected one could not follow a change of the retention.
        _ = new VaultLockConfiguration(
            $"{_name}-lock",
            new VaultLockConfigurationArgs { BackupVaultName = vault.Name, MinRetentionDays = _args.RetentionDays },
            new CustomResourceOptions { Parent = this, DeleteBeforeReplace = true });
        return vault;
    }

    private Plan CreatePlan(Vault vault)
    {
        var physicalName = $"{_args.Target.NamePrefix}-daily";
        return new Plan(
            $"{_name}-plan",
            new PlanArgs
            {
                Name = physicalName,
                Rules =
                {
                    new PlanRuleArgs
                    {
                        RuleName = "daily",
                        TargetVaultName = vault.Name,
                        Schedule = EveryNight,
                        ScheduleExpressionTimezone = "Etc/UTC",
                        StartWindow = StartWindowInMinutes,
                        CompletionWindow = CompletionWindowInMinutes,
                        Lifecycle = new PlanRuleLifecycleArgs { DeleteAfter = _args.RetentionDays },
                        RecoveryPointTags = _args.Tags.ToDictionary(),
                    },
                },
                Tags = { ["Name"] = physicalName },
            },
            Child);
    }

    // By type and tags: by tags alone, what is backed up would depend on the region's settings of AWS Backup.
    private SelectionArgs Volumes() => new()
    {
        Resources = { $"arn:{_args.Target.Region.Partition}:ec2:*:*:volume/*" },
        Conditions =
        {
            new SelectionConditionArgs
            {
                StringEquals =
                [
                    .. PlatformTags.Of(_args.Tags)
                        .Append(KeyValuePair.Create(BackupTag.Key, BackupTag.Value))
                        .Select(tag => new SelectionConditionStringEqualArgs
                        {
                            Key = $"aws:ResourceTag/{tag.Key}",
                            Value = tag.Value,
                        }),
                ],
            },
        },
    };

    // A selection cannot be changed, only replaced: without a name of its own the new one never meets the old one's.
    private void Select(Plan plan, BackupRoles roles, string label, SelectionArgs selection)
    {
        selection.PlanId = plan.Id;
        selection.IamRoleArn = roles.Backup.Arn;
        _ = new Selection(
            $"{_name}-{label}",
            selection,
            new CustomResourceOptions { Parent = this, DependsOn = roles.Ready });
    }
}
