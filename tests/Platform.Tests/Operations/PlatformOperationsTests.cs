using DataPlatform.Components.Operations;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Operations;

public sealed class PlatformOperationsTests
{
    private const string Alerts = "dataplatform:operations:AlertTopic";
    private const string Budget = "dataplatform:operations:MonthlyBudget";
    private const string Backups = "dataplatform:operations:BackupVault";
    private const string Alarms = "dataplatform:operations:PlatformAlarms";

    private static OperationsOptions All { get; } = new()
    {
        Alarms = true,
        AlertEmails = ["jo@example.com"],
        MonthlyBudgetUsd = 500,
        BudgetScope = BudgetScope.Tagged,
        Backup = true,
        BackupRetentionDays = 60,
        BackupLock = true,
    };

    [TestCase(false, null, false)]
    [TestCase(true, null, false, Alerts, Alarms)]
    [TestCase(false, 500, false, Alerts, Budget)]
    [TestCase(false, null, true, Backups)]
    [TestCase(true, 500, true, Alerts, Backups, Budget, Alarms)]
    public async Task Operations_OfAnyOptions_AreWhatIsOn(
        bool alarms, int? budget, bool backup, params string[] components)
    {
        var run = await OperationsRun.Of(
            OperationsRun.Args(new() { Alarms = alarms, MonthlyBudgetUsd = budget, Backup = backup }));
        Assert.That(
            run.Resources.Select(resource => resource.Type)
                .Where(type => type.StartsWith("dataplatform:", StringComparison.Ordinal)),
            Is.EquivalentTo(components.Append("dataplatform:operations:Operations")));
    }

    [Test]
    public async Task Operations_WithEverything_PassOnWhatTheyAreTold()
    {
        var run = await OperationsRun.Of(OperationsRun.Args(All));
        Assert.Multiple(() =>
        {
            Assert.That(run.NamesOf("aws:sns/topicSubscription:TopicSubscription"), Has.Length.EqualTo(1));
            Assert.That(run.Single("aws:budgets/budget:Budget")["limitAmount"], Is.EqualTo("500"));
            Assert.That(run.Single("aws:budgets/budget:Budget").Json, Does.Contain("user:stack$dev"));
            Assert.That(run.Single("aws:backup/plan:Plan").Json, Does.Contain("\"deleteAfter\":60"));
            Assert.That(
                run.Single("aws:backup/vaultLockConfiguration:VaultLockConfiguration")["minRetentionDays"],
                Is.EqualTo(60));
            Assert.That(
                run.NamesOf("aws:cloudwatch/metricAlarm:MetricAlarm"),
                Has.Length.EqualTo(4).And.All.StartsWith("ops-alarms-cluster-"));
            Assert.That(
                run.Resources.Where(resource => resource.Json.Contains(":ops-alerts-topic", StringComparison.Ordinal))
                    .Select(resource => resource.Type)
                    .Distinct(),
                Is.EquivalentTo(new[]
                {
                    "aws:budgets/budget:Budget", "aws:cloudwatch/eventTarget:EventTarget",
                    "aws:cloudwatch/metricAlarm:MetricAlarm", "aws:sns/topicPolicy:TopicPolicy",
                    "aws:sns/topicSubscription:TopicSubscription",
                }));
        });
    }

    [TestCase(true, 1)]
    [TestCase(false, 0)]
    public async Task Alarms_BesideBackups_TellOfFailedOnes(bool backup, int rules)
    {
        var run = await OperationsRun.Of(OperationsRun.Args(new() { Alarms = true, Backup = backup }));
        Assert.That(
            run.OfType("aws:cloudwatch/eventRule:EventRule")
                .Count(rule => rule.Json.Contains("dataplatform-dev-backups", StringComparison.Ordinal)),
            Is.EqualTo(rules));
    }

    [Test]
    public async Task Backups_OfBucketsAndResources_AreSelected()
    {
        var run = await OperationsRun.Of(new OperationsArgs
        {
            Target = RecordingCloud.Target(),
            AlertsKeyArn = OperationsRun.KeyArn,
            BackupsKeyArn = "arn:aws:kms:eu-west-1:123456789012:key/backups",
            Options = new() { Backup = true },
            Tags = OperationsRun.Tags,
            BackupBuckets = ["arn:aws:s3:::one"],
            BackupResources = ["arn:aws:redshift-serverless:a"],
            Protect = true,
        });
        Assert.Multiple(() =>
        {
            Assert.That(
                run.NamesOf("aws:backup/selection:Selection"),
                Is.EqualTo(new[] { "ops-backups-buckets", "ops-backups-resources", "ops-backups-volumes" }));
            Assert.That(
                run.OfType("aws:iam/rolePolicyAttachment:RolePolicyAttachment")
                    .Count(attachment => attachment.Name.Contains("ForS3", StringComparison.Ordinal)),
                Is.EqualTo(2));
            Assert.That(
                run.Single("aws:backup/vault:Vault")["kmsKeyArn"],
                Is.EqualTo("arn:aws:kms:eu-west-1:123456789012:key/backups"));
            Assert.That(run.OptionsOf("aws:backup/vault:Vault", "ops-backups-vault").Protect, Is.True);
        });
    }

    [TestCase(true, null, false, "AlertsKeyArn is missing with alerts; accepted: ARN of a KMS key")]
    [TestCase(false, 500, false, "AlertsKeyArn is missing with alerts; accepted: ARN of a KMS key")]
    [TestCase(false, null, true, "BackupsKeyArn is missing with backups; accepted: ARN of a KMS key")]
    [TestCase(false, null, false, null)]
    public void Args_WithoutTheKeyOfWhatIsOn_AreRefused(bool alarms, int? budget, bool backup, string? message)
    {
        var args = new OperationsArgs
        {
            Target = RecordingCloud.Target(),
            Options = new() { Alarms = alarms, MonthlyBudgetUsd = budget, Backup = backup },
            Tags = OperationsRun.Tags,
        };
        Assert.That(
            args.Validate,
            message is null ? Throws.Nothing : Throws.ArgumentException.With.Message.StartsWith(message));
    }

    [Test]
    public async Task Outputs_OfWhatIsOff_AreNull()
    {
        (bool Topic, bool Vault, bool Restore) on = (true, true, true);
        await new RecordingCloud().RunAsync(() =>
        {
            var operations = new PlatformOperations("ops", OperationsRun.Args(new()));
            on = (
                operations.AlertTopicArn is not null,
                operations.BackupVaultName is not null,
                operations.RestoreRoleArn is not null);
        });
        Assert.That(on, Is.EqualTo((false, false, false)));
    }

    [Test]
    public async Task Outputs_OfWhatIsOn_AreItsNames()
    {
        (string Topic, string Vault, string Restore) names = ("", "", "");
        await new RecordingCloud().RunAsync(() =>
        {
            var operations = new PlatformOperations("ops", OperationsRun.Args(All));
            Pulumi.Output.Tuple(
                operations.AlertTopicArn!, operations.BackupVaultName!, operations.RestoreRoleArn!)
                .Apply(values => names = values);
        });
        Assert.That(
            names,
            Is.EqualTo((
                "arn:aws:mock:::ops-alerts-topic",
                "dataplatform-dev-backups",
                "arn:aws:mock:::ops-backups-restore-role")));
    }
}
