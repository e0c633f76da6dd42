using DataPlatform.Components.Cluster.Nodes;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Nodes;

/// <summary>Labels and taints, whose keys and values follow the same grammar.</summary>
public sealed class NodeLabelRulesTests
{
    private const string Grammar =
        "1 to 63 letters, digits, hyphens, underscores and dots, a letter or digit first and last";

    private const string KeyGrammar = Grammar + "; before them a DNS name and a slash, within the 63, if any";

    [TestCase("role", "critical")]
    [TestCase("A.b_c-9", "9_a.B-z")]
    [TestCase("example.com/team", "x")]
    [TestCase("k8s.amazonaws.com/accelerator", "nvidia-a10g")]
    [TestCase("mykubernetes.io/a", "x")]
    [TestCase(
        "a-name-and-its-prefix-have-63-characters.example.com/as-many-as",
        "a-value-that-has-sixty-three-characters-is-as-long-as-they-come")]
    public void LabelAndTaint_OfTheRightForm_AreAccepted(string key, string value) =>
        Assert.That(
            TestPool.Of().With(key, value).Tainted((key, value, TaintEffect.PreferNoSchedule)).Mistakes(), Is.Empty);

    [TestCase("")]
    [TestCase("a b")]
    [TestCase("-a")]
    [TestCase("a.")]
    [TestCase("/a")]
    [TestCase("a/b/c")]
    [TestCase("Example.com/a")]
    [TestCase("a\n")]
    [TestCase("a-name-and-its-prefix-have-64-characters.example.com/is-too-long")]
    public void LabelAndTaint_WithAnotherKey_AreRefused(string key) =>
        Assert.That(
            TestPool.Of().With(key, "x").Tainted((key, "x", TaintEffect.NoSchedule)).Mistakes(),
            Is.EqualTo(new[]
            {
                $"labels.{key}: the key '{key}' is not a label key; accepted: {KeyGrammar}",
                $"taints[0].key: '{key}' is not a taint key; accepted: {KeyGrammar}",
            }));

    [TestCase("")]
    [TestCase("a b")]
    [TestCase("true:NoSchedule")]
    [TestCase("_a")]
    [TestCase("a\n")]
    [TestCase("a-value-that-has-as-many-as-sixty-four-characters-is-one-too-big")]
    public void LabelAndTaint_WithAnotherValue_AreRefused(string value) =>
        Assert.That(
            TestPool.Of().With("team", value).Tainted(("team", value, TaintEffect.NoSchedule)).Mistakes(),
            Is.EqualTo(new[]
            {
                $"labels.team: '{value}' is not a label value; accepted: {Grammar}",
                $"taints[0].value: '{value}' is not a taint value; accepted: {Grammar}",
            }));

    [TestCase("kubernetes.io/role")]
    [TestCase("node-role.kubernetes.io/worker")]
    [TestCase("node.k8s.io/a")]
    [TestCase("eks.amazonaws.com/capacityType")]
    [TestCase("karpenter.sh/capacity-type")]
    [TestCase("karpenter.k8s.aws/instance-cpu")]
    public void Label_WithAPrefixThatIsTaken_IsRefused(string key) =>
        Assert.That(
            TestPool.Of().With(key, "x").Mistakes(),
            Is.EqualTo(new[]
            {
                $"labels.{key}: has a prefix that Kubernetes, EKS or Karpenter keeps for itself; accepted: no prefix, "
                + "or one that is neither kubernetes.io, k8s.io, eks.amazonaws.com, karpenter.sh, karpenter.k8s.aws "
                + "nor below one of them",
            }));

    [Test]
    public void Taints_WithOneKeyTwice_AreRefused() =>
        Assert.That(
            TestPool.Of()
                .Tainted(("role", "a", TaintEffect.NoSchedule), ("role", "a", TaintEffect.NoExecute))
                .Mistakes(),
            Is.EqualTo(new[] { "taints[1].key: 'role' is given twice; accepted: each key once" }));

    [Test]
    public void Taints_MoreThanTheApiTakes_AreRefused()
    {
        (string Key, string Value, TaintEffect Effect)[] taints =
            [.. Enumerable.Range(0, 51).Select(i => ($"k{i}", "v", TaintEffect.NoSchedule))];
        Assert.Multiple(() =>
        {
            Assert.That(
                TestPool.Of().Tainted(taints).Mistakes(),
                Is.EqualTo(new[] { "taints: has 51 taints; accepted: at most 50" }));
            Assert.That(TestPool.Of().Tainted(taints[..50]).Mistakes(), Is.Empty);
        });
    }
}
