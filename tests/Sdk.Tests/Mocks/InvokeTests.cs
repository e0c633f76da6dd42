using System.Collections.Immutable;
using NUnit.Framework;
using Pulumi;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Sdk.Mocks;

[TestFixture]
public sealed class InvokeTests
{
    private const string Token = "test:index:getThing";

    [Test]
    public async Task InvokeAsync_InPreview_CallsAtOnceWithoutUnknowns()
    {
        var cloud = Answering(("owner", "o"));
        Details details = null!;
        await TestProgram.PreviewAsync(cloud, () =>
        {
            var args = Args(("known", 1), ("unknown", OutputUtilities.CreateUnknown("x")));
            details = Deployment.Instance.InvokeAsync<Details>(Token, args).GetAwaiter().GetResult();
        });

        Assert.That(cloud.Calls.Single().Token, Is.EqualTo(Token));
        Assert.That(cloud.Calls.Single().Provider, Is.EqualTo(""));
        Assert.That(
            cloud.Calls.Single().Args, Is.EquivalentTo(new Dictionary<string, object> { ["known"] = 1.0 }));
        Assert.That(details.Owner, Is.EqualTo("o"));
    }

    [Test]
    public async Task Invoke_ResultWithoutSomeKeys_HasDefaultsThere()
    {
        var details = await InvokeAsync(Answering(("count", 1)), Args());

        var value = await TestProgram.ValueOf(details);
        Assert.That(value.Count, Is.EqualTo(1));
        Assert.That(value.Owner, Is.Null);
        Assert.That(value.Limit, Is.Null);
    }

    [Test]
    public async Task Invoke_UnknownArgument_IsNotCalledAndResultIsUnknown()
    {
        var cloud = Answering(("owner", "o"));

        var details = await InvokeAsync(cloud, Args(("name", OutputUtilities.CreateUnknown("x"))));

        Assert.That(cloud.Calls, Is.Empty);
        Assert.That(await TestProgram.IsKnown(details), Is.False);
    }

    [TestCase(true, 0)]
    [TestCase(false, 1)]
    public async Task Invoke_OutputThatTheMockDoesNotReturn_IsUnknownInPreviewOnly(bool isPreview, int calls)
    {
        var cloud = Answering(("owner", "o"));
        Action program = () => Deployment.Instance.Invoke<Details>(Token, Args(("name", new Widget("w").Label)));
        await (isPreview ? TestProgram.PreviewAsync(cloud, program) : TestProgram.UpdateAsync(cloud, program));

        Assert.That(cloud.Calls, Has.Count.EqualTo(calls));
        Assert.That(cloud.Calls.SelectMany(call => call.Args), Is.Empty);
    }

    [Test]
    public async Task Invoke_DependsOn_WaitsAndPassesTheDependencyOn()
    {
        Widget widget = null!;
        Output<Details> details = null!;
        await TestProgram.PreviewAsync(Answering(("owner", "o")), () =>
        {
            widget = new Widget("widget");
            details = Deployment.Instance.Invoke<Details>(
                Token, Args(), new InvokeOutputOptions { DependsOn = { widget } });
        });

        Assert.That(await OutputUtilities.GetDependenciesAsync(details), Is.EqualTo(new Resource[] { widget }));
    }

    [Test]
    public async Task Invoke_DependsOnResourceWithoutId_IsUnknown()
    {
        var cloud = new Cloud { Create = args => (null, args.Inputs) };
        Output<Details> details = null!;
        await TestProgram.UpdateAsync(cloud, () =>
        {
            details = Deployment.Instance.Invoke<Details>(
                Token, Args(), new InvokeOutputOptions { DependsOn = { new Widget("widget") } });
        });

        Assert.That(cloud.Calls, Is.Empty);
        Assert.That(await TestProgram.IsKnown(details), Is.False);
    }

    [Test]
    public async Task Invoke_ParentWithProvider_UsesIt()
    {
        var cloud = Answering(("owner", "o"));
        await TestProgram.PreviewAsync(cloud, () =>
        {
            var group = new Group(
                "group", options: new ComponentResourceOptions { Providers = { new TestProvider("provider") } });
            Deployment.Instance.Invoke<Details>(Token, Args(), new InvokeOptions { Parent = group });
        });

        Assert.That(
            cloud.Calls.Single().Provider,
            Does.EndWith("pulumi:providers:test::provider::provider-id"));
    }

    [Test]
    public async Task InvokeSingle_IsTheOnlyPropertyOfTheResult()
    {
        Output<string> single = null!;
        var plain = "";
        await TestProgram.PreviewAsync(Answering(("result", "r")), () =>
        {
            single = Deployment.Instance.InvokeSingle<string>(Token, Args());
            plain = Deployment.Instance.InvokeSingleAsync<string>(Token, Args()).GetAwaiter().GetResult();
        });

        Assert.That(await TestProgram.ValueOf(single), Is.EqualTo("r"));
        Assert.That(plain, Is.EqualTo("r"));
    }

    [Test]
    public void Invoke_MockFails_FailsTheProgram()
        => Assert.That(
            () => InvokeAsync(new Cloud(), Args()),
            Throws.TypeOf<RunException>().With.Message.Contains($"Unexpected call of {Token}"));

    [Test]
    public void Invoke_UnsupportedArgument_FailsTwice()
        => Assert.That(
            () => InvokeAsync(new Cloud(), Args(("name", Output.Create<object>(1L)))),
            Throws.TypeOf<AggregateException>()
                .With.Message.Contains($"Error serializing arguments for invoke {Token}"));

    private static Cloud Answering(params (string Key, object Value)[] result)
        => new()
        {
            Call = _ => result.ToDictionary(entry => entry.Key, entry => entry.Value),
            Create = args => (args.Name + "-id", ImmutableDictionary<string, object>.Empty),
        };

    private static DictionaryInvokeArgs Args(params (string Key, object? Value)[] args)
        => new(args.ToImmutableDictionary(entry => entry.Key, entry => entry.Value));

    private static async Task<Output<Details>> InvokeAsync(Cloud cloud, DictionaryInvokeArgs args)
    {
        Output<Details> details = null!;
        await TestProgram.PreviewAsync(
            cloud, () => { details = Deployment.Instance.Invoke<Details>(Token, args); });
        return details;
    }
}
