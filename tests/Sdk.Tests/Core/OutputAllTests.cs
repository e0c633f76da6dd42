using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Core;

[TestFixture]
public sealed class OutputAllTests
{
    [Test]
    public async Task All_EveryOverload_KeepsTheOrder()
    {
        Input<int>[] inputs = [3, Output.Create(1), 2];
        Output<int>[] outputs = [Output.Create(3), Output.Create(1), Output.Create(2)];
        int[] expected = [3, 1, 2];
        Assert.That(await Outputs.ValueAsync(Output.All(inputs)), Is.EqualTo(expected));
        Assert.That(await Outputs.ValueAsync(Output.All(inputs.AsEnumerable())), Is.EqualTo(expected));
        Assert.That(await Outputs.ValueAsync(Output.All(outputs)), Is.EqualTo(expected));
        Assert.That(await Outputs.ValueAsync(Output.All(outputs.AsEnumerable())), Is.EqualTo(expected));
    }

    [Test]
    public async Task All_Nothing_IsAnEmptyKnownArray()
    {
        var all = Output.All(Array.Empty<Output<string>>());
        Assert.That(await Outputs.ValueAsync(all), Is.Empty);
        Assert.That(await Outputs.KindAsync(all), Is.EqualTo(Outputs.Known));
    }

    [Test]
    public void All_AnyKinds_CombineAndKeepTheValues()
        => Prop.ForAll(
            Gen.Elements(Outputs.Kinds).ListOf().ToArbitrary(),
            kinds => HoldsAsync([.. kinds]).GetAwaiter().GetResult())
            .Check(FsCheck.Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [Test]
    public async Task GetAt_FirstAndLength_ReadTheArray()
    {
        var array = Output.All(Output.Create("a"), Output.Create("b"));
        Assert.That(await Outputs.ValueAsync(array.GetAt(1)), Is.EqualTo("b"));
        Assert.That(await Outputs.ValueAsync(array.First()), Is.EqualTo("a"));
        Assert.That(await Outputs.ValueAsync(array.Length()), Is.EqualTo(2));
    }

    private static async Task<bool> HoldsAsync(string[] kinds)
    {
        var all = Output.All(kinds.Select((kind, index) => Outputs.Make(kind, index)));
        var expected = Outputs.Combine(kinds);
        return await Outputs.KindAsync(all) == expected
            && (!Outputs.IsKnown(expected)
                || (await Outputs.ValueAsync(all)).SequenceEqual(Enumerable.Range(0, kinds.Length)));
    }
}
