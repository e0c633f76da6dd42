using Pulumi.Serialization;

namespace Pulumi;

/// <summary>An output to hand out now and to resolve later, for values that refer to each other in a circle.</summary>
public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<OutputData<T>> _source = new();
    private int _resolved;

    public DeferredOutput()
        => Output = new Output<T>(_source.Task);

    /// <summary>Takes on the value of the output that <see cref="Resolve"/> is given.</summary>
    public Output<T> Output { get; }

    /// <summary>Gives <see cref="Output"/> the value, dependencies and secretness of <paramref name="output"/>.</summary>
    /// <exception cref="InvalidOperationException">It has been resolved before.</exception>
    public void Resolve(Output<T> output)
    {
        if (Interlocked.Exchange(ref _resolved, 1) != 0)
        {
            throw new InvalidOperationException("DeferredOutput can only be resolved once.");
        }

        output.DataTask.ContinueWith(
            _source.SetFromTask, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }
}
