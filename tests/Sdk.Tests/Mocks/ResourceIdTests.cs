using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Mocks;

[TestFixture]
public sealed class ResourceIdTests
{
    [Test]
    public async Task Id_Returned_IsTheIdOfTheResource()
    {
        var (cloud, widget) = await CreateAsync("given");

        Assert.That(await TestProgram.ValueOf(widget.Id), Is.EqualTo("given"));
        Assert.That(cloud.ArgsOf("widget").Id, Is.EqualTo(""));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Id_NotReturned_IsUnknown(bool isPreview)
    {
        var (_, widget) = await CreateAsync(null, isPreview: isPreview);

        Assert.That(await TestProgram.IsKnown(widget.Id), Is.False);
    }

    [Test]
    public async Task Id_NotReturnedForImport_IsTheImported()
    {
        var (cloud, widget) = await CreateAsync(null, new CustomResourceOptions { ImportId = "imported" });

        Assert.That(await TestProgram.ValueOf(widget.Id), Is.EqualTo("imported"));
        Assert.That(cloud.ArgsOf("widget").Id, Is.EqualTo("imported"));
    }

    [Test]
    public async Task Id_ReturnedForImport_Wins()
    {
        var (_, widget) = await CreateAsync("given", new CustomResourceOptions { ImportId = "imported" });

        Assert.That(await TestProgram.ValueOf(widget.Id), Is.EqualTo("given"));
    }

    [Test]
    public async Task Id_OfReadResource_IsTheRequested()
    {
        var (cloud, widget) = await CreateAsync("given", new CustomResourceOptions { Id = "wanted" });

        Assert.That(await TestProgram.ValueOf(widget.Id), Is.EqualTo("wanted"));
        Assert.That(cloud.ArgsOf("widget").Id, Is.EqualTo("wanted"));
    }

    [Test]
    public async Task Id_EmptyInOptions_IsNoRead()
    {
        var (cloud, widget) = await CreateAsync("given", new CustomResourceOptions { Id = "" });

        Assert.That(await TestProgram.ValueOf(widget.Id), Is.EqualTo("given"));
        Assert.That(cloud.ArgsOf("widget").Id, Is.EqualTo(""));
    }

    [Test]
    public void Id_OfComponent_Fails()
        => Assert.That(
            () => TestProgram.PreviewAsync(
                new Cloud(),
                () => { _ = new Group("group", options: new ComponentResourceOptions { Id = "wanted" }); }),
            Throws.TypeOf<RunException>()
                .With.Message.Contains("ResourceOptions.Id is only valid for a CustomResource"));

    private static async Task<(Cloud Cloud, Widget Widget)> CreateAsync(
        string? id, CustomResourceOptions? options = null, bool isPreview = true)
    {
        Widget widget = null!;
        var cloud = new Cloud { Create = args => (id, args.Inputs) };
        Action program = () => widget = new Widget("widget", null, options);
        await (isPreview ? TestProgram.PreviewAsync(cloud, program) : TestProgram.UpdateAsync(cloud, program));
        return (cloud, widget);
    }
}
