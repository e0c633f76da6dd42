using System.Collections.Immutable;

namespace Pulumi;

public sealed partial class InputList<T>
{
    public static implicit operator InputList<T>(T value)
        => Of([value]);

    public static implicit operator InputList<T>(Output<T> value)
        => Of([value]);

    public static implicit operator InputList<T>(Input<T> value)
        => Of([value]);

    public static implicit operator InputList<T>(T[] values)
        => Of(ImmutableArray.CreateRange(values.Select(value => (Input<T>)value)));

    public static implicit operator InputList<T>(Output<T>[] values)
        => Of(ImmutableArray.CreateRange(values.Select(value => (Input<T>)value)));

    public static implicit operator InputList<T>(Input<T>[] values)
        => Of(ImmutableArray.CreateRange(values));

    public static implicit operator InputList<T>(List<T> values)
        => ImmutableArray.CreateRange(values);

    public static implicit operator InputList<T>(List<Output<T>> values)
        => ImmutableArray.CreateRange(values);

    public static implicit operator InputList<T>(List<Input<T>> values)
        => ImmutableArray.CreateRange(values);

    // An array that was never initialised is a null list, not an empty one, here and below.
    public static implicit operator InputList<T>(ImmutableArray<T> values)
        => Of(values.IsDefault ? default : values.SelectAsArray(value => (Input<T>)value));

    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values)
        => Of(values.IsDefault ? default : values.SelectAsArray(value => (Input<T>)value));

    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values)
        => Of(values);

    public static implicit operator InputList<T>(Output<T[]> values)
        => values.Apply(ImmutableArray.CreateRange);

    public static implicit operator InputList<T>(Output<List<T>> values)
        => values.Apply(ImmutableArray.CreateRange);

    public static implicit operator InputList<T>(Output<IEnumerable<T>> values)
        => values.Apply(ImmutableArray.CreateRange);

    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values)
        => new(values.Apply(array =>
            array.IsDefault ? default : array.SelectAsArray(value => (Input<T>)value)));

    private static InputList<T> Of(ImmutableArray<Input<T>> elements)
        => new(Output.Create(elements));
}
