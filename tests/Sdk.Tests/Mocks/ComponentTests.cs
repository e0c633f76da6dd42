using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Mocks;

[TestFixture]
public sealed class ComponentTests
{
    [TestCase(false)]
    [TestCase(true)]
    public async Task Component_LocalOrRemote_ReachesTheMocksWithoutInputs(bool remote)
    {
        var cloud = new Cloud();
        await TestProgram.PreviewAsync(cloud, () => { _ = new Group("group", remote: remote); });

        var args = cloud.ArgsOf("group");
        Assert.That(args.Type, Is.EqualTo(Group.Token));
        Assert.That(args.Inputs, Is.Empty);
        Assert.That(args.Provider, Is.EqualTo(""));
    }

    [Test]
    public async Task Component_WithArgs_ReachesTheMocksWithThem()
    {
        var cloud = new Cloud();
        await TestProgram.PreviewAsync(
            cloud, () => { _ = new Group("group", args: new WidgetArgs { Label = "l" }); });

        Assert.That(cloud.InputsOf("group"), Is.EquivalentTo(new Dictionary<string, object> { ["label"] = "l" }));
    }

    [Test]
    public async Task Component_Local_KeepsItsOutputsToItself()
    {
        Group group = null!;
        var cloud = new Cloud { Create = _ => (null, new Dictionary<string, object> { ["total"] = 5 }) };
        await TestProgram.PreviewAsync(cloud, () => { group = new Group("group"); });

        Assert.That(group.Total, Is.Null);
    }

    [Test]
    public async Task Component_Remote_GetsItsOutputs()
    {
        Group group = null!;
        var cloud = new Cloud { Create = _ => (null, new Dictionary<string, object> { ["total"] = 5 }) };
        await TestProgram.PreviewAsync(cloud, () => { group = new Group("group", remote: true); });

        Assert.That(await TestProgram.ValueOf(group.Total!), Is.EqualTo(5));
    }

    [Test]
    public async Task Component_AsArgumentOfItsRemoteChild_IsNoDependencyOnItself()
    {
        var cloud = new Cloud();
        await TestProgram.PreviewAsync(cloud, () =>
        {
            _ = new Group("outer", outer => _ = new Group(
                "inner",
                options: new ComponentResourceOptions { Parent = outer },
                args: new WidgetArgs { Friend = outer },
                remote: true));
        });

        Assert.That(cloud.InputsOf("inner"), Does.ContainKey("friend"));
    }

    [Test]
    public async Task Stack_IsTheOnlyResourceThatDoesNotReachTheMocks()
    {
        var cloud = new Cloud();
        await TestProgram.PreviewAsync(cloud, () => { });

        Assert.That(cloud.Resources, Is.Empty);
    }
}
