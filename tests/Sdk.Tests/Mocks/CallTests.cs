using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Mocks;

[TestFixture]
public sealed class CallTests
{
    private const string Token = "test:index:Widget/describe";

    [Test]
    public async Task Call_WithSelf_GoesToCallAsyncWithTheResource()
    {
        var cloud = new Cloud { Call = _ => new Dictionary<string, object> { ["owner"] = "o" } };
        Output<Details> details = null!;
        await TestProgram.PreviewAsync(cloud, () =>
        {
            var widget = new Widget(
                "widget", null, new CustomResourceOptions { Provider = new TestProvider("provider") });
            details = Deployment.Instance.Call<Details>(Token, new DescribeArgs { Depth = 2 }, widget);
        });

        var call = cloud.Calls.Single();
        Assert.That(call.Token, Is.EqualTo(Token));
        Assert.That(call.Provider, Does.EndWith("::provider-id"));
        Assert.That(call.Args["depth"], Is.EqualTo(2.0));
        Assert.That(call.Args["__self__"], Is.TypeOf<Widget>());
        Assert.That((await TestProgram.ValueOf(details)).Owner, Is.EqualTo("o"));
    }

    [Test]
    public async Task Call_ForItsEffect_IsCalled()
    {
        var cloud = new Cloud { Call = _ => new Dictionary<string, object>() };
        await TestProgram.PreviewAsync(cloud, () => Deployment.Instance.Call(Token, CallArgs.Empty));

        Assert.That(cloud.Calls.Single().Args, Is.Empty);
    }

    [Test]
    public async Task Call_WithOptions_UsesTheirProviderOrThatOfTheParent()
    {
        var cloud = new Cloud { Call = _ => new Dictionary<string, object>() };
        await TestProgram.PreviewAsync(cloud, () =>
        {
            var provider = new TestProvider("provider");
            var group = new Group("group", options: new ComponentResourceOptions { Providers = { provider } });
            Deployment.Instance.Call(Token, CallArgs.Empty, options: new CallOptions { Provider = provider });
            Deployment.Instance.Call(Token, CallArgs.Empty, options: new CallOptions { Parent = group });
        });

        Assert.That(cloud.Calls, Has.Count.EqualTo(2));
        Assert.That(cloud.Calls.Select(call => call.Provider), Has.All.EndsWith("::provider-id"));
    }

    [Test]
    public async Task Call_OfTheAwsProvider_GetsItsTerraformConfiguration()
    {
        var cloud = new Cloud
        {
            Call = _ => new Dictionary<string, object>
            {
                ["result"] = new Dictionary<string, object> { ["region"] = "eu-west-1" },
            },
        };
        Output<Pulumi.Aws.ProviderTerraformConfigResult> configuration = null!;
        await TestProgram.PreviewAsync(cloud, () =>
        {
            configuration = new Pulumi.Aws.Provider("aws", new() { Region = "eu-west-1" }).TerraformConfig();
        });

        Assert.That(cloud.Calls.Single().Token, Is.EqualTo("pulumi:providers:aws/terraformConfig"));
        Assert.That(cloud.Calls.Single().Args["__self__"], Is.TypeOf<Pulumi.Aws.Provider>());
        Assert.That(
            (await TestProgram.ValueOf(configuration)).Result,
            Is.EquivalentTo(new Dictionary<string, object> { ["region"] = "eu-west-1" }));
    }

    private sealed class DescribeArgs : CallArgs
    {
        [Input("depth")]
        public Input<int>? Depth { get; set; }
    }
}
