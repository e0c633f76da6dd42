using DataPlatform.Components.Spark.Jobs;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Settings.SparkConfigurations;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class SparkJobKindTests
{
    private const string Pools =
        "critical, notebook-driver, notebook-executor, shared-driver, shared-executor, tooling";

    [Test]
    public void Read_Nothing_GivesTheDefaultKindsOnTheirPools() =>
        Assert.That(ReadSpark().JobKinds.Select(Text), Is.EqualTo(new[]
        {
            "critical on critical and critical: 8 to 40 by 8, cores auto, OneZone, Node 100",
            "notebook on notebook-driver and notebook-executor: 0 to 20 by 2, cores auto, OneZone, Node 100",
            "shared on shared-driver and shared-executor: 8 to 40 by 8, cores auto, OneZone, Node 100",
        }));

    [Test]
    public void Read_Item_ChangesWhatItStatesAndAddsOthers() =>
        Assert.That(
            ReadSpark(Kinds(
                """
                {
                  "name": "shared", "driverPool": "critical", "executorPool": "critical", "minExecutors": 1,
                  "maxExecutors": 9, "batchSize": 3, "executorCores": 4, "placement": "spread", "disk": "claim",
                  "volumeGiB": 200
                }
                """,
                """{"name":"etl","driverPool":"shared-driver","executorPool":"shared-executor"}""",
                """{"name":"critical","batchSize":16}""",
                """{"name":"notebook","enabled":false}""")).JobKinds.Select(Text),
            Is.EqualTo(new[]
            {
                "critical on critical and critical: 8 to 40 by 16, cores auto, OneZone, Node 100",
                "etl on shared-driver and shared-executor: 0 to 40 by 8, cores auto, OneZone, Node 100",
                "shared on critical and critical: 1 to 9 by 3, cores 4, Spread, Claim 200",
            }));

    [Test]
    public void Read_FewerExecutorsAtMost_AreFewerFromTheStart() =>
        Assert.That(
            ReadSpark(Kinds("""{"name":"critical","maxExecutors":4}""")).JobKinds[0].MinExecutors, Is.EqualTo(4));

    [Test]
    public void Read_LargestNumbers_AreTaken() =>
        Assert.That(
            ReadSpark(Kinds(
                """
                {
                  "name": "critical", "minExecutors": 10000, "maxExecutors": 10000, "batchSize": 100, "disk": "claim",
                  "volumeGiB": 16384
                }
                """)).JobKinds.Select(Text),
            Has.One.EqualTo(
                "critical on critical and critical: 10000 to 10000 by 100, cores auto, OneZone, Claim 16384"));

    [Test]
    public void Read_ChangedPool_IsThatOfTheKind() =>
        Assert.That(
            ReadSpark(("cluster:nodePools", """[{"name":"critical","instanceTypes":["r6gd.4xlarge"]}]"""))
                .JobKinds[0].ExecutorPool.InstanceTypes,
            Is.EqualTo(new[] { "r6gd.4xlarge" }));

    [Test]
    public void Read_PoolsThatAreNotThere_TakeTheirKindsAndWhatIsOfThemAlong()
    {
        var spark = ReadSpark(("cluster:nodePools", """[{"name":"notebook-driver","enabled":false}]"""));
        Assert.Multiple(() =>
        {
            Assert.That(spark.JobKinds.Select(kind => kind.Name), Is.EqualTo(new[] { "critical", "shared" }));
            Assert.That(spark.VirtualClusters.Select(spec => spec.Kinds.Length), Is.EqualTo(new[] { 2, 0 }));
            Assert.That(spark.Endpoints, Is.Empty);
        });
    }

    [Test]
    public void Read_DefaultKindOnOtherPools_NeedsNoneOfItsOwn() =>
        Assert.That(
            ReadSpark(
                ("cluster:nodePools", """[{"name":"notebook-driver","enabled":false}]"""),
                Kinds("""{"name":"notebook","driverPool":"tooling"}""")).JobKinds.Select(Text),
            Has.One.EqualTo(
                "notebook on tooling and notebook-executor: 0 to 20 by 2, cores auto, OneZone, Node 100"));

    [TestCase("""{}""", "name: is required; accepted: the name of a default, or a new one",
        "driverPool: is required for a kind that is no default; accepted: " + Pools,
        "executorPool: is required for a kind that is no default; accepted: " + Pools)]
    [TestCase("""{"name":"etl","enabled":false}""",
        "enabled: 'false' turns off defaults only, and 'etl' is none; accepted: true, or one of the names critical, "
        + "notebook, shared")]
    [TestCase("""{"name":"critical","driverPool":"crit"}""",
        "driverPool: 'crit' is not a node pool of cluster:nodePools; accepted: " + Pools)]
    [TestCase("""{"name":"critical","executorPool":"gpu"}""",
        "executorPool: 'gpu' is not a node pool of cluster:nodePools; accepted: " + Pools)]
    [TestCase("""{"name":"Etl","driverPool":"critical","executorPool":"critical"}""",
        "name: 'Etl' is not a name of a kind of jobs; accepted: a lower-case letter, then lower-case letters, digits "
        + "and hyphens, no hyphen last, at most 20 characters")]
    [TestCase("""{"name":"critical","minExecutors":41}""", "minExecutors: '41' is out of range; accepted: 0 to 40")]
    [TestCase("""{"name":"critical","maxExecutors":0}""", "maxExecutors: '0' is out of range; accepted: 1 to 10000")]
    [TestCase("""{"name":"critical","maxExecutors":0,"minExecutors":50}""",
        "maxExecutors: '0' is out of range; accepted: 1 to 10000")]
    [TestCase("""{"name":"critical","batchSize":101}""", "batchSize: '101' is out of range; accepted: 1 to 100")]
    [TestCase("""{"name":"critical","executorCores":65}""", "executorCores: '65' is out of range; accepted: 1 to 64")]
    [TestCase("""{"name":"critical","placement":"zone"}""",
        "placement: 'zone' is not among the choices; accepted: oneZone, spread")]
    [TestCase("""{"name":"critical","disk":"nvme"}""", "disk: 'nvme' is not among the choices; accepted: node, claim")]
    [TestCase("""{"name":"critical","volumeGiB":200}""",
        "volumeGiB: is of volumes that executors have only where disk is claim; accepted: none")]
    [TestCase("""{"name":"critical","disk":"nvme","volumeGiB":200}""",
        "disk: 'nvme' is not among the choices; accepted: node, claim")]
    [TestCase("""{"name":"critical","disk":"claim","volumeGiB":0}""",
        "volumeGiB: '0' is out of range; accepted: 1 to 16384")]
    [TestCase("""{"name":"critical","executors":8}""",
        "executors: is not a known property; the nearest is maxExecutors")]
    public void Read_WrongItem_NamesItsPath(string item, params string[] lines) =>
        Assert.That(Errors(Kinds(item)), Is.EqualTo(lines.Select(line => $"spark:jobKinds[0].{line}")));

    [TestCase("\"driverPool\":\"crit\"")]
    [TestCase("\"minExecutors\":41")]
    public void Read_ItemThatIsTurnedOff_IsNotHeldAgainstAnything(string property) =>
        Assert.That(Errors(Kinds($$"""{"name":"critical",{{property}},"enabled":false}""")), Is.Empty);

    [Test]
    public void Read_NameGivenTwice_IsRefused() =>
        Assert.That(
            Errors(Kinds("""{"name":"critical"}""", """{"name":"critical"}""")),
            Is.EqualTo(new[] { "spark:jobKinds[1].name: 'critical' is given twice; accepted: each once" }));

    [TestCase("cluster:nodePools", "'all' is not a list; accepted: a list of node pools")]
    [TestCase("cluster:defaultNodePools", "'all' is not true or false; accepted: true, false")]
    public void Read_PoolsThatCannotBeRead_AreTheMistake(string key, string message) =>
        Assert.That(
            Errors((key, "all"), Kinds("""{"name":"critical","driverPool":"mine"}""")),
            Is.EqualTo(new[] { $"{key}: {message}" }));

    [Test]
    public void Kind_OfATypeThatIsNotKnown_IsRefusedWhereItIsListed() =>
        Assert.That(
            Errors(
                ("cluster:nodePools", """[{"name":"fast","instanceTypes":["m99.8xlarge"]}]"""),
                Kinds("""{"name":"etl","driverPool":"critical","executorPool":"fast"}""")),
            Has.Length.EqualTo(1).And.One.StartsWith(
                "spark:jobKinds[0].executorPool: the pool 'fast' has the instance type 'm99.8xlarge', whose CPUs and "
                + "memory are not known; accepted: "));

    [Test]
    public void Kind_OfAPoolThatCannotBeRead_IsNotTheMistake() =>
        Assert.That(
            Errors((
                "cluster:nodePools", """[{"name":"shared-driver","instanceTypes":["m99.xlarge"],"perZone":"x"}]""")),
            Is.EqualTo(new[] { "cluster:nodePools[0].perZone: 'x' is not true or false; accepted: true, false" }));

    [Test]
    public void Kind_ByDefaultOfATypeThatIsNotKnown_SaysHowToDoWithout() =>
        Assert.That(
            Errors(("cluster:nodePools", """[{"name":"shared-driver","instanceTypes":["m99.xlarge"]}]""")),
            Has.Length.EqualTo(1).And.One.Matches(
                "^spark:jobKinds: the default 'shared' is not to be had: driverPool: the pool 'shared-driver' has the "
                + "instance type 'm99\\.xlarge', .*, or an item with the name and enabled: false$"));

    [Test]
    public void Read_OrderOfItems_ChangesNothing()
    {
        string[] items =
            ["""{"name":"a","driverPool":"critical","executorPool":"critical"}""", """{"name":"shared"}"""];
        Assert.That(
            ReadSpark(Kinds([.. items.Reverse()])).JobKinds.Select(Text),
            Is.EqualTo(ReadSpark(Kinds(items)).JobKinds.Select(Text)));
    }

    private static string Text(JobKind kind) =>
        $"{kind.Name} on {kind.DriverPool.Name} and {kind.ExecutorPool.Name}: {kind.MinExecutors} to "
        + $"{kind.MaxExecutors} by {kind.BatchSize}, cores {kind.ExecutorCores?.ToString() ?? "auto"}, "
        + $"{kind.Placement}, {kind.Disk} {kind.VolumeGiB}";
}
