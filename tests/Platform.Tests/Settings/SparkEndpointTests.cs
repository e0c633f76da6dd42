using DataPlatform.Components.Catalog;
using DataPlatform.Components.Spark;
using DataPlatform.Settings;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Settings.ClusterConfigurations;
using static DataPlatform.Tests.Platform.Settings.SparkConfigurations;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class SparkEndpointTests
{
    [Test]
    public void Read_Nothing_GivesTheDefaultOne() =>
        Assert.That(ReadSpark().Endpoints.Select(Text), Is.EqualTo(new[]
        {
            Text(new EndpointSpec
            {
                Name = "platform-myendpoint",
                VirtualCluster = "emrvcplatform",
                Kind = "notebook",
                Grants = new() { PlatformData = DataAccess.ReadWrite },
                IdleMinutes = 60,
            }),
        }));

    [Test]
    public void Read_Items_ChangeAndAdd() =>
        Assert.That(
            ReadSpark(
                Configurations.Connections("""{"name":"hr","groups":["readers"]}"""),
                Teams("""{"name":"fraud"}"""),
                Endpoints(
                    """{"name":"fraud-lab","virtualCluster":"fraud","connections":["hr"],"idleMinutes":5}""",
                    """{"name":"platform-myendpoint","platformData":"none"}""")).Endpoints.Select(Text),
            Is.EqualTo(new[]
            {
                Text(new EndpointSpec
                {
                    Name = "fraud-lab",
                    VirtualCluster = "fraud",
                    Grants = new() { Connections = ["hr"] },
                    IdleMinutes = 5,
                }),
                Text(new EndpointSpec { Name = "platform-myendpoint", VirtualCluster = "emrvcplatform" }),
            }));

    [Test]
    public void Read_DefaultWithItsNameAlone_StaysWhatItIs() =>
        Assert.That(
            ReadSpark(Endpoints("""{"name":"platform-myendpoint"}""")).Endpoints.Select(Text),
            Is.EqualTo(ReadSpark().Endpoints.Select(Text)));

    [Test]
    public void Read_Grants_AreInTheOrderOfNames()
    {
        var grants = ReadSpark(Endpoints(
                """
                {
                  "name": "e",
                  "virtualCluster": "batchjob",
                  "places": [
                    { "bucket": "raw", "prefix": "z" }, { "bucket": "raw", "prefix": "a" },
                    { "bucket": "curated", "prefix": "m" }
                  ],
                  "databases": [{ "name": "z" }, { "name": "a" }]
                }
                """)).Endpoints.Single(spec => spec.Name == "e").Grants;
        Assert.Multiple(() =>
        {
            Assert.That(
                grants.Places.Select(place => $"{place.Bucket} {place.Prefix}"),
                Is.EqualTo(new[] { "Curated m", "Raw a", "Raw z" }));
            Assert.That(grants.Databases.Select(database => database.Name), Is.EqualTo(new[] { "a", "z" }));
        });
    }

    [TestCase("spark:defaultEndpoints", "false")]
    [TestCase("spark:endpoints", """[{"name":"platform-myendpoint","enabled":false}]""")]
    [TestCase("spark:defaultVirtualClusters", "false")]
    public void Default_IsThereUnlessItOrItsVirtualClusterIsNot(string key, string value) =>
        Assert.That(ReadSpark((key, value)).Endpoints, Is.Empty);

    [TestCase("spark:defaultVirtualClusters", "false")]
    [TestCase("spark:jobKinds", """[{"name":"notebook","enabled":false}]""")]
    public void Default_AskedForWithoutWhatItRestsOn_IsRefused(string key, string value) =>
        Assert.That(
            Errors(("spark:defaultEndpoints", "true"), (key, value)),
            Is.EqualTo(new[]
            {
                "spark:defaultEndpoints: 'true' wants 'platform-myendpoint', and there is not both a virtual cluster "
                    + "'emrvcplatform' and a kind 'notebook' of jobs; accepted: false, or with both",
            }));

    [TestCase("""{"name":"e","enabled":false}""",
        "enabled: 'false' turns off defaults only, and 'e' is none; accepted: true, or one of the names "
        + "platform-myendpoint")]
    [TestCase("""{"name":"e"}""", "virtualCluster: is required; accepted: batchjob, emrvcplatform")]
    [TestCase("""{"name":"e","virtualCluster":"lab"}""",
        "virtualCluster: 'lab' is not a virtual cluster; accepted: batchjob, emrvcplatform")]
    [TestCase("""{"name":"e","virtualCluster":"batchjob","kind":"adhoc"}""",
        "kind: 'adhoc' is not a kind of jobs; accepted: critical, notebook, shared")]
    [TestCase("""{"name":"e","virtualCluster":"batchjob","kind":"critical"}""",
        "kind: 'critical' runs on the pool 'critical' of Arm instances, 'm6gd.8xlarge', which managed endpoints cannot "
        + "use; accepted: a kind whose pools have x86 instances")]
    [TestCase("""{"name":"e","virtualCluster":"batchjob","idleMinutes":4}""",
        "idleMinutes: '4' is out of range; accepted: 5 to 1440")]
    [TestCase("""{"name":"e","virtualCluster":"batchjob","connections":["hr"]}""",
        "connections[0]: 'hr' is not a connection; accepted: none, for there are no connections")]
    [TestCase("""{"name":"batchjob","virtualCluster":"batchjob"}""",
        "name: 'batchjob' is the name of a virtual cluster; accepted: another name")]
    [TestCase("""{"name":"My_Endpoint","virtualCluster":"batchjob"}""",
        "name: 'My_Endpoint' is not a name of an endpoint; accepted: a lower-case letter, then lower-case letters, "
        + "digits and hyphens, no hyphen last, at most 28 characters")]
    [TestCase("""{"name":"e","virtualCluster":"batchjob","fineGrained":true}""",
        "fineGrained: is not a known property; the nearest is enabled")]
    public void Read_WrongItem_NamesItsPath(string item, string line) =>
        Assert.That(Errors(Endpoints(item)), Is.EqualTo(new[] { $"spark:endpoints[0].{line}" }));

    [Test]
    public void Default_ThatIsTurnedOff_IsNotHeldAgainstAnything() =>
        Assert.That(
            Errors(Endpoints(
                """{"name":"platform-myendpoint","virtualCluster":"lab","kind":"adhoc","enabled":false}""")),
            Is.Empty);

    [Test]
    public void Default_AskedForBesideAVirtualClusterThatIsWrong_IsNotTheMistake() =>
        Assert.That(
            Errors(
                ("spark:defaultEndpoints", "true"),
                Clusters("""{"name":"emrvcplatform","enabled":false,"fineGrained":"x"}""")),
            Is.EqualTo(new[]
            {
                "spark:virtualClusters[0].fineGrained: 'x' is not true or false; accepted: true, false",
            }));

    [Test]
    public void Kind_ThatCannotBeRead_IsNotHeldAgainstTheKinds() =>
        Assert.That(
            Errors(
                Kinds("""{"name":"notebook","enabled":false}"""),
                Endpoints("""{"name":"platform-myendpoint","kind":[]}""")),
            Is.EqualTo(new[]
            {
                "spark:endpoints[0].kind: a list is not the name of a kind of jobs; accepted: the name of a kind of "
                    + "jobs",
            }));

    [Test]
    public void Default_OnArmNodes_IsRefused() =>
        Assert.That(
            Errors(("cluster:nodePools", """[{"name":"notebook-driver","instanceTypes":["m6g.large"]}]""")),
            Is.EqualTo(new[]
            {
                "spark:endpoints: the default 'platform-myendpoint' is not to be had: kind: 'notebook' runs on the "
                    + "pool 'notebook-driver' of Arm instances, 'm6g.large', which managed endpoints cannot use; "
                    + "accepted: a kind whose pools have x86 instances, or an item with the name and enabled: false",
            }));

    [Test]
    public void Default_OnNodesThatCannotBeRead_IsNotTheMistake() =>
        Assert.That(
            Errors((
                "cluster:nodePools",
                """[{"name":"notebook-driver","instanceTypes":["m6g.large"],"perZone":"x"}]""")),
            Is.EqualTo(new[] { "cluster:nodePools[0].perZone: 'x' is not true or false; accepted: true, false" }));

    [Test]
    public void Endpoints_OnTheSameArmNodes_AreRefusedOnce() =>
        Assert.That(
            Errors(
                ("cluster:nodePools", """[{"name":"notebook-driver","instanceTypes":["m6g.large"]}]"""),
                Endpoints(
                    """{"name":"z","virtualCluster":"emrvcplatform"}""",
                    """{"name":"y","virtualCluster":"batchjob"}""")),
            Has.Length.EqualTo(1).And.One.StartsWith(
                "spark:endpoints[1].kind: 'notebook' runs on the pool 'notebook-driver' of Arm instances"));

    [Test]
    public void Default_OnArmNodesWithoutSpark_IsNoMistake() =>
        Assert.That(
            Errors(
                ("spark:enabled", "false"),
                ("cluster:nodePools", """[{"name":"notebook-driver","instanceTypes":["m6g.large"]}]""")),
            Is.Empty);

    [Test]
    public void Endpoint_InAVirtualClusterWithFineGrainedAccess_IsRefused() =>
        Assert.That(
            Errors(
                ("catalog:lakeFormation", "true"),
                ("catalog:lakeFormationAdminArns", """["arn:aws:iam::123456789012:role/admin"]"""),
                Teams("""{"name":"fraud","fineGrained":true}"""),
                Endpoints("""{"name":"e","virtualCluster":"fraud"}""")),
            Is.EqualTo(new[]
            {
                "spark:endpoints[0].virtualCluster: has fineGrained, which EMR has for jobs only; "
                    + "accepted: a virtual cluster without it",
            }));

    [Test]
    public void Read_NameThatMakesALongerOneThanIamTakes_IsRefused()
    {
        var long28 = new string('e', 28);
        Assert.That(
            Configurations.Lines(PlatformSettings.Read(
                Configurations.Smallest.Add(
                    "spark:endpoints", $$"""[{"name":"{{long28}}","virtualCluster":"batchjob"}]"""),
                "dataplatform",
                "a-stack-name-of17")),
            Has.Length.EqualTo(1).And.One.StartsWith(
                "spark:endpoints[0].name: the execution role would be named "
                + $"'dataplatform-a-stack-name-of17-{long28}-execRole', of 68 characters; accepted: "));
    }

    [TestCase("spark:jobKinds", "kinds of jobs", """{"name":"e","virtualCluster":"batchjob","kind":"own"}""")]
    [TestCase("spark:virtualClusters", "virtual clusters", """{"name":"e","virtualCluster":"mine"}""")]
    [TestCase("spark:teams", "teams", """{"name":"e","virtualCluster":"mine"}""")]
    public void Read_WhatCannotBeRead_IsTheOnlyMistake(string key, string plural, string endpoint) =>
        Assert.That(
            Errors((key, "all"), Endpoints(endpoint), Users("""{"name":"ada","endpoints":["e"]}""")),
            Is.EqualTo(new[] { $"{key}: 'all' is not a list; accepted: a list of {plural}" }));

    [Test]
    public void Read_OrderOfItems_ChangesNothing()
    {
        string[] items =
        [
            """{"name":"b","virtualCluster":"batchjob"}""", """{"name":"a","virtualCluster":"emrvcplatform"}""",
        ];
        Assert.That(
            ReadSpark(Endpoints([.. items.Reverse()])).Endpoints.Select(Text),
            Is.EqualTo(ReadSpark(Endpoints(items)).Endpoints.Select(Text)));
    }
}
