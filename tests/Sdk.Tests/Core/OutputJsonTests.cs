using System.Collections.Immutable;
using System.Text.Json;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Core;

[TestFixture]
public sealed class OutputJsonTests
{
    private static readonly JsonSerializerOptions CamelCase = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    [Test]
    public async Task JsonSerialize_WrappersOfEveryKind_AreWrittenAsTheirValues()
    {
        var map = new InputMap<bool> { { "k", true } };
        var document = new Document(Output.Create("o"), "i", [1, Output.Create(2)], map);
        var json = Output.JsonSerialize(Output.Create(document));
        Assert.That(
            await Outputs.ValueAsync(json),
            Is.EqualTo("""{"AnOutput":"o","AnInput":"i","AList":[1,2],"AMap":{"k":true}}"""));
        Assert.That(await Outputs.KindAsync(json), Is.EqualTo(Outputs.Known));
    }

    [Test]
    public async Task JsonSerialize_OuterAndNested_CombineKnownAndSecret(
        [ValueSource(typeof(Outputs), nameof(Outputs.Kinds))] string outer,
        [ValueSource(typeof(Outputs), nameof(Outputs.Kinds))] string nested)
    {
        var json = Output.JsonSerialize(Outputs.Make(outer, new Dictionary<string, Output<int>>
        {
            ["n"] = Outputs.Make(nested, 1),
        }));

        // What is unknown is not looked into, so nobody learns that it is secret.
        var seen = nested == Outputs.UnknownSecret ? Outputs.Unknown : nested;
        Assert.That(
            await Outputs.KindAsync(json),
            Is.EqualTo(Outputs.IsKnown(outer) ? Outputs.Combine(outer, seen) : outer));
    }

    [Test]
    public async Task JsonSerialize_Options_ApplyToNestedValues()
    {
        var value = Output.Create(new { Outer = Output.Create(new { Inner = 1 }) });
        Assert.That(
            await Outputs.ValueAsync(Output.JsonSerialize(value, CamelCase)),
            Is.EqualTo("""{"outer":{"inner":1}}"""));
    }

    [Test]
    public async Task JsonSerialize_NullOutputs_AreNull()
        => Assert.That(
            await Outputs.ValueAsync(Output.JsonSerialize(Output.Create(new Output<string>?[] { null }))),
            Is.EqualTo("[null]"));

    [Test]
    public async Task JsonSerialize_ManyAtOnce_DoNotMix()
    {
        var texts = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Task.Run(async () =>
        {
            var kind = number % 2 == 0 ? Outputs.Secret : Outputs.Known;
            var json = Output.JsonSerialize(Output.Create(new[] { Outputs.Make(kind, number) }));
            return (await Outputs.ValueAsync(json), await Outputs.KindAsync(json));
        })));
        Assert.That(texts, Is.EqualTo(Enumerable.Range(0, 50).Select(number =>
            ($"[{number}]", number % 2 == 0 ? Outputs.Secret : Outputs.Known))));
    }

    [Test]
    public void JsonSerialize_Null_Throws()
        => Assert.That(() => Output.JsonSerialize((Output<int>)null!), Throws.ArgumentNullException);

    [Test]
    public async Task JsonDeserialize_Text_FillsNestedOutputs()
    {
        var read = Output.JsonDeserialize<Document>(Output.CreateSecret(
            """{"AnOutput":"o","AnInput":"i","AList":[1,2],"AMap":{"k":true}}"""));
        var document = await Outputs.ValueAsync(read);

        Assert.That(await Outputs.KindAsync(read), Is.EqualTo(Outputs.Secret));
        Assert.That(await Outputs.ValueAsync(document.AnOutput), Is.EqualTo("o"));
        Assert.That(await Outputs.KindAsync(document.AnOutput), Is.EqualTo(Outputs.Secret));
        Assert.That(await Outputs.ValueAsync(document.AnInput), Is.EqualTo("i"));
        Assert.That(await Outputs.ValueAsync(document.AList), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(
            await Outputs.ValueAsync(document.AMap),
            Is.EqualTo(ImmutableDictionary<string, bool>.Empty.Add("k", true)));
    }

    [Test]
    public async Task JsonDeserialize_Unknown_StaysUnknown()
    {
        var read = Output.JsonDeserialize<int>(Outputs.Make(Outputs.UnknownSecret, "1"));
        Assert.That(await Outputs.KindAsync(read), Is.EqualTo(Outputs.UnknownSecret));
    }

    [Test]
    public void JsonDeserialize_Nonsense_Fails()
        => Assert.That(
            () => Outputs.ValueAsync(Output.JsonDeserialize<int>(Output.Create("{"))),
            Throws.InstanceOf<JsonException>());

    private sealed record Document(
        Output<string> AnOutput, Input<string> AnInput, InputList<int> AList, InputMap<bool> AMap);
}
