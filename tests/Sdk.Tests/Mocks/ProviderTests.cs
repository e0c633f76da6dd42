using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Mocks;

[TestFixture]
public sealed class ProviderTests
{
    private const string ProviderUrn
        = "urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:test::provider";

    [Test]
    public async Task Provider_ReachesTheMocksUnderItsOwnType()
    {
        var cloud = new Cloud();
        await TestProgram.PreviewAsync(cloud, () => { _ = new TestProvider("provider"); });

        Assert.That(cloud.ArgsOf("provider").Type, Is.EqualTo("pulumi:providers:test"));
    }

    [Test]
    public async Task Provider_OfResource_IsUrnAndId()
    {
        var cloud = new Cloud();
        await TestProgram.PreviewAsync(cloud, () =>
        {
            var provider = new TestProvider("provider");
            _ = new Widget("widget", null, new CustomResourceOptions { Provider = provider });
            _ = new Widget("free");
        });

        Assert.That(cloud.ArgsOf("widget").Provider, Is.EqualTo($"{ProviderUrn}::provider-id"));
        Assert.That(cloud.ArgsOf("free").Provider, Is.EqualTo(""));
    }

    [Test]
    public async Task Provider_WithoutId_StandsWithTheMarkOfTheUnknown()
    {
        var cloud = new Cloud { Create = args => (null, args.Inputs) };
        await TestProgram.PreviewAsync(cloud, () =>
        {
            var provider = new TestProvider("provider");
            _ = new Widget("widget", null, new CustomResourceOptions { Provider = provider });
        });

        Assert.That(
            cloud.ArgsOf("widget").Provider,
            Is.EqualTo($"{ProviderUrn}::04da6b54-80e4-46f7-96ec-b56ff0331ba9"));
    }

    [Test]
    public async Task Provider_OfParentComponent_ServesTheChildren()
    {
        var cloud = new Cloud();
        await TestProgram.PreviewAsync(cloud, () =>
        {
            var options = new ComponentResourceOptions { Providers = { new TestProvider("provider") } };
            _ = new Group(
                "group",
                group => _ = new Widget("widget", null, new CustomResourceOptions { Parent = group }),
                options);
        });

        Assert.That(cloud.ArgsOf("widget").Provider, Is.EqualTo($"{ProviderUrn}::provider-id"));
    }
}
