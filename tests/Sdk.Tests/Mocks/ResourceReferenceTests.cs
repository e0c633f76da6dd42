using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Mocks;

[TestFixture]
public sealed class ResourceReferenceTests
{
    [Test]
    public async Task Inputs_Resource_ArrivesAsNewObjectOfItsClassWithIdAndOutputs()
    {
        Widget first = null!;
        var cloud = new Cloud();
        await TestProgram.PreviewAsync(cloud, () =>
        {
            first = new Widget("first", new WidgetArgs { Label = "one" });
            _ = new Widget("second", new WidgetArgs { Friend = first });
        });

        var friend = cloud.InputsOf("second")["friend"];
        Assert.That(friend, Is.TypeOf<Widget>().And.Not.SameAs(first));
        var widget = (Widget)friend;
        Assert.That(await TestProgram.ValueOf(widget.Urn), Is.EqualTo(await TestProgram.ValueOf(first.Urn)));
        Assert.That(await TestProgram.ValueOf(widget.Id), Is.EqualTo("first-id"));
        Assert.That(await TestProgram.ValueOf(widget.Label), Is.EqualTo("one"));
    }

    [Test]
    public async Task Inputs_Resource_IsNotACallOfTheMocks()
    {
        var cloud = new Cloud();
        await TestProgram.PreviewAsync(
            cloud, () => { _ = new Widget("second", new WidgetArgs { Friend = new Widget("first") }); });

        Assert.That(cloud.Calls, Is.Empty);
        Assert.That(cloud.Resources.Select(resource => resource.Name), Is.EquivalentTo(new[] { "first", "second" }));
    }

    [Test]
    public async Task Inputs_ResourceOfUnmarkedClass_ArrivesWithItsUrn()
    {
        Group group = null!;
        var cloud = new Cloud { Create = args => (args.Name, new Dictionary<string, object>()) };
        await TestProgram.PreviewAsync(cloud, () =>
        {
            group = new Group("group");
            _ = new Widget("widget", new WidgetArgs { Friend = group });
        });

        var friend = (Resource)cloud.InputsOf("widget")["friend"];
        Assert.That(await TestProgram.ValueOf(friend.Urn), Is.EqualTo(await TestProgram.ValueOf(group.Urn)));
    }

    [Test]
    public async Task Outputs_Resource_ComesBackTyped()
    {
        Widget second = null!;
        await TestProgram.PreviewAsync(
            new Cloud(), () => { second = new Widget("second", new WidgetArgs { Friend = new Widget("first") }); });

        var friend = await TestProgram.ValueOf(second.Friend);
        Assert.That(await TestProgram.ValueOf(friend!.Id), Is.EqualTo("first-id"));
    }

    [Test]
    public void Outputs_ResourceOfOtherClass_FailsTheProgram()
        => Assert.That(
            () => TestProgram.PreviewAsync(
                new Cloud(), () => { _ = new Widget("widget", new WidgetArgs { Friend = new Group("group") }); }),
            Throws.TypeOf<RunException>().With.Message.Contains("System.InvalidCastException"));

    [Test]
    public async Task Resource_WithUrnOption_IsLookedUpAndNotRegistered()
    {
        Widget found = null!;
        var cloud = new Cloud();
        var resources = await TestProgram.PreviewAsync(cloud, () =>
        {
            _ = new Widget("first", new WidgetArgs { Label = "one" });
            found = new Widget(
                "first",
                null,
                new CustomResourceOptions
                {
                    Urn = $"urn:pulumi:stack::project::pulumi:pulumi:Stack${Widget.Token}::first",
                });
        });

        Assert.That(await TestProgram.ValueOf(found.Label), Is.EqualTo("one"));
        Assert.That(cloud.Resources, Has.Count.EqualTo(1));
        Assert.That(resources, Has.Length.EqualTo(1));
    }

    [Test]
    public void Resource_WithUrnOfNothing_Fails()
        => Assert.That(
            () => TestProgram.PreviewAsync(
                new Cloud(), () => { _ = new Widget("x", null, new CustomResourceOptions { Urn = "urn:x" }); }),
            Throws.TypeOf<RunException>().With.Message.Contains("Unknown resource urn:x"));
}
