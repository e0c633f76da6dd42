using NUnit.Framework;
using Pulumi;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Sdk.Resources;

[TestFixture]
public sealed class ResourceConstructionTests
{
    [Test]
    public async Task Resource_TypeAndName_ReadBack()
    {
        Thing thing = null!;
        await Programs.RunAsync(() => thing = new Thing("a"));
        Assert.That(thing.GetResourceType(), Is.EqualTo("test:index:Thing"));
        Assert.That(thing.GetResourceName(), Is.EqualTo("a"));
    }

    [TestCase("", "name", "'type' cannot be null or empty.")]
    [TestCase(null, "name", "'type' cannot be null or empty.")]
    [TestCase("test:index:Thing", "", "'name' cannot be null or empty.")]
    [TestCase("test:index:Thing", null, "'name' cannot be null or empty.")]
    public async Task Resource_NoTypeOrName_Throws(string? type, string? name, string message)
    {
        ArgumentException? refusal = null;
        await Programs.RunAsync(() => refusal = Assert.Throws<ArgumentException>(
            () => _ = new CustomResource(type!, name!, ResourceArgs.Empty, options: null)));
        Assert.That(refusal!.Message, Does.StartWith(message));
    }

    [Test]
    public void Resource_OutsideAProgram_Throws()
        => Assert.That(() => new Thing("a"), Throws.InvalidOperationException);

    [Test]
    public async Task Resource_Outputs_DependOnIt()
    {
        Thing thing = null!;
        await Programs.RunAsync(() => thing = new Thing("a", new ThingArgs { Size = 3 }));
        Assert.That(await OutputUtilities.GetDependenciesAsync(thing.Size), Is.EqualTo(new[] { thing }));
        Assert.That(await OutputUtilities.GetDependenciesAsync(thing.Id), Is.EqualTo(new[] { thing }));
        Assert.That(await OutputUtilities.GetValueAsync(thing.Size), Is.EqualTo(3));
        Assert.That(await OutputUtilities.GetValueAsync(thing.Id), Is.EqualTo("a-id"));
    }

    [Test]
    public async Task Output_OfSeveralResources_DependsOnAll()
    {
        Thing first = null!;
        Thing second = null!;
        Thing third = null!;
        Output<string> text = null!;
        await Programs.RunAsync(() =>
        {
            (first, second, third) = (new Thing("a"), new Thing("b"), new Thing("c"));
            text = OutputUtilities.WithDependency(first.Id.Apply(id => Output.Format($"{id} {second.Id}")), third);
        });
        Assert.That(
            await OutputUtilities.GetDependenciesAsync(text),
            Is.EquivalentTo(new[] { first, second, third }));
        Assert.That(await OutputUtilities.GetValueAsync(text), Is.EqualTo("a-id b-id"));
    }

    [Test]
    public async Task Inputs_EveryKind_ArriveUnderTheirWireNames()
    {
        var args = new ThingArgs { Size = 2, Labels = { { "k", "v" } } };
        var mocks = await Programs.RunAsync(() => _ = new Thing("a", args));
        Assert.That(mocks.Inputs("a").Keys, Is.EquivalentTo(new[] { "size", "labels" }));
        Assert.That(mocks.Inputs("a")["size"], Is.EqualTo(2.0));
        Assert.That(mocks.Inputs("a")["labels"], Is.EquivalentTo(new Dictionary<string, object> { ["k"] = "v" }));
    }

    [Test]
    public async Task Inputs_MarkedAsJson_ArriveAsText()
    {
        var mocks = await Programs.RunAsync(() => _ = new Thing("a", new ThingArgs
        {
            Settings = new SettingsArgs { Zones = { "a", "b" }, Path = "\"<\n", Ratio = 0.5, Enabled = true },
        }));
        Assert.That(
            mocks.Inputs("a")["settings"],
            Is.EqualTo("""{ "enabled": true, "path": "\"\u003c\n", "ratio": 0.5, "zones": [ "a", "b" ] }"""));
    }

    [Test]
    public void Inputs_RequiredOneMissing_FailsAndNamesIt()
        => Assert.That(
            () => Programs.RunAsync(
                () => _ = new CustomResource("test:index:Needy", "a", new NeedyArgs(), options: null)),
            Throws.InstanceOf<RunException>().With.Message.Contains(
                $"[Input] {typeof(NeedyArgs).FullName}.Owner is required but was not given a value"));

    [Test]
    public async Task Component_OwnOutputs_AreNotOverwritten()
    {
        Group group = null!;
        await Programs.RunAsync(() =>
        {
            group = new Group("g");
            group.End();
        });
        Assert.That(await OutputUtilities.GetValueAsync(group.Size), Is.EqualTo(1));
    }

    [Test]
    public async Task RegisterOutputs_Null_Throws()
        => await Programs.RunAsync(() => Assert.That(() => new Group("g").End(null!), Throws.ArgumentNullException));

    [Test]
    public async Task Stash_Input_IsKept()
    {
        var mocks = await Programs.RunAsync(() => _ = new Stash("s", new StashArgs { Input = "kept" }));
        Assert.That(mocks.Resource("s").Type, Is.EqualTo("pulumi:index:Stash"));
        Assert.That(mocks.Inputs("s")["input"], Is.EqualTo("kept"));
    }

    [Test]
    public async Task Output_AsText_WarnsAboutIt()
    {
        string text = null!;
        await Programs.RunAsync(() => text = new Thing("a").Id.ToString());
        Assert.That(text, Does.StartWith("Calling [ToString] on an [Output<T>] is not supported."));
        Assert.That(text, Does.EndWith("This function may throw in a future version of Pulumi."));
    }
}
