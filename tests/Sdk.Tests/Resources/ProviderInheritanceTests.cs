using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Resources;

[TestFixture]
public sealed class ProviderInheritanceTests
{
    [Test]
    public async Task Provider_OfAComponent_GoesToItsChildren()
    {
        var mocks = await Programs.RunAsync(() =>
        {
            var group = new Group("g", new() { Provider = new TestProvider("p") });
            var inner = new Group("i", new() { Parent = group });
            _ = new Thing("child", options: new() { Parent = group });
            _ = new Thing("grandchild", options: new() { Parent = inner });
            _ = new Thing("stranger");
        });
        Assert.That(mocks.Resource("child").Provider, Does.EndWith("pulumi:providers:test::p::p-id"));
        Assert.That(mocks.Resource("grandchild").Provider, Does.EndWith("pulumi:providers:test::p::p-id"));
        Assert.That(mocks.Resource("stranger").Provider, Is.Empty);
    }

    [Test]
    public async Task Provider_OfTheChild_GoesBeforeTheParents()
    {
        var mocks = await Programs.RunAsync(() =>
        {
            var group = new Group("g", new() { Providers = { new TestProvider("outer") } });
            _ = new Thing("child", options: new() { Parent = group, Provider = new TestProvider("own") });
        });
        Assert.That(mocks.Resource("child").Provider, Does.EndWith("::own::own-id"));
    }

    [Test]
    public async Task Provider_OfACustomResource_GoesToItsChildren()
    {
        var mocks = await Programs.RunAsync(() =>
        {
            var thing = new Thing("t", options: new() { Provider = new TestProvider("p") });
            _ = new Thing("child", options: new() { Parent = thing });
        });
        Assert.That(mocks.Resource("child").Provider, Does.EndWith("::p::p-id"));
    }

    [Test]
    public async Task Providers_OfOtherPackages_AreNotUsed()
    {
        var mocks = await Programs.RunAsync(() =>
        {
            var group = new Group("g", new()
            {
                Providers = { new TestProvider("other", "other"), new TestProvider("first"), new TestProvider("last") },
            });
            _ = new Thing("child", options: new() { Parent = group });
            _ = new CustomResource("odd", "odd", null, new CustomResourceOptions { Parent = group }, null);
        });
        Assert.That(mocks.Resource("child").Provider, Does.EndWith("::last::last-id"));
        Assert.That(mocks.Resource("odd").Provider, Is.Empty);
    }

    [Test]
    public void Provider_TogetherWithProviders_FailsTheProgram()
        => Assert.That(
            () => Programs.RunAsync(() =>
            {
                var provider = new TestProvider("p");
                _ = new Group("g", new() { Provider = provider, Providers = { provider } });
            }),
            Throws.InstanceOf<RunException>().With.Message.Contains(
                "Do not supply both 'provider' and 'providers' options to a ComponentResource."));
}
