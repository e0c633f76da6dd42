using System.Collections;
using System.Collections.Immutable;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Core;

[TestFixture]
public sealed class InputMapTests
{
    private static readonly Dictionary<string, int> AB = new() { ["a"] = 1, ["b"] = 2 };

    private static IEnumerable<TestCaseData<InputMap<int>>> Conversions()
    {
        yield return Case("dictionary", AB);
        yield return Case("immutable dictionary", AB.ToImmutableDictionary());
        yield return Case("output of dictionary", Output.Create(AB));
        yield return Case("output of dictionary interface", Output.Create<IDictionary<string, int>>(AB));
        yield return Case("output of immutable dictionary", Output.Create(AB.ToImmutableDictionary()));

        static TestCaseData<InputMap<int>> Case(string name, InputMap<int> map)
            => new(map) { TestName = $"Conversion_{name}_KeepsTheEntries" };
    }

    [TestCaseSource(nameof(Conversions))]
    public async Task Conversion_AnySource_KeepsTheEntries(InputMap<int> map)
        => Assert.That(await Outputs.ValueAsync(map), Is.EquivalentTo(AB));

    [Test]
    public async Task Conversion_NullDictionary_StaysNull()
    {
        InputMap<int> map = Output.Create((ImmutableDictionary<string, int>)null!);
        Assert.That(await Outputs.ValueAsync(map), Is.Null);
    }

    [Test]
    public async Task Initialiser_BothForms_AddEntries()
    {
        var added = new InputMap<int> { { "a", 1 }, { "b", Output.Create(2) } };
        var indexed = new InputMap<int> { ["a"] = 1, ["b"] = Output.Create(2) };
        var joined = new InputMap<int> { new InputMap<int> { { "a", 1 } }, { "b", 2 } };
        Assert.That(await Outputs.ValueAsync(added), Is.EquivalentTo(AB));
        Assert.That(await Outputs.ValueAsync(indexed), Is.EquivalentTo(AB));
        Assert.That(await Outputs.ValueAsync(joined), Is.EquivalentTo(AB));
    }

    [Test]
    public async Task Add_SameKeyWithEqualValue_IsFineAndStaysSecret()
    {
        var map = new InputMap<string> { { "k", Output.CreateSecret("v") }, { "k", "v" } };
        Assert.That((await Outputs.ValueAsync(map))["k"], Is.EqualTo("v"));
        Assert.That(await Outputs.KindAsync(map.ToOutput()), Is.EqualTo(Outputs.Secret));
    }

    [Test]
    public void Add_SameKeyWithOtherValue_FailsWhenRead()
    {
        var map = new InputMap<string> { { "k", "v" }, { "k", "w" } };
        Assert.That(
            () => Outputs.ValueAsync(map),
            Throws.ArgumentException.With.Message.EqualTo("Key 'k' already exists in the map with a different value."));
    }

    [Test]
    public void AddRange_KeyThatIsThere_FailsWhenRead()
    {
        var map = new InputMap<string> { { "k", "v" } };
        map.AddRange(new InputMap<string> { { "k", "v" } });
        Assert.That(() => Outputs.ValueAsync(map), Throws.ArgumentException);
    }

    [Test]
    public async Task Merge_SameKey_TheSecondWinsAndNeitherChanges()
    {
        var first = new InputMap<int> { { "a", 0 }, { "b", 2 } };
        var second = new InputMap<int> { { "a", 1 } };
        Assert.That(await Outputs.ValueAsync(InputMap<int>.Merge(first, second)), Is.EquivalentTo(AB));
        Assert.That((await Outputs.ValueAsync(first))["a"], Is.Zero);
        Assert.That(await Outputs.ValueAsync(second), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Entries_AnyKind_CountForTheWholeMap(
        [ValueSource(typeof(Outputs), nameof(Outputs.Kinds))] string first,
        [ValueSource(typeof(Outputs), nameof(Outputs.Kinds))] string second)
    {
        var map = new InputMap<int> { { "a", Outputs.Make(first, 1) }, { "b", Outputs.Make(second, 2) } };
        Assert.That(await Outputs.KindAsync(map.ToOutput()), Is.EqualTo(Outputs.Combine(first, second)));
    }

    [Test]
    public async Task AsyncEnumeration_Known_GivesTheEntries()
    {
        var seen = new Dictionary<string, int>();
        await foreach (var entry in (InputMap<int>)AB)
        {
            var (key, value) = await Outputs.ValueAsync(entry);
            seen.Add(key, value);
        }

        Assert.That(seen, Is.EquivalentTo(AB));
    }

    [Test]
    public void Enumeration_Synchronous_SaysWhatToUse()
        => Assert.That(
            () => ((IEnumerable)new InputMap<string>()).GetEnumerator(),
            Throws.InstanceOf<NotSupportedException>().With.Message.EqualTo(
                $"A {typeof(InputMap<string>).FullName} cannot be synchronously enumerated. "
                + "Use GetAsyncEnumerator instead."));

    [Test]
    public async Task Add_CaseOfAUnion_IsWrapped()
    {
        var map = new InputMap<Union<int, string>>();
        map.Add("a", (Input<int>)1);
        map.Add("b", (Input<string>)"two");
        var values = await Outputs.ValueAsync(map);
        Assert.That(values["a"].AsT0, Is.EqualTo(1));
        Assert.That(values["b"].AsT1, Is.EqualTo("two"));
    }
}
