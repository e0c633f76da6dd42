using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Spark;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Spark.VirtualClusterRun;

namespace DataPlatform.Tests.Platform.Spark;

public sealed class VirtualClusterCheckTests
{
    private const string NameForm =
        "accepted: a lower-case letter, then lower-case letters, digits and hyphens, at most 28 characters";

    private const string NamespaceForm =
        "accepted: lower-case letters, digits and hyphens, a letter or digit first and last, at most 63 characters";

    [TestCase("a")]
    [TestCase("emrvcplatform")]
    [TestCase("team-7")]
    [TestCase("abcdefghijklmnopqrstuvwxyz-1")]
    public void Name_OfTheFormThatEmrAndIamTake_IsAccepted(string name) => Finds(Spec with { Name = name });

    [TestCase("")]
    [TestCase("Batch")]
    [TestCase("7team")]
    [TestCase("-team")]
    [TestCase("team_a")]
    [TestCase("team.a")]
    [TestCase("team\n")]
    [TestCase("abcdefghijklmnopqrstuvwxyz-12")]
    public void Name_OfAnotherForm_IsRefused(string name) =>
        Finds(Spec with { Name = name }, $"name: '{name}' is not a name of a virtual cluster; {NameForm}");

    [TestCase("Batch")]
    [TestCase("batch_job")]
    [TestCase("batch-")]
    [TestCase("")]
    [TestCase("abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghij1234")]
    public void Namespace_ThatKubernetesDoesNotTake_IsRefused(string name) =>
        Finds(Spec with { Namespace = name }, $"namespace: '{name}' is not a name of a namespace; {NamespaceForm}");

    [Test]
    public void Namespace_OfKubernetesItself_IsRefused() =>
        Finds(
            Spec with { Namespace = "kube-system" },
            "namespace: 'kube-system' begins as Kubernetes' own namespaces do; accepted: another name");

    [Test]
    public void Namespace_OfItsOwn_IsHeldToTheRulesOfNamespaces() =>
        Finds(
            OwnSpec with
            {
                OwnNamespace = OwnNamespace with { Quota = OwnNamespace.Quota.Add("requests.cpu", "many") },
            },
            "quota.requests.cpu: 'many' is not a quantity; accepted: a Kubernetes quantity of CPUs such as 500m or 64");

    [Test]
    public void Namespace_OfItsOwnByAnotherName_IsRefused() =>
        Finds(OwnSpec with { Namespace = "blue" }, "namespace: 'blue' is made as 'red'; accepted: one name");

    [TestCase(NamespaceWorkload.General)]
    [TestCase(NamespaceWorkload.Dss)]
    public void Namespace_OfItsOwnForOtherWork_IsRefused(NamespaceWorkload workload) =>
        Finds(
            OwnSpec with { OwnNamespace = OwnNamespace with { Workload = workload } },
            $"workload: '{workload}' leaves out connections that Spark needs; accepted: Spark");

    [Test]
    public void Kinds_GivenTwice_AreRefused() =>
        Finds(
            Spec with { Kinds = ["shared", "critical", "shared"] },
            "kinds[2]: 'shared' is given twice; accepted: each once");

    [Test]
    public void Mistakes_OfOneVirtualCluster_AreAllFoundInTheOrderOfTheProperties() =>
        Assert.That(
            VirtualClusterCheck.Find(new() { Name = "A", Namespace = "B", Kinds = ["c", "c"] })
                .Select(mistake => mistake.Property),
            Is.EqualTo(new[] { "name", "namespace", "kinds[1]" }));

    private static void Finds(VirtualClusterSpec spec, params string[] mistakes) =>
        Assert.That(VirtualClusterCheck.Find(spec).Select(mistake => $"{mistake}"), Is.EqualTo(mistakes));
}
