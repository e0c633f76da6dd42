namespace Pulumi;

// What an engine would do on its side. Under mocks all of it is accepted, and nothing of it happens.
public sealed partial class Deployment
{
    /// <summary>Whether the engine calls invoke transforms.</summary>
    public Task<bool> MonitorSupportsInvokeTransforms() => Task.FromResult(true);

    /// <summary>Whether the engine calls resource hooks.</summary>
    public Task<bool> MonitorSupportsResourceHooks() => Task.FromResult(true);

    /// <summary>Registers a function that the engine calls for every function call of the program.</summary>
    public void RegisterInvokeTransform(InvokeTransform transform) => ArgumentNullException.ThrowIfNull(transform);

    /// <summary>Ends when the engine knows every registered transform.</summary>
    public Task AwaitPendingRegistrations() => Task.CompletedTask;

    /// <summary>Fails the program if the CLI that runs it is not of a version in this range.</summary>
    /// <param name="pulumiVersionRange">Such as <c>&gt;=3.112.0</c>.</param>
    public static Task RequirePulumiVersionAsync(string pulumiVersionRange)
    {
        // As in a deployment, there must be a program that requires it.
        _ = InternalInstance;
        return Task.CompletedTask;
    }

    internal Task RegisterResourceHook(ResourceHook hook) => Task.CompletedTask;

    internal Task RegisterErrorHook(ErrorHook hook) => Task.CompletedTask;
}
