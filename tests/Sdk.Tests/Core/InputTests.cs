using System.Text.Json;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Core;

[TestFixture]
public sealed class InputTests
{
    [Test]
    public async Task Input_ValueOrOutput_KeepsIt()
    {
        Input<string> value = "v";
        Input<string> secret = Output.CreateSecret("s");
        Output<string> back = secret;
        Assert.That(await Outputs.ValueAsync(value), Is.EqualTo("v"));
        Assert.That(await Outputs.ValueAsync(back), Is.EqualTo("s"));
        Assert.That(await Outputs.KindAsync(back), Is.EqualTo(Outputs.Secret));
    }

    [Test]
    public void Input_NullOutput_Throws()
        => Assert.That(() => (Input<string>)(Output<string>)null!, Throws.ArgumentNullException);

    [Test]
    public async Task ToOutput_NullInput_IsAKnownDefault()
    {
        var output = ((Input<int>?)null).ToOutput();
        Assert.That(await Outputs.ValueAsync(output), Is.Zero);
        Assert.That(await Outputs.KindAsync(output), Is.EqualTo(Outputs.Known));
    }

    [Test]
    public async Task InputUnion_EveryConversion_PicksTheCase()
    {
        InputUnion<int, string>[] first =
        [
            1,
            (Input<int>)1,
            Output.Create(1),
            Union<int, string>.FromT0(1),
            Output.Create(Union<int, string>.FromT0(1)),
        ];
        InputUnion<int, string>[] second = ["s", (Input<string>)"s", Output.Create("s")];
        foreach (var input in first)
        {
            Assert.That((await Outputs.ValueAsync(input)).AsT0, Is.EqualTo(1));
        }

        foreach (var input in second)
        {
            Assert.That((await Outputs.ValueAsync(input)).AsT1, Is.EqualTo("s"));
        }

        Assert.That((await Outputs.ValueAsync(new InputUnion<int, string>())).AsT0, Is.Zero);
    }

    [Test]
    public async Task OutputOfUnion_Extensions_ReadTheCase()
    {
        var output = Output.Create(Union<int, string>.FromT1("s"));
        Assert.That(await Outputs.ValueAsync(output.IsT0()), Is.False);
        Assert.That(await Outputs.ValueAsync(output.IsT1()), Is.True);
        Assert.That(await Outputs.ValueAsync(output.AsT1()), Is.EqualTo("s"));
        Assert.That(await Outputs.ValueAsync(output.Value()), Is.EqualTo("s"));
        Assert.That(() => Outputs.ValueAsync(output.AsT0()), Throws.InvalidOperationException);
    }

    [Test]
    public async Task InputJson_EveryConversion_IsTheElement()
    {
        const string text = """{"a":[1]}""";
        var document = JsonDocument.Parse(text);
        InputJson[] inputs =
        [
            text,
            document,
            document.RootElement,
            Output.Create(text),
            Output.Create(document),
            Output.Create(document.RootElement),
        ];
        foreach (var input in inputs)
        {
            Assert.That((await Outputs.ValueAsync(input)).GetRawText(), Is.EqualTo(text));
        }

        Assert.That((await Outputs.ValueAsync(new InputJson())).ValueKind, Is.EqualTo(JsonValueKind.Undefined));
    }

    [Test]
    public void InputJson_MalformedText_ThrowsAtOnce()
        => Assert.That(() => (InputJson)"{", Throws.InstanceOf<JsonException>());
}
