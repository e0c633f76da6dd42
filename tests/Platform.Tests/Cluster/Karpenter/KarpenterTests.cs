using System.Collections.Immutable;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Karpenter;

public sealed class KarpenterTests
{
    [Test]
    public async Task Karpenter_WithTheDefaultPools_MakesTwoObjectsForEachAndTheRestOnce()
    {
        var run = await KarpenterRun.Of([.. KarpenterRun.DefaultPools]);
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Counts.RemoveRange(["aws:cloudwatch/logGroup:LogGroup", "eks:index:Cluster"])
                    .Remove("pulumi:providers:kubernetes"),
                Is.EquivalentTo(new Dictionary<string, int>
                {
                    ["aws:cloudwatch/eventRule:EventRule"] = 5,
                    ["aws:cloudwatch/eventTarget:EventTarget"] = 5,
                    ["aws:eks/accessEntry:AccessEntry"] = 1,
                    ["aws:eks/podIdentityAssociation:PodIdentityAssociation"] = 1,
                    ["aws:iam/instanceProfile:InstanceProfile"] = 1,
                    ["aws:iam/role:Role"] = 2,
                    ["aws:iam/rolePolicy:RolePolicy"] = 5,
                    ["aws:iam/rolePolicyAttachment:RolePolicyAttachment"] = 3,
                    ["aws:sqs/queue:Queue"] = 1,
                    ["aws:sqs/queuePolicy:QueuePolicy"] = 1,
                    [KarpenterRun.Component] = 1,
                    [KarpenterRun.NodeClass] = 5,
                    [KarpenterRun.NodePool] = 5,
                    [KarpenterRun.Release] = 2,
                }));
            Assert.That(
                run.Options.Where(options => options.Name.StartsWith("karpenter-", StringComparison.Ordinal))
                    .Select(options => options.Parent),
                Is.All.EqualTo("karpenter"));
        });
    }

    [Test]
    public async Task Charts_Always_ArePinnedAndTheKindsComeFromTheirOwn()
    {
        var run = await KarpenterRun.Of();
        Assert.Multiple(() =>
        {
            Assert.That(run.NamesOf(KarpenterRun.Release), Is.EqualTo(new[] { "karpenter-chart", "karpenter-crds" }));
            Assert.That(
                Chart(run, "karpenter-chart"),
                Is.EqualTo(
                    """
                    {"atomic":true,"chart":"oci://public.ecr.aws/karpenter/karpenter","name":"karpenter",
                    "namespace":"kube-system","skipCrds":true,"values":{"controller":{"resources":
                    {"limits":{"memory":"1Gi"},"requests":{"cpu":"500m","memory":"1Gi"}}},
                    "nodeSelector":{"role":"tooling"},"replicas":2,"serviceAccount":{"name":"karpenter"},
                    "settings":{"clusterName":"dataplatform-dev","interruptionQueue":"karpenter-interruption"}},
                    "version":"1.14.1"}
                    """.JoinLines()));
            Assert.That(
                Chart(run, "karpenter-crds"),
                Is.EqualTo(
                    """
                    {"atomic":true,"chart":"oci://public.ecr.aws/karpenter/karpenter-crd","name":"karpenter-crd",
                    "namespace":"kube-system","skipCrds":false,"values":{},"version":"1.14.1"}
                    """.JoinLines()));
            Assert.That(
                run.OfType(KarpenterRun.Release)
                    .Concat(run.OfType(KarpenterRun.NodeClass))
                    .Concat(run.OfType(KarpenterRun.NodePool))
                    .Select(part => part.Provider),
                Is.All.EndsWith("::kubernetes-id"));
        });
    }

    [Test]
    public async Task Order_OfMaking_IsTheReverseOfWhatDestroyingNeeds()
    {
        var run = await KarpenterRun.Of(KarpenterRun.Spark);
        string[] After(string type, string name) => [.. run.OptionsOf(type, name).DependsOn];
        Assert.Multiple(() =>
        {
            Assert.That(
                After(KarpenterRun.NodePool, "karpenter-spark-pool"), Is.EqualTo(new[] { "karpenter-spark-class" }));
            Assert.That(
                After(KarpenterRun.NodeClass, "karpenter-spark-class"),
                Is.EqualTo(new[]
                {
                    "karpenter-chart",
                    "karpenter-node-AmazonEC2ContainerRegistryPullOnly",
                    "karpenter-node-AmazonEKSWorkerNodePolicy",
                    "karpenter-node-AmazonSSMManagedInstanceCore",
                    "karpenter-node-access",
                    "karpenter-node-profile",
                }));
            Assert.That(
                After(KarpenterRun.Release, "karpenter-chart"),
                Is.EqualTo(new[]
                {
                    KarpenterRun.Before,
                    "karpenter-capacity-reservation-target",
                    "karpenter-controller-identity",
                    "karpenter-crds",
                    "karpenter-health-target",
                    "karpenter-interruption-policy",
                    "karpenter-rebalance-target",
                    "karpenter-spot-interruption-target",
                    "karpenter-state-change-target",
                }));
            Assert.That(
                After("aws:eks/podIdentityAssociation:PodIdentityAssociation", "karpenter-controller-identity"),
                Is.EqualTo(new[]
                {
                    "karpenter-controller-cluster-policy",
                    "karpenter-controller-discovery-policy",
                    "karpenter-controller-instances-policy",
                    "karpenter-controller-interruption-policy",
                    "karpenter-controller-node-role-policy",
                }));
            Assert.That(After(KarpenterRun.Release, "karpenter-crds"), Is.Empty);
        });
    }

    [Test]
    public async Task ObjectsInTheCluster_Always_AreDeletedOneByOneWithTimeToDrain()
    {
        var (_, options) = await KarpenterRun.WithOptions(KarpenterRun.Spark);
        string[] inside = ["karpenter-chart", "karpenter-crds", "karpenter-spark-class", "karpenter-spark-pool"];
        Assert.Multiple(() =>
        {
            Assert.That(
                options.Where(part => part.Value.DeletedWith is not null).Select(part => part.Key),
                Is.EqualTo(new[] { "karpenter-controller-identity", "karpenter-node-access" }));
            Assert.That(options.Keys, Is.SupersetOf(inside));
            Assert.That(inside.Select(name => options[name].RetainOnDelete), Is.All.Null);
            Assert.That(
                inside.Select(name => options[name].CustomTimeouts?.Delete?.TotalMinutes),
                Is.EqualTo(new double?[] { null, null, 30, 270 }));
        });
    }

    // What is said here, not what all charts of the platform have in common.
    private static string Chart(Recording run, string name)
    {
        string[] said = ["atomic", "chart", "name", "namespace", "skipCrds", "values", "version"];
        return StableJson.Of(run.Single(KarpenterRun.Release, name).Inputs
            .Where(input => said.Contains(input.Key))
            .ToImmutableDictionary());
    }
}
