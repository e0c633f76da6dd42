using System.Text.RegularExpressions;
using DataPlatform.Components.Cluster.Versions;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Versions;

public sealed partial class KubernetesVersionsTests
{
    private static readonly string[] AddOns =
    [
        "aws-ebs-csi-driver",
        "coredns",
        "eks-node-monitoring-agent",
        "eks-pod-identity-agent",
        "kube-proxy",
        "metrics-server",
        "vpc-cni",
    ];

    [Test]
    public void Versions_OfThePlatform_AreThese() =>
        Assert.That(
            KubernetesVersions.All.Select(version => (version.Name, version.IsDeployable)),
            Is.EqualTo(new[]
            {
                ("1.31", false), ("1.32", false), ("1.33", true), ("1.34", true), ("1.35", true), ("1.36", true),
            }));

    [Test]
    public void Default_OfThePlatform_IsDeployable() =>
        Assert.That(KubernetesVersions.Deployable.Select(version => version.Name), Has.One.EqualTo("1.35"));

    [TestCase("1.31", "2025-11-26", "2026-11-26")]
    [TestCase("1.32", "2026-03-23", "2027-03-23")]
    [TestCase("1.33", "2026-07-29", "2027-07-29")]
    [TestCase("1.34", "2026-12-02", "2027-12-02")]
    [TestCase("1.35", "2027-03-27", "2028-03-27")]
    [TestCase("1.36", "2027-08-02", "2028-08-02")]
    public void Support_OfAVersion_EndsOnTheDaysOfEksCalendar(string name, string standard, string extended) =>
        Assert.That(
            KubernetesVersions.TryGet(name, out var version)
                ? $"{version.StandardSupportEnds:O} {version.ExtendedSupportEnds:O}"
                : null,
            Is.EqualTo($"{standard} {extended}"));

    [Test]
    public void EveryVersion_ThatIsDeployable_PinsTheSameAddOnsInBuildsOfEks() =>
        Assert.That(
            KubernetesVersions.Deployable,
            Has.Exactly(4).Items.And.All.Matches<KubernetesVersion>(
                version => version.AddOns.Keys.SequenceEqual(AddOns) && version.AddOns.Values.All(Build().IsMatch)));

    [Test]
    public void EveryVersion_ThatIsDeployable_HasKubeProxyAndAutoscalerOfItsOwnMinor() =>
        Assert.That(
            KubernetesVersions.Deployable,
            Has.Exactly(4).Items.And.All.Matches<KubernetesVersion>(
                version => version.AddOns["kube-proxy"].StartsWith($"v{version.Name}.", StringComparison.Ordinal)
                    && version.ClusterAutoscalerImage.StartsWith($"v{version.Name}.", StringComparison.Ordinal)));

    [Test]
    public void EveryVersion_InOrder_EndsAfterTheOneBefore() =>
        Assert.That(
            KubernetesVersions.All.Zip(KubernetesVersions.All.Skip(1)),
            Has.Exactly(5).Items.And.All.Matches<(KubernetesVersion Older, KubernetesVersion Newer)>(pair =>
                pair.Older.StandardSupportEnds < pair.Newer.StandardSupportEnds
                && pair.Older.ExtendedSupportEnds < pair.Newer.ExtendedSupportEnds
                && pair.Older.StandardSupportEnds < pair.Older.ExtendedSupportEnds));

    [Test]
    public void Version_ThatIsNotDeployable_PinsNothing() =>
        Assert.That(
            KubernetesVersions.All.Where(version => !version.IsDeployable),
            Has.Exactly(2).Items.And.All.Matches<KubernetesVersion>(
                version => version.AddOns.IsEmpty && version.ClusterAutoscalerImage.Length == 0));

    [TestCase("1.30")]
    [TestCase("")]
    [TestCase("v1.35")]
    public void Version_ThatIsUnknown_IsNotFound(string name) =>
        Assert.That(KubernetesVersions.TryGet(name, out _), Is.False);

    [GeneratedRegex(@"^v\d+\.\d+\.\d+-eksbuild\.\d+\z")]
    private static partial Regex Build();
}
