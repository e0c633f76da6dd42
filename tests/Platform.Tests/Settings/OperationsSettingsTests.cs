using DataPlatform.Components.Operations;
using DataPlatform.Settings;
using DataPlatform.Settings.Reading;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class OperationsSettingsTests
{
    private const string Emails = "e-mail addresses such as data-ops@example.com, at most 254 characters";

    [TestCase(PlatformEnvironment.Dev, false)]
    [TestCase(PlatformEnvironment.Prod, true)]
    public void Read_WhenNothingElseIsSaid_GivesTheDocumentedDefaults(PlatformEnvironment environment, bool on)
    {
        var settings = Read(environment, out var lines, ("alertEmails", "[\"jo@example.com\"]"));
        Assert.Multiple(() =>
        {
            Assert.That(lines, Is.Empty);
            Assert.That(settings.Alarms, Is.EqualTo(on));
            Assert.That(settings.AlertEmails, Is.EqualTo(new[] { "jo@example.com" }));
            Assert.That(settings.MonthlyBudgetUsd, Is.Null);
            Assert.That(settings.BudgetScope, Is.EqualTo(BudgetScope.Account));
            Assert.That(settings.Backup, Is.EqualTo(on));
            Assert.That(settings.BackupRetentionDays, Is.EqualTo(35));
            Assert.That(settings.BackupBuckets, Is.False);
            Assert.That(settings.BackupLock, Is.False);
        });
    }

    [Test]
    public void Read_EveryKey_IsPassedOnToTheComponent()
    {
        var settings = Read(
            PlatformEnvironment.Dev,
            out var lines,
            ("alarms", "true"),
            ("alertEmails", "[\"jo@example.com\"]"),
            ("monthlyBudgetUsd", "2500"),
            ("budgetScope", "tagged"),
            ("backup", "true"),
            ("backupRetentionDays", "90"),
            ("backupBuckets", "true"),
            ("backupLock", "true"));
        Assert.Multiple(() =>
        {
            Assert.That(lines, Is.Empty);
            Assert.That(settings.BackupBuckets, Is.True);
            Assert.That(
                settings.Options,
                Is.EqualTo(new OperationsOptions
                {
                    Alarms = true,
                    AlertEmails = settings.AlertEmails,
                    MonthlyBudgetUsd = 2500,
                    BudgetScope = BudgetScope.Tagged,
                    Backup = true,
                    BackupRetentionDays = 90,
                    BackupLock = true,
                }));
        });
    }

    [TestCase("alarms", "on", "alarms: 'on' is not true or false; accepted: true, false")]
    [TestCase("alertEmails", "jo@example.com",
        "alertEmails: 'jo@example.com' is not a list; accepted: a list of e-mail addresses")]
    [TestCase("alertEmails", "[\"jo\"]", "alertEmails[0]: 'jo' is not an e-mail address; accepted: " + Emails)]
    [TestCase("alertEmails", "[\"jo@example.com\",\"jo@example.com\"]",
        "alertEmails[1]: 'jo@example.com' is given twice; accepted: each once")]
    [TestCase("monthlyBudgetUsd", "-1", "monthlyBudgetUsd: '-1' is out of range; accepted: 0 to 100000000")]
    [TestCase("monthlyBudgetUsd", "99.5",
        "monthlyBudgetUsd: '99.5' is not a whole number; accepted: 0 to 100000000")]
    [TestCase("budgetScope", "stack", "budgetScope: 'stack' is not among the choices; accepted: account, tagged")]
    [TestCase("budgetScope", "tagged",
        "budgetScope: 'tagged' is of a budget, and there is none; accepted: tagged beside monthlyBudgetUsd")]
    [TestCase("backup", "daily", "backup: 'daily' is not true or false; accepted: true, false")]
    [TestCase("backupRetentionDays", "0", "backupRetentionDays: '0' is out of range; accepted: 1 to 3650")]
    [TestCase("backupBuckets", "true",
        "backupBuckets: 'true' is of backups, and there are none; accepted: true where backup is true")]
    [TestCase("backupLock", "true",
        "backupLock: 'true' is of backups, and there are none; accepted: true where backup is true")]
    [TestCase("backupLock", "governance", "backupLock: 'governance' is not true or false; accepted: true, false")]
    public void Read_WrongValue_GivesOneLine(string key, string value, string line)
    {
        Read(PlatformEnvironment.Dev, out var lines, (key, value));
        Assert.That(lines, Is.EqualTo(new[] { $"operations:{line}" }));
    }

    [TestCase(PlatformEnvironment.Prod, "true", "0", true)]
    [TestCase(PlatformEnvironment.Prod, "false", "500", true)]
    [TestCase(PlatformEnvironment.Prod, "false", "0", false)]
    [TestCase(PlatformEnvironment.Dev, "true", "500", false)]
    public void Read_WithoutEmails_IsRefusedInProdWhereThereIsSomethingToTell(
        PlatformEnvironment environment, string alarms, string budget, bool refused)
    {
        Read(environment, out var lines, ("alarms", alarms), ("monthlyBudgetUsd", budget));
        string[] expected =
            [$"operations:alertEmails: is required in prod with alarms or a budget; accepted: {Emails}"];
        Assert.That(lines, Is.EqualTo(refused ? expected : []));
    }

    [Test]
    public void Read_WrongEmailsInProd_GivesOneLine()
    {
        Read(PlatformEnvironment.Prod, out var lines, ("alertEmails", "[\"jo\"]"));
        Assert.That(
            lines,
            Is.EqualTo(new[] { $"operations:alertEmails[0]: 'jo' is not an e-mail address; accepted: {Emails}" }));
    }

    [TestCase("monthlyBudgetUsd", "lots", "budgetScope", "tagged")]
    [TestCase("backup", "daily", "backupLock", "true")]
    public void Read_WrongValue_BringsNoErrorOfWhatHangsOnIt(
        string key, string value, string dependent, string good)
    {
        Read(PlatformEnvironment.Dev, out var lines, (key, value), (dependent, good));
        Assert.That(lines, Has.Length.EqualTo(1).And.One.StartsWith($"operations:{key}: '{value}' is not"));
    }

    [TestCase("us-gov-west-1", true)]
    [TestCase("cn-north-1", true)]
    [TestCase("eu-west-1", false)]
    public void Read_BudgetOutsideCommercialRegions_IsRefused(string region, bool refused)
    {
        Read(PlatformEnvironment.Dev, region, out var lines, ("monthlyBudgetUsd", "500"));
        string[] expected =
        [
            "operations:monthlyBudgetUsd: '500' is for a budget in US dollars, which AWS has in commercial regions "
            + "only; accepted: 0",
        ];
        Assert.That(lines, Is.EqualTo(refused ? expected : []));
    }

    private static OperationsSettings Read(
        PlatformEnvironment environment, out string[] lines, params (string Key, string Value)[] config) =>
        Read(environment, "eu-west-1", out lines, config);

    private static OperationsSettings Read(
        PlatformEnvironment environment,
        string region,
        out string[] lines,
        params (string Key, string Value)[] config)
    {
        var reader = new SettingsReader(config.ToDictionary(pair => $"operations:{pair.Key}", pair => pair.Value));
        var settings = OperationsSettings.Read(
            reader.Section("operations"), environment, RecordingCloud.Region(region));
        lines = [.. reader.Errors.Select(error => error.ToString())];
        return settings;
    }
}
