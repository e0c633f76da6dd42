using System.Collections.Immutable;
using System.Text.Json;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Mocks;

[TestFixture]
public sealed class StateObjectTests
{
    private static readonly object[] Maps =
    [
        new Dictionary<string, object> { ["label"] = "l" },
        new Dictionary<string, string> { ["label"] = "l" },
        new Dictionary<string, object?> { ["label"] = "l", ["size"] = null }.ToImmutableDictionary(),
        new SortedDictionary<string, object> { ["label"] = "l" },
        JsonDocument.Parse("""{"label":"l"}""").RootElement,
    ];

    [TestCaseSource(nameof(Maps))]
    public async Task State_AnyMap_GivesTheOutputs(object state)
    {
        var widget = await TestProgram.WidgetAsync(state);

        Assert.That(await TestProgram.ValueOf(widget.Label), Is.EqualTo("l"));
    }

    [Test]
    public async Task State_Args_GiveTheOutputs()
    {
        Widget widget = null!;
        var cloud = new Cloud { Create = _ => ("id", new WidgetArgs { Label = "l" }) };
        await TestProgram.PreviewAsync(cloud, () => { widget = new Widget("widget"); });

        Assert.That(await TestProgram.ValueOf(widget.Label), Is.EqualTo("l"));
    }

    [Test]
    public async Task State_OutputsInside_AreAwaited()
    {
        var widget = await TestProgram.WidgetAsync(new Dictionary<string, object>
        {
            ["items"] = new object[] { Output.Create("a") },
        });

        Assert.That(await TestProgram.ValueOf(widget.Items), Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public void State_AnonymousObject_Fails()
        => Assert.That(
            () => TestProgram.WidgetAsync(new { label = "l" }),
            Throws.TypeOf<RunException>()
                .With.Message.Contains("System.InvalidOperationException")
                .And.Message.Contains("is not a supported argument type"));

    [Test]
    public void State_NoMap_Fails()
        => Assert.That(
            () => TestProgram.WidgetAsync("text"),
            Throws.TypeOf<RunException>().With.Message.Contains("System.String is not a supported argument type"));

    [Test]
    public void State_Null_Fails()
        => Assert.That(
            () => TestProgram.WidgetAsync(null!),
            Throws.TypeOf<RunException>().With.Message.Contains("System.NullReferenceException"));
}
