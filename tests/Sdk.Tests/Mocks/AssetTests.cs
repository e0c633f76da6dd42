using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Mocks;

[TestFixture]
public sealed class AssetTests
{
    [Test]
    public async Task Inputs_Assets_ArriveAsNewObjectsOfTheirClass()
    {
        AssetOrArchive[] assets =
        [
            new StringAsset("text"), new FileAsset("./a"), new RemoteAsset("https://example.com/a"),
            new FileArchive("./b"), new RemoteArchive("https://example.com/b"),
            new AssetArchive(new Dictionary<string, AssetOrArchive> { ["a"] = new StringAsset("text") }),
        ];
        var cloud = new Cloud();

        await TestProgram.PreviewAsync(cloud, () =>
        {
            for (var i = 0; i < assets.Length; i++)
                _ = new Widget($"widget{i}", new WidgetArgs { Asset = assets[i] });
        });

        for (var i = 0; i < assets.Length; i++)
        {
            var arrived = cloud.InputsOf($"widget{i}")["asset"];
            Assert.That(arrived, Is.TypeOf(assets[i].GetType()).And.Not.SameAs(assets[i]));
        }
    }

    [Test]
    public async Task Outputs_Asset_ComesBack()
    {
        var widget = await TestProgram.WidgetAsync(
            new Dictionary<string, object> { ["asset"] = new FileArchive("./b") });

        Assert.That(await TestProgram.ValueOf(widget.Asset), Is.TypeOf<FileArchive>());
    }

    [Test]
    public async Task Outputs_NoAsset_IsMarkedInvalidAndFailsWhenUsed()
    {
        var widget = await TestProgram.WidgetAsync(new Dictionary<string, object> { ["asset"] = "text" });
        var asset = await TestProgram.ValueOf(widget.Asset);

        Assert.That(asset, Is.InstanceOf<Asset>());
        Assert.That(
            () => TestProgram.PreviewAsync(
                new Cloud(), () => { _ = new Widget("widget", new WidgetArgs { Asset = asset! }); }),
            Throws.TypeOf<RunException>().With.Message.Contains("Cannot serialize invalid asset"));
    }
}
