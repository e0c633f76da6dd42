using DataPlatform.Tests.Sdk.Mocks;
using NUnit.Framework;
using Pulumi;
using Pulumi.Testing;

namespace DataPlatform.Tests.Sdk.Deployments;

[TestFixture]
public sealed class TestAsyncTests
{
    private static readonly TestOptions NoOptions = new();

    [Test]
    public async Task TestAsync_StackClass_ReturnsTheStackAndItsResources()
    {
        var resources = await Deployment.TestAsync<ShopStack>(new Cloud());

        Assert.That(resources, Has.Length.EqualTo(2));
        Assert.That(resources[0], Is.TypeOf<ShopStack>());
        Assert.That(resources[1], Is.TypeOf<Widget>());
    }

    [Test]
    public async Task TestAsync_Action_ReturnsTheResourcesAlone()
    {
        var resources = await Deployment.TestAsync(new Cloud(), NoOptions, () => { _ = new Widget("widget"); });

        Assert.That(resources.Single(), Is.TypeOf<Widget>());
    }

    [Test]
    public async Task TestAsync_AsyncFunction_IsRunToItsEnd()
    {
        var resources = await Deployment.TestAsync(new Cloud(), NoOptions, async () =>
        {
            await Task.Yield();
            _ = new Widget("widget");
        });

        Assert.That(resources.Single(), Is.TypeOf<Widget>());
    }

    [Test]
    public async Task TestAsync_FunctionWithOutputs_ReturnsThem()
    {
        var (resources, outputs) = await Deployment.TestAsync(
            new Cloud(), NoOptions, IDictionary<string, object?> () => Program());

        Assert.That(resources.Single(), Is.TypeOf<Widget>());
        Assert.That(await TestProgram.ValueOf((Output<string>)outputs["urn"]!), Does.EndWith("::widget"));
    }

    [Test]
    public async Task TestAsync_AsyncFunctionWithOutputs_ReturnsThem()
    {
        var (resources, outputs) = await Deployment.TestAsync(
            new Cloud(), NoOptions, async Task<IDictionary<string, object?>> () =>
            {
                await Task.Yield();
                return Program();
            });

        Assert.That(resources.Single(), Is.TypeOf<Widget>());
        Assert.That(outputs.Keys, Is.EqualTo(new[] { "urn" }));
    }

    [Test]
    public async Task TestWithServiceProviderAsync_RegisteredStack_IsRun()
    {
        var resources = await Deployment.TestWithServiceProviderAsync<ServiceStack>(
            new Cloud(), new Services(() => new ServiceStack("from-services")));

        Assert.That(resources.Select(resource => resource.GetResourceName()), Does.Contain("from-services"));
    }

    [Test]
    public void TestWithServiceProviderAsync_UnregisteredStack_Fails()
        => Assert.That(
            () => Deployment.TestWithServiceProviderAsync<ServiceStack>(new Cloud(), new Services(() => null)),
            Throws.TypeOf<RunException>().With.Message.Contains(
                $"Failed to resolve instance of type {typeof(ServiceStack)} from service provider."));

    [Test]
    public async Task TestAsync_ResourceThatIsRead_IsAmongTheResources()
    {
        var resources = await Deployment.TestAsync(new Cloud(), NoOptions, () =>
        {
            _ = new Widget("widget", null, new CustomResourceOptions { Id = "wanted" });
        });

        Assert.That(resources.Single().GetResourceName(), Is.EqualTo("widget"));
    }

    [Test]
    public async Task TestAsync_WorkStartedInApply_IsAwaited()
    {
        var cloud = new Cloud();
        await Deployment.TestAsync(cloud, NoOptions, () =>
        {
            Output.Create(LaterAsync()).Apply(name => new Widget(name));
        });

        Assert.That(cloud.Resources.Select(resource => resource.Name), Is.EqualTo(new[] { "late" }));
    }

    private static async Task<string> LaterAsync()
    {
        await Task.Yield();
        return "late";
    }

    private static Dictionary<string, object?> Program() => new() { ["urn"] = new Widget("widget").Urn };

    private sealed class ShopStack : Stack
    {
        public ShopStack() => _ = new Widget("widget");
    }

    private sealed class ServiceStack : Stack
    {
        public ServiceStack(string name) => _ = new Widget(name);
    }

    private sealed class Services(Func<object?> create) : IServiceProvider
    {
        public object? GetService(Type serviceType) => create();
    }
}
