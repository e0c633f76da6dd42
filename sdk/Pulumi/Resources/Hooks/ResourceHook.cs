namespace Pulumi;

/// <summary>A named callback to bind to resources with <see cref="ResourceOptions.Hooks"/>.</summary>
public class ResourceHook
{
    /// <summary>Resources with the hook are registered after this.</summary>
    internal readonly Task _registered;

    /// <param name="name">Unique in the program.</param>
    /// <param name="callback">What to run.</param>
    /// <param name="options">Settings; the defaults if null.</param>
    public ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions? options = null)
    {
        Name = name;
        Callback = callback;
        Options = options ?? new ResourceHookOptions();
        _registered = Deployment.InternalInstance.RegisterResourceHook(this);
    }

    /// <summary>For subclasses that have registered the hook by themselves.</summary>
    protected ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions options, Task registered)
    {
        Name = name;
        Callback = callback;
        Options = options ?? new ResourceHookOptions();
        _registered = registered;
    }

    public string Name { get; }

    public ResourceHookCallback Callback { get; }

    public ResourceHookOptions Options { get; }
}
