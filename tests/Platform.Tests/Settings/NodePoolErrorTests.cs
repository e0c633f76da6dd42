using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Settings;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Settings.ClusterConfigurations;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class NodePoolErrorTests
{
    private const string Presets =
        "critical, dss, gpu, notebook-driver, notebook-executor, shared-driver, shared-executor, tooling";
    private const string LabelText = "text, in quotes where YAML would read anything else";

    // One wrong property of a pool that is right otherwise.
    [TestCase("\"enabled\":1", "enabled: '1' is not true or false; accepted: true, false")]
    [TestCase("\"enabled\":false",
        "enabled: 'false' turns off presets only, and 'etl' is none; accepted: true, or one of the names " + Presets)]
    [TestCase("\"capacity\":\"SPOT\"", "capacity: 'SPOT' is not among the choices; accepted: onDemand, spot")]
    [TestCase("\"capacity\":\"spot\"",
        "instanceTypes: has only 'm6i.xlarge', and EC2 may take all spot nodes of one type back at once; "
        + "accepted: 2 or more types of the same size where capacity is spot")]
    [TestCase("\"zones\":[\"d\"]",
        "zones[0]: 'd' is not a zone of the network; accepted: a, b, eu-west-1a and so on")]
    [TestCase("\"zones\":[\"a\",\"eu-west-1c\"]",
        "zones[1]: 'eu-west-1c' is not a zone of the network; accepted: a, b, eu-west-1a and so on")]
    [TestCase("\"zones\":[\"a\",\"eu-west-1a\"]", "zones[1]: 'eu-west-1a' is given twice; accepted: each once")]
    [TestCase("\"zones\":\"a\"", "zones: 'a' is not a list; accepted: a list of zone names or letters")]
    [TestCase("\"perZone\":\"yes\"", "perZone: 'yes' is not true or false; accepted: true, false")]
    [TestCase("\"minSize\":-1", "minSize: '-1' is out of range; accepted: 0 to 450")]
    [TestCase("\"minSize\":\"few\"", "minSize: 'few' is not a whole number; accepted: 0 to 450")]
    [TestCase("\"maxSize\":0", "maxSize: '0' is out of range; accepted: 1 to 450")]
    [TestCase("\"maxSize\":451", "maxSize: '451' is out of range; accepted: 1 to 450")]
    [TestCase("\"diskGiB\":10", "diskGiB: '10' is out of range; accepted: 20 to 16384")]
    [TestCase("\"labels\":[]", "labels: a list is not a map; accepted: a map of label names to text")]
    [TestCase("\"labels\":{\"gpu\":true}", "labels.gpu: 'true' is not text; accepted: " + LabelText)]
    [TestCase("\"labels\":{\"example.com/a\":1}", "labels[\"example.com/a\"]: '1' is not text; accepted: " + LabelText)]
    [TestCase("\"labels\":{\"\":\"x\"}",
        "labels[\"\"]: the key '' is not a label key; accepted: " + LabelSyntax.AcceptedKey)]
    [TestCase("\"taints\":{}", "taints: a map is not a list; accepted: a list of taints")]
    [TestCase("\"taints\":[\"a\"]",
        "taints[0]: 'a' is not a map; accepted: a map with the properties of one item")]
    [TestCase("\"taints\":[{\"key\":\"a\",\"value\":\"b\",\"effect\":\"NO_SCHEDULE\"}]",
        "taints[0].effect: 'NO_SCHEDULE' is not among the choices; accepted: NoSchedule, PreferNoSchedule, NoExecute")]
    [TestCase("\"taints\":[{\"key\":\"a\",\"value\":true,\"effect\":\"NoSchedule\"}]",
        "taints[0].value: 'true' is not text; accepted: " + LabelText)]
    [TestCase("\"taints\":[{\"key\":\"a\",\"effect\":\"NoSchedule\"}]",
        "taints[0].value: is required; accepted: " + LabelText)]
    [TestCase("\"taints\":[{\"value\":\"a\",\"effect\":\"NoSchedule\",\"efect\":\"x\"}]",
        "taints[0].key: is required; accepted: " + LabelText,
        "taints[0].efect: is not a known property; the nearest is effect")]
    [TestCase("\"architecture\":\"amd64\"", "architecture: 'amd64' is not among the choices; accepted: x86_64, arm64")]
    [TestCase("\"architecture\":\"arm64\"",
        "architecture: 'arm64' is not the architecture of 'm6i.xlarge'; "
        + "accepted: x86_64, or instance types of arm64")]
    [TestCase("\"gpu\":\"one\"", "gpu: 'one' is not true or false; accepted: true, false")]
    [TestCase("\"gpu\":true",
        "gpu: 'true' is said of 'm6i.xlarge', which has no GPUs; accepted: false, or instance types with GPUs")]
    [TestCase("\"os\":\"AL2\"", "os: 'AL2' is not among the choices; accepted: al2023, bottlerocket")]
    [TestCase("\"maxsize\":3", "maxsize: is not a known property; the nearest is maxSize")]
    public void Read_WrongProperty_NamesItsPath(string property, params string[] lines) =>
        Assert.That(
            Configurations.Lines(Configurations.Read(
                ("network:zoneCount", "2"),
                Pools($"{{\"name\":\"etl\",\"instanceTypes\":[\"m6i.xlarge\"],{property}}}"))),
            Is.EqualTo(lines.Select(line => $"cluster:nodePools[0].{line}")));

    [Test]
    public void Read_OneTypeOfAPresetThatIsSpot_IsRefused() =>
        Assert.That(
            PoolErrors("""{"name":"shared-executor","instanceTypes":["m6g.4xlarge"]}""")
                .Select(line => line.Split(';')[0]),
            Is.EqualTo(new[]
            {
                "cluster:nodePools[0].instanceTypes: has only 'm6g.4xlarge', and EC2 may take all spot nodes of one "
                    + "type back at once",
            }));

    [Test]
    public void Read_StatementsUntrueOfAPresetsTypes_AreRefused() =>
        Assert.That(
            PoolErrors("""{"name":"gpu","gpu":false}""", """{"name":"shared-driver","architecture":"x86_64"}"""),
            Is.EqualTo(new[]
            {
                "cluster:nodePools[0].gpu: 'false' is said of 'g5.xlarge', which has GPUs; "
                    + "accepted: true, or instance types without GPUs",
                "cluster:nodePools[1].architecture: 'x86_64' is not the architecture of 'm6g.xlarge'; "
                    + "accepted: arm64, or instance types of x86_64",
            }));

    [Test]
    public void Read_ItemWithoutNameOrTypes_NamesWhatIsRequired() =>
        Assert.That(
            PoolErrors("""{"maxSize":3}""", """{"name":"shared-excutor"}""", """{"name":"b","enabled":false}""", "7"),
            Is.EqualTo(new[]
            {
                "cluster:nodePools[0].name: is required; accepted: the name of a preset or of a new pool",
                "cluster:nodePools[1].instanceTypes: is required for 'shared-excutor', which is no preset; "
                    + "accepted: a list of instance types such as m6g.xlarge; the nearest preset is shared-executor",
                "cluster:nodePools[2].enabled: 'false' turns off presets only, and 'b' is none; "
                    + "accepted: true, or one of the names " + Presets,
                "cluster:nodePools[3]: '7' is not a map; accepted: a map with the properties of one item",
            }));

    [Test]
    public void Read_TwoItemsWithoutNames_AreNotTheSamePool() =>
        Assert.That(
            PoolErrors("""{"maxSize":3}""", """{"maxSize":4}""").Select(line => line.Split(": ")[0]),
            Is.EqualTo(new[] { "cluster:nodePools[0].name", "cluster:nodePools[1].name" }));

    [Test]
    public void Read_NameGivenTwice_IsRefused() =>
        Assert.That(
            PoolErrors("""{"name":"gpu"}""", """{"name":"critical"}""", """{"name":"gpu","enabled":false}"""),
            Is.EqualTo(new[] { "cluster:nodePools[2].name: 'gpu' is given twice; accepted: each once" }));

    [Test]
    public void Read_MistakesOfManyItems_AreReportedAtOnceUnderTheirPaths() =>
        Assert.That(
            PoolErrors(
                """{"name":"Etl","instanceTypes":["m5.vast","m5.huge"],"minSize":5,"maxSize":4}""",
                """{"name":"mixed","instanceTypes":["m6g.xlarge","m6i.xlarge"],"labels":{"a b":"x","b":"!"}}""",
                """
                {
                  "name": "none",
                  "instanceTypes": [],
                  "zones": [],
                  "labels": { "kubernetes.io/a": "x" },
                  "taints": [
                    { "key": "a", "value": "", "effect": "NoSchedule" },
                    { "key": "a", "value": "b", "effect": "NoExecute" }
                  ]
                }
                """,
                """{"name":"critical","instanceTypes":["g5.xlarge"],"capacity":"spot","os":"CentOS"}"""),
            Is.EqualTo(new[]
            {
                "cluster:nodePools[0].name: 'Etl' is not a pool name; accepted: a lower-case letter, then lower-case "
                    + "letters, digits and hyphens, no hyphen last, at most 34 characters",
                "cluster:nodePools[0].instanceTypes[0]: 'm5.vast' is not an EC2 instance type; "
                    + "accepted: family and size, such as m7g.8xlarge",
                "cluster:nodePools[0].instanceTypes[1]: 'm5.huge' is not an EC2 instance type; "
                    + "accepted: family and size, such as m7g.8xlarge",
                "cluster:nodePools[0].minSize: '5' is more than maxSize '4'; accepted: 0 to 4",
                "cluster:nodePools[1].instanceTypes: 'm6g.xlarge' is arm64 and 'm6i.xlarge' is x86_64; "
                    + "accepted: types of one architecture, because a pool has one machine image",
                "cluster:nodePools[1].labels[\"a b\"]: the key 'a b' is not a label key; accepted: "
                    + LabelSyntax.AcceptedKey,
                "cluster:nodePools[1].labels.b: '!' is not a label value; accepted: " + LabelSyntax.AcceptedValue,
                "cluster:nodePools[2].instanceTypes: is empty; accepted: 1 to 20 EC2 instance types",
                "cluster:nodePools[2].zones: is empty; accepted: one or more zones of the network",
                "cluster:nodePools[2].labels[\"kubernetes.io/a\"]: has a prefix that Kubernetes, EKS or Karpenter "
                    + "keeps for itself; accepted: no prefix, or one that is neither kubernetes.io, k8s.io, "
                    + "eks.amazonaws.com, karpenter.sh, karpenter.k8s.aws nor below one of them",
                "cluster:nodePools[2].taints[0].value: '' is not a taint value; accepted: "
                    + LabelSyntax.AcceptedValue,
                "cluster:nodePools[2].taints[1].key: 'a' is given twice; accepted: each key once",
                "cluster:nodePools[3].os: 'CentOS' is not among the choices; accepted: al2023, bottlerocket",
                "cluster:nodePools[3].labels[\"nvidia.com/gpu.present\"]: is missing on nodes with NVIDIA GPUs; "
                    + "accepted: true, by which the NVIDIA device plugin finds the nodes",
                "cluster:nodePools[3].instanceTypes: has only 'g5.xlarge', and EC2 may take all spot nodes of one "
                    + "type back at once; accepted: 2 or more types of the same size where capacity is spot",
            }));

    [Test]
    public void Read_MistakesBesideItemsThatCannotBeRead_AreReportedWhereTheyAreWritten() =>
        Assert.That(
            PoolErrors(
                """
                {
                  "name": "etl",
                  "instanceTypes": [null, "m6i.xlarge", "m6i.xlarge", "m5.huge"],
                  "labels": { "a": 1, "a b": "x" },
                  "taints": [
                    7,
                    { "key": "a", "value": true, "effect": "NoSchedule" },
                    { "key": "b", "value": "!", "effect": "NoSchedule" }
                  ]
                }
                """,
                """{"name":"gpu","labels":7}""").Select(line => line.Split(": ")[0]),
            Is.EqualTo(new[]
            {
                "cluster:nodePools[0].instanceTypes[0]",
                "cluster:nodePools[0].instanceTypes[2]",
                "cluster:nodePools[0].labels.a",
                "cluster:nodePools[0].taints[0]",
                "cluster:nodePools[0].taints[1].value",
                "cluster:nodePools[0].instanceTypes[3]",
                "cluster:nodePools[0].labels[\"a b\"]",
                "cluster:nodePools[0].taints[2].value",
                "cluster:nodePools[1].labels",
            }));

    [Test]
    public void Read_WrongInstanceType_IsOneMistakeWhateverElseIsSaidOfIt() =>
        Assert.That(
            PoolErrors("""
                {"name":"etl","instanceTypes":["m5.huge"],"capacity":"spot","architecture":"arm64","gpu":true}
                """).Select(line => line.Split(": ")[0]),
            Is.EqualTo(new[] { "cluster:nodePools[0].instanceTypes[0]" }));

    [TestCase("""{"name":"shared_driver"}""")]
    [TestCase("""{"name":"Critical","enabled":false}""")]
    public void Read_NameThatNoPoolMayHave_IsOneMistake(string item) =>
        Assert.That(
            PoolErrors(item).Select(line => line.Split(": ")[0]),
            Is.EqualTo(new[] { "cluster:nodePools[0].name" }));

    [Test]
    public void Read_ZonesInAnUnknownRegion_AreRefusedOnlyWhereNoRegionHasThem() =>
        Assert.That(
            Configurations.Lines(Configurations.Read(
                ("aws:region", "eu-west-9"),
                Pools("""{"name":"critical","zones":["","a","5","eu-west-9b"]}"""))).Skip(1),
            Is.EqualTo(new[]
            {
                "cluster:nodePools[0].zones[0]: '' is not a zone; accepted: zone names or letters",
                "cluster:nodePools[0].zones[2]: '5' is not a zone; accepted: zone names or letters",
            }));

    [Test]
    public void Read_ZonesThatCannotBeTold_AreNoMistakeOfThePools() =>
        Assert.That(
            Configurations.Read(
                ("network:zoneCount", "seven"),
                ("aws:region", "us-west-1"),
                ("cluster:autoscaler", "karpenter"),
                Pools(
                    """{"name":"critical","zones":["a","c"]}""",
                    """{"name":"gpu"}""",
                    """{"name":"tooling","minSize":1,"perZone":true}""")).Errors.Select(error => error.Key),
            Is.EqualTo(new[] { "network:zoneCount", "network:zones" }));

    [Test]
    public void Read_SecretPools_AreNotShown()
    {
        var (key, value) = Pools(
            """{"name":"Hunter2","instanceTypes":["hunter.2"],"capacity":"hunter2","minSize":7,"maxSize":6}""",
            """{"name":"hunter2","gpu":"hunter2","enabled":false}""",
            """{"name":"hunter2","instanceTypes":["m6i.hunter2"],"capacity":"spot","os":"hunter2"}""");
        var result = PlatformSettings.Read(
            Configurations.Smallest.Add(key, value), Configurations.Project, "dev", [key]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Errors, Has.Length.GreaterThan(7));
            Assert.That(Configurations.Lines(result), Has.None.Contains("unter"));
        }
    }
}
