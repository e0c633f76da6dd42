using System.Collections.Immutable;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Cloud;

public sealed class KubernetesServiceTests
{
    [TestCase("kubernetes:core/v1:ConfigMap", "spark", "spark/settings")]
    [TestCase("kubernetes:core/v1:ConfigMap", null, "default/settings")]
    [TestCase("kubernetes:rbac.authorization.k8s.io/v1:RoleBinding", "spark", "spark/settings")]
    [TestCase("kubernetes:core/v1:Namespace", null, "settings")]
    [TestCase("kubernetes:storage.k8s.io/v1:StorageClass", null, "settings")]
    [TestCase("kubernetes:karpenter.sh/v1:NodePool", null, "settings")]
    public void Object_Made_IsKnownByNamespaceAndName(string type, string? place, string id)
    {
        var metadata = Simulate.Map(("name", "settings"));
        if (place is not null)
            metadata = metadata.Add("namespace", place);
        Assert.That(Simulate.Resource(type, inputs: new() { ["metadata"] = metadata }).Id, Is.EqualTo(id));
    }

    [Test]
    public void Object_WithoutAName_IsNamedAsTheProviderDoes()
    {
        var made = Simulate.Resource("kubernetes:core/v1:Namespace", "spark");
        var metadata = (ImmutableDictionary<string, object>)made.Properties["metadata"];
        Assert.Multiple(() =>
        {
            Assert.That(made.Id, Does.Match("^spark-[0-9a-f]{8}$"));
            Assert.That(metadata["name"], Is.EqualTo(made.Id));
            Assert.That(
                metadata["annotations"], Is.EqualTo(Simulate.Map(("pulumi.com/autonamed", "true"))));
        });
    }

    [Test]
    public void Object_WithoutAName_KeepsItsAnnotations()
    {
        var made = Simulate.Resource("kubernetes:core/v1:Namespace", inputs: new()
        {
            ["metadata"] = Simulate.Map(("annotations", Simulate.Map(("a", "b")))),
        });
        Assert.That(
            ((ImmutableDictionary<string, object>)made.Properties["metadata"])["annotations"],
            Is.EquivalentTo(Simulate.Map(("a", "b"), ("pulumi.com/autonamed", "true"))));
    }

    [Test]
    public void Release_Made_SaysWhatItIsAndLeavesOpenWhatTheChartDecides()
    {
        var release = Simulate.Resource("kubernetes:helm.sh/v3:Release", inputs: new()
        {
            ["chart"] = "oci://public.ecr.aws/karpenter/karpenter",
            ["name"] = "karpenter",
            ["namespace"] = "kube-system",
            ["version"] = "1.14.1",
            ["atomic"] = true,
        });
        Assert.Multiple(() =>
        {
            Assert.That(release.Id, Is.EqualTo("kube-system/karpenter"));
            Assert.That(release.Properties["status"], Is.EquivalentTo(Simulate.Map(
                ("chart", "karpenter"),
                ("name", "karpenter"),
                ("namespace", "kube-system"),
                ("revision", 1d),
                ("status", "deployed"),
                ("version", "1.14.1"))));
            Assert.That((release.Properties["atomic"], release.Properties["lint"]), Is.EqualTo((true, false)));
            Assert.That(release.Properties["timeout"], Is.EqualTo(300d));
            Assert.That(release.Properties.Keys, Does.Not.Contain("manifest").And.Not.Contain("resourceNames"));
        });
    }
}
