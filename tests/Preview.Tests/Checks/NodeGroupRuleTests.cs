using System.Collections.Immutable;
using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Checks;

public sealed class NodeGroupRuleTests
{
    [TestCase("""{"minSize":0,"desiredSize":0,"maxSize":450}""", "")]
    [TestCase("""{"minSize":3,"desiredSize":3,"maxSize":2}""", "Error minSize")]
    [TestCase("""{"minSize":1,"desiredSize":0,"maxSize":2}""", "Error desiredSize")]
    [TestCase("""{"minSize":1,"desiredSize":3,"maxSize":2}""", "Error desiredSize")]
    [TestCase("""{"minSize":-1,"maxSize":2}""", "Error minSize")]
    [TestCase("""{"minSize":0,"maxSize":0}""", "Error maxSize")]
    [TestCase("""{"minSize":0,"maxSize":451}""", "Warning maxSize")]
    public void Sizes_Checked_AreInOrderAndInTheQuota(string sizes, string expected) => Assert.That(
        Found("eks-node-group-size", $$"""{"scalingConfig":{{sizes}}}"""),
        Is.EqualTo(expected.Length == 0 ? [] : new[] { expected.Replace(" ", " scalingConfig.") }));

    [TestCase("""{"key":"role","value":"emr","effect":"NO_SCHEDULE"}""", "")]
    [TestCase("""{"key":"nvidia.com/gpu","value":"present","effect":"PREFER_NO_SCHEDULE"}""", "")]
    [TestCase("""
        {"key":"role","value":"a","effect":"NO_SCHEDULE"},{"key":"role","value":"b","effect":"NO_EXECUTE"}
        """, "")]
    [TestCase("""
        {"key":"a-long-name-before-the-slash-of-the-key.example.com/a-long-name-too","value":"a","effect":"NO_EXECUTE"}
        """, "Error taints[0].key")]
    [TestCase("""{"key":"role","value":"emr","effect":"NoSchedule"}""", "Error taints[0].effect")]
    [TestCase("""{"key":"ro le","value":"emr","effect":"NO_EXECUTE"}""", "Error taints[0].key")]
    [TestCase("""{"key":"role","value":"-","effect":"NO_EXECUTE"}""", "Error taints[0].value")]
    [TestCase("""{"key":"role","effect":"NO_EXECUTE"}""", "Warning taints[0].value")]
    [TestCase("""
        {"key":"role","value":"a","effect":"NO_EXECUTE"},{"key":"role","value":"b","effect":"NO_EXECUTE"}
        """, "Error taints")]
    public void Taints_Checked_AreAsEksSpellsThem(string taints, string expected) => Assert.That(
        Found("eks-node-group-taint", $$"""{"taints":[{{taints}}]}"""),
        Is.EqualTo(expected.Length == 0 ? [] : new[] { expected }));

    [TestCase(50)]
    [TestCase(51, "51 taints; 50 are accepted.")]
    public void Taints_Counted_AreAtMost50(int count, params string[] messages)
    {
        var taints = Enumerable.Range(0, count)
            .Select(index => $$"""{"key":"k{{index}}","value":"v","effect":"NO_SCHEDULE"}""");
        Assert.That(
            Plans.Messages("eks-node-group-taint", Plans.NodeGroup, $$"""{"taints":[{{string.Join(',', taints)}}]}"""),
            Is.EqualTo(messages));
    }

    [TestCase("role", "emr", 0)]
    [TestCase("example.com/role", "a_b.c-d", 0)]
    [TestCase("role", "", 1)]
    [TestCase("role", "has space", 1)]
    [TestCase("/role", "emr", 1)]
    [TestCase("a-long-name-before-the-slash-of-the-key.example.com/a-long-name-too", "emr", 1)]
    [TestCase("Example.com/role", "emr", 1)]
    [TestCase("-role-", "emr", 1)]
    public void Labels_Checked_AreAsInKubernetes(string key, string value, int findings) => Assert.That(
        Plans.Messages("eks-node-group-label", Plans.NodeGroup, $$$"""{"labels":{"{{{key}}}":"{{{value}}}"}}"""),
        Has.Count.EqualTo(findings));

