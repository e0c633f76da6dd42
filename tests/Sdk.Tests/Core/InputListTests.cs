using System.Collections;
using System.Collections.Immutable;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Core;

[TestFixture]
public sealed class InputListTests
{
    private static readonly string[] OneTwo = ["one", "two"];

    private static IEnumerable<TestCaseData<InputList<string>>> Conversions()
    {
        Input<string> one = "one";
        Input<string> two = "two";
        Output<string> first = Output.Create("one");
        Output<string> second = Output.Create("two");
        yield return Case("array of values", OneTwo);
        yield return Case("array of outputs", new[] { first, second });
        yield return Case("array of inputs", new[] { one, two });
        yield return Case("list of values", new List<string>(OneTwo));
        yield return Case("list of outputs", new List<Output<string>> { first, second });
        yield return Case("list of inputs", new List<Input<string>> { one, two });
        yield return Case("immutable array of values", ImmutableArray.Create(OneTwo));
        yield return Case("immutable array of outputs", ImmutableArray.Create(first, second));
        yield return Case("immutable array of inputs", ImmutableArray.Create(one, two));
        yield return Case("output of array", Output.Create(OneTwo));
        yield return Case("output of list", Output.Create(new List<string>(OneTwo)));
        yield return Case("output of enumerable", Output.Create(OneTwo.AsEnumerable()));
        yield return Case("output of immutable array", Output.Create(ImmutableArray.Create(OneTwo)));

        static TestCaseData<InputList<string>> Case(string name, InputList<string> list)
            => new(list) { TestName = $"Conversion_{name}_KeepsTheElements" };
    }

    [TestCaseSource(nameof(Conversions))]
    public async Task Conversion_AnySource_KeepsTheElements(InputList<string> list)
        => Assert.That(await Outputs.ValueAsync(list), Is.EqualTo(OneTwo));

    [Test]
    public async Task Conversion_SingleElement_IsAListOfIt()
    {
        InputList<string> fromValue = "a";
        InputList<string> fromOutput = Output.Create("a");
        InputList<string> fromInput = (Input<string>)"a";
        string[] expected = ["a"];
        Assert.That(await Outputs.ValueAsync(fromValue), Is.EqualTo(expected));
        Assert.That(await Outputs.ValueAsync(fromOutput), Is.EqualTo(expected));
        Assert.That(await Outputs.ValueAsync(fromInput), Is.EqualTo(expected));
    }

    [Test]
    public async Task Conversion_UninitialisedArray_StaysUninitialised()
    {
        InputList<string> ofValues = default(ImmutableArray<string>);
        InputList<string> ofOutput = Output.Create(default(ImmutableArray<string>));
        Assert.That((await Outputs.ValueAsync(ofValues)).IsDefault, Is.True);
        Assert.That((await Outputs.ValueAsync(ofOutput)).IsDefault, Is.True);
    }

    [Test]
    public async Task Initialiser_MixedElements_AreAppended()
    {
        InputList<string> tail = new[] { "d", "e" };
        var list = new InputList<string> { "a", Output.Create("b"), (Input<string>)"c", tail };
        Assert.That(await Outputs.ValueAsync(list), Is.EqualTo(new[] { "a", "b", "c", "d", "e" }));
    }

    [Test]
    public async Task Add_AfterReading_IsSeenByTheNextReader()
    {
        var list = new InputList<int> { 1 };
        var before = list.ToOutput();
        list.Add(2, 3);
        list.AddRange(new[] { 4 });
        Assert.That(await Outputs.ValueAsync(before), Is.EqualTo(new[] { 1 }));
        Assert.That(await Outputs.ValueAsync(list), Is.EqualTo(new[] { 1, 2, 3, 4 }));
    }

    [Test]
    public async Task Concat_Other_ChangesNeither()
    {
        InputList<int> first = new[] { 1 };
        InputList<int> second = new[] { 2 };
        Assert.That(await Outputs.ValueAsync(first.Concat(second)), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(await Outputs.ValueAsync(first), Is.EqualTo(new[] { 1 }));
        Assert.That(await Outputs.ValueAsync(second), Is.EqualTo(new[] { 2 }));
    }

    [Test]
    public async Task Elements_AnyKind_CountForTheWholeList(
        [ValueSource(typeof(Outputs), nameof(Outputs.Kinds))] string first,
        [ValueSource(typeof(Outputs), nameof(Outputs.Kinds))] string second)
    {
        var list = new InputList<int> { Outputs.Make(first, 1), Outputs.Make(second, 2) };
        Assert.That(await Outputs.KindAsync(list.ToOutput()), Is.EqualTo(Outputs.Combine(first, second)));
    }

    [Test]
    public async Task AsyncEnumeration_Known_GivesTheElements()
    {
        var seen = new List<string>();
        await foreach (var element in (InputList<string>)OneTwo)
        {
            seen.Add(await Outputs.ValueAsync(element));
        }

        Assert.That(seen, Is.EqualTo(OneTwo));
    }

    [Test]
    public async Task AsyncEnumeration_UnknownElement_GivesNothing()
    {
        var count = 0;
        await foreach (var _ in new InputList<int> { 1, Outputs.Make(Outputs.Unknown, 2) })
        {
            count++;
        }

        Assert.That(count, Is.Zero);
    }

    [Test]
    public void Enumeration_Synchronous_SaysWhatToUse()
        => Assert.That(
            () => ((IEnumerable)new InputList<string>()).GetEnumerator(),
            Throws.InstanceOf<NotSupportedException>().With.Message.EqualTo(
                $"A {typeof(InputList<string>).FullName} cannot be synchronously enumerated. "
                + "Use GetAsyncEnumerator instead."));

    [Test]
    public async Task Add_CaseOfAUnion_IsWrapped()
    {
        var list = new InputList<Union<int, string>>();
        list.Add((Input<int>)1);
        list.Add((Input<string>)"two");
        var values = await Outputs.ValueAsync(list);
        Assert.That(values.Select(value => value.Value), Is.EqualTo(new object[] { 1, "two" }));
    }
}
