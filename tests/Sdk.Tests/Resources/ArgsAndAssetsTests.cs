using System.Collections.Immutable;
using System.Text.Json;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Resources;

[TestFixture]
public sealed class ArgsAndAssetsTests
{
    private static ImmutableDictionary<string, object?> Bag(object? value)
        => ImmutableDictionary<string, object?>.Empty.Add("value", value);

    private static IEnumerable<TestCaseData> Serialisable()
        =>
        [
            new TestCaseData((object?)null).SetArgDisplayNames("null"),
            new TestCaseData("text"),
            new TestCaseData(1),
            new TestCaseData(1.5),
            new TestCaseData(true),
            new TestCaseData(JsonDocument.Parse("{}").RootElement).SetArgDisplayNames("JSON"),
            new TestCaseData(ImmutableArray.Create("a")).SetArgDisplayNames("array"),
            new TestCaseData(ImmutableDictionary<string, int>.Empty).SetArgDisplayNames("dictionary"),
            new TestCaseData(Output.Create("o")).SetArgDisplayNames("output"),
            new TestCaseData(Output.Create<AssetOrArchive>(new StringAsset("a"))).SetArgDisplayNames("output of asset"),
        ];

    [TestCaseSource(nameof(Serialisable))]
    public void DictionaryArgs_SerialisableValue_IsAccepted(object? value)
    {
        Assert.That(() => new DictionaryResourceArgs(Bag(value)), Throws.Nothing);
        Assert.That(() => new DictionaryInvokeArgs(Bag(value)), Throws.Nothing);
    }

    [Test]
    public void DictionaryArgs_OtherValue_Throws()
    {
        Assert.That(() => new DictionaryResourceArgs(Bag(new Version(1, 0))), Throws.InvalidOperationException);
        Assert.That(
            () => new DictionaryInvokeArgs(Bag(Output.Create(new Version(1, 0)))),
            Throws.InvalidOperationException);
    }

    [Test]
    public void DictionaryArgs_Input_IsUnwrappedForInvokesOnly()
    {
        Assert.That(() => new DictionaryInvokeArgs(Bag((Input<string>)"i")), Throws.Nothing);
        Assert.That(() => new DictionaryResourceArgs(Bag((Input<string>)"i")), Throws.InvalidOperationException);
    }

    [Test]
    public async Task DictionaryArgs_Values_AreTheInputs()
    {
        var mocks = await Programs.RunAsync(() => _ = new CustomResource(
            "test:index:Any", "a", new DictionaryResourceArgs(Bag(Output.Create("v"))), options: null));
        Assert.That(mocks.Inputs("a")["value"], Is.EqualTo("v"));
    }

    [Test]
    public async Task Assets_EveryKind_ArriveAsTheirKind()
    {
        AssetOrArchive[] assets =
        [
            new StringAsset("text"),
            new FileAsset("path"),
            new RemoteAsset("https://host/file"),
            new FileArchive("path"),
            new RemoteArchive("https://host/file.zip"),
            new AssetArchive(new Dictionary<string, AssetOrArchive> { ["inner"] = new StringAsset("text") }),
        ];
        foreach (var asset in assets)
        {
            var mocks = await Programs.RunAsync(() => _ = new CustomResource(
                "test:index:Any", "a", new DictionaryResourceArgs(Bag(Output.Create(asset))), options: null));
            Assert.That(mocks.Inputs("a")["value"], Is.InstanceOf(asset.GetType()));
        }
    }

    [Test]
    public void Assets_Nothing_Throws()
    {
        Assert.That(() => new StringAsset(null!), Throws.ArgumentNullException);
        Assert.That(() => new FileAsset(null!), Throws.ArgumentNullException);
        Assert.That(() => new RemoteAsset(null!), Throws.ArgumentNullException);
        Assert.That(() => new FileArchive(null!), Throws.ArgumentNullException);
        Assert.That(() => new RemoteArchive(null!), Throws.ArgumentNullException);
        Assert.That(() => new AssetArchive(null!), Throws.ArgumentNullException);
    }

    [Test]
    public void RegisterPackageRequest_LeftOutParts_AreEmpty()
    {
        var request = new RegisterPackageRequest("plugin", "1.0.0", null);
        Assert.That((request.Name, request.Version, request.DownloadUrl), Is.EqualTo(("plugin", "1.0.0", "")));
        Assert.That(request.Checksums, Is.Empty);
        Assert.That((request.Parameterization, request.Extension), Is.EqualTo(((object?)null, (object?)null)));
    }
}
