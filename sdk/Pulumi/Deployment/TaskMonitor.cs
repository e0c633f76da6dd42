namespace Pulumi;

/// <summary>Counts running tasks. Safe to use from any thread.</summary>
internal sealed class TaskMonitor
{
    private readonly Lock _gate = new();
    private readonly List<Exception> _failures = [];
    private readonly Action<Task> _onCompleted;

    private int _running;
    private TaskCompletionSource<IReadOnlyList<Exception>>? _waiter;

    public TaskMonitor() => _onCompleted = OnCompleted;

    public void Add(Task task)
    {
        if (task.IsCompletedSuccessfully)
            return;
        lock (_gate)
            _running++;

        // Not executed synchronously: whoever awaits the task may register more work before it counts as ended.
        task.ContinueWith(
            _onCompleted, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    /// <summary>Ends when no task runs any more (empty result) or with the failures seen so far.</summary>
    public Task<IReadOnlyList<Exception>> WaitForIdleOrFailureAsync()
    {
        lock (_gate)
        {
            if (_failures.Count > 0 || _running == 0)
                return Task.FromResult(TakeFailures());
            _waiter ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _waiter.Task;
        }
    }

    private void OnCompleted(Task task)
    {
        lock (_gate)
        {
            _running--;
            if (task.Exception is { } exception)
                _failures.AddRange(exception.InnerExceptions);
            if (_waiter is null || (_failures.Count == 0 && _running > 0))
                return;
            _waiter.SetResult(TakeFailures());
            _waiter = null;
        }
    }

    // One failure faults every output that depends on it; it is reported once.
    private IReadOnlyList<Exception> TakeFailures()
    {
        IReadOnlyList<Exception> failures = [.. _failures.Distinct()];
        _failures.Clear();
        return failures;
    }
}
