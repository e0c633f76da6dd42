using DataPlatform.Components.Cluster;
using DataPlatform.Components.Cluster.Nodes;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Cluster.PlatformClusterRun;

namespace DataPlatform.Tests.Platform.Cluster;

/// <summary>How the parts of the cluster are put together; what each part is like has tests of its own.</summary>
public sealed class PlatformClusterTests
{
    [Test]
    public async Task ClusterAutoscaler_ByDefault_HasAGroupPerPoolAndZone()
    {
        var run = await Of();
        Assert.Multiple(() =>
        {
            Assert.That(run.OfType(NodeGroup), Has.Length.EqualTo(16));
            Assert.That(run.NamesOf(Release), Is.EqualTo(new[]
            {
                "cluster-autoscaler-release", "cluster-load-balancers-release",
            }));
            Assert.That(run.NamesOf($"{Component}Karpenter"), Is.Empty);
        });
    }

    [Test]
    public async Task Karpenter_WhenChosen_MakesAllNodesButThoseItRunsOn()
    {
        var run = await Of(autoscaler: AutoscalerKind.Karpenter);
        Assert.Multiple(() =>
        {
            Assert.That(run.NamesOf(NodeGroup), Is.EqualTo(new[] { "cluster-nodes-tooling" }));
            Assert.That(
                run.OfType("kubernetes:karpenter.sh/v1:NodePool").Select(pool => pool.Name),
                Is.EqualTo(new[]
                {
                    "cluster-karpenter-critical-pool", "cluster-karpenter-notebook-driver-pool",
                    "cluster-karpenter-notebook-executor-pool", "cluster-karpenter-shared-driver-pool",
                    "cluster-karpenter-shared-executor-pool",
                }));
            Assert.That(run.NamesOf($"{Component}ClusterAutoscaler"), Is.Empty);
        });
    }

    [Test]
    public async Task Services_Always_WaitForTheToolingNodesAndDns()
    {
        var run = await Of();
        foreach (var release in run.NamesOf(Release))
        {
            Assert.That(
                run.OptionsOf(Release, release).DependsOn,
                Is.SupersetOf(new[] { "cluster-add-ons-coredns", "cluster-nodes-tooling" }).And
                    .None.EqualTo("cluster-nodes-critical-a"));
        }
    }

    [Test]
    public async Task NodeGroups_Always_WaitForTheNetworksWaysAndTheNodeAddOns()
    {
        var run = await Of();
        foreach (var group in run.NamesOf(NodeGroup))
        {
            Assert.That(run.OptionsOf(NodeGroup, group).DependsOn, Is.SupersetOf(new[]
            {
                "cluster-node-add-ons-eks-pod-identity-agent", "cluster-node-add-ons-kube-proxy",
                "cluster-node-add-ons-vpc-cni", "network-endpoint-s3", "network-private-a-default",
                "network-private-b-default", "network-private-c-default", "network-public-default",
            }));
        }
    }

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    public async Task CertManager_IsThere_OnlyWhenAskedFor(bool asked, int expected) =>
        Assert.That((await Of(certManager: asked)).NamesOf($"{Component}CertManager"), Has.Length.EqualTo(expected));

    [TestCase(NodeSystem.AmazonLinux2023, 1)]
    [TestCase(NodeSystem.Bottlerocket, 0)]
    public async Task DevicePlugin_IsThere_WhereAPoolsImageLacksIt(NodeSystem system, int expected)
    {
        var gpu = NodePoolPresets.Gpu(Zones) with { System = system };
        if (system == NodeSystem.Bottlerocket)
            gpu = gpu with { Labels = gpu.Labels.Remove("nvidia.com/gpu.present") };
        var run = await Of([.. NodePoolPresets.Default(Zones), gpu]);
        Assert.That(run.NamesOf($"{Component}NvidiaDevicePlugin"), Has.Length.EqualTo(expected));
    }

    [Test]
    public async Task Namespaces_OfTheArguments_AreMadeByTheirNames()
    {
        var run = await Of();
        Assert.That(
            run.NamesOf($"{Component}WorkloadNamespace"),
            Is.EqualTo(new[]
            {
                "cluster-namespace-batchjob", "cluster-namespace-dataanalysis", "cluster-namespace-dss",
            }));
    }

    [Test]
    public void Pools_WithoutOneForTheClustersServices_AreRefused() =>
        Assert.That(
            () => Of([NodePoolPresets.Dss(Zones)]),
            Throws.Exception.With.Message.Contains(
                "NodePools has no pool for what serves the cluster; accepted: one with the label role=tooling and "
                + "without taints"));
}
