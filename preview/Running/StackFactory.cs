using Pulumi;

namespace DataPlatform.Preview.Running;

/// <summary>
/// Gives Pulumi the stack when it asks for it. By then the deployment has read its configuration, so that the
/// environment is free for the next run.
/// </summary>
/// <typeparam name="TStack">The stack's class.</typeparam>
internal sealed class StackFactory<TStack> : IServiceProvider
    where TStack : Stack
{
    private readonly Func<StackOptions, TStack> _create;
    private readonly ResourceRecorder _recorder;
    private readonly ConfigEnvironment _environment;

    public StackFactory(Func<StackOptions, TStack> create, ResourceRecorder recorder, ConfigEnvironment environment)
    {
        _create = create;
        _recorder = recorder;
        _environment = environment;
    }

    /// <summary>What the stack's constructor threw; null where it threw nothing.</summary>
    public Exception? Failure { get; private set; }

    /// <inheritdoc/>
    public object? GetService(Type serviceType)
    {
        _environment.Dispose();
        try
        {
            return serviceType == typeof(TStack)
                ? _create(new StackOptions { ResourceTransformations = { _recorder.Transform } })
                : null;
        }
        catch (Exception failure)
        {
            Failure = failure;
            throw;
        }
    }
}
