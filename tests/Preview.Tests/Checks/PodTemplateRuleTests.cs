using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Checks;

public sealed class PodTemplateRuleTests
{
    private const string NodePool = "kubernetes:karpenter.sh/v1:NodePool";

    private const string Complete = """
        apiVersion: v1
        kind: Pod
        metadata:
          annotations:
            karpenter.sh/do-not-disrupt: "true"
        spec:
          nodeSelector:
            role: spark
          tolerations:
            - key: role
              operator: Equal
              value: spark
              effect: NoSchedule
          terminationGracePeriodSeconds: 115
          volumes:
            - name: scratch
              emptyDir: {}
          containers:
            - name: spark-kubernetes-executor
              volumeMounts:
                - name: scratch
                  mountPath: /scratch
              env:
                - name: MINE
                  value: "1"
            - name: beside
              image: busybox
        """;

    private static readonly PlanResource Group = Plans.Resource(
        Plans.NodeGroup,
        "spark",
        """
        {"labels":{"role":"spark","size":"big"},"instanceTypes":["m6i.xlarge"],
        "taints":[{"key":"role","value":"spark","effect":"NO_SCHEDULE"},
        {"key":"soft","value":"x","effect":"PREFER_NO_SCHEDULE"}]}
        """);

    [TestCase("", "", "")]
    [TestCase("kind: Pod", "kind: Job", "It is no Pod of v1.")]
    [TestCase("apiVersion: v1", "apiVersion: v2", "It is no Pod of v1.")]
    [TestCase("kind: Pod", "kind: Pod\nstatus: {}", "EMR does not take the field status.")]
    [TestCase("  terminationGrace", "  hostNetwork: true\n  terminationGrace",
        "EMR does not take the field spec.hostNetwork.")]
    [TestCase("  terminationGrace", "  restartPolicy: Never\n  terminationGrace",
        "EMR does not take the field spec.restartPolicy.")]
    [TestCase("- name: scratch\n      emptyDir", "- name: mnt-dir\n      emptyDir",
        "EMR keeps the volume mnt-dir for itself.")]
    [TestCase("/scratch", "/tmp/", "EMR keeps the path /tmp/ for itself.")]
    [TestCase("/scratch", "/home/hadoop", "EMR keeps the path /home/hadoop for itself.")]
    [TestCase("MINE", "SPARK_CONTAINER_ID", "EMR keeps the variable SPARK_CONTAINER_ID for itself.")]
    [TestCase("      env:", "      image: mine\n      env:",
        "EMR does not take the field image of the container spark-kubernetes-executor.")]
    [TestCase("name: spark-kubernetes-executor", "name: spark-kubernetes-driver\n      image: mine",
        "EMR does not take the field image of the container spark-kubernetes-driver.")]
    [TestCase("role: spark", "role: other", "No node group or node pool has the labels role=other.")]
    [TestCase("effect: NoSchedule", "effect: NoExecute", "The taint role=spark:NoSchedule of spark is not tolerated.")]
    [TestCase("value: spark", "value: other", "The taint role=spark:NoSchedule of spark is not tolerated.")]
    [TestCase("operator: Equal\n      value: spark", "operator: Exists", "")]
    [TestCase("key: role\n      operator: Equal\n      value: spark", "operator: Exists", "")]
    [TestCase("role: spark\n  tol", "kubernetes.io/arch: amd64\n  tol", "")]
    public void Template_Checked_IsOneThatEmrTakesAndHasNodes(string part, string otherwise, string message)
    {
        var text = part.Length == 0 ? Complete : Complete.Replace(part, otherwise, StringComparison.Ordinal);
        Assert.That(Messages(text, Group), Is.EqualTo(message.Length == 0 ? [] : new[] { message }));
    }

    [Test]
    public void Template_NoYaml_IsRefusedWithThePlace() => Assert.That(
        Messages("kind: [", Group).Single(), Does.Match(@"^It cannot be read: content:2:1: not valid YAML: .+\.$"));

    [Test]
    public void Template_WithoutASpec_IsRefused() =>
        Assert.That(Messages("apiVersion: v1\nkind: Pod\n"), Is.EqualTo(new[] { "There is no spec." }));

    [Test]
    public void Template_WithoutNodesInThePlan_IsNotJudgedByThem() => Assert.That(Messages(Complete), Is.Empty);

    [Test]
    public void Template_LabelsOfKubernetes_ArePromisedByNoNodeGroup() => Assert.Multiple(() =>
    {
        Assert.That(
            Messages(
                Complete.Replace(
                    "role: spark", "role: spark\n    topology.kubernetes.io/zone: a", StringComparison.Ordinal),
                Group),
            Is.Empty);
        Assert.That(
            Messages(
                Complete.Replace("role: spark", "role: spark\n    example.com/zone: a", StringComparison.Ordinal),
                Group),
            Has.Count.EqualTo(1));
    });

    [TestCase("spark", 0)]
    [TestCase("other", 1)]
    public void Template_ForNodesOfKarpenter_FitsALabelOrARequirement(string value, int findings) => Assert.That(
        Messages(
            Complete.Replace("role: spark", $"role: {value}\n    size: big", StringComparison.Ordinal),
            Plans.Resource(
                NodePool,
                "pool",
                """
                {"spec":{"template":{"metadata":{"labels":{"role":"spark"}},"spec":{
                "requirements":[{"key":"size","operator":"In","values":["small","big"]}],
                "taints":[{"key":"role","value":"spark","effect":"NoSchedule"}]}}}}
                """)),
        Has.Count.EqualTo(findings));

    [Test]
    public void Template_OfNodesThatEndItsPods_IsRefused() => Assert.That(
        Messages(
            Complete,
            Plans.Resource(
                Plans.NodeGroup,
                "spark",
                """{"labels":{"role":"spark"},"taints":[{"key":"role","value":"end","effect":"NO_EXECUTE"}]}""")),
        Is.EqualTo(new[] { "The taint role=end:NoExecute of spark is not tolerated." }));

    [Test]
    public void Template_ForNodesOfKarpenterThatRuleTheLabelOut_IsRefused() => Assert.That(
        Messages(
            Complete,
            Plans.Resource(
                NodePool,
                "pool",
                """
                {"spec":{"template":{"spec":{"requirements":[{"key":"role","operator":"NotIn","values":["spark"]}]}}}}
                """)),
        Is.EqualTo(new[] { "No node group or node pool has the labels role=spark." }));

    [TestCase("other/a.yaml")]
    [TestCase("spark/pod-templates/a.txt")]
    public void Object_ThatIsNoTemplate_IsNotJudged(string key) => Assert.That(
        Plans.Check("emr-pod-template", Template("kind: Job", key), Group), Is.Empty);

    private static List<string> Messages(string text, params PlanResource[] nodes) =>
    [
        .. Plans.Check("emr-pod-template", nodes.Append(Template(text, "spark/pod-templates/0/a.yaml")))
            .Select(found => found.Message),
    ];

    private static PlanResource Template(string text, string key) => Plans.Resource(
        "aws:s3/bucketObjectv2:BucketObjectv2",
        "template",
        new JsonObject { ["bucket"] = "assets", ["key"] = key, ["content"] = text }.ToJsonString());
}