    [TestCase("AL2023_x86_64_STANDARD", """["m5.large","m5a.large"]""", "")]
    [TestCase("AL2023_ARM_64_STANDARD", """["m6g.large"]""", "")]
    [TestCase("AL2023_x86_64_NVIDIA", """["g5.xlarge"]""", "")]
    [TestCase("AL2_x86_64_GPU", """["g5.xlarge"]""", "")]
    [TestCase("CUSTOM", """["m6g.large"]""", "")]
    [TestCase("AL2023_x86_64_STANDARD", """["m6g.large"]""", "Error amiType")]
    [TestCase("BOTTLEROCKET_ARM_64", """["m5.large"]""", "Error amiType")]
    [TestCase("AL2023_x86_64_STANDARD", """["g5.xlarge"]""", "Warning amiType")]
    [TestCase("AL2023_x86_64_NVIDIA", """["m5.large"]""", "Warning amiType")]
    [TestCase("CUSTOM", """["m5.large","m6g.large"]""", "Error instanceTypes")]
    [TestCase("CUSTOM", """["large"]""", "Error instanceTypes")]
    public void InstanceTypes_Checked_FitEachOtherAndTheImage(string image, string types, string expected) =>
        Assert.That(
            Found("eks-node-group-instance-types", $$"""{"amiType":"{{image}}","instanceTypes":{{types}}}"""),
            Is.EqualTo(expected.Length == 0 ? [] : new[] { expected }));

    [Test]
    public void InstanceTypes_MoreThan20OrInTheTemplateAsWell_AreObjectedTo()
    {
        static string Types(int count) =>
            $$"""{"instanceTypes":[{{string.Join(',', Enumerable.Repeat("\"m5.large\"", count))}}]}""";
        Assert.Multiple(() =>
        {
            Assert.That(Found("eks-node-group-instance-types", Types(20)), Is.Empty);
            Assert.That(
                Found("eks-node-group-instance-types", Types(21)), Is.EqualTo(new[] { "Error instanceTypes" }));
            Assert.That(
                WithTemplate("eks-node-group-instance-types", """{"amiType":"AL2023_x86_64_STANDARD"}""",
                    """{"instanceType":"m6g.large"}"""),
                Is.EqualTo(new[] { "AL2023_x86_64_STANDARD is x86; m6g.large is Arm." }));
            Assert.That(
                WithTemplate("eks-node-group-instance-types", """{"instanceTypes":["m5.large"]}""",
                    """{"instanceType":"m5.xlarge"}"""),
                Is.EqualTo(new[] { "The launch template has an instance type as well, m5.xlarge." }));
        });
    }

    [TestCase("{}", "{}", 0)]
    [TestCase("""{"diskSize":20}""", "{}", 1)]
    [TestCase("""{"remoteAccess":{}}""", "{}", 1)]
    [TestCase("""{"launchTemplate":{"version":"$Latest"}}""", "{}", 1)]
    [TestCase("""{"launchTemplate":{"version":"$Default"}}""", "{}", 1)]
    [TestCase("""{"launchTemplate":{"version":"1"}}""", "{}", 0)]
    [TestCase("{}", """{"iamInstanceProfile":{"name":"p"}}""", 1)]
    [TestCase("{}", """{"instanceMarketOptions":{"marketType":"spot"}}""", 1)]
    [TestCase("{}", """{"instanceInitiatedShutdownBehavior":"terminate"}""", 1)]
    [TestCase("{}", """{"hibernationOptions":{"configured":true}}""", 1)]
    [TestCase("{}", """{"networkInterfaces":[{"subnetId":"subnet-1"}]}""", 1)]
    [TestCase("""{"amiType":"AL2023_x86_64_STANDARD"}""", """{"imageId":"ami-1"}""", 1)]
    [TestCase("""{"amiType":"CUSTOM"}""", """{"imageId":"ami-1"}""", 0)]
    [TestCase("{}", """{"metadataOptions":{"instanceMetadataTags":"enabled"}}""", 1)]
    public void Template_OfANodeGroup_SaysNothingThatEksDecides(string group, string template, int findings) =>
        Assert.That(WithTemplate("eks-node-group-template", group, template), Has.Count.EqualTo(findings));

