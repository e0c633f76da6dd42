using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Checks;

/// <summary>Rules that are tables over many types, and those about catalog and secrets.</summary>
public sealed class DataRuleTests
{
    private const string Database = "aws:glue/catalogDatabase:CatalogDatabase";
    private const string Secret = "aws:secretsmanager/secret:Secret";
    private const string Workgroup = "aws:athena/workgroup:Workgroup";
    private const string Warehouse = "aws:redshiftserverless/workgroup:Workgroup";
    private const string Topic = "aws:sns/topic:Topic";
    private const string Permissions = "aws:lakeformation/permissions:Permissions";
    private const string LakeSettings = "aws:lakeformation/dataLakeSettings:DataLakeSettings";

    [TestCase(Database, "name", "data_dev", "")]
    [TestCase(Database, "name", "data-dev", "'data-dev' has other than lower-case letters, digits and '_'.")]
    [TestCase(Database, "name", "Data", "'Data' has other than lower-case letters, digits and '_'.")]
    [TestCase(Secret, "name", "data/connections/a", "")]
    [TestCase(Secret, "name", "a b", "'a b' has other than letters, digits and '/_+=.@-'.")]
    [TestCase(Workgroup, "name", "data-dev.1_x", "")]
    [TestCase(Warehouse, "workgroupName", "ab", "'ab' has 2 characters; 3 to 64 are accepted.")]
    [TestCase(Topic, "name", "alerts.fifo", "")]
    [TestCase(Topic, "name", "alerts.x", "'alerts.x' has other than letters, digits and '_-'.")]
    [TestCase("aws:budgets/budget:Budget", "name", "a:b", @"'a:b' has one of the characters ':\'.")]
    [TestCase("aws:backup/vault:Vault", "name", "v", "'v' has 1 characters; 2 to 50 are accepted.")]
    public void ServiceName_Checked_IsHeldToTheTable(string type, string property, string name, string message) =>
        Assert.That(
            Plans.Messages("service-name", type, $$"""{"{{property}}":"{{name}}"}"""),
            Is.EqualTo(message.Length == 0 ? [] : new[] { message }));

    [TestCase("data/connections/a", 0)]
    [TestCase("data-abcdef", 1)]
    [TestCase("data-abc-ef", 0)]
    [TestCase("abcdef", 0)]
    public void SecretName_ThatEndsLikeAnArn_IsWarnedOf(string name, int findings) => Assert.That(
        Plans.Messages("secret-name", Secret, $$"""{"name":"{{name}}"}"""), Has.Count.EqualTo(findings));

    [TestCase(Database, """{"name":"Data"}""", """{"name":"data"}""", 1)]
    [TestCase(Workgroup, """{"name":"Data"}""", """{"name":"data"}""", 0)]
    [TestCase(Workgroup, """{"name":"data"}""", """{"name":"data"}""", 1)]
    [TestCase(Workgroup, """{"name":"data","region":"eu-west-1"}""", """{"name":"data","region":"eu-west-2"}""", 0)]
    public void Names_Twice_AreRefused(string type, string one, string other, int findings) => Assert.That(
        Plans.Check("duplicate-name", Plans.Resource(type, "one", one), Plans.Resource(type, "other", other))
            .Select(found => (found.Name, found.Property)),
        Is.EqualTo(Enumerable.Repeat(("other", "name"), findings)));

    [TestCase(Secret, """{"recoveryWindowInDays":0}""", "")]
    [TestCase(Secret, """{"recoveryWindowInDays":30}""", "")]
    [TestCase(Secret, """{"recoveryWindowInDays":6}""", "recoveryWindowInDays: '6'; accepted: 0, 7..30.")]
    [TestCase(Workgroup, """{"configuration":{"bytesScannedCutoffPerQuery":10485759}}""",
        "configuration.bytesScannedCutoffPerQuery: '10485759'; accepted: 0, 10485760...")]
    [TestCase(Workgroup, """{"configuration":{"bytesScannedCutoffPerQuery":1099511627776}}""", "")]
    [TestCase(Warehouse, """{"port":5456}""", "port: '5456'; accepted: 5431..5455, 8191..8215.")]
    [TestCase(Warehouse, """{"port":8191}""", "")]
    [TestCase("aws:iam/accessKey:AccessKey", """{"status":"active"}""",
        "status: 'active'; accepted: Active, Inactive.")]
    [TestCase("aws:budgets/budget:Budget",
        """{"notifications":[{"thresholdType":"PERCENTAGE"},{"thresholdType":"PERCENT"}]}""",
        "notifications[1].thresholdType: 'PERCENT'; accepted: PERCENTAGE, ABSOLUTE_VALUE.")]
    public void Value_Checked_IsOneOfTheAccepted(string type, string inputs, string finding) => Assert.That(
        Plans.Check("accepted-value", Plans.Resource(type, "thing", inputs))
            .Select(found => $"{found.Property}: {found.Message}"),
        Is.EqualTo(finding.Length == 0 ? [] : new[] { finding }));

