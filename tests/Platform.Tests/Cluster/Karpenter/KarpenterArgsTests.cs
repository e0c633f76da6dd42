using DataPlatform.Components.Cluster.Karpenter;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Cluster.Versions;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Karpenter;

public sealed class KarpenterArgsTests
{
    [Test]
    public Task Version_BeyondKarpenter_IsRefused() => Refuses(
        () => KarpenterRun.Args([], version: "1.37"),
        "Cluster has version 1.37; accepted by this version of Karpenter: 1.33, 1.34, 1.35, 1.36");

    [Test]
    public Task Pools_WithTheSameName_AreRefused() => Refuses(
        () => KarpenterRun.Args([KarpenterRun.Spark, KarpenterRun.Spark with { MaxSize = 3 }]),
        "pool 'spark' is given twice; accepted: each name once");

    [Test]
    public Task Pool_WithAMistake_IsRefused() => Refuses(
        () => KarpenterRun.Args([KarpenterRun.Spark with { MaxSize = 0 }]),
        "pool 'spark': maxSize: '0' is out of range; accepted: 1 to 450");

    [Test]
    public Task Zone_WithoutASubnet_IsRefused() => Refuses(
        () => KarpenterRun.Args([KarpenterRun.Spark], zones: "ca"),
        "pool 'spark': zones: 'b' has no subnet; accepted: a, c");

    [TestCase("eks:eks-cluster-name")]
    [TestCase("karpenter.k8s.aws/ec2nodeclass")]
    [TestCase("karpenter.sh/nodeclaim")]
    [TestCase("karpenter.sh/nodepool")]
    [TestCase("kubernetes.io/cluster")]
    [TestCase("kubernetes.io/cluster/dataplatform-dev")]
    public Task Tag_ThatKarpenterSets_IsRefused(string key) => Refuses(
        () => KarpenterRun.Args([], tags: new Dictionary<string, string> { ["a"] = "b", [key] = "x" }),
        $"Tags has '{key}'; accepted: keys that Karpenter does not set itself");

    [Test]
    public void Component_WithArgumentsThatAreRefused_IsNotMade() =>
        Assert.That(
            () => KarpenterRun.Of(KarpenterRun.Spark with { MaxSize = 0 }),
            Throws.Exception.With.Message.Contains(
                "pool 'spark': maxSize: '0' is out of range; accepted: 1 to 450"));

    [Test]
    public async Task Args_OfTheDefaultPools_AreAccepted()
    {
        var checkedArgs = false;
        await new RecordingCloud().RunAsync(() =>
        {
            KarpenterRun.Args([.. KarpenterRun.DefaultPools]).Validate();
            checkedArgs = true;
        });
        Assert.That(checkedArgs);
    }

    [Test]
    public void Images_OfTheNodes_AreThereForEveryVersionThatThePlatformDeploys() =>
        Assert.That(
            KubernetesVersions.All.Where(version => version.IsDeployable).Select(version => version.Name),
            Is.SubsetOf(MachineImages.KubernetesVersions));

    [TestCase(NodeSystem.AmazonLinux2023, "^al2023@v20[0-9]{6}$")]
    [TestCase(NodeSystem.Bottlerocket, "^bottlerocket@v1\\.[0-9]+\\.[0-9]+$")]
    public void Image_OfASystem_IsARelease(NodeSystem system, string pattern) =>
        Assert.That(MachineImages.Of(system), Does.Match(pattern));

    [Test]
    public void Requirements_OfAMisnamedType_AreRefused() =>
        Assert.That(
            () => NodeRequirements.Of(KarpenterRun.Spark with { InstanceTypes = ["large"] }, RecordingCloud.Ireland),
            Throws.ArgumentException.With.Message.StartsWith("'large' is not the name of an instance type"));

    private static async Task Refuses(Func<KarpenterArgs> args, string message)
    {
        ArgumentException? refusal = null;
        await new RecordingCloud().RunAsync(() =>
            refusal = Assert.Throws<ArgumentException>(() => args().Validate()));
        Assert.That(refusal!.Message, Does.StartWith(message));
    }
}