    [TestCase("required", "\"true\"", 0)]
    [TestCase("required", "true", 0)]
    [TestCase("required", "\"false\"", 1)]
    [TestCase("optional", "\"true\"", 1)]
    public void LaunchTemplate_Checked_HasTokensAndEncryption(string tokens, string encrypted, int findings) =>
        Assert.That(
            Plans.Messages("security-launch-template", Plans.LaunchTemplate, $$"""
                {"metadataOptions":{"httpTokens":"{{tokens}}"},
                 "blockDeviceMappings":[{"deviceName":"/dev/xvda","ebs":{"encrypted":{{encrypted}} } }]}
                """),
            Has.Count.EqualTo(findings));

    [Test]
    public void LaunchTemplate_WithoutInstanceMetadata_NeedsNoTokens() => Assert.That(
        Plans.Messages("security-launch-template", Plans.LaunchTemplate, """
            {"metadataOptions":{"httpEndpoint":"disabled"},"blockDeviceMappings":[{"ebs":{"encrypted":"true"}}]}
            """),
        Is.Empty);

    [Test]
    public void LaunchTemplate_ThatSaysNothing_IsWarnedOf() => Assert.That(
        Plans.Check("security-launch-template", Plans.Resource(
            Plans.LaunchTemplate, "t", """{"networkInterfaces":[{"associatePublicIpAddress":"true"}]}"""))
            .Select(found => (found.Severity, found.Property)),
        Is.EqualTo(new[]
        {
            (Severity.Warning, "metadataOptions.httpTokens"), (Severity.Warning, "blockDeviceMappings"),
            (Severity.Warning, "networkInterfaces"),
        }));

    [Test]
    public void Quota_Of30NodeGroups_IsCountedByCluster()
    {
        var groups = Enumerable.Range(0, 31)
            .Select(index => Plans.Resource(Plans.NodeGroup, $"g{index}", """{"clusterName":"data"}"""))
            .Append(Plans.Resource(Plans.NodeGroup, "other", """{"clusterName":"other"}"""))
            .ToList();
        Assert.Multiple(() =>
        {
            Assert.That(
                Plans.Check("quota-node-group", groups).Single().Message,
                Does.StartWith("31 managed node groups in the cluster data "));
            Assert.That(Plans.Check("quota-node-group", groups.Skip(1)), Is.Empty);
        });
    }

    [TestCase("label/role", "emr", 0)]
    [TestCase("label/role", "no good", 1)]
    [TestCase("taint/role", "emr:NoSchedule", 0)]
    [TestCase("taint/nvidia.com/gpu", "present:NoExecute", 0)]
    [TestCase("taint/role", "no good:NoSchedule", 1)]
    [TestCase("taint/role", "emr:NO_SCHEDULE", 1)]
    [TestCase("taint/role", "emr", 1)]
    [TestCase("resources/ephemeral-storage", "100G", 0)]
    [TestCase("resources/ephemeral-storage", "100 GB", 1)]
    [TestCase("autoscaling-options/scaledownunneededtime", "10m0s", 0)]
    [TestCase("labels/role", "emr", 1)]
    public void AutoscalerTag_Checked_IsReadable(string path, string value, int findings)
    {
        var (key, tag) = ($"k8s.io/cluster-autoscaler/node-template/{path}", "aws:autoscaling/tag:Tag");
        var item = $$"""{"key":"{{key}}","value":"{{value}}"}""";
        Assert.Multiple(() =>
        {
            Assert.That(
                Plans.Messages("autoscaler-tag", tag, $$"""{"tag":{{item}}}"""), Has.Count.EqualTo(findings));
            Assert.That(
                Plans.Messages("autoscaler-tag", "aws:autoscaling/group:Group", $$"""{"tags":[{{item}}]}"""),
                Has.Count.EqualTo(findings));
            Assert.That(
                Plans.Messages("autoscaler-tag", Plans.NodeGroup, $$$"""{"tags":{"{{{key}}}":"{{{value}}}"}}"""),
                Has.Count.EqualTo(findings));
        });
    }

