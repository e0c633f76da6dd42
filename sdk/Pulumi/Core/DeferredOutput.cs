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

    /// <summary>Gives <see cref="Output"/> all that <paramref name="output"/> is.</summary>
    /// <exception cref="InvalidOperationException">It has been resolved before.</exception>
    public void Resolve(Output<T> output)
    {
        if (Interlocked.Exchange(ref _resolved, 1) != 0)
        {
            throw new InvalidOperationException("DeferredOutput can only be resolved once.");
        }

        output.DataTask.ContinueWith(
            Settle, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    private void Settle(Task<OutputData<T>> task)
    {
        // The official package hands on the task's own AggregateException, and so wraps the failure once more.
        if (task.IsFaulted)
        {
            _source.SetException(task.Exception);
        }
        else
        {
            _source.SetFromTask(task);
        }
    }
}
