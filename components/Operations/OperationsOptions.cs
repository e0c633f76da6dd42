using System.Collections.Immutable;

namespace DataPlatform.Components.Operations;

/// <summary>What of the operations is on.</summary>
public sealed record OperationsOptions
{
    /// <summary>Alarms on the platform's key signals. Default: false.</summary>
    public bool Alarms { get; init; }

    /// <summary>Who gets alarms and messages of the budget by e-mail. Default: nobody.</summary>
    public ImmutableArray<string> AlertEmails { get; init; } = [];

    /// <summary>A budget in US dollars a month. Null (default): none.</summary>
    public int? MonthlyBudgetUsd { get; init; }

    /// <summary>Which costs the budget watches. Default: all of the account.</summary>
    public BudgetScope BudgetScope { get; init; } = BudgetScope.Account;

    /// <summary>A backup of every day. Default: false.</summary>
    public bool Backup { get; init; }

    /// <summary>Days for which a backup is kept, 1 to 3650. Default: 35.</summary>
    public int BackupRetentionDays { get; init; } = 35;

    /// <summary>Backups cannot be deleted before their time (governance mode). Default: false.</summary>
    public bool BackupLock { get; init; }

    /// <summary>Whether there is anything to tell, and so a topic to tell it to.</summary>
    public bool Alerts => Alarms || MonthlyBudgetUsd is not null;
}
