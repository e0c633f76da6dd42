namespace DataPlatform.Preview.Cloud.Services;

/// <summary>Topics of SNS, budgets, backups and alarms.</summary>
internal static class OperationsService
{
    private const string VaultArn = "arn:{partition}:backup:{region}:{account}:backup-vault:{backupVaultName}";

    /// <summary>Adds the services' types.</summary>
    public static void AddTo(ServiceTable table)
    {
        table.Resource("aws:sns/topicSubscription:TopicSubscription", r =>
        {
            r.Id = $"{r.Text("topic")}:{Identifiers.Uuid(r.Seed("id"))}";
            r.Set("arn", r.Id);
            r.Set("ownerId", r.AccountId);
            // Who gets mail has to agree first.
            r.Set("pendingConfirmation", r.Text("protocol") is "email" or "email-json");
            r.Set("confirmationWasAuthenticated", false);
            r.Default("region", r.Region);
            r.DefaultEmptyText("filterPolicyScope");
        });
        table.Resources([.. Messages, .. Backups]);
    }

    private static ResourceShape[] Messages =>
    [
        new("aws:sns/topic:Topic", "{arn}")
        {
            Name = "name",
            Arn = "sns:{name}",
            IsTagged = true,
            Defaults = [("namePrefix", ""), ("fifoTopic", false), ("signatureVersion", 0d), ("policy", "")],
            Sets = [("owner", "{account}"), ("beginningArchiveTime", "")],
        },
        new("aws:sns/topicPolicy:TopicPolicy", "{arn}") { Sets = [("owner", "{account}")] },
        new("aws:budgets/budget:Budget", "{accountId}:{name}")
        {
            Name = "name",
            Arn = "budgets:budget/{name}",
            IsGlobal = true,
            IsTagged = true,
            Defaults =
            [
                ("accountId", "{account}"), ("namePrefix", ""), ("timePeriodStart", "2025-01-01_00:00"),
                ("timePeriodEnd", "2087-06-15_00:00"),
            ],
        },
        new("aws:cloudwatch/metricAlarm:MetricAlarm", "{name}")
        {
            Name = "name",
            Arn = "cloudwatch:alarm:{name}",
            IsTagged = true,
            Defaults =
            [
                ("actionsEnabled", true), ("treatMissingData", "missing"), ("evaluateLowSampleCountPercentiles", ""),
            ],
        },
        new("aws:cloudwatch/compositeAlarm:CompositeAlarm", "{alarmName}")
        {
            Arn = "cloudwatch:alarm:{alarmName}",
            IsTagged = true,
            Defaults = [("actionsEnabled", true)],
        },
    ];

    private static ResourceShape[] Backups =>
    [
        new("aws:backup/vault:Vault", "{name}")
        {
            Name = "name",
            Arn = "backup:backup-vault:{name}",
            IsTagged = true,
            Defaults = [("forceDestroy", false)],
            Sets = [("recoveryPoints", 0d)],
        },
        new("aws:backup/plan:Plan", "{uuid}")
        {
            Name = "name",
            Arn = "backup:backup-plan:{uuid}",
            IsTagged = true,
            Sets = [("version", "{digits}")],
        },
        new("aws:backup/selection:Selection", "{uuid}") { Name = "name" },
        new("aws:backup/vaultLockConfiguration:VaultLockConfiguration", "{backupVaultName}")
        {
            Sets = [("backupVaultArn", VaultArn)],
        },
        new("aws:backup/vaultNotifications:VaultNotifications", "{backupVaultName}")
        {
            Sets = [("backupVaultArn", VaultArn)],
        },
        new("aws:backup/vaultPolicy:VaultPolicy", "{backupVaultName}") { Sets = [("backupVaultArn", VaultArn)] },
    ];
}
