using NUnit.Framework;
using Pulumi;
using Pulumi.Testing;

namespace DataPlatform.Tests.Sdk.Mocks;

[TestFixture]
public sealed class UrnTests
{
    [Test]
    public async Task Urn_OfNestedChild_ShowsOnlyTheOutermostParentType()
    {
        Group group = null!;
        Widget widget = null!;
        var options = new TestOptions { ProjectName = "shop", StackName = "dev" };
        await Deployment.TestAsync(new Cloud(), options, () =>
        {
            group = new Group(
                "group", self => widget = new Widget("widget", null, new CustomResourceOptions { Parent = self }));
        });

        Assert.That(
            await TestProgram.ValueOf(group.Urn),
            Is.EqualTo("urn:pulumi:dev::shop::pulumi:pulumi:Stack$test:index:Group::group"));
        Assert.That(
            await TestProgram.ValueOf(widget.Urn),
            Is.EqualTo("urn:pulumi:dev::shop::pulumi:pulumi:Stack$test:index:Widget::widget"));
    }

    [Test]
    public async Task Urn_OfTwoResourcesOfOneTypeAndName_IsTheSameAndNoError()
    {
        var resources = await TestProgram.PreviewAsync(new Cloud(), () =>
        {
            _ = new Widget("widget");
            _ = new Widget("widget");
        });

        var urns = await Task.WhenAll(resources.Select(resource => TestProgram.ValueOf(resource.Urn)));
        Assert.That(urns, Has.Length.EqualTo(2).And.All.EqualTo(urns[0]));
    }
}
