using System.Collections.Immutable;

namespace Pulumi;

internal static class Extensions
{
    /// <summary>The object-typed form of an input or output; a known output of anything else.</summary>
    public static Output<object?> ToObjectOutput(this object? obj)
    {
        var output = obj is IInput input ? input.ToOutput() : obj as IOutput;
        return output is null ? Output.Create(obj) : new Output<object?>(output.GetDataAsync());
    }

    public static ImmutableArray<TResult> SelectAsArray<TItem, TResult>(
        this ImmutableArray<TItem> items, Func<TItem, TResult> map)
        => ImmutableArray.CreateRange(items, map);
}
