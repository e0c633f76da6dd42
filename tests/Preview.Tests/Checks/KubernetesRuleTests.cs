using System.Text.Json.Nodes;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Checks;

public sealed class KubernetesRuleTests
{
    private const string Namespace = "kubernetes:core/v1:Namespace";
    private const string ConfigMap = "kubernetes:core/v1:ConfigMap";
    private const string ClusterRole = "kubernetes:rbac.authorization.k8s.io/v1:ClusterRole";
    private const string Release = "kubernetes:helm.sh/v3:Release";
    private const string NodeClass = "kubernetes:karpenter.k8s.aws/v1:EC2NodeClass";
    private const string NodePool = "kubernetes:karpenter.sh/v1:NodePool";

    [TestCase(Namespace, "batch-jobs", 0)]
    [TestCase(Namespace, "batch.jobs", 1)]
    [TestCase(Namespace, "Batch", 1)]
    [TestCase(ConfigMap, "batch.jobs", 0)]
    [TestCase(ConfigMap, "batch_jobs", 1)]
    [TestCase(ConfigMap, "batch.", 1)]
    [TestCase(NodePool, "critical-", 1)]
    [TestCase(ClusterRole, "system:thing", 0)]
    [TestCase(ClusterRole, "a/b", 1)]
    [TestCase(ClusterRole, "a%b", 1)]
    [TestCase(ClusterRole, "..", 1)]
    public void Name_Checked_IsThatOfItsKind(string type, string name, int findings) => Assert.That(
        Plans.Messages("kubernetes-name", type, $$$"""{"metadata":{"name":"{{{name}}}"}}"""),
        Has.Count.EqualTo(findings));

    [Test]
    public void Name_AtItsLimit_IsAccepted() => Assert.Multiple(() =>
    {
        Assert.That(
            Plans.Messages("kubernetes-name", Namespace, $$$"""{"metadata":{"name":"{{{new string('a', 63)}}}"}}"""),
            Is.Empty);
        Assert.That(
            Plans.Messages("kubernetes-name", ConfigMap, $$$"""{"metadata":{"name":"{{{new string('a', 253)}}}"}}"""),
            Is.Empty);
        Assert.That(
            Plans.Messages("kubernetes-name", Release, $$"""{"name":"{{new string('a', 53)}}"}"""), Is.Empty);
    });

    [Test]
    public void Name_TheProviderMakesUp_IsCheckedAsWell() => Assert.That(
        Plans.Check("kubernetes-name", Plans.Resource(Namespace, "n") with
        {
            Outputs = new JsonObject { ["metadata"] = new JsonObject { ["name"] = "Batch-1234" } },
        }).Single().Property,
        Is.EqualTo("metadata.name"));

    [Test]
    public void Name_TooLong_IsObjectedTo() => Assert.Multiple(() =>
    {
        Assert.That(
            Plans.Messages(
                "kubernetes-name", ConfigMap, $$$"""{"metadata":{"name":"{{{new string('a', 254)}}}"}}""").Single(),
            Does.EndWith("has 254 characters; 1 to 253 are accepted."));
        Assert.That(
            Plans.Messages(
                "kubernetes-name", Namespace, $$$"""{"metadata":{"name":"{{{new string('a', 64)}}}"}}""").Single(),
            Does.EndWith("has 64 characters; 1 to 63 are accepted."));
        Assert.That(
            Plans.Messages("kubernetes-name", Release, $$"""{"name":"{{new string('a', 54)}}"}""").Single(),
            Does.EndWith("has 54 characters; 1 to 53 are accepted."));
        Assert.That(
            Plans.Check("kubernetes-name", Plans.Resource(Release, "r", """{"name":"a","namespace":"B"}"""))
                .Single().Property,
            Is.EqualTo("namespace"));
    });

    [TestCase("labels", "app.kubernetes.io/name", "spark", 0)]
    [TestCase("labels", "app", "not good", 1)]
    [TestCase("labels", "a b", "good", 1)]
    [TestCase("annotations", "example.com/note", "anything goes: here", 0)]
    [TestCase("annotations", "exa mple.com/note", "x", 1)]
    public void Labels_Checked_HaveTheSyntax(string map, string key, string value, int findings) => Assert.That(
        Plans.Messages(
            "kubernetes-label", ConfigMap, $$$$"""{"metadata":{"{{{{map}}}}":{"{{{{key}}}}":"{{{{value}}}}"}}}"""),
        Has.Count.EqualTo(findings));

    [TestCase(63, 63, 0)]
    [TestCase(64, 1, 1)]
    [TestCase(1, 64, 1)]
    public void Labels_OfALength_AreAcceptedUpTo63Characters(int key, int value, int findings) => Assert.That(
        Plans.Messages(
            "kubernetes-label",
            ConfigMap,
            $$$$"""{"metadata":{"labels":{"{{{{new string('k', key)}}}}":"{{{{new string('v', value)}}}}"}}}"""),
        Has.Count.EqualTo(findings));

    [TestCase("""{"chart":"karpenter","version":"1.14.1"}""", 0)]
    [TestCase("""{"chart":"cert-manager","version":"v1.21.1-beta.0+x"}""", 0)]
    [TestCase("""{"chart":"./charts/own"}""", 0)]
    [TestCase("""{"chart":"/charts/own"}""", 0)]
    [TestCase("""{"chart":"https://example.com/own-1.2.3.tgz"}""", 0)]
    [TestCase("""{"chart":"karpenter"}""", 1)]
    [TestCase("""{"chart":"karpenter","version":"latest"}""", 1)]
    [TestCase("""{"chart":"karpenter","version":"^1.14.1"}""", 1)]
    [TestCase("""{"chart":"karpenter","version":"1.14"}""", 1)]
    public void Release_Checked_HasOneVersion(string inputs, int findings) =>
        Assert.That(Plans.Messages("helm-release-version", Release, inputs), Has.Count.EqualTo(findings));

