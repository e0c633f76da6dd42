using System.Globalization;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Core;

[TestFixture]
public sealed class OutputFormatTests
{
    [Test]
    public async Task Format_InputsOutputsAndValues_AreReplaced()
    {
        Input<string> input = "in";
        var text = Output.Format($"{input}-{Output.Create(1)}-{"plain"}-{null}-{{}}");
        Assert.That(await Outputs.ValueAsync(text), Is.EqualTo("in-1-plain--{}"));
    }

    [Test]
    public async Task Format_AlignmentAndFormat_ApplyToTheValue()
        => Assert.That(
            await Outputs.ValueAsync(Output.Format($"[{Output.Create(5),3}|{Output.Create(0.5):F2}]")),
            Is.EqualTo("[  5|0.50]"));

    [Test]
    public async Task Format_AnyCulture_ReadsTheSame()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
            Assert.That(await Outputs.ValueAsync(Output.Format($"{1.5}")), Is.EqualTo("1.5"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Test]
    public async Task Format_Holes_CombineKnownAndSecret(
        [ValueSource(typeof(Outputs), nameof(Outputs.Kinds))] string first,
        [ValueSource(typeof(Outputs), nameof(Outputs.Kinds))] string second)
    {
        var text = Output.Format($"{Outputs.Make(first, 1)}{Outputs.Make(second, 2)}");
        Assert.That(await Outputs.KindAsync(text), Is.EqualTo(Outputs.Combine(first, second)));
    }
}