    [Test]
    public void InstanceTypes_NotInTheTable_AreToldOnceEach()
    {
        var karpenter = Plans.Resource("kubernetes:karpenter.sh/v1:NodePool", "pool", """
            {"spec":{"template":{"spec":{"requirements":[
              {"key":"kubernetes.io/arch","operator":"In","values":["m55.large"]},
              {"key":"node.kubernetes.io/instance-type","operator":"In","values":["m5.large","m57.large"]}]}}}}
            """);
        Assert.That(
            Plans.Check(
                "instance-type-known",
                Plans.Resource(Plans.NodeGroup, "a", """{"instanceTypes":["m5.large","m56.large","large"]}"""),
                Plans.Resource(Plans.NodeGroup, "b", """{"instanceTypes":["m56.large"]}"""),
                Plans.Resource(Plans.LaunchTemplate, "c", """{"instanceType":"m58.large"}"""),
                karpenter).Select(found => (found.Severity, found.Name, found.Message.Split('\'')[1])),
            Is.EqualTo(new[]
            {
                (Severity.Info, "a", "m56.large"), (Severity.Info, "c", "m58.large"),
                (Severity.Info, "pool", "m57.large"),
            }));
    }

    [TestCase("{}", """{"destinationCidrBlock":"0.0.0.0/0","routeTableId":"table"}""", 0)]
    [TestCase("""{"routes":[{"cidrBlock":"0.0.0.0/0"}]}""", "{}", 0)]
    [TestCase("{}", """{"destinationCidrBlock":"0.0.0.0/0","routeTableId":"other"}""", 1)]
    [TestCase("{}", """{"destinationCidrBlock":"10.0.0.0/8","routeTableId":"table"}""", 1)]
    public void Subnets_OfNodeGroupsAndHosts_LeadToTheInternet(string table, string route, int findings) => Assert.That(
        Plans.Check(
            "node-egress",
            Plans.Resource(Plans.Subnet, "subnet"),
            Plans.Resource("aws:ec2/routeTable:RouteTable", "table", table),
            Plans.Resource("aws:ec2/route:Route", "route", route),
            Plans.Resource("aws:ec2/routeTableAssociation:RouteTableAssociation", "association",
                """{"subnetId":"subnet","routeTableId":"table"}"""),
            Plans.Resource(Plans.NodeGroup, "a", """{"subnetIds":["subnet"]}"""),
            Plans.Resource(Plans.NodeGroup, "b", """{"subnetIds":["subnet"]}"""),
            Plans.Resource(Plans.NodeGroup, "elsewhere", """{"subnetIds":["subnet-1"]}"""),
            Plans.Resource("aws:ec2/instance:Instance", "away", """{"subnetId":"subnet-1"}"""),
            Plans.Resource("aws:ec2/instance:Instance", "host", """{"subnetId":"subnet"}"""))
            .Select(found => $"{found.Severity} {found.Name} {found.Property}"),
        Is.EqualTo(new[] { "Warning a subnetIds", "Warning host subnetId" }.Take(2 * findings)));

    private static List<string> Found(string rule, string inputs) =>
    [
        .. Plans.Check(rule, Plans.Resource(Plans.NodeGroup, "group", inputs))
            .Select(found => $"{found.Severity} {found.Property}"),
    ];

    private static List<string> WithTemplate(string rule, string group, string template)
    {
        var launch = Plans.Resource(Plans.LaunchTemplate, "template", template);
        return
        [
            .. Plans.Check(
                rule,
                launch,
                Plans.Resource(Plans.NodeGroup, "group", group) with
                {
                    PropertyDependencies = ImmutableSortedDictionary.CreateRange(
                        StringComparer.Ordinal,
                        [KeyValuePair.Create("launchTemplate", ImmutableArray.Create(launch.Urn))]),
                }).Select(found => found.Message),
        ];
    }
}
