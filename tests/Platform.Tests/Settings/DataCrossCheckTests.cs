using DataPlatform.Settings;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

/// <summary>Settings of the parts that work with data, held against others.</summary>
public sealed class DataCrossCheckTests
{
    private const string Sales = """{"name":"sales","groups":["readers"]}""";

    private const string Abroad =
        """{"name":"abroad","groups":["readers"],"bucket":"acme-data","region":"eu-central-1"}""";

    [TestCase("emr")]
    [TestCase("warehouse")]
    public void Connections_OfAPart_MustBeThere(string part) =>
        Assert.That(
            Lines(
                Configurations.Connections("""{"name":"hr","groups":["readers"]}""", Sales),
                ($"{part}:connections", """["sales","finance"]""")),
            Is.EqualTo(new[] { $"{part}:connections[1]: 'finance' is not a connection; accepted: hr, sales" }));

    [TestCase("emr")]
    [TestCase("warehouse")]
    public void Connections_OfAPartWithoutAny_AreRefused(string part) =>
        Assert.That(
            Lines(($"{part}:connections", """["sales"]""")),
            Is.EqualTo(new[]
            {
                $"{part}:connections[0]: 'sales' is not a connection; accepted: none, for there are no connections",
            }));

    [Test]
    public void Connections_OfParts_AreTaken()
    {
        var settings = Configurations.ReadGood(
            Configurations.Connections(Sales, Abroad),
            ("emr:connections", """["sales","abroad"]"""),
            ("warehouse:connections", """["sales"]"""));

        Assert.That(settings.Emr.Connections, Is.EqualTo(new[] { "sales", "abroad" }));
        Assert.That(settings.Warehouse.Connections, Is.EqualTo(new[] { "sales" }));
    }

    // What is wrong with the connections themselves is not said a second time where they are named.
    [TestCase("sales", "dataplatform:connections")]
    [TestCase("""[{"groups":["readers"]}]""", "dataplatform:connections[0].name")]
    [TestCase("""[{"name":"Sales","groups":["readers"]}]""", "dataplatform:connections[0].name", "emr:connections[0]")]
    public void Connections_ThatCannotBeRead_AreTheMistake(string connections, params string[] keys) =>
        Assert.That(
            Configurations.Read(("dataplatform:connections", connections), ("emr:connections", """["sales"]"""))
                .Errors.Select(error => error.Key),
            Is.EqualTo(keys));

    [Test]
    public void Warehouse_DataInAnotherRegion_IsRefused() =>
        Assert.That(
            Lines(Configurations.Connections(Sales, Abroad), ("warehouse:connections", """["sales","abroad"]""")),
            Is.EqualTo(new[]
            {
                "warehouse:connections[1]: 'abroad' has its bucket in eu-central-1, and external tables of a warehouse "
                    + "in eu-west-1 are read from there only; accepted: data in eu-west-1",
            }));

    [Test]
    public void Warehouse_DataInAnExistingBucketOfTheRegion_IsAccepted() =>
        Assert.That(
            Lines(
                Configurations.Connections(Abroad.Replace("eu-central-1", "eu-west-1", StringComparison.Ordinal)),
                ("warehouse:connections", """["abroad"]""")),
            Is.Empty);

    [Test]
    public void Connection_NotRetainedWhereThePlatformIsProtected_IsRefused() =>
        Assert.That(
            Lines(
                [
                    .. Configurations.Prod,
                    Configurations.Connections(
                        Sales, """{"name":"tryout","groups":["readers"],"protect":false,"retain":false}"""),
                ]),
            Is.EqualTo(new[]
            {
                "dataplatform:connections[1].retain: 'false' would delete data that is protected; "
                    + "accepted: true, or false where protect is false",
            }));

    [Test]
    public void Connection_NotRetainedWhereNothingIsProtected_IsAccepted() =>
        Assert.That(
            Configurations.ReadGood(
                Configurations.Connections("""{"name":"tryout","groups":["readers"],"retain":false}"""))
                .Connections.Single().Retain,
            Is.False);

    [Test]
    public void Connection_GroupThatNobodyKnows_NamesThoseThatThereAre() =>
        Assert.That(
            Lines(
                Configurations.Connections("""{"name":"sales","groups":["analyst"]}"""),
                ("dss:groups", """["analysts"]""")),
            Is.EqualTo(new[]
            {
                "dataplatform:connections[0].groups: 'analyst' is not a group of DSS; "
                    + "accepted: administrators, analysts, readers, or others with dss:groups",
            }));

    [Test]
    public void Connection_BesideGroupsThatCannotBeRead_IsNotHeldAgainstThem() =>
        Assert.That(
            Lines(
                Configurations.Connections("""{"name":"sales","groups":["analysts"]}"""),
                ("dss:groups", "analysts")),
            Is.EqualTo(new[] { "dss:groups: 'analysts' is not a list; accepted: a list of group names" }));

    [Test]
    public void Connection_DatabaseOfThePlatform_IsRefused() =>
        Assert.That(
            Configurations.Read(
                Configurations.Connections("""{"name":"sales","groups":["readers"],"database":"lake"}"""),
                ("catalog:database", "lake")).Errors.Select(error => error.Key),
            Is.EqualTo(new[] { "dataplatform:connections[0].database" }));

    [Test]
    public void SageMakerDeploy_WithoutRegistry_IsRefused() =>
        Assert.That(
            Lines(
                ("ai:services", """["sagemaker"]"""), ("ai:sagemakerDeploy", "true"), ("registry:enabled", "false")),
            Is.EqualTo(new[]
            {
                "ai:sagemakerDeploy: 'true' would deploy models whose images have no registry; "
                    + "accepted: true where registry:enabled is true",
            }));

    [TestCase("true", "true")]
    [TestCase("false", "true")]
    [TestCase("false", "false")]
    public void SageMakerDeploy_WithRegistryOrOff_IsAccepted(string deploy, string registry) =>
        Assert.That(
            Lines(
                ("ai:services", """["sagemaker"]"""), ("ai:sagemakerDeploy", deploy), ("registry:enabled", registry)),
            Is.Empty);

    [Test]
    public void AlertEmails_NoneInProd_IsRefused() =>
        Assert.That(
            Configurations.Lines(PlatformSettings.Read(
                Configurations.ProdWithout("operations:alertEmails"), Configurations.Project, "prod")),
            Is.EqualTo(new[]
            {
                "operations:alertEmails: is required in prod with alarms or a budget; "
                    + "accepted: e-mail addresses such as data-ops@example.com, at most 254 characters",
            }));

    private static string[] Lines(params (string Key, string Value)[] changes) =>
        Configurations.Lines(Configurations.Read(changes));
}
