using System.Globalization;
using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Platform.Cluster.Workloads;

public sealed class PriorityClassesTests
{
    private const string Class = "kubernetes:scheduling.k8s.io/v1:PriorityClass";

    [TestCase("platform-critical", 1000000, "PreemptLowerPriority", "What the platform's workloads cannot run without")]
    [TestCase("interactive", 100000, "PreemptLowerPriority", "Notebooks and DSS: somebody waits for them")]
    [TestCase("batch-critical", 50000, "Never", "Jobs with a deadline, drivers and executors")]
    [TestCase("batch-driver", 10000, "Never", "Spark drivers of other jobs")]
    [TestCase("batch-executor", 1000, "Never", "Spark executors of other jobs")]
    public async Task Class_OfEachKind_IsExactlyThis(string name, int value, string preemption, string description)
    {
        var run = await Run();
        Assert.That(
            run.Single(Class, $"priorities-{name}").Json,
            Is.EqualTo(
                $$"""
                {"apiVersion":"scheduling.k8s.io/v1","description":"{{description}}","globalDefault":false,
                "kind":"PriorityClass","metadata":{"labels":{"app.kubernetes.io/managed-by":"pulumi"},
                "name":"{{name}}"},"preemptionPolicy":"{{preemption}}",
                "value":{{value.ToString(CultureInfo.InvariantCulture)}}}
                """.JoinLines()));
    }

    [Test]
    public async Task Classes_Always_AreTheFiveThatHaveAConstant()
    {
        var run = await Run();
        Assert.That(
            run.NamesOf(Class),
            Is.EqualTo(new[]
            {
                $"priorities-{PriorityClasses.BatchCritical}",
                $"priorities-{PriorityClasses.BatchDriver}",
                $"priorities-{PriorityClasses.BatchExecutor}",
                $"priorities-{PriorityClasses.Interactive}",
                $"priorities-{PriorityClasses.PlatformCritical}",
            }));
    }

    [Test]
    public async Task Values_OfAllClasses_AreThoseThatUsersMayGiveAndThatTheAutoscalerScalesFor()
    {
        var run = await Run();
        var values = run.OfType(Class).Select(priority => (double)priority["value"]).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(values, Is.All.InRange(1, 1_000_000_000));
            Assert.That(values, Is.Unique);
        });
    }

    [Test]
    public async Task Options_OfAClass_ReplaceItAfterTheOldOneIsGone()
    {
        var seen = new List<CustomResourceOptions>();
        var run = await Run(new()
        {
            ResourceTransformations =
            {
                args =>
                {
                    if (args.Options is CustomResourceOptions options)
                        seen.Add(options);
                    return null;
                },
            },
        });
        Assert.Multiple(() =>
        {
            Assert.That(seen, Has.Count.EqualTo(5));
            Assert.That(
                seen.Select(options => options.ReplaceOnChanges),
                Is.All.EqualTo(new[] { "value", "preemptionPolicy" }));
            Assert.That(seen.Select(options => options.DeleteBeforeReplace), Is.All.True);
            Assert.That(seen.Select(options => options.DeletedWith!.GetResourceName()), Is.All.EqualTo("eks"));
            Assert.That(
                run.Options.Where(options => options.Type == Class).Select(options => options.Parent),
                Is.All.EqualTo("priorities"));
        });
    }

    private static Task<Recording> Run(ComponentResourceOptions? options = null) =>
        new RecordingCloud().RunAsync(
            () => _ = new PriorityClasses("priorities", new() { Cluster = TestCluster.Create() }, options));
}
