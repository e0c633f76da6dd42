using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Core;

[TestFixture]
public sealed class OutputTupleTests
{
    [Test]
    public async Task Tuple_Inputs_KeepOrderAndTypesForEveryArity()
    {
        Input<int> one = 1;
        Input<string> two = "2";
        Input<double> three = 3.0;
        Input<bool> four = true;
        Input<char> five = '5';
        Input<long> six = 6L;
        Input<string?> seven = (string?)null;
        Input<int> eight = 8;
        Assert.That(
            await Outputs.ValueAsync(Output.Tuple(one, two)),
            Is.EqualTo((1, "2")));
        Assert.That(
            await Outputs.ValueAsync(Output.Tuple(one, two, three)),
            Is.EqualTo((1, "2", 3.0)));
        Assert.That(
            await Outputs.ValueAsync(Output.Tuple(one, two, three, four)),
            Is.EqualTo((1, "2", 3.0, true)));
        Assert.That(
            await Outputs.ValueAsync(Output.Tuple(one, two, three, four, five)),
            Is.EqualTo((1, "2", 3.0, true, '5')));
        Assert.That(
            await Outputs.ValueAsync(Output.Tuple(one, two, three, four, five, six)),
            Is.EqualTo((1, "2", 3.0, true, '5', 6L)));
        Assert.That(
            await Outputs.ValueAsync(Output.Tuple(one, two, three, four, five, six, seven)),
            Is.EqualTo((1, "2", 3.0, true, '5', 6L, (string?)null)));
        Assert.That(
            await Outputs.ValueAsync(Output.Tuple(one, two, three, four, five, six, seven, eight)),
            Is.EqualTo((1, "2", 3.0, true, '5', 6L, (string?)null, 8)));
    }

    [Test]
    public async Task Tuple_Outputs_KeepOrderAndTypesForEveryArity()
    {
        var one = Output.Create(1);
        var two = Output.Create("2");
        var three = Output.Create(3.0);
        var four = Output.Create(true);
        var five = Output.Create('5');
        var six = Output.Create(6L);
        var seven = Output.Create((string?)null);
        var eight = Output.Create(8);
        Assert.That(
            await Outputs.ValueAsync(Output.Tuple(one, two)),
            Is.EqualTo((1, "2")));
        Assert.That(
            await Outputs.ValueAsync(Output.Tuple(one, two, three)),
            Is.EqualTo((1, "2", 3.0)));
        Assert.That(
            await Outputs.ValueAsync(Output.Tuple(one, two, three, four)),
            Is.EqualTo((1, "2", 3.0, true)));
        Assert.That(
            await Outputs.ValueAsync(Output.Tuple(one, two, three, four, five)),
            Is.EqualTo((1, "2", 3.0, true, '5')));
        Assert.That(
            await Outputs.ValueAsync(Output.Tuple(one, two, three, four, five, six)),
            Is.EqualTo((1, "2", 3.0, true, '5', 6L)));
        Assert.That(
            await Outputs.ValueAsync(Output.Tuple(one, two, three, four, five, six, seven)),
            Is.EqualTo((1, "2", 3.0, true, '5', 6L, (string?)null)));
        Assert.That(
            await Outputs.ValueAsync(Output.Tuple(one, two, three, four, five, six, seven, eight)),
            Is.EqualTo((1, "2", 3.0, true, '5', 6L, (string?)null, 8)));
    }

    [Test]
    public async Task Tuple_OfTwo_CombinesKnownAndSecret(
        [ValueSource(typeof(Outputs), nameof(Outputs.Kinds))] string first,
        [ValueSource(typeof(Outputs), nameof(Outputs.Kinds))] string second)
    {
        var tuple = Output.Tuple(Outputs.Make(first, 1), Outputs.Make(second, 2));
        Assert.That(await Outputs.KindAsync(tuple), Is.EqualTo(Outputs.Combine(first, second)));
    }

    [Test]
    public async Task Tuple_OfEight_OneSecretAndOneUnknownCount()
    {
        Input<int> known = 1;
        Input<int> secret = Output.CreateSecret(2);
        Input<int> unknown = Outputs.Make(Outputs.Unknown, 3);
        var tuple = Output.Tuple(known, known, secret, known, known, known, known, unknown);
        Assert.That(await Outputs.KindAsync(tuple), Is.EqualTo(Outputs.UnknownSecret));
    }

    [Test]
    public void Tuple_NullOutput_Throws()
        => Assert.That(() => Output.Tuple(Output.Create(1), (Output<int>)null!), Throws.ArgumentNullException);
}
