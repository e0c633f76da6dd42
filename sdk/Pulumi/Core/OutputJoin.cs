using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>
/// Gathers what several inputs have in common while their values are taken one after another: all their resources,
/// known only if all are known, secret if one is.
/// </summary>
internal sealed class OutputJoin
{
    private ImmutableHashSet<Resource> _resources = ImmutableHashSet<Resource>.Empty;
    private bool _isKnown = true;
    private bool _isSecret;

    /// <summary>An output of what <paramref name="combine"/> makes of the values that it takes.</summary>
    public static Output<T> Join<T>(Func<OutputJoin, Task<T>> combine)
    {
        return new Output<T>(JoinAsync());

        async Task<OutputData<T>> JoinAsync()
        {
            var join = new OutputJoin();
            var value = await combine(join).ConfigureAwait(false);
            return OutputData.Create(join._resources, value, join._isKnown, join._isSecret);
        }
    }

    public async ValueTask<T> Take<T>(Input<T> input)
    {
        var data = await ((Output<T>)input).DataTask.ConfigureAwait(false);
        _resources = _resources.IsEmpty ? data.Resources : _resources.Union(data.Resources);
        _isKnown &= data.IsKnown;
        _isSecret |= data.IsSecret;
        return data.Value;
    }
}
