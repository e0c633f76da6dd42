using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Checks;

/// <summary>Rules about backups, alarms and budgets.</summary>
public sealed class OperationsRuleTests
{
    private const string Plan = "aws:backup/plan:Plan";
    private const string Lock = "aws:backup/vaultLockConfiguration:VaultLockConfiguration";
    private const string Selection = "aws:backup/selection:Selection";
    private const string Alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private const string Budget = "aws:budgets/budget:Budget";

    private const string Single =
        "\"metricName\":\"m\",\"namespace\":\"n\",\"statistic\":\"Sum\",\"alarmActions\":[\"t\"]";

    [TestCase("", "")]
    [TestCase(",\"schedule\":\"rate(1 day)\"", "the schedule is not cron(...)")]
    [TestCase(",\"startWindow\":60,\"completionWindow\":60", "completionWindow is not longer than startWindow")]
    [TestCase(",\"lifecycle\":{\"coldStorageAfter\":30,\"deleteAfter\":119}",
        "deleteAfter is less than 90 days after coldStorageAfter")]
    [TestCase(",\"lifecycle\":{\"coldStorageAfter\":30,\"deleteAfter\":120}", "")]
    [TestCase(",\"enableContinuousBackup\":true,\"lifecycle\":{\"deleteAfter\":36}",
        "continuous backups are kept 1 to 35 days")]
    public void BackupPlan_Checked_IsHeldToTheRules(string more, string message) => Assert.That(
        Plans.Messages(
            "backup-plan", Plan, $$"""{"rules":[{"ruleName":"daily","targetVaultName":"v"{{more}}}]}"""),
        Is.EqualTo(message.Length == 0 ? [] : new[] { $"Rule 'daily': {message}." }));

    [Test]
    public void BackupPlan_Names_AreOwnAndPlain() => Assert.That(
        Plans.Messages("backup-plan", Plan, """{"rules":[{"ruleName":"a b"},{"ruleName":"a b"}]}"""),
        Is.EqualTo(new[]
        {
            "2 rules with the name 'a b'.",
            "Rule 'a b': a name is 1 to 50 letters, digits, dots, hyphens and underscores.",
            "Rule 'a b': a name is 1 to 50 letters, digits, dots, hyphens and underscores.",
        }));

    [TestCase(7, "")]
    [TestCase(365, "")]
    [TestCase(6, "Rule 'daily': kept 6 days; the lock of the vault takes 7 and more.")]
    [TestCase(366, "Rule 'daily': kept 366 days; the lock of the vault takes 365 and less.")]
    public void BackupPlan_OfALockedVault_KeepsWithinTheLock(int days, string message) => Assert.That(
        Plans.Check(
                "backup-plan",
                Plans.Resource(
                    Lock, "lock", """{"backupVaultName":"v","minRetentionDays":7,"maxRetentionDays":365}"""),
                Plans.Resource(
                    Plan,
                    "plan",
                    $$$"""
                    {"rules":[{"ruleName":"daily","targetVaultName":"v","lifecycle":{"deleteAfter":{{{days}}} }},
                    {"ruleName":"other","targetVaultName":"w"}]}
                    """))
            .Select(found => found.Message),
        Is.EqualTo(message.Length == 0 ? [] : new[] { message }));

    [TestCase("minRetentionDays", 0)]
    [TestCase("maxRetentionDays", 1)]
    public void BackupPlan_WithoutAnEnd_IsLongerThanAnyLockTakes(string limit, int findings) => Assert.That(
        Plans.Check(
            "backup-plan",
            Plans.Resource(Lock, "lock", $$"""{"backupVaultName":"v","{{limit}}":365}"""),
            Plans.Resource(Plan, "plan", """{"rules":[{"ruleName":"daily","targetVaultName":"v"}]}""")),
        Has.Count.EqualTo(findings));

