using NUnit.Framework;
using Pulumi;
using Pulumi.Testing;

namespace DataPlatform.Tests.Sdk.Resources;

[TestFixture]
public sealed class ResourceTransformationTests
{
    private static readonly List<string> Seen = [];

    private static ResourceTransformation Note(string label)
        => args =>
        {
            Seen.Add($"{label} {args.Resource.GetResourceName()}");
            return null;
        };

    [SetUp]
    public void Forget() => Seen.Clear();

    [Test]
    public async Task Transformations_OfEveryLevel_RunFromTheResourceUp()
    {
        await Deployment.TestAsync<NotingStack>(new RecordingMocks(), new TestOptions());
        Assert.That(Seen, Is.EqualTo(new[]
        {
            "stack project-stack", "group g", "stack g", "own 1 t", "own 2 t", "group t", "stack t", "stack u",
        }));
    }

    [Test]
    public async Task Transformation_Result_ReplacesArgsAndOptions()
    {
        var mocks = await Programs.RunAsync(() => _ = new Thing("a", new ThingArgs { Size = 1 }, new()
        {
            ResourceTransformations =
            {
                args => new ResourceTransformationResult(new ThingArgs { Size = 2 }, args.Options),
                args =>
                {
                    ((ThingArgs)args.Args).Labels["seen"] = Output.Format($"{((ThingArgs)args.Args).Size}");
                    return null;
                },
                args => new ResourceTransformationResult(
                    args.Args,
                    CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new() { ImportId = "adopted" })),
            },
        }));
        Assert.That(mocks.Inputs("a")["size"], Is.EqualTo(2.0));
        Assert.That(mocks.Inputs("a")["labels"], Is.EquivalentTo(new Dictionary<string, object> { ["seen"] = "2" }));
        Assert.That(mocks.Resource("a").Id, Is.EqualTo("adopted"));
    }

    [Test]
    public void Transformation_ChangingTheParent_FailsTheProgram()
        => Assert.That(
            () => Programs.RunAsync(() =>
            {
                var group = new Group("g");
                _ = new Thing("a", options: new()
                {
                    ResourceTransformations =
                    {
                        args => new(args.Args, new CustomResourceOptions { Parent = group }),
                    },
                });
            }),
            Throws.InstanceOf<RunException>().With.Message.Contains(
                "Transformations cannot currently be used to change the 'parent' of a resource."));

    [Test]
    public async Task Transformation_Options_SayParentAndDependencies()
    {
        Resource? parent = null;
        List<string> dependencies = [];
        await Programs.RunAsync(() =>
        {
            var group = new Group("g");
            var first = new Thing("first");
            _ = new Thing("a", options: new()
            {
                Parent = group,
                DependsOn = { first },
                ResourceTransformations =
                {
                    args =>
                    {
                        parent = args.Options.Parent;
                        args.Options.DependsOn.ToOutput().Apply(all =>
                        {
                            dependencies.AddRange(all.Select(resource => resource.GetResourceName()));
                            return 0;
                        });
                        return null;
                    },
                },
            });
        });
        Assert.That(parent?.GetResourceName(), Is.EqualTo("g"));
        Assert.That(dependencies, Is.EqualTo(new[] { "first" }));
    }

    private sealed class NotingStack : Stack
    {
        public NotingStack()
            : base(new StackOptions { ResourceTransformations = { Note("stack") } })
        {
            var group = new Group("g", new() { ResourceTransformations = { Note("group") } });
            _ = new Thing("t", options: new()
            {
                Parent = group,
                ResourceTransformations = { Note("own 1"), Note("own 2") },
            });
            _ = new Thing("u");
        }
    }
}
