using System.Collections.Immutable;
using NUnit.Framework;
using Pulumi;
using Pulumi.Testing;

namespace DataPlatform.Tests.Sdk.Mocks;

[TestFixture]
public sealed class ConcurrencyTests
{
    [Test]
    public async Task Registrations_OfIndependentResources_AreOpenAtTheSameTime()
    {
        var mocks = new Barrier(2);
        var resources = await TestProgram.PreviewAsync(mocks, () =>
        {
            _ = new Widget("first");
            _ = new Widget("second");
        });

        Assert.That(resources, Has.Length.EqualTo(2));
    }

    [Test]
    public async Task Registration_OfDependent_WaitsForWhatItDependsOn()
    {
        var cloud = new Cloud();
        var gate = new TaskCompletionSource<string>();
        await TestProgram.PreviewAsync(cloud, () =>
        {
            var first = new Widget("first", new WidgetArgs { Label = Output.Create(gate.Task) });
            _ = new Widget("second", null, new CustomResourceOptions { DependsOn = { first } });
            _ = new Widget("third");
            gate.SetResult("now");
        });

        Assert.That(
            cloud.Resources.Select(resource => resource.Name), Is.EqualTo(new[] { "third", "first", "second" }));
    }

    [Test]
    public async Task Registration_OfDependentOfComponent_WaitsForItsChildren()
    {
        var cloud = new Cloud();
        var gate = new TaskCompletionSource<string>();
        await TestProgram.PreviewAsync(cloud, () =>
        {
            var group = new Group("group", self => _ = new Widget(
                "child",
                new WidgetArgs { Label = Output.Create(gate.Task) },
                new CustomResourceOptions { Parent = self }));
            _ = new Widget("dependent", null, new CustomResourceOptions { DependsOn = { group } });
            gate.SetResult("now");
        });

        Assert.That(
            cloud.Resources.Select(resource => resource.Name), Is.EqualTo(new[] { "group", "child", "dependent" }));
    }

    [Test]
    public async Task Registration_DependingOnItsOwnParentComponent_NeverEnds()
    {
        var run = TestProgram.PreviewAsync(new Cloud(), () =>
        {
            _ = new Group("group", self => _ = new Widget(
                "child", null, new CustomResourceOptions { Parent = self, DependsOn = { self } }));
        });

        Assert.That(await Task.WhenAny(run, Task.Delay(200)), Is.Not.SameAs(run));
    }

    [Test]
    public async Task Runs_AtTheSameTime_DoNotMix()
    {
        var runs = Enumerable.Range(0, 8).Select(number => Task.Run(async () =>
        {
            var cloud = new Cloud();
            var options = new TestOptions { StackName = $"stack{number}" };
            var resources = await Deployment.TestAsync(cloud, options, () =>
            {
                for (var i = 0; i < 20; i++)
                    _ = new Widget($"{Deployment.Instance.StackName}-{i}");
            });
            var urns = await Task.WhenAll(resources.Select(resource => TestProgram.ValueOf(resource.Urn)));
            return (Number: number, Names: cloud.Resources.Select(resource => resource.Name!).ToArray(), Urns: urns);
        }));

        foreach (var run in await Task.WhenAll(runs))
        {
            Assert.That(run.Names, Has.Length.EqualTo(20).And.All.StartWith($"stack{run.Number}-"));
            Assert.That(run.Urns, Has.Length.EqualTo(20).And.All.StartWith($"urn:pulumi:stack{run.Number}::"));
        }
    }

    [Test]
    public async Task Run_OfTenThousandChainedResources_RegistersAll()
    {
        var cloud = new Cloud();
        var resources = await TestProgram.PreviewAsync(cloud, () =>
        {
            Output<string?> label = Output.Create<string?>("start");
            for (var i = 0; i < 10_000; i++)
            {
                var widget = new Widget($"widget{i}", new WidgetArgs { Label = label!, Tags = { ["k"] = "v" } });
                label = i % 100 == 0 ? Output.Create<string?>("start") : widget.Label;
            }
        });

        Assert.That(resources, Has.Length.EqualTo(10_000));
        Assert.That(cloud.Resources.Select(resource => resource.Inputs["label"]), Has.All.EqualTo("start"));
    }

    /// <summary>Answers nobody before everybody has asked.</summary>
    private sealed class Barrier(int expected) : IMocks
    {
        private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _arrived;

        public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            if (Interlocked.Increment(ref _arrived) == expected)
                _complete.SetResult();
            await _complete.Task;
            return (args.Name, ImmutableDictionary<string, object>.Empty);
        }

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
    }
}
