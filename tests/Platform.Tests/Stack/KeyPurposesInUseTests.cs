using DataPlatform.Components.Encryption;
using DataPlatform.Tests.Platform.Settings;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Stacks;

public sealed class KeyPurposesInUseTests
{
    private const string Certificates = "s3://acme-certificates/nodes.zip";

    private static readonly KeyPurpose[] Always =
        [KeyPurpose.Data, KeyPurpose.Logs, KeyPurpose.Cluster, KeyPurpose.Volumes];

    [Test]
    public void Of_SmallestDev_IsWhatEveryStackHasAndThoseOfImagesAndOfDss() =>
        Assert.That(
            KeyPurposesInUse.Of(Configurations.ReadGood()),
            Is.EquivalentTo([.. Always, KeyPurpose.Images, KeyPurpose.Secrets]));

    [Test]
    public void Of_WithoutDss_HasNoSecrets() => AssertUsed([KeyPurpose.Images]);

    [Test]
    public void Of_WithoutRegistry_HasNoImages() => AssertUsed([], ("registry:enabled", "false"));

    [TestCase("catalog:encryption", "true", KeyPurpose.Catalog)]
    [TestCase("warehouse:enabled", "true", KeyPurpose.Secrets, KeyPurpose.Warehouse)]
    [TestCase("dataplatform:protect", "true", KeyPurpose.Secrets)]
    [TestCase("operations:alarms", "true", KeyPurpose.Alerts)]
    [TestCase("operations:monthlyBudgetUsd", "1", KeyPurpose.Alerts)]
    [TestCase("operations:backup", "true", KeyPurpose.Backups)]
    [TestCase("spark:tableBucket", "true", KeyPurpose.Tables)]
    [TestCase("spark:iceberg", "true")]
    [TestCase("operations:alertEmails", "[\"ops@example.com\"]")]
    [TestCase("emr:tlsCertificates", Certificates)]
    [TestCase("dataplatform:connections", """[{"name":"a","groups":["readers"]}]""")]
    [TestCase(
        "dataplatform:connections",
        """[{"name":"a","groups":["readers"],"credentials":"keypair"}]""",
        KeyPurpose.Secrets)]
    public void Of_OneSetting_HasWhatItTakes(string key, string value, params KeyPurpose[] more) =>
        AssertUsed([KeyPurpose.Images, .. more], (key, value));

    [Test]
    public void Of_TableBucketWithoutSpark_HasNoTables() =>
        AssertUsed([KeyPurpose.Images], ("spark:tableBucket", "true"), ("spark:enabled", "false"));

    [Test]
    public void Of_SmallestProd_HasThoseOfItsGuards() =>
        AssertUsed(
            [KeyPurpose.Images, KeyPurpose.Catalog, KeyPurpose.Secrets, KeyPurpose.Alerts, KeyPurpose.Backups],
            Configurations.Prod);

    [Test]
    public void Of_EverySetting_HasEveryPurposeOnce() =>
        Assert.That(
            KeyPurposesInUse.Of(Configurations.ReadGood(
                [.. Configurations.Prod, ("warehouse:enabled", "true"), ("spark:tableBucket", "true")])),
            Is.EqualTo(Enum.GetValues<KeyPurpose>()));

    // DSS would have secrets in any case.
    private static void AssertUsed(KeyPurpose[] more, params (string Key, string Value)[] changes) =>
        Assert.That(
            KeyPurposesInUse.Of(Configurations.ReadGood([.. changes, ("dss:enabled", "false")])),
            Is.EquivalentTo(Always.Concat(more)));
}
