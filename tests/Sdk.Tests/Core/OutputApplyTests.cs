using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Core;

[TestFixture]
public sealed class OutputApplyTests
{
    [Test]
    public async Task Apply_EveryOverload_GivesTheSameValue()
    {
        var output = Output.Create(20);
        Output<int>[] results =
        [
            output.Apply(value => value + 1),
            output.Apply(value => Task.FromResult(value + 1)),
            output.Apply(value => (Input<int>?)(value + 1)),
            output.Apply(value => Output.Create(value + 1)),
            output.UntypedApply(value => Output.Create((int)value! + 1)),
        ];
        foreach (var result in results)
        {
            Assert.That(await Outputs.ValueAsync(result), Is.EqualTo(21));
            Assert.That(await Outputs.KindAsync(result), Is.EqualTo(Outputs.Known));
        }
    }

    [Test]
    public async Task Apply_TaskWithoutResult_RunsIt()
    {
        var seen = 0;
        Output<ValueTuple> done = Output.Create(7).Apply(async value =>
        {
            await Task.Yield();
            seen = value;
        });
        Assert.That(await Outputs.KindAsync(done), Is.EqualTo(Outputs.Known));
        Assert.That(seen, Is.EqualTo(7));
    }

    [Test]
    public async Task Apply_OfASecretThatGivesNull_IsSecret()
    {
        var nothing = Output.CreateSecret("o").Apply(_ => (Output<string>?)null);

        Assert.That(await Outputs.ValueAsync(nothing), Is.Null);
        Assert.That(await Output.IsSecretAsync(nothing), Is.True);
    }

    [Test]
    public async Task Apply_OuterAndInner_CombineKnownAndSecret(
        [ValueSource(typeof(Outputs), nameof(Outputs.Kinds))] string outer,
        [ValueSource(typeof(Outputs), nameof(Outputs.Kinds))] string inner)
    {
        var calls = 0;
        var result = Outputs.Make(outer, "o").Apply(value =>
        {
            calls++;
            return Outputs.Make(inner, value + "i");
        });
        var expected = Outputs.IsKnown(outer) ? Outputs.Combine(outer, inner) : outer;

        Assert.That(await Outputs.KindAsync(result), Is.EqualTo(expected));
        Assert.That(await Outputs.ValueAsync(result), Is.EqualTo(Outputs.IsKnown(expected) ? "oi" : null));
        Assert.That(calls, Is.EqualTo(Outputs.IsKnown(outer) ? 1 : 0));
    }

    [Test]
    public async Task Apply_NullOutputOrInput_IsNull()
    {
        Assert.That(await Outputs.ValueAsync(Output.Create(1).Apply(_ => (Output<string>?)null)), Is.Null);
        Assert.That(await Outputs.ValueAsync(Output.Create(1).Apply(_ => (Input<string>?)null)), Is.Null);
    }

    [Test]
    public void Apply_Throwing_FailsTheResult()
    {
        var result = Output.Create("x").Apply(int.Parse);
        Assert.That(() => Outputs.ValueAsync(result), Throws.InstanceOf<FormatException>());
    }

    [Test]
    public async Task Apply_OnNullInput_SeesTheDefault()
        => Assert.That(await Outputs.ValueAsync(((Input<string>?)null).Apply(value => value is null)), Is.True);

    [Test]
    public async Task Apply_OnInput_EveryOverloadGivesTheSameValue()
    {
        Input<int> input = 20;
        Output<int>[] results =
        [
            input.Apply(value => value + 1),
            input.Apply(value => Task.FromResult(value + 1)),
            input.Apply(value => (Input<int>?)(value + 1)),
            input.Apply(value => Output.Create(value + 1)),
        ];
        foreach (var result in results)
        {
            Assert.That(await Outputs.ValueAsync(result), Is.EqualTo(21));
        }
    }
}