    [TestCase("""{"minRetentionDays":7,"maxRetentionDays":7}""", "")]
    [TestCase("""{"minRetentionDays":8,"maxRetentionDays":7}""", "The shortest retention is longer than the longest.")]
    [TestCase("""{"changeableForDays":3}""", "After 3 days nobody can take the lock off.")]
    public void BackupLock_Checked_CanBeTakenOff(string inputs, string message) => Assert.That(
        Plans.Messages("backup-vault-lock", Lock, inputs), Is.EqualTo(message.Length == 0 ? [] : new[] { message }));

    [TestCase("""{"resources":["arn:a"]}""", 0)]
    [TestCase("""{"selectionTags":[{"type":"STRINGEQUALS","key":"k","value":"v"}]}""", 0)]
    [TestCase("""{"conditions":[{"stringEquals":[{"key":"aws:ResourceTag/k","value":"v"}]}]}""", 0)]
    [TestCase("""{"resources":[]}""", 1)]
    [TestCase("{}", 1)]
    public void BackupSelection_Checked_SelectsSomething(string inputs, int findings) =>
        Assert.That(Plans.Messages("backup-selection", Selection, inputs), Has.Count.EqualTo(findings));

    [TestCase(30, 470, 0)]
    [TestCase(31, 0, 1)]
    [TestCase(0, 501, 1)]
    public void BackupSelection_Arns_AreHeldToTheLimits(int wildcards, int plain, int findings)
    {
        var arns = Enumerable.Repeat("\"arn:*\"", wildcards).Concat(Enumerable.Repeat("\"arn:a\"", plain));
        Assert.That(
            Plans.Messages("backup-selection", Selection, $$"""{"resources":[{{string.Join(',', arns)}}]}"""),
            Has.Count.EqualTo(findings));
    }

