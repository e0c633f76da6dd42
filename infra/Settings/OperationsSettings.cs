using System.Collections.Immutable;
using DataPlatform.Components.Network;
using DataPlatform.Components.Operations;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>Alarms, budget and backups: keys <c>operations:…</c>.</summary>
public sealed record OperationsSettings
{
    /// <summary>
    /// <c>operations:alarms</c>: alarms on the platform's key signals; default true in prod, false in dev.
    /// </summary>
    public required bool Alarms { get; init; }

    /// <summary>
    /// <c>operations:alertEmails</c>: who gets alarms and messages of the budget; default none; in prod at least one
    /// with either of them.
    /// </summary>
    public required ImmutableArray<string> AlertEmails { get; init; }

    /// <summary>
    /// <c>operations:monthlyBudgetUsd</c>: US dollars a month, 0 to 100000000; commercial regions only. Null, from 0
    /// (default): no budget.
    /// </summary>
    public required int? MonthlyBudgetUsd { get; init; }

    /// <summary>
    /// <c>operations:budgetScope</c>: <c>account</c> or <c>tagged</c>, the costs that the budget watches; default
    /// account.
    /// </summary>
    public required BudgetScope BudgetScope { get; init; }

    /// <summary><c>operations:backup</c>: a backup of every day; default true in prod, false in dev.</summary>
    public required bool Backup { get; init; }

    /// <summary>
    /// <c>operations:backupRetentionDays</c>: days for which a backup is kept, 1 to 3650; default 35.
    /// </summary>
    public required int BackupRetentionDays { get; init; }

    /// <summary>
    /// <c>operations:backupBuckets</c>: whether the data lake's buckets are backed up as well; default false.
    /// </summary>
    public required bool BackupBuckets { get; init; }

    /// <summary>
    /// <c>operations:backupLock</c>: whether backups are locked until their time is over; default false.
    /// </summary>
    public required bool BackupLock { get; init; }

    /// <summary>The same for the component; which buckets there are it is told apart.</summary>
    public OperationsOptions Options => new()
    {
        Alarms = Alarms,
        AlertEmails = AlertEmails,
        MonthlyBudgetUsd = MonthlyBudgetUsd,
        BudgetScope = BudgetScope,
        Backup = Backup,
        BackupRetentionDays = BackupRetentionDays,
        BackupLock = BackupLock,
    };

    private static Scalar<string> Email { get; } = new(
        "an e-mail address",
        EmailAddress.Accepted,
        text => EmailAddress.IsValid(text) ? new(text) : Email!.Not());

    private static Scalar<BudgetScope> Scopes { get; } =
        Scalars.OneOf(("account", BudgetScope.Account), ("tagged", BudgetScope.Tagged));

    internal static OperationsSettings Read(
        SettingsSection section, PlatformEnvironment? environment, AwsRegion? region)
    {
        var prod = environment == PlatformEnvironment.Prod;
        var settings = new OperationsSettings
        {
            Alarms = section.Get("alarms", Scalars.TrueOrFalse, prod),
            AlertEmails = section.List("alertEmails", Email, "e-mail addresses"),
            MonthlyBudgetUsd = section.Get("monthlyBudgetUsd", Scalars.Whole(0, MonthlyBudgetArgs.Most), 0)
                is var limit and > 0 ? limit : null,
            BudgetScope = section.Get("budgetScope", Scopes, BudgetScope.Account),
            Backup = section.Get("backup", Scalars.TrueOrFalse, prod),
            BackupRetentionDays = section.Get("backupRetentionDays", Scalars.Whole(1, 3650), 35),
            BackupBuckets = section.Get("backupBuckets", Scalars.TrueOrFalse, false),
            BackupLock = section.Get("backupLock", Scalars.TrueOrFalse, false),
        };
        CheckAlerts(section, settings, prod, region);
        CheckBackups(section, settings);
        return settings;
    }

    private static void CheckAlerts(
        SettingsSection section, OperationsSettings settings, bool prod, AwsRegion? region)
    {
        if (prod && settings.Options.Alerts && settings.AlertEmails.IsEmpty && !section.HasErrors("alertEmails"))
            section.Refuse(
                "alertEmails", $"is required in prod with alarms or a budget; accepted: {EmailAddress.Accepted}");

        // GovCloud has no budgets of its own, and those of China are not in US dollars.
        if (settings.MonthlyBudgetUsd is { } limit && region is { Partition: not "aws" })
            section.Refuse(
                "monthlyBudgetUsd",
                $"'{limit}' is for a budget in US dollars, which AWS has in commercial regions only; accepted: 0");
        if (settings.MonthlyBudgetUsd is null
            && !section.HasErrors("monthlyBudgetUsd")
            && settings.BudgetScope == BudgetScope.Tagged)
            section.Refuse(
                "budgetScope", "'tagged' is of a budget, and there is none; accepted: tagged beside monthlyBudgetUsd");
    }

    private static void CheckBackups(SettingsSection section, OperationsSettings settings)
    {
        if (settings.Backup || section.HasErrors("backup"))
            return;
        foreach (var (key, given) in new[]
        {
            ("backupBuckets", settings.BackupBuckets),
            ("backupLock", settings.BackupLock),
        })
        {
            if (given)
                section.Refuse(key, "'true' is of backups, and there are none; accepted: true where backup is true");
        }
    }
}
