using System.Reflection;

namespace Pulumi;

/// <summary>Runs a program to its end: until everything it started has finished, or something failed.</summary>
internal sealed class Runner(EngineLogger logger)
{
    private readonly TaskMonitor _inFlight = new();

    /// <summary>Keeps the program alive until the task ends, and fails it if the task fails.</summary>
    public void RegisterTask(Task task) => _inFlight.Add(task);

    public async Task RunAsync(Func<Stack> stackFactory)
    {
        try
        {
            var stack = stackFactory();
            stack.RegisterPropertyOutputs();
            RegisterTask(stack.Outputs.DataTask);
        }
        catch (Exception exception)
        {
            Report(exception);
            return;
        }

        foreach (var exception in await _inFlight.WaitForIdleOrFailureAsync().ConfigureAwait(false))
            Report(exception);
    }

    private void Report(Exception exception)
        => logger.Error(exception switch
        {
            RunException => exception.Message,
            ResourceException { HideStack: true } => exception.Message,
            ResourceException => exception.ToString(),
            _ => $"Running program '{Assembly.GetEntryAssembly()?.Location}' failed with an unhandled exception:\n" +
                 exception,
        });
}
