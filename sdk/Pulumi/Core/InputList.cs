using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// A list property of a resource to be. The list as a whole or each element may be an output. Made for collection
/// initialisers (<c>Items = { a, b }</c>); it also converts from arrays, lists and outputs of them. As its elements may
/// not exist yet, it can only be enumerated asynchronously.
/// </summary>
public sealed partial class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    private InputContents<ImmutableArray<Input<T>>, ImmutableArray<T>> _contents;

    public InputList()
        : this(Output.Create(ImmutableArray<Input<T>>.Empty))
    {
    }

    private InputList(Output<ImmutableArray<Input<T>>> elements)
        => _contents = Contents(elements);

    private protected override Output<ImmutableArray<T>> CurrentOutput => _contents.Joined;

    /// <summary>Appends the inputs.</summary>
    public void Add(params Input<T>[] inputs)
        => AddRange(inputs);

    /// <summary>Appends the elements of another list; for collection initialisers.</summary>
    public void Add(InputList<T> inputs)
        => AddRange(inputs);

    /// <summary>Appends the elements of another list.</summary>
    public void AddRange(InputList<T> inputs)
        => _contents = Contents(Followed(inputs));

    /// <summary>A new list of the elements of this list, then those of <paramref name="other"/>.</summary>
    public InputList<T> Concat(InputList<T> other)
        => new(Followed(other));

    /// <summary>The elements that are known; none if any of them is unknown.</summary>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var values = await CurrentOutput.GetValueAsync(whenUnknown: []).ConfigureAwait(false);
        foreach (var value in values)
        {
            yield return value;
        }
    }

    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException($"A {GetType().FullName} cannot be synchronously enumerated. "
            + $"Use {nameof(GetAsyncEnumerator)} instead.");

    internal InputList<T> Clone()
        => new(_contents.Elements);

    private static InputContents<ImmutableArray<Input<T>>, ImmutableArray<T>> Contents(
        Output<ImmutableArray<Input<T>>> elements)
        => new(elements, array => array.IsDefault ? Output.Create(default(ImmutableArray<T>)) : Output.All(array));

    private Output<ImmutableArray<Input<T>>> Followed(InputList<T> other)
        => Output.Tuple(_contents.Elements, other._contents.Elements)
            .Apply(both => both.Item1.AddRange(both.Item2));
}
