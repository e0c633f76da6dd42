using System.Collections.Immutable;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Mocks;

[TestFixture]
public sealed class SecretTests
{
    [Test]
    public async Task Inputs_Secret_ArriveInPlain()
    {
        var cloud = new Cloud();
        await TestProgram.PreviewAsync(cloud, () =>
        {
            _ = new Widget("widget", new WidgetArgs
            {
                Label = Output.CreateSecret("hidden"),
                Items = { Output.CreateSecret("inner") },
            });
        });

        var inputs = cloud.InputsOf("widget");
        Assert.That(inputs["label"], Is.EqualTo("hidden"));
        Assert.That(inputs["items"], Is.EqualTo(new[] { "inner" }));
    }

    [Test]
    public async Task Outputs_EchoOfSecretInput_IsNotSecret()
    {
        Widget widget = null!;
        await TestProgram.PreviewAsync(new Cloud(), () =>
        {
            widget = new Widget(
                "widget",
                new WidgetArgs { Label = Output.CreateSecret("hidden") },
                new CustomResourceOptions { AdditionalSecretOutputs = { "label" } });
        });

        Assert.That(await TestProgram.ValueOf(widget.Label), Is.EqualTo("hidden"));
        Assert.That(await Output.IsSecretAsync(widget.Label), Is.False);
    }

    [Test]
    public async Task Inputs_Secret_AreSecretBeforeTheyAreSent()
    {
        var secret = false;
        await TestProgram.PreviewAsync(new Cloud(), () =>
        {
            var args = new WidgetArgs { Label = Output.CreateSecret("hidden") };
            secret = Output.IsSecretAsync(args.Label.ToOutput()).GetAwaiter().GetResult();
        });

        Assert.That(secret, Is.True);
    }

    [Test]
    public async Task Outputs_SecretInState_StaySecret()
    {
        var widget = await TestProgram.WidgetAsync(new Dictionary<string, object>
        {
            ["label"] = Output.CreateSecret("hidden"),
            ["items"] = new object[] { Output.CreateSecret("inner") },
            ["size"] = 1,
        });

        Assert.That(await TestProgram.ValueOf(widget.Label), Is.EqualTo("hidden"));
        Assert.That(await Output.IsSecretAsync(widget.Label), Is.True);
        Assert.That(await Output.IsSecretAsync(widget.Items), Is.True);
        Assert.That(await Output.IsSecretAsync(widget.Size), Is.False);
    }

    [Test]
    public async Task Outputs_ValueOfStateInAnOutput_IsAwaited()
    {
        var widget = await TestProgram.WidgetAsync(
            new Dictionary<string, object> { ["label"] = Output.Create(Task.FromResult("later")) });

        Assert.That(await TestProgram.ValueOf(widget.Label), Is.EqualTo("later"));
    }

    [Test]
    public async Task Invoke_SecretArgument_ArrivesInPlainAndResultIsNotSecret()
    {
        var cloud = new Cloud { Call = call => call.Args };
        var secret = true;
        await TestProgram.PreviewAsync(cloud, () =>
        {
            var args = new DictionaryInvokeArgs(
                ImmutableDictionary<string, object?>.Empty.Add("name", Output.CreateSecret("hidden")));
            var result = Deployment.Instance.Invoke<ImmutableDictionary<string, object>>("test:index:get", args);
            secret = Output.IsSecretAsync(result).GetAwaiter().GetResult();
        });

        Assert.That(cloud.Calls.Single().Args["name"], Is.EqualTo("hidden"));
        Assert.That(secret, Is.False);
    }
}
