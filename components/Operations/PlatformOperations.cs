using Pulumi;

namespace DataPlatform.Components.Operations;

/// <summary>What keeps an eye on the platform and a copy of its data: alarms, a budget, backups.</summary>
public sealed class PlatformOperations : ComponentResource
{
    private readonly string _name;
    private readonly OperationsArgs _args;

    /// <summary>Makes what the options ask for.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What is on, what is watched and backed up, and who is told.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public PlatformOperations(string name, OperationsArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:operations:Operations", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        (_name, _args) = (name, args);
        var vault = args.Options.Backup ? CreateVault() : null;
        var topic = args.Options.Alerts ? CreateAlerts(vault) : null;

        AlertTopicArn = topic?.Arn;
        BackupVaultName = vault?.VaultName;
        RestoreRoleArn = vault?.RestoreRoleArn;
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["alertTopicArn"] = AlertTopicArn,
            ["backupVaultName"] = BackupVaultName,
            ["restoreRoleArn"] = RestoreRoleArn,
        });
    }

    /// <summary>ARN of the topic that alarms and the budget tell; null: there are none.</summary>
    public Output<string>? AlertTopicArn { get; }

    /// <summary>Name of the backup vault; null: there are no backups.</summary>
    public Output<string>? BackupVaultName { get; }

    /// <summary>ARN of the role that a restore is started with; null: there are no backups.</summary>
    public Output<string>? RestoreRoleArn { get; }

    private ComponentResourceOptions Child => new() { Parent = this };

    private BackupVault CreateVault() => new(
        $"{_name}-backups",
        new BackupVaultArgs
        {
            Target = _args.Target,
            KeyArn = _args.BackupsKeyArn!,
            Tags = _args.Tags,
            RetentionDays = _args.Options.BackupRetentionDays,
            Resources = _args.BackupResources,
            Buckets = _args.BackupBuckets,
            Lock = _args.Options.BackupLock,
            Protect = _args.Protect,
        },
        Child);

    private AlertTopic CreateAlerts(BackupVault? vault)
    {
        var topic = new AlertTopic(
            $"{_name}-alerts",
            new AlertTopicArgs
            {
                Target = _args.Target,
                KeyArn = _args.AlertsKeyArn!,
                Emails = _args.Options.AlertEmails,
            },
            Child);
        if (_args.Options.MonthlyBudgetUsd is { } limit)
        {
            _ = new MonthlyBudget(
                $"{_name}-budget",
                new MonthlyBudgetArgs
                {
                    Target = _args.Target,
                    LimitUsd = limit,
                    TopicArn = topic.Arn,
                    Scope = _args.Options.BudgetScope,
                    Tags = _args.Tags,
                },
                Child);
        }

        if (_args.Options.Alarms)
        {
            _ = new PlatformAlarms(
                $"{_name}-alarms",
                new PlatformAlarmsArgs
                {
                    Target = _args.Target,
                    TopicArn = topic.Arn,
                    Subjects = vault is null
                        ? _args.Subjects
                        : _args.Subjects with { BackupVaultName = vault.VaultName },
                },
                Child);
        }

        return topic;
    }
}
