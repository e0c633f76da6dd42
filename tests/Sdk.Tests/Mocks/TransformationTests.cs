using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Mocks;

[TestFixture]
public sealed class TransformationTests
{
    [Test]
    public async Task ResourceTransformations_OfStack_SeeTheStackAndThenEveryResource()
    {
        Observed.Clear();
        await Deployment.TestAsync<ObservedStack>(new Cloud());

        Assert.That(Observed.Select(args => args.Resource.GetResourceName()), Is.EqualTo(new[]
        {
            "project-stack", "top", "group", "child",
        }));
        Assert.That(Observed[1].Args, Is.TypeOf<WidgetArgs>());
        Assert.That(Observed[1].Options.Parent, Is.Null);
        Assert.That(Observed[3].Options.Parent!.GetResourceName(), Is.EqualTo("group"));

        var dependencies = new List<string>();
        await foreach (var dependency in Observed[3].Options.DependsOn)
            dependencies.Add((await TestProgram.ValueOf(dependency.ToOutput())).GetResourceName());
        Assert.That(dependencies, Is.EqualTo(new[] { "top" }));
    }

    [Test]
    public async Task ResourceTransformations_ChangedArgs_ReachTheMocks()
    {
        ResourceTransformation transformation = args =>
        {
            ((WidgetArgs)args.Args).Tags["injected"] = "yes";
            return new ResourceTransformationResult(args.Args, args.Options);
        };
        var cloud = new Cloud();
        await TestProgram.PreviewAsync(cloud, () =>
        {
            var options = new CustomResourceOptions { ResourceTransformations = { transformation } };
            _ = new Widget("widget", new WidgetArgs { Tags = { ["own"] = "x" } }, options);
        });

        Assert.That(
            cloud.InputsOf("widget")["tags"],
            Is.EquivalentTo(new Dictionary<string, object> { ["own"] = "x", ["injected"] = "yes" }));
    }

    [Test]
    public async Task ResourceTransformations_Own_ComeBeforeThoseOfTheParent()
    {
        var order = new List<string>();
        await TestProgram.PreviewAsync(new Cloud(), () =>
        {
            _ = new Group(
                "group",
                self => _ = new Widget("widget", null, new CustomResourceOptions
                {
                    Parent = self,
                    ResourceTransformations = { Note("own") },
                }),
                new ComponentResourceOptions { ResourceTransformations = { Note("parent") } });
        });

        Assert.That(order, Is.EqualTo(new[] { "parent group", "own widget", "parent widget" }));

        ResourceTransformation Note(string who) => args =>
        {
            order.Add($"{who} {args.Resource.GetResourceName()}");
            return null;
        };
    }

    [Test]
    public void ResourceTransformations_ChangedParent_Fails()
    {
        ResourceTransformation transformation = args => new ResourceTransformationResult(
            args.Args, new CustomResourceOptions { Parent = new Group("other") });

        Assert.That(
            () => TestProgram.PreviewAsync(new Cloud(), () =>
            {
                var options = new CustomResourceOptions { ResourceTransformations = { transformation } };
                _ = new Widget("widget", null, options);
            }),
            Throws.TypeOf<RunException>().With.Message.Contains(
                "Transformations cannot currently be used to change the 'parent' of a resource."));
    }

    [Test]
    public async Task ResourceTransforms_HooksAndInvokeTransforms_AreAcceptedAndNotCalled()
    {
        var called = 0;
        var cloud = new Cloud { Call = _ => new Dictionary<string, object>() };
        await TestProgram.PreviewAsync(cloud, () =>
        {
            Deployment.Instance.RegisterInvokeTransform((_, _) =>
            {
                called++;
                return Task.FromResult<InvokeTransformResult?>(null);
            });
            var hook = new ResourceHook("hook", (_, _) =>
            {
                called++;
                return Task.CompletedTask;
            });
            var errorHook = new ErrorHook("error", (_, _) =>
            {
                called++;
                return Task.FromResult(false);
            });
            _ = new Widget("widget", null, new CustomResourceOptions
            {
                Hooks = { AfterCreate = { hook }, OnError = { errorHook } },
                ResourceTransforms =
                {
                    (_, _) =>
                    {
                        called++;
                        return Task.FromResult<ResourceTransformResult?>(null);
                    },
                },
            });
            Deployment.Instance.InvokeAsync("test:index:get", InvokeArgs.Empty).GetAwaiter().GetResult();
        });

        Assert.That(cloud.Resources, Has.Count.EqualTo(1));
        Assert.That(cloud.Calls, Has.Count.EqualTo(1));
        Assert.That(called, Is.Zero);
    }

    // A stack class has no constructor arguments; only one test uses the list.
    private static readonly List<ResourceTransformationArgs> Observed = [];

    private sealed class ObservedStack : Stack
    {
        public ObservedStack()
            : base(new StackOptions { ResourceTransformations = { Observe } })
        {
            var top = new Widget("top");
            _ = new Group("group", self => _ = new Widget(
                "child", null, new CustomResourceOptions { Parent = self, DependsOn = { top } }));
        }

        private static ResourceTransformationResult? Observe(ResourceTransformationArgs args)
        {
            Observed.Add(args);
            return null;
        }
    }
}
