using DataPlatform.Tests.Sdk.Mocks;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Deployments;

[TestFixture]
public sealed class StackTests
{
    [Test]
    public async Task Stack_OutputProperties_AreReadableAfterTheRun()
    {
        var resources = await Deployment.TestAsync<GoodStack>(new Cloud());

        var stack = resources.OfType<GoodStack>().Single();
        Assert.That(await TestProgram.ValueOf(stack.Label), Is.EqualTo("l"));
        Assert.That(stack.GetResourceType(), Is.EqualTo("pulumi:pulumi:Stack"));
        Assert.That(stack.GetResourceName(), Is.EqualTo("project-stack"));
    }

    [Test]
    public void Stack_OutputWithoutValue_Fails()
        => Assert.That(
            () => Deployment.TestAsync<ForgetfulStack>(new Cloud()),
            Throws.TypeOf<RunException>().With.Message.EqualTo(
                "Output(s) 'first, Second' have no value assigned. " +
                "[Output] attributed properties must be assigned inside Stack constructor."));

    [Test]
    public void Stack_OutputOfOtherType_Fails()
        => Assert.That(
            () => Deployment.TestAsync<PlainStack>(new Cloud()),
            Throws.TypeOf<RunException>().With.Message.EqualTo(
                "Output(s) 'Plain' have incorrect type. " +
                "[Output] attributed properties must be instances of Output<T>."));

    [Test]
    public void Stack_OutputThatFails_Fails()
        => Assert.That(
            () => Deployment.TestAsync<FailingStack>(new Cloud()),
            Throws.TypeOf<RunException>().With.Message.Contains("no label"));

    private sealed class GoodStack : Stack
    {
        public GoodStack() => Label = new Widget("widget", new WidgetArgs { Label = "l" }).Label!;

        [Output]
        public Output<string> Label { get; private set; }
    }

    private sealed class ForgetfulStack : Stack
    {
        [Output("first")]
        public Output<string> First { get; private set; } = null!;

        [Output]
        public Output<string> Second { get; private set; } = null!;

        [Output]
        public Output<string> Third { get; private set; } = Output.Create("given");
    }

    private sealed class PlainStack : Stack
    {
        [Output]
        public string Plain { get; private set; } = "text";
    }

    private sealed class FailingStack : Stack
    {
        [Output]
        public Output<string> Label { get; private set; } = Output.Create(
            Task.FromException<string>(new NotSupportedException("no label")));
    }
}
