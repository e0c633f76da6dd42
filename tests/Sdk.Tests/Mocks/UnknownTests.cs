using System.Collections.Immutable;
using NUnit.Framework;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Sdk.Mocks;

[TestFixture]
public sealed class UnknownTests
{
    private static readonly ImmutableDictionary<string, object> Nothing = ImmutableDictionary<string, object>.Empty;

    [Test]
    public async Task Outputs_NotReturnedInPreview_AreUnknown()
    {
        var widget = await TestProgram.WidgetAsync(Nothing);

        Assert.That(await TestProgram.IsKnown(widget.Label), Is.False);
        Assert.That(await TestProgram.IsKnown(widget.Size), Is.False);
    }

    [Test]
    public async Task Outputs_NotReturnedInUpdate_AreKnownDefaults()
    {
        var widget = await TestProgram.WidgetAsync(Nothing, isPreview: false);

        Assert.That(await TestProgram.IsKnown(widget.Label), Is.True);
        Assert.That(await TestProgram.ValueOf(widget.Label), Is.Null);
        Assert.That(await TestProgram.ValueOf(widget.Size), Is.Zero);
    }

    [Test]
    public async Task Apply_OnUnknown_DoesNotRun()
    {
        var ran = false;
        await TestProgram.PreviewAsync(EmptyCloud(), () => { new Widget("widget").Label.Apply(_ => ran = true); });

        Assert.That(ran, Is.False);
    }

    [Test]
    public async Task Inputs_ThatDependOnUnknowns_AreAbsent()
    {
        var cloud = EmptyCloud();
        await TestProgram.PreviewAsync(cloud, () =>
        {
            var first = new Widget("first");
            _ = new Widget("second", new WidgetArgs
            {
                Label = first.Label!,
                Items = { "known", first.Label! },
                Details = new DetailsArgs { Owner = first.Label!, Count = 1 },
                Size = 1,
            });
        });

        Assert.That(cloud.InputsOf("second"), Is.EquivalentTo(new Dictionary<string, object> { ["size"] = 1.0 }));
    }

    [Test]
    public async Task Outputs_UnknownInState_AreUnknown()
    {
        var widget = await TestProgram.WidgetAsync(
            new Dictionary<string, object> { ["label"] = OutputUtilities.CreateUnknown("x"), ["size"] = 1 });

        Assert.That(await TestProgram.IsKnown(widget.Label), Is.False);
        Assert.That(await TestProgram.ValueOf(widget.Size), Is.EqualTo(1));
    }

    private static Cloud EmptyCloud() => new() { Create = args => (args.Name, Nothing) };
}
