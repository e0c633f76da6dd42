using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Spark.Jobs;
using DataPlatform.Components.Spark.Templates;
using DataPlatform.Tests.Platform.Spark.Packing;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Spark.Templates;

public sealed class PodTemplateTests
{
    private const string OwnDriver =
        """
          affinity:
            podAffinity:
              requiredDuringSchedulingIgnoredDuringExecution:
                - labelSelector:
                    matchLabels:
                      spark-role: driver
                  matchLabelKeys:
                    - spark-app-selector
                  topologyKey: topology.kubernetes.io/zone
        """;

    private const string Undisturbed =
        """
        metadata:
          annotations:
            cluster-autoscaler.kubernetes.io/safe-to-evict: "false"
            karpenter.sh/do-not-disrupt: "true"
        """;

    [Test]
    public void CriticalDriver_Presets_IsNeverMoved() => Assert.That(
        Driver(PackedKind.Critical),
        Is.EqualTo(Lines(
            $$"""
            apiVersion: v1
            kind: Pod
            {{Undisturbed}}
            spec:
              priorityClassName: batch-critical
              nodeSelector:
                node-lifecycle: on-demand
                role: critical
              tolerations:
                - key: role
                  operator: Equal
                  value: critical
                  effect: NoSchedule
            """)));

    [Test]
    public void CriticalExecutor_Presets_IsInItsDriversZoneAndNeverMoved() => Assert.That(
        Executor(PackedKind.Critical),
        Is.EqualTo(Lines(
            $$"""
            apiVersion: v1
            kind: Pod
            {{Undisturbed}}
            spec:
            {{OwnDriver}}
              priorityClassName: batch-critical
              nodeSelector:
                node-lifecycle: on-demand
                role: critical
              tolerations:
                - key: role
                  operator: Equal
                  value: critical
                  effect: NoSchedule
            """)));

    [Test]
    public void SharedDriver_Presets_IsOnDemand() => Assert.That(
        Driver(PackedKind.Shared),
        Is.EqualTo(Lines(
            $$"""
            apiVersion: v1
            kind: Pod
            {{Undisturbed}}
            spec:
              priorityClassName: batch-driver
              nodeSelector:
                node-lifecycle: on-demand
                role: shared
                spark-role: driver
              tolerations:
                - key: role
                  operator: Equal
                  value: shared
                  effect: NoSchedule
            """)));

    [Test]
    public void SharedExecutor_Presets_IsOnSpotAndHasTimeToHandOver() => Assert.That(
        Executor(PackedKind.Shared),
        Is.EqualTo(Lines(
            $$"""
            apiVersion: v1
            kind: Pod
            spec:
            {{OwnDriver}}
              priorityClassName: batch-executor
              terminationGracePeriodSeconds: 115
              nodeSelector:
                node-lifecycle: spot
                role: shared
                spark-role: executor
              tolerations:
                - key: node-lifecycle
                  operator: Equal
                  value: spot
                  effect: NoSchedule
                - key: role
                  operator: Equal
                  value: shared
                  effect: NoSchedule
            """)));

    [Test]
    public void NotebookDriver_Presets_IsInteractive() => Assert.That(
        Driver(PackedKind.Notebook),
        Is.EqualTo(Lines(
            $$"""
            apiVersion: v1
            kind: Pod
            {{Undisturbed}}
            spec:
              priorityClassName: interactive
              nodeSelector:
                node-lifecycle: on-demand
                role: notebook
                spark-role: driver
              tolerations:
                - key: role
                  operator: Equal
                  value: notebook
                  effect: NoSchedule
            """)));

    [Test]
    public void NotebookExecutor_Presets_IsInteractiveOnSpot() => Assert.That(
        Executor(PackedKind.Notebook),
        Is.EqualTo(Lines(
            $$"""
            apiVersion: v1
            kind: Pod
            spec:
            {{OwnDriver}}
              priorityClassName: interactive
              terminationGracePeriodSeconds: 115
              nodeSelector:
                node-lifecycle: spot
                role: notebook
                spark-role: executor
              tolerations:
                - key: node-lifecycle
                  operator: Equal
                  value: spot
                  effect: NoSchedule
                - key: role
                  operator: Equal
                  value: notebook
                  effect: NoSchedule
            """)));

    [Test]
    public void Executor_Spread_PrefersZonesWithFewerOfItsApplication() => Assert.That(
        Executor(PackedKind.Executors("m6g.8xlarge") with { Placement = ExecutorPlacement.Spread }),
        Is.EqualTo(Lines(
            $$"""
            apiVersion: v1
            kind: Pod
            {{Undisturbed}}
            spec:
              priorityClassName: batch-executor
              topologySpreadConstraints:
                - labelSelector:
                    matchLabels:
                      spark-role: executor
                  matchLabelKeys:
                    - spark-app-selector
                  maxSkew: 1
                  topologyKey: topology.kubernetes.io/zone
                  whenUnsatisfiable: ScheduleAnyway
            """)));

    [Test]
    public void Templates_LabelAndTaintOfAPoolChange_Follow()
    {
        var pool = PackedKind.Preset("shared-driver");
        var before = Driver(PackedKind.Shared);
        var after = Driver(PackedKind.Shared with
        {
            DriverPool = pool with
            {
                Labels = pool.Labels.SetItem("role", "common"),
                Taints = [new NodeTaint("reserved", "spark", TaintEffect.NoExecute)],
            },
        });

        Assert.That(after, Is.EqualTo(before
            .Replace("    role: shared", "    role: common", StringComparison.Ordinal)
            .Replace("key: role", "key: reserved", StringComparison.Ordinal)
            .Replace("value: shared", "value: spark", StringComparison.Ordinal)
            .Replace("effect: NoSchedule", "effect: NoExecute", StringComparison.Ordinal)));
    }

    [Test]
    public void Templates_OrderOfTaints_ChangesNothing()
    {
        var pool = PackedKind.Preset("shared-executor");
        Assert.That(
            Executor(PackedKind.Shared with { ExecutorPool = pool with { Taints = [.. pool.Taints.Reverse()] } }),
            Is.EqualTo(Executor(PackedKind.Shared)));
    }

    [Test]
    public void Key_AnotherText_IsAnotherObject()
    {
        var file = new PodTemplateFile("shared-driver", "kind: Pod\n");
        Assert.Multiple(() =>
        {
            Assert.That(file.Key, Is.EqualTo("spark/pod-templates/af0e5d10555f1d22/shared-driver.yaml"));
            Assert.That((file with { Text = "kind: Pot\n" }).Key, Is.Not.EqualTo(file.Key));
        });
    }

    private static string Driver(JobKind kind) => PodTemplateFile.Driver(kind).Text;

    private static string Executor(JobKind kind) => PodTemplateFile.Executor(kind).Text;

    private static string Lines(string text) => text.ReplaceLineEndings("\n") + "\n";
}