    [TestCase("""{"instanceProfile":"p","amiSelectorTerms":[{"alias":"al2023@v20260801"}]}""", "")]
    [TestCase("""{"role":"r","amiSelectorTerms":[{"id":"ami-1"},{"id":"ami-2"}]}""", "")]
    [TestCase("""{"role":"r","amiSelectorTerms":[{"alias":"al2023@latest"}]}""",
        "Warning spec.amiSelectorTerms[0].alias")]
    [TestCase("""{"role":"r","amiSelectorTerms":[{"alias":"al2023"}]}""", "Error spec.amiSelectorTerms[0].alias")]
    [TestCase("""{"role":"r","amiSelectorTerms":[{"alias":"al2023@v1"},{"id":"ami-1"}]}""",
        "Error spec.amiSelectorTerms[0].alias")]
    [TestCase("""{"role":"r","amiSelectorTerms":[{"alias":"al2023@v1","tags":{"a":"b"}}]}""",
        "Error spec.amiSelectorTerms[0].alias")]
    [TestCase("""{"role":"r","amiSelectorTerms":[{"alias":"al2023@v20260801-abcdefghijklm"}]}""", "")]
    [TestCase("""{"role":"r","amiSelectorTerms":[{"alias":"al2023@v20260801-abcdefghijklm."}]}""",
        "Error spec.amiSelectorTerms[0].alias")]
    [TestCase("""{"role":"r","instanceProfile":"p"}""", "Error spec.instanceProfile")]
    [TestCase("{}", "Error spec.instanceProfile")]
    [TestCase("""{"role":"arn:aws:iam::1:role/r"}""", "Error spec.role")]
    [TestCase("""{"role":"r","blockDeviceMappings":[{"ebs":{"volumeSize":"20Gi"}}]}""",
        "Warning spec.blockDeviceMappings[0].ebs.encrypted")]
    [TestCase("""{"role":"r","metadataOptions":{"httpTokens":"optional"}}""",
        "Warning spec.metadataOptions.httpTokens")]
    public void NodeClass_Checked_IsPinnedAndComplete(string spec, string expected) =>
        Assert.That(Found("karpenter-node-class", NodeClass, spec), Is.EqualTo(One(expected)));

    [TestCase("""{"disruption":{"consolidateAfter":"1m","budgets":[{"nodes":"10%"}]}}""", "")]
    [TestCase("""{"weight":100,"disruption":{"consolidateAfter":"Never"}}""", "")]
    [TestCase("""{"weight":0}""", "Error spec.weight")]
    [TestCase("""{"weight":101}""", "Error spec.weight")]
    [TestCase("""{"disruption":{"consolidateAfter":"30d"}}""", "Error spec.disruption.consolidateAfter")]
    [TestCase("""{"disruption":{"budgets":[{"nodes":"101%"}]}}""", "Error spec.disruption.budgets[0].nodes")]
    [TestCase("""{"disruption":{"budgets":[{"nodes":"0","schedule":"@daily"}]}}""",
        "Error spec.disruption.budgets[0]")]
    [TestCase("""{"template":{"spec":{"terminationGracePeriod":"1h30m","expireAfter":"720h"}}}""", "")]
    [TestCase("""{"template":{"spec":{"terminationGracePeriod":"1h","expireAfter":"Never"}}}""", "")]
    [TestCase("""{"template":{"metadata":{"labels":{"compatibility.karpenter.sh/a":"x"}}}}""",
        "Error spec.template.metadata.labels.compatibility.karpenter.sh/a")]
    [TestCase("""{"template":{"spec":{"terminationGracePeriod":"Never"}}}""",
        "Error spec.template.spec.terminationGracePeriod")]
    [TestCase("""{"template":{"spec":{}}}""", "Warning spec.template.spec.terminationGracePeriod")]
    [TestCase("""{"template":{"metadata":{"labels":{"role":"emr"}}}}""", "")]
    [TestCase("""{"template":{"metadata":{"labels":{"karpenter.sh/nodepool":"x"}}}}""",
        "Error spec.template.metadata.labels.karpenter.sh/nodepool")]
    [TestCase("""{"template":{"metadata":{"labels":{"role":"not good"}}}}""",
        "Error spec.template.metadata.labels.role")]
    [TestCase("""
        {"template":{"spec":{"terminationGracePeriod":"1h","requirements":[{"key":"karpenter.sh/capacity-type"},
        {"key":"karpenter.k8s.aws/instance-cpu"},{"key":"kubernetes.io/hostname"}]}}}
        """, "Error spec.template.spec.requirements")]
    public void NodePool_Checked_HasTheFormsOfItsDefinition(string spec, string expected) =>
        Assert.That(Found("karpenter-node-pool", NodePool, spec), Is.EqualTo(One(expected)));

    private static string[] One(string expected) => expected.Length == 0 ? [] : [expected];

    private static List<string> Found(string rule, string type, string spec) =>
    [
        .. Plans.Check(rule, Plans.Resource(type, "thing", $$"""{"spec":{{spec}}}"""))
            .Select(found => $"{found.Severity} {found.Property}"),
    ];
}
