using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// A map property of a resource to be, with text keys. The map as a whole or each value may be an output. Made for
/// collection initialisers (<c>Tags = { { "a", b } }</c> or <c>{ ["a"] = b }</c>); it also converts from dictionaries
/// and outputs of them. As its values may not exist yet, it can only be enumerated asynchronously.
/// </summary>
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private InputContents<ImmutableDictionary<string, Input<TValue>>, ImmutableDictionary<string, TValue>> _contents;

    public InputMap()
        : this(Output.Create(ImmutableDictionary<string, Input<TValue>>.Empty))
    {
    }

    private InputMap(Output<ImmutableDictionary<string, Input<TValue>>> entries)
        => _contents = new(entries, Joined);

    private protected override Output<ImmutableDictionary<string, TValue>> CurrentOutput => _contents.Joined;

    /// <summary>Adds an entry; fails as <see cref="Add(string, Input{TValue})"/> does.</summary>
    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values)
        => Output.Create(values);

    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values)
        => Output.Create(values);

    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values)
        => values.Apply(ImmutableDictionary.CreateRange);

    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values)
        => values.Apply(ImmutableDictionary.CreateRange);

    // A null dictionary, which the type does not allow for, stays a null map.
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values)
        => new(values.Apply(map =>
            map?.ToImmutableDictionary(entry => entry.Key, entry => (Input<TValue>)entry.Value)!));

    /// <summary>A new map of the entries of both; <paramref name="second"/> wins where both have a key.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second)
        => new(Output.Tuple(first._contents.Elements, second._contents.Elements)
            .Apply(both => both.Item1.SetItems(both.Item2)));

    /// <summary>
    /// Adds an entry. Adding a key again is fine if its values turn out equal; otherwise the map fails with an
    /// <see cref="ArgumentException"/> when its values are read.
    /// </summary>
    public void Add(string key, Input<TValue> value)
        => Change(_contents.Elements.Apply(entries => entries.TryGetValue(key, out var earlier)
            ? entries.SetItem(key, Same(key, earlier, value))
            : entries.Add(key, value)));

    /// <summary>Adds the entries of another map; for collection initialisers.</summary>
    public void Add(InputMap<TValue> values)
        => AddRange(values);

    /// <summary>Adds the entries of another map. A key that is there already makes the map fail when read.</summary>
    public void AddRange(InputMap<TValue> values)
        => Change(Output.Tuple(_contents.Elements, values._contents.Elements)
            .Apply(both => both.Item1.AddRange(both.Item2)));

    /// <summary>The entries that are known; none if any value is unknown.</summary>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(
        CancellationToken cancellationToken)
    {
        var none = ImmutableDictionary<string, TValue>.Empty;
        var entries = await CurrentOutput.GetValueAsync(whenUnknown: none).ConfigureAwait(false);
        foreach (var entry in entries)
        {
            yield return entry;
        }
    }

    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException($"A {GetType().FullName} cannot be synchronously enumerated. "
            + $"Use {nameof(GetAsyncEnumerator)} instead.");

    private static Output<ImmutableDictionary<string, TValue>>? Joined(
        ImmutableDictionary<string, Input<TValue>>? entries)
        => entries is null ? null : Output
            .All(entries.Select(entry => entry.Value.Apply(value => KeyValuePair.Create(entry.Key, value))))
            .Apply(list => list.ToImmutableDictionary());

    private static Output<TValue> Same(string key, Input<TValue> earlier, Input<TValue> later)
        => Output.Tuple(earlier, later).Apply(both => EqualityComparer<TValue>.Default.Equals(both.Item1, both.Item2)
            ? both.Item1
            : throw new ArgumentException($"Key '{key}' already exists in the map with a different value."));

    private void Change(Output<ImmutableDictionary<string, Input<TValue>>> entries)
        => _contents = new(entries, Joined);
}
