using System.Collections.Immutable;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Mocks;

[TestFixture]
public sealed class OutputConversionTests
{
    [Test]
    public async Task Outputs_OfBasicTypes_GetTheirValues()
    {
        var widget = await WidgetAsync(
            ("enabled", true), ("size", 3.9), ("ratio", 2), ("label", "l"), ("level", 2), ("color", "red"));

        Assert.That(await TestProgram.ValueOf(widget.Enabled), Is.True);
        Assert.That(await TestProgram.ValueOf(widget.Size), Is.EqualTo(3));
        Assert.That(await TestProgram.ValueOf(widget.Ratio), Is.EqualTo(2.0));
        Assert.That(await TestProgram.ValueOf(widget.Label), Is.EqualTo("l"));
        Assert.That(await TestProgram.ValueOf(widget.Level), Is.EqualTo(Level.High));
        Assert.That(await TestProgram.ValueOf(widget.Color), Is.EqualTo(Color.Red));
    }

    [Test]
    public async Task Outputs_OfWrongType_AreKnownDefaults()
    {
        var widget = await WidgetAsync(
            ("size", "x"), ("label", 1), ("items", "x"), ("details", "x"), ("color", true), ("friend", "x"));

        Assert.That(await TestProgram.IsKnown(widget.Size), Is.True);
        Assert.That(await TestProgram.ValueOf(widget.Size), Is.Zero);
        Assert.That(await TestProgram.ValueOf(widget.Label), Is.Null);
        Assert.That((await TestProgram.ValueOf(widget.Items)).IsDefault, Is.True);
        Assert.That(await TestProgram.ValueOf(widget.Details), Is.Null);
        Assert.That(await TestProgram.ValueOf(widget.Color), Is.Null);
        Assert.That(await TestProgram.ValueOf(widget.Friend), Is.Null);
    }

    [Test]
    public async Task Outputs_ListAndMap_KeepWhatFits()
    {
        var widget = await WidgetAsync(
            ("items", new object?[] { "a", 1, null }),
            ("tags", new Dictionary<string, object> { ["k"] = "v", ["n"] = 1 }));

        Assert.That(await TestProgram.ValueOf(widget.Items), Is.EqualTo(new[] { "a", null, null }));
        Assert.That(
            await TestProgram.ValueOf(widget.Tags),
            Is.EquivalentTo(new Dictionary<string, string?> { ["k"] = "v", ["n"] = null }));
    }

    [Test]
    public async Task Outputs_Structured_AreFilledThroughTheConstructor()
    {
        var part = ImmutableDictionary<string, object>.Empty.Add("owner", "inner");
        var widget = await WidgetAsync(("details", new Dictionary<string, object>
        {
            ["owner"] = "o",
            ["count"] = 2,
            ["max-count"] = 7,
            ["color"] = "red",
            ["parts"] = new[] { part },
            ["unheardOf"] = "ignored",
        }));

        var details = (await TestProgram.ValueOf(widget.Details))!;
        Assert.That(details.Owner, Is.EqualTo("o"));
        Assert.That(details.Count, Is.EqualTo(2));
        Assert.That(details.Limit, Is.EqualTo(7));
        Assert.That(details.Color, Is.EqualTo(Color.Red));
        Assert.That(details.Parts.Single().Owner, Is.EqualTo("inner"));
        Assert.That(details.Parts.Single().Count, Is.Zero);
        Assert.That(details.Parts.Single().Limit, Is.Null);
        Assert.That(details.Parts.Single().Parts.IsDefault, Is.True);
    }

    [Test]
    public async Task Outputs_Union_TakesTheFirstCaseThatFits()
    {
        var text = await WidgetAsync(("colorOrNumber", "red"));
        var flag = await WidgetAsync(("colorOrNumber", 1));

        Assert.That((await TestProgram.ValueOf(text.ColorOrNumber)).AsT0, Is.EqualTo(Color.Red));
        Assert.That((await TestProgram.ValueOf(flag.ColorOrNumber)).AsT1, Is.EqualTo(1.0));
    }

    [Test]
    public async Task Outputs_DiscriminatedUnion_TakesTheNamedClass()
    {
        var widget = await WidgetAsync(("shape", new Dictionary<string, object> { ["kind"] = "square", ["side"] = 4 }));
        var unknownKind = await WidgetAsync(("shape", new Dictionary<string, object> { ["kind"] = "blob" }));

        Assert.That(await TestProgram.ValueOf(widget.Shape), Is.TypeOf<Square>().With.Property("Side").EqualTo(4));
        Assert.That(await TestProgram.ValueOf(unknownKind.Shape), Is.Null);
    }

    [Test]
    public async Task Outputs_Json_IsTheDocument()
    {
        var widget = await WidgetAsync(
            ("document", new Dictionary<string, object> { ["a"] = new object?[] { 1, "x", null, true } }));

        var document = await TestProgram.ValueOf(widget.Document);
        Assert.That(document.GetRawText(), Is.EqualTo("""{"a":[1,"x",null,true]}"""));
    }

    [Test]
    public async Task Outputs_DependOnTheirResource()
    {
        var widget = await WidgetAsync(("label", "l"));

        var dependencies = await Pulumi.Utilities.OutputUtilities.GetDependenciesAsync(widget.Label);
        Assert.That(dependencies, Is.EqualTo(new Resource[] { widget }));
    }

    private static Task<Widget> WidgetAsync(params (string Key, object Value)[] state)
        => TestProgram.WidgetAsync(state.ToDictionary(entry => entry.Key, entry => entry.Value));
}
