using DataPlatform.Components.Cluster;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Cluster.PlatformClusterRun;

namespace DataPlatform.Tests.Platform.Cluster;

/// <summary>What the cluster hands to its parts, and what they come after.</summary>
public sealed class PlatformClusterWiringTests
{
    private const string Addon = "aws:eks/addon:Addon";
    private const string Eks = "eks:index:Cluster";
    private const string NodeClass = "kubernetes:karpenter.k8s.aws/v1:EC2NodeClass";
    private static readonly string[] Private = [.. Zones.Select(zone => $"network-private-{zone}-id")];

    [Test]
    public async Task ControlPlaneAndNodes_Always_AreInThePrivateSubnets()
    {
        var run = await Of();
        Assert.Multiple(() =>
        {
            Assert.That(run.Single(Eks)["subnetIds"], Is.EqualTo(Private));
            Assert.That(run.Single(NodeGroup, "cluster-nodes-tooling")["subnetIds"], Is.EqualTo(Private));
            Assert.That(run.Single(NodeGroup, "cluster-nodes-critical-b")["subnetIds"], Is.EqualTo(Private[1..2]));
        });
    }

    [Test]
    public async Task KarpentersNodes_Always_HaveThePrivateSubnetsTheVolumesKeyAndTheTags()
    {
        var run = await Of(autoscaler: AutoscalerKind.Karpenter);
        var node = StableJson.Of(run.Single(NodeClass, "cluster-karpenter-critical-class")["spec"]);
        var subnets = string.Join(',', Private.Select(id => $$"""{"id":"{{id}}"}"""));
        Assert.That(
            node,
            Does.Contain($"\"subnetSelectorTerms\":[{subnets}]").And.Contain("\"kmsKeyID\":\"arn:volumes\"").And
                .Contain("\"team\":\"red\""));
    }

    [Test]
    public async Task KarpentersController_Always_WaitsForTheToolingNodesAndDns()
    {
        var run = await Of(autoscaler: AutoscalerKind.Karpenter);
        Assert.That(
            run.OptionsOf(Release, "cluster-karpenter-chart").DependsOn,
            Is.SupersetOf(new[] { "cluster-add-ons-coredns", "cluster-nodes-tooling" }));
    }

    [Test]
    public async Task LoadBalancers_Always_AreTheNetworksAndHaveTheTags()
    {
        var run = await Of();
        Assert.That(
            StableJson.Of(run.Single(Release, "cluster-load-balancers-release")["values"]),
            Does.Contain("\"defaultTags\":{\"team\":\"red\"}").And.Contain("\"vpcId\":\"network-vpc-id\""));
    }

    // Their pods find no node otherwise, and EKS gives up waiting for them.
    [TestCase("cluster-add-ons-coredns")]
    [TestCase("cluster-add-ons-eks-node-monitoring-agent")]
    [TestCase("cluster-add-ons-metrics-server")]
    public async Task AddOn_WithPodsOfItsOwn_WaitsForTheToolingNodesAlone(string addOn)
    {
        var run = await Of();
        Assert.That(run.OptionsOf(Addon, addOn).DependsOn, Is.EqualTo(new[] { "cluster-nodes-tooling" }));
    }

    [Test]
    public async Task StorageClass_Always_ComesAfterItsDriver()
    {
        var run = await Of();
        Assert.That(
            run.OptionsOf("kubernetes:storage.k8s.io/v1:StorageClass", "cluster-storage-gp3").DependsOn,
            Is.EqualTo(new[] { "cluster-add-ons-aws-ebs-csi-driver" }));
    }

    [Test]
    public async Task NetworkPolicies_OfNamespaces_NameTheNetworksBlock()
    {
        var run = await Of();
        Assert.That(
            run.Single(
                "kubernetes:networking.k8s.io/v1:NetworkPolicy", "cluster-namespace-dss-allow-dss-host").Json,
            Does.Contain("\"cidr\":\"10.0.0.0/16\""));
    }

    [TestCase(null, new string[0])]
    [TestCase(
        5439,
        new[]
        {
            "cluster-namespace-batchjob-allow-warehouse", "cluster-namespace-dataanalysis-allow-warehouse",
            "cluster-namespace-dss-allow-warehouse",
        })]
    public async Task NetworkPolicies_OfNamespaces_LetPodsReachTheWarehouseWhereThereIsOne(int? port, string[] expected)
    {
        var run = await Of(warehousePort: port);
        Assert.That(
            run.NamesOf("kubernetes:networking.k8s.io/v1:NetworkPolicy")
                .Where(name => name.EndsWith("-warehouse", StringComparison.Ordinal)),
            Is.EqualTo(expected));
    }

    [TestCase(false, null)]
    [TestCase(true, true)]
    public async Task ControlPlane_OfAProtectedCluster_IsProtected(bool protect, bool? expected)
    {
        var run = await Of(protect: protect);
        Assert.Multiple(() =>
        {
            Assert.That(run.Single(Eks)["deletionProtection"], Is.EqualTo(protect));
            Assert.That(run.OptionsOf(Eks, "cluster-control-plane-eks").Protect, Is.EqualTo(expected));
        });
    }

    [TestCase(AutoscalerKind.ClusterAutoscaler)]
    [TestCase(AutoscalerKind.Karpenter)]
    public async Task Components_OfTheCluster_AreItsChildren(AutoscalerKind autoscaler)
    {
        var run = await Of(autoscaler: autoscaler);
        Assert.That(
            run.Options
                .Where(part => part.Type.StartsWith(Component, StringComparison.Ordinal) && part.Name != "cluster")
                .Select(part => part.Parent),
            Has.Exactly(11).Items.And.All.EqualTo("cluster"));
    }

    // Workloads must be gone before it goes, or nobody takes their nodes away.
    [TestCase(AutoscalerKind.ClusterAutoscaler, "cluster-autoscaler-release")]
    [TestCase(AutoscalerKind.Karpenter, "cluster-karpenter-dss-pool")]
    public async Task NodeSupply_OfTheCluster_IsWhatMakesNodes(AutoscalerKind autoscaler, string expected)
    {
        string[] supply = [];
        await Of(
            [NodePoolPresets.Default(Zones)[0], NodePoolPresets.Dss(Zones)],
            autoscaler,
            look: cluster => supply = [.. cluster.NodeSupply.Select(resource => resource.GetResourceName())]);
        Assert.That(supply, Is.EqualTo(new[] { expected }));
    }
}