    [TestCase("AWS/NATGateway", "ErrorPortAllocation", "NatGatewayId", "")]
    [TestCase("AWS/EKS", "apiserver_storage_size_bytes", "ClusterName", "")]
    [TestCase("AWS/Athena", "ProcessedBytes", "WorkGroup", "")]
    [TestCase("AWS/Athena", "TotalExecutionTime", "WorkGroup QueryType QueryState", "")]
    [TestCase("AWS/Redshift-Serverless", "UsageLimitConsumed", "Workgroup UsageType UsageLimitId", "")]
    [TestCase("AWS/Redshift-Serverless", "DatabaseConnections", "Database Workgroup", "")]
    [TestCase("AWS/Redshift-Serverless", "QueryDuration", "Database LatencyRange Workgroup", "")]
    [TestCase("AWS/Redshift-Serverless", "QueryRuntimeBreakdown", "Database Stage Workgroup", "")]
    [TestCase("Custom", "Anything", "Any", "")]
    [TestCase("AWS/Redshift-Serverless", "QueriesFailed", "Workgroup",
        "QueriesFailed of AWS/Redshift-Serverless has no data by 'Workgroup'; there is: QueryType Workgroup | "
        + "Database QueryType Workgroup.")]
    [TestCase("AWS/Backup", "NumberOfBackupJobsFailed", "",
        "NumberOfBackupJobsFailed of AWS/Backup has no data by '-'; there is: BackupVaultName | "
        + "BackupVaultName ResourceType | ResourceType.")]
    [TestCase("AWS/Redshift-Serverless", "SnapshotStorage", "", "")]
    [TestCase("AWS/NATGateway", "ErrorPortAllocations", "NatGatewayId",
        "'ErrorPortAllocations' is not a metric of AWS/NATGateway that is known here; "
        + "did you mean 'ErrorPortAllocation'?")]
    public void AlarmMetric_Checked_IsOneThatIsPublished(string space, string name, string dimensions, string message)
    {
        var given = dimensions.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => $"\"{one}\":\"x\"");
        var metric = $$"""
            "namespace":"{{space}}","metricName":"{{name}}","dimensions":{{{string.Join(',', given)}}}
            """;
        var expected = message.Length == 0 ? [] : new[] { message };
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Messages("alarm-metric", Alarm, $"{{{metric}}}"), Is.EqualTo(expected));
            Assert.That(
                Plans.Messages("alarm-metric", Alarm, $$$"""{"metricQueries":[{"id":"a","metric":{{{{metric}}}}}]}"""),
                Is.EqualTo(expected));
        });
    }

    [Test]
    public void AlarmMetric_Search_IsRefused() => Assert.That(
        Plans.Messages("alarm-metric", Alarm, """{"metricQueries":[{"id":"a","expression":"SUM(SEARCH('x'))"}]}"""),
        Is.EqualTo(new[] { "SEARCH is not accepted in alarms." }));

    [TestCase(Single + ",\"period\":300,\"evaluationPeriods\":3", "")]
    [TestCase("\"metricQueries\":[{}],\"alarmActions\":[\"t\"]", "")]
    [TestCase("\"alarmActions\":[\"t\"]", "Either metricName or metricQueries is needed.")]
    [TestCase(Single, "A metric needs a period.")]
    [TestCase(Single + ",\"period\":90", "'90'; accepted: 10, 20, 30, multiples of 60.")]
    [TestCase(Single + ",\"period\":300,\"evaluationPeriods\":289", "Looks back more than 1 day(s).")]
    [TestCase(Single + ",\"period\":300,\"evaluationPeriods\":288", "")]
    [TestCase(Single + ",\"period\":3600,\"evaluationPeriods\":25", "")]
    [TestCase(Single + ",\"period\":86400,\"evaluationPeriods\":7", "")]
    [TestCase(Single + ",\"period\":86400,\"evaluationPeriods\":8", "Looks back more than 7 day(s).")]
    [TestCase(Single + ",\"period\":60,\"evaluationPeriods\":2,\"datapointsToAlarm\":3",
        "More data points than evaluationPeriods.")]
    [TestCase(Single + ",\"period\":60,\"extendedStatistic\":\"p99\"",
        "Either statistic or extendedStatistic is needed.")]
    [TestCase("\"metricQueries\":[{}]", "Tells nobody.")]
    public void Alarm_Checked_IsOneThatCloudWatchTakes(string inputs, string message) => Assert.That(
        Plans.Messages("alarm-definition", Alarm, $"{{{inputs}}}"),
        Is.EqualTo(message.Length == 0 ? [] : new[] { message }));

    [TestCase("\"limitAmount\":\"100\"", "")]
    [TestCase("\"limitAmount\":\"0\"", "'0' is not a number above zero.")]
    [TestCase("\"notifications\":[{\"subscriberEmailAddresses\":[\"a@example.com\"]}]", "")]
    [TestCase("\"notifications\":[{}]", "A notification without a subscriber.")]
    [TestCase("\"notifications\":[{\"subscriberEmailAddresses\":[\"nobody\"]}]", "'nobody' is no address.")]
    [TestCase("\"notifications\":[{\"subscriberSnsTopicArns\":[\"a\",\"b\"]}]",
        "2 topics and 0 addresses; 1 and 10 are accepted.")]
    [TestCase("\"costFilters\":[{\"name\":\"TagKeyValue\",\"values\":[\"user:stack$dev\"]}]", "")]
    [TestCase("\"costFilters\":[{\"name\":\"TagKeyValue\",\"values\":[\"stack$dev\"]}]",
        "'stack$dev' is not user:key$value or aws:key$value.")]
    public void Budget_Checked_TellsSomebody(string inputs, string message) => Assert.That(
        Plans.Messages("budget-definition", Budget, $"{{{inputs}}}"),
        Is.EqualTo(message.Length == 0 ? [] : new[] { message }));

    [TestCase(10)]
    [TestCase(11, "There are 11 notifications; 10 are accepted.")]
    public void Budget_Notifications_AreTenAtMost(int count, params string[] messages)
    {
        var notifications = Enumerable.Repeat("""{"subscriberSnsTopicArns":["topic"]}""", count);
        Assert.That(
            Plans.Messages(
                "budget-definition", Budget, $$"""{"notifications":[{{string.Join(',', notifications)}}]}"""),
            Is.EqualTo(messages));
    }
}
