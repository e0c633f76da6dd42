using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Mocks;

[TestFixture]
public sealed class OutputPropertyTests
{
    [Test]
    public void OutputProperty_NotAnOutput_Fails()
        => Assert.That(
            () => TestProgram.PreviewAsync(new Cloud(), () => { _ = new Plain("x"); }),
            Throws.TypeOf<RunException>().With.Message.EqualTo(
                "Output(s) 'plain' have incorrect type. " +
                "[Output] attributed properties must be instances of Output<T>."));

    [Test]
    public void OutputProperty_OfUnmarkedClass_Fails()
        => Assert.That(
            () => TestProgram.PreviewAsync(new Cloud(), () => { _ = new Unmarked("x"); }),
            Throws.TypeOf<RunException>().With.Message.Contains("contains invalid type System.Text.StringBuilder."));

    [Test]
    public void OutputProperty_WithoutSetter_Fails()
        => Assert.That(
            () => TestProgram.PreviewAsync(new Cloud(), () => { _ = new ReadOnly("x"); }),
            Throws.TypeOf<RunException>().With.Message.Contains("did not have a 'set' method"));

    private sealed class Plain(string name) : CustomResource("test:index:Plain", name, null, options: null)
    {
        [Output("plain")]
        public string Text { get; private set; } = "";
    }

    private sealed class Unmarked(string name) : CustomResource("test:index:Unmarked", name, null, options: null)
    {
        [Output("builder")]
        public Output<System.Text.StringBuilder> Builder { get; private set; } = null!;
    }

    private sealed class ReadOnly(string name) : CustomResource("test:index:ReadOnly", name, null, options: null)
    {
        [Output("value")]
        public Output<string> Value { get; } = null!;
    }
}
