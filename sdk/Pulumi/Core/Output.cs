using System.Collections.Immutable;
using System.Globalization;

namespace Pulumi;

/// <summary>Makes and combines <see cref="Output{T}"/>s.</summary>
public static partial class Output
{
    /// <summary>A known, plain output of <paramref name="value"/>.</summary>
    public static Output<T> Create<T>(T value)
        => Create(Task.FromResult(value));

    /// <summary>A known, plain output of what <paramref name="value"/> results in.</summary>
    public static Output<T> Create<T>(Task<T> value)
        => Output<T>.Create(value);

    /// <summary>A secret output of <paramref name="value"/>: shown nowhere and encrypted in the state.</summary>
    public static Output<T> CreateSecret<T>(T value)
        => CreateSecret(Task.FromResult(value));

    /// <summary>A secret output of what <paramref name="value"/> results in.</summary>
    public static Output<T> CreateSecret<T>(Task<T> value)
        => Output<T>.CreateSecret(value);

    /// <summary>The same value, dependencies and knownness as <paramref name="value"/>, but secret.</summary>
    public static Output<T> CreateSecret<T>(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.WithIsSecret(true);
    }

    /// <summary>The same value as <paramref name="output"/>, no longer secret; the original stays as it is.</summary>
    public static Output<T> Unsecret<T>(Output<T> output)
        => output.WithIsSecret(false);

    /// <summary>Whether the value is secret.</summary>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output)
        => (await output.DataTask.ConfigureAwait(false)).IsSecret;

    /// <summary>All values in one array. Unknown if any of them is, and secret if any of them is.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs)
        => AllOf(ImmutableArray.CreateRange(inputs));

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs)
        => AllOf(ImmutableArray.CreateRange(inputs));

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs)
        => All(outputs.AsEnumerable());

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs)
        => AllOf(ImmutableArray.CreateRange(outputs.Select(output => (Input<T>)output)));

    /// <summary>
    /// The interpolated text, with every <see cref="Input{T}"/> and <see cref="Output{T}"/> in it replaced by its
    /// value. Numbers and dates read the same in every culture.
    /// </summary>
    public static Output<string> Format(FormattableString formattableString)
    {
        var holes = formattableString.GetArguments().Select(hole => hole.ToObjectOutput());
        return All(holes).Apply(values =>
            string.Format(CultureInfo.InvariantCulture, formattableString.Format, values.ToArray()));
    }

    private static Output<ImmutableArray<T>> AllOf<T>(ImmutableArray<Input<T>> inputs)
        => OutputJoin.Join(async join =>
        {
            var values = ImmutableArray.CreateBuilder<T>(inputs.Length);
            foreach (var input in inputs)
            {
                values.Add(await join.Take(input).ConfigureAwait(false));
            }

            return values.MoveToImmutable();
        });
}
