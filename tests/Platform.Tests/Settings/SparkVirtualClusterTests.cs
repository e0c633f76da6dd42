using DataPlatform.Components.Spark;
using DataPlatform.Settings;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Settings.ClusterConfigurations;
using static DataPlatform.Tests.Platform.Settings.SparkConfigurations;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class SparkVirtualClusterTests
{
    private static readonly (string Key, string Value) Lab =
        Namespaces("""{"name":"lab","workload":"spark"}""", """{"name":"web"}""");

    [Test]
    public void Read_Nothing_GivesTheDefaultOnes() =>
        Assert.That(ReadSpark().VirtualClusters.Select(Text), Is.EqualTo(new[]
        {
            Text(new VirtualClusterSpec
            {
                Name = "batchjob",
                Namespace = "batchjob",
                Kinds = ["critical", "shared"],
                Grants = new() { PlatformData = Components.Catalog.DataAccess.ReadWrite },
            }),
            Text(new VirtualClusterSpec
            {
                Name = "emrvcplatform",
                Namespace = "dataanalysis",
                Kinds = ["notebook"],
                Grants = new() { PlatformData = Components.Catalog.DataAccess.ReadWrite },
            }),
        }));

    [Test]
    public void Read_Items_ChangeAddAndRemove() =>
        Assert.That(
            ReadSpark(
                Namespaces("""{"name":"batchjob"}""", """{"name":"lab","workload":"spark"}"""),
                Clusters(
                    """{"name":"research","namespace":"lab","kinds":["shared","notebook"]}""",
                    """{"name":"batchjob","platformData":"readOnly"}""",
                    """{"name":"emrvcplatform","enabled":false}""")).VirtualClusters.Select(Text),
            Is.EqualTo(new[]
            {
                Text(new VirtualClusterSpec
                {
                    Name = "batchjob",
                    Namespace = "batchjob",
                    Kinds = ["critical", "shared"],
                    Grants = new() { PlatformData = Components.Catalog.DataAccess.ReadOnly },
                }),
                Text(new VirtualClusterSpec
                {
                    Name = "research", Namespace = "lab", Kinds = ["notebook", "shared"],
                }),
            }));

    [Test]
    public void Read_DefaultsWithTheirNamesAlone_StayWhatTheyAre() =>
        Assert.That(
            ReadSpark(Clusters("""{"name":"emrvcplatform"}""", """{"name":"batchjob"}""")).VirtualClusters.Select(Text),
            Is.EqualTo(ReadSpark().VirtualClusters.Select(Text)));

    // Job templates are named by virtual cluster and kind, with a hyphen between them.
    [Test]
    public void Read_KindWhoseTemplateHasTheNameOfAnothers_IsRefused() =>
        Assert.That(
            Errors(
                Kinds("""{"name":"eu-shared","driverPool":"shared-driver","executorPool":"shared-executor"}"""),
                Teams("""{"name":"red","kinds":["eu-shared"]}""", """{"name":"red-eu","kinds":["shared"]}""")),
            Is.EqualTo(new[]
            {
                "spark:teams[1].kinds[0]: the job template would be named 'dataplatform-dev-red-eu-shared', as one of "
                    + "virtual cluster 'red' is; accepted: a virtual cluster or a kind of another name",
            }));

    [Test]
    public void Read_NewOneWithItsNameAlone_IsInTheNamespaceOfThatName() =>
        Assert.That(
            ReadSpark(Lab, Clusters("""{"name":"lab"}""")).VirtualClusters.Select(Text),
            Is.EqualTo(new[]
            {
                Text(new VirtualClusterSpec { Name = "lab", Namespace = "lab", Kinds = ["critical", "shared"] }),
            }));

    [TestCase("true", "batchjob")]
    [TestCase("false")]
    public void Defaults_ComeAsFarAsTheyAreOnAndTheirNamespacesAreThere(string isOn, params string[] names) =>
        Assert.That(
            Configurations.Read(
                Namespaces("""{"name":"batchjob"}""", """{"name":"dataanalysis","workload":"general"}"""),
                isOn == "false" ? ("spark:defaultVirtualClusters", isOn) : ("spark:enabled", "true"))
                .Settings!.Spark.VirtualClusters.Select(spec => spec.Name),
            Is.EqualTo(names));

    [Test]
    public void Defaults_AskedForWithoutTheirNamespaces_AreRefused() =>
        Assert.That(
            Errors(Lab, ("spark:defaultVirtualClusters", "true")),
            Is.EqualTo(new[]
            {
                "spark:defaultVirtualClusters: 'true' wants 'batchjob', and cluster:namespaces has no 'batchjob' with "
                    + "the workload spark; accepted: false, or with such a namespace",
                "spark:defaultVirtualClusters: 'true' wants 'emrvcplatform', and cluster:namespaces has no "
                    + "'dataanalysis' with the workload spark; accepted: false, or with such a namespace",
            }));

    [TestCase("""{"name":"a","namespace":"etl"}""",
        "namespace: 'etl' is not a namespace of cluster:namespaces; accepted: lab")]
    [TestCase("""{"name":"a","namespace":"web"}""",
        "namespace: 'web' is a namespace with another workload than spark in cluster:namespaces; accepted: lab")]
    [TestCase("""{"name":"batchjob"}""",
        "namespace: 'batchjob' is not a namespace of cluster:namespaces; accepted: lab")]
    [TestCase("""{"name":"Lab","namespace":"lab"}""",
        "name: 'Lab' is not a name of a virtual cluster; accepted: a lower-case letter, then lower-case letters, "
        + "digits and hyphens, at most 28 characters")]
    [TestCase("{}", "name: is required; accepted: the name of a default, or a new one")]
    [TestCase("""{"name":"a","namespace":[]}""",
        "namespace: a list is not the name of a namespace; accepted: a namespace of cluster:namespaces")]
    [TestCase("""{"name":"lab","kinds":["etl"]}""",
        "kinds[0]: 'etl' is not a kind of jobs; accepted: critical, notebook, shared")]
    [TestCase("""{"name":"lab","kinds":["shared","shared"]}""",
        "kinds[1]: 'shared' is given twice; accepted: each once")]
    [TestCase("""{"name":"lab","platformData":"all"}""",
        "platformData: 'all' is not among the choices; accepted: readWrite, readOnly, none")]
    [TestCase("""{"name":"lab","fineGrained":true}""",
        "fineGrained: 'true' wants Lake Formation to grant tables; accepted: false, or true with catalog:lakeFormation "
        + "true")]
    [TestCase("""{"name":"lab","quota":{}}""", "quota: is not a known property; the nearest is kinds")]
    public void Read_WrongItem_NamesItsPath(string item, string line) =>
        Assert.That(Errors(Lab, Clusters(item)), Is.EqualTo(new[] { $"spark:virtualClusters[0].{line}" }));

    [Test]
    public void Read_ItemThatIsTurnedOff_IsNotHeldAgainstTheKinds() =>
        Assert.That(Errors(Clusters("""{"name":"batchjob","kinds":["etl"],"enabled":false}""")), Is.Empty);

    [TestCase("true")]
    [TestCase("false")]
    public void Read_NamespacesThatCannotBeRead_AreTheMistake(string isOn) =>
        Assert.That(
            Errors(
                ("cluster:namespaces", "all"),
                ("spark:defaultVirtualClusters", isOn),
                Clusters("""{"name":"lab"}""")),
            Is.EqualTo(new[] { "cluster:namespaces: 'all' is not a list; accepted: a list of namespaces" }));

    [Test]
    public void Read_TwoInOneNamespace_AreRefused() =>
        Assert.That(
            Errors(Clusters("""{"name":"aaa","namespace":"batchjob"}""")),
            Is.EqualTo(new[]
            {
                "spark:virtualClusters[0].namespace: 'batchjob' is the one of virtual cluster 'batchjob'; "
                    + "accepted: a namespace of its own",
            }));

    [Test]
    public void Read_NameThatMakesALongerOneThanIamTakes_IsRefused()
    {
        var long28 = new string('a', 28);
        Assert.That(
            Configurations.Lines(PlatformSettings.Read(
                Configurations.Smallest.Add(Lab.Key, Lab.Value)
                    .Add("spark:virtualClusters", $$"""[{"name":"{{long28}}","namespace":"lab","kinds":[]}]"""),
                "dataplatform",
                "a-stack-name-of17")),
            Is.EqualTo(new[]
            {
                $"spark:virtualClusters[0].name: the execution role would be named 'dataplatform-a-stack-name-of17-"
                    + $"{long28}-execRole', of 68 characters; accepted: a name with which that has at most 64 "
                    + "characters",
            }));
    }

    [Test]
    public void FineGrained_WithLakeFormation_IsTaken() =>
        Assert.That(
            ReadSpark([.. Formation, Clusters("""{"name":"batchjob","fineGrained":true}""")])
                .VirtualClusters.Select(spec => spec.FineGrained),
            Is.EqualTo(new[] { true, false }));

    [Test]
    public void FineGrained_OfAReleaseThatDoesNotKnowIt_IsRefused() =>
        Assert.That(
            Errors(
            [
                .. Formation,
                Clusters("""{"name":"batchjob","fineGrained":true}"""),
                ("spark:releaseLabel", "emr-7.6.0-latest"),
            ]),
            Is.EqualTo(new[]
            {
                "spark:virtualClusters[0].fineGrained: 'true' wants a release that knows it, and emr-7.6.0-latest does "
                    + "not; accepted: false, or true with spark:releaseLabel from emr-7.7.0",
            }));

    [Test]
    public void FineGrained_NamespaceOfItsOwnThatIsTaken_IsRefused() =>
        Assert.That(
            Errors(
            [
                .. Formation,
                Namespaces("""{"name":"batchjob"}""", """{"name":"batchjob-system"}"""),
                Clusters("""{"name":"batchjob","fineGrained":true}"""),
            ]),
            Is.EqualTo(new[]
            {
                "spark:virtualClusters[0].fineGrained: 'true' wants the namespace 'batchjob-system' for itself, and "
                    + "there is another of that name; accepted: false, or another name for one of them",
            }));

    [Test]
    public void FineGrained_NamespaceOfItsOwnThatIsATeams_IsRefused() =>
        Assert.That(
            Errors(
            [
                .. Formation,
                Clusters("""{"name":"batchjob","fineGrained":true}"""),
                Teams("""{"name":"batchjob-system"}"""),
            ]),
            Is.EqualTo(new[]
            {
                "spark:virtualClusters[0].fineGrained: 'true' wants the namespace 'batchjob-system' for itself, and "
                    + "there is another of that name; accepted: false, or another name for one of them",
            }));

    [TestCase(56, "")]
    [TestCase(57, "spark:virtualClusters[0].namespace: '{0}' is too long for a second namespace named '{0}-system'; "
        + "accepted: at most 63 characters together")]
    public void FineGrained_NameOfTheNamespace_LeavesRoomForASecondOne(int length, string line)
    {
        var name = new string('n', length);
        Assert.That(
            Errors(
            [
                .. Formation,
                Namespaces($$"""{"name":"{{name}}","workload":"spark"}"""),
                Clusters($$"""{"name":"lab","namespace":"{{name}}","fineGrained":true}"""),
            ]),
            Is.EqualTo(line.Length == 0 ? [] : new[] { line.Replace("{0}", name, StringComparison.Ordinal) }));
    }

    [Test]
    public void Read_OrderOfItems_ChangesNothing()
    {
        string[] items = ["""{"name":"lab","kinds":["shared","critical"]}""", """{"name":"batchjob"}"""];
        var spaces = Namespaces("""{"name":"lab","workload":"spark"}""", """{"name":"batchjob"}""");
        Assert.That(
            ReadSpark(spaces, Clusters([.. items.Reverse()])).VirtualClusters.Select(Text),
            Is.EqualTo(ReadSpark(spaces, Clusters(items)).VirtualClusters.Select(Text)));
    }

    private static (string Key, string Value)[] Formation =>
    [
        ("catalog:lakeFormation", "true"),
        ("catalog:lakeFormationAdminArns", """["arn:aws:iam::123456789012:role/admin"]"""),
    ];
}