    [TestCase(Secret, "{}", "kmsKeyId: No key of the account.")]
    [TestCase(Secret, """{"kmsKeyId":"k"}""", "")]
    [TestCase(Topic, "{}", "kmsMasterKeyId: Messages are not encrypted.")]
    [TestCase(Warehouse, """{"publiclyAccessible":false}""", "")]
    [TestCase("aws:redshiftserverless/namespace:Namespace", """{"kmsKeyId":"k","adminUserPassword":"x"}""",
        "adminUserPassword: The password is in the state; manageAdminPassword keeps it in a secret.")]
    [TestCase("aws:ecr/repository:Repository",
        """{"imageScanningConfiguration":{"scanOnPush":true},"encryptionConfigurations":[{"kmsKey":"k"}]}""", "")]
    [TestCase("aws:ecr/repository:Repository",
        """{"imageScanningConfiguration":{"scanOnPush":true},"encryptionConfigurations":[{}]}""",
        "encryptionConfigurations[0].kmsKey: No key of the account.")]
    [TestCase("aws:ecr/repository:Repository", """{"imageScanningConfiguration":{"scanOnPush":true}}""",
        "encryptionConfigurations: No key of the account.")]
    [TestCase("aws:ecr/repository:Repository", """{"encryptionConfigurations":[{"kmsKey":"k"}]}""",
        "imageScanningConfiguration: Images are not scanned when pushed.")]
    [TestCase(Workgroup,
        """
        {"configuration":{"resultConfiguration":
        {"outputLocation":"s3://b/","encryptionConfiguration":{"kmsKeyArn":"k"}}}}
        """,
        "")]
    public void Protection_Checked_IsThere(string type, string inputs, string finding) => Assert.That(
        Plans.Check("security-data-protection", Plans.Resource(type, "thing", inputs))
            .Select(found => $"{found.Property}: {found.Message}"),
        Is.EqualTo(finding.Length == 0 ? [] : new[] { finding }));

    [Test]
    public void Protection_OfAWorkgroupThatLeavesAllOpen_HasEveryFinding() => Assert.That(
        Plans.Check(
                "security-data-protection",
                Plans.Resource(Workgroup, "open", """{"configuration":{"enforceWorkgroupConfiguration":false}}"""))
            .Select(found => (found.Severity, found.Property)),
        Is.EqualTo(new[]
        {
            (Severity.Warning, "configuration.enforceWorkgroupConfiguration"),
            (Severity.Warning, "configuration.resultConfiguration"),
            (Severity.Warning, "configuration.resultConfiguration"),
        }));

    [Test]
    public void Protection_PublicWarehouse_IsAnError() => Assert.That(
        Plans.Check("security-data-protection", Plans.Resource(Warehouse, "open", """{"publiclyAccessible":true}"""))
            .Select(found => found.Severity),
        Is.EqualTo(new[] { Severity.Error }));

    [Test]
    public void Protection_WithAKeyThatThePlanDoesNotKnowYet_IsThere()
    {
        var secret = Plans.Resource(Secret, "secret");
        Assert.That(
            Plans.Check(
                "security-data-protection",
                secret with { PropertyDependencies = secret.PropertyDependencies.Add("kmsKeyId", []) }),
            Is.Empty);
    }

    [Test]
    public void Scanning_BySettingsOfTheRegistry_IsNotAskedOfRepositories() => Assert.That(
        Plans.Check(
            "security-data-protection",
            Plans.Resource("aws:ecr/repository:Repository", "r", """{"encryptionConfigurations":[{"kmsKey":"k"}]}"""),
            Plans.Resource("aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration", "scans")),
        Is.Empty);

    [Test]
    public void Scanning_BySettingsOfTheRegistry_ExcusesNoMissingKey() => Assert.That(
        Plans.Check(
                "security-data-protection",
                Plans.Resource("aws:ecr/repository:Repository", "r"),
                Plans.Resource("aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration", "scans"))
            .Select(found => found.Message),
        Is.EqualTo(new[] { "No key of the account." }));

    [TestCase("""{"database":{"name":"d"},"permissions":["DESCRIBE","CREATE_TABLE"]}""", "")]
    [TestCase("""{"table":{"databaseName":"d","wildcard":true},"permissions":["SELECT","INSERT"]}""", "")]
    [TestCase("""{"dataLocation":{"arn":"a"},"permissions":["DATA_LOCATION_ACCESS"]}""", "")]
    [TestCase("""{"table":{"databaseName":"d"},"permissions":["CREATE_TABLE"]}""",
        "CREATE_TABLE is not a permission on table; accepted: ALL, ALTER, DELETE, DESCRIBE, DROP, INSERT, SELECT.")]
    [TestCase("""{"permissions":["SELECT"]}""",
        "0 of catalogResource, dataCellsFilter, dataLocation, database, lfTag, lfTagPolicy, table, "
        + "tableWithColumns; one is needed.")]
    public void LakePermission_Checked_IsOnOneThingThatHasIt(string inputs, string message) => Assert.That(
        Plans.Messages("lakeformation-permissions", Permissions, inputs),
        Is.EqualTo(message.Length == 0 ? [] : new[] { message }));

    [TestCase("""{"admins":["a"]}""", 0)]
    [TestCase("{}", 1)]
    public void LakeSettings_Checked_NameAdministrators(string inputs, int findings) =>
        Assert.That(Plans.Messages("lakeformation-settings", LakeSettings, inputs), Has.Count.EqualTo(findings));

    [TestCase("ALL", "IAM_ALLOWED_PRINCIPALS", 0)]
    [TestCase("SELECT", "IAM_ALLOWED_PRINCIPALS", 1)]
    [TestCase("ALL", "role", 1)]
    public void LakeSettings_Defaults_AreOfIamOrNone(string permission, string principal, int findings)
    {
        var entry = $$"""{"permissions":["{{permission}}"],"principal":"{{principal}}"}""";
        Assert.That(
            Plans.Messages(
                "lakeformation-settings",
                LakeSettings,
                $$"""{"admins":["a"],"createTableDefaultPermissions":[{{entry}}]}"""),
            Has.Count.EqualTo(findings));
    }
}
