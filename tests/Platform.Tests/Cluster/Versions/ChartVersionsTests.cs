using DataPlatform.Components.Cluster.Versions;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Versions;

public sealed class ChartVersionsTests
{
    private static readonly HelmChart[] All =
    [
        ChartVersions.ClusterAutoscaler,
        ChartVersions.LoadBalancerController,
        ChartVersions.CertManager,
        ChartVersions.Karpenter,
        ChartVersions.KarpenterCrds,
        ChartVersions.NvidiaDevicePlugin,
    ];

    [Test]
    public void Charts_OfThePlatform_AreInOneExactVersionEach() =>
        Assert.That(
            All.Select(chart => chart.Version),
            Has.All.Matches(@"^v?\d+\.\d+\.\d+\z").And.Exactly(6).Items);

    // Helm takes an address as the name of a chart, and then no repository.
    [Test]
    public void Charts_FromAnOciRegistry_HaveNoRepository() =>
        Assert.That(
            All.Select(chart => (chart.Repository is null, chart.Name.StartsWith("oci://", StringComparison.Ordinal))),
            Is.All.Matches<(bool NoRepository, bool Oci)>(chart => chart.NoRepository == chart.Oci));

    [Test]
    public void Karpenter_AndItsDefinitions_AreOfOneVersion() =>
        Assert.That(ChartVersions.KarpenterCrds.Version, Is.EqualTo(ChartVersions.Karpenter.Version));
}
