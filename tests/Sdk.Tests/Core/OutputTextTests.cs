using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Core;

[TestFixture]
[NonParallelizable]
public sealed class OutputTextTests
{
    private const string Variable = "PULUMI_ERROR_OUTPUT_STRING";

    [TearDown]
    public void ClearVariable()
        => Environment.SetEnvironmentVariable(Variable, null);

    [TestCase("1")]
    [TestCase("true")]
    [TestCase("TRUE")]
    public void ToString_WhenAskedToThrow_SaysWhatToDoInstead(string setting)
    {
        Environment.SetEnvironmentVariable(Variable, setting);
        Assert.That(
            () => $"{Output.Create("name")}",
            Throws.InvalidOperationException.With.Message.EqualTo(string.Join(
                Environment.NewLine,
                "Calling [ToString] on an [Output<T>] is not supported.",
                "",
                "To get the value of an Output<T> as an Output<string> consider:",
                "1. o.Apply(v => $\"prefix{v}suffix\")",
                "2. Output.Format($\"prefix{hostname}suffix\");",
                "",
                "See https://www.pulumi.com/docs/concepts/inputs-outputs for more details.")));
    }
}
