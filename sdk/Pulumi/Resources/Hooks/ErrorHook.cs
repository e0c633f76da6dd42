namespace Pulumi;

/// <summary>A named callback for failures, to bind to resources with <see cref="ResourceOptions.Hooks"/>.</summary>
public class ErrorHook
{
    /// <summary>Resources with the hook are registered after this.</summary>
    internal readonly Task _registered;

    /// <param name="name">Unique in the program.</param>
    /// <param name="callback">What to run.</param>
    public ErrorHook(string name, ErrorHookCallback callback)
    {
        Name = name;
        Callback = callback;
        _registered = Deployment.InternalInstance.RegisterErrorHook(this);
    }

    /// <summary>For subclasses that have registered the hook by themselves.</summary>
    protected internal ErrorHook(string name, ErrorHookCallback callback, Task registered)
    {
        Name = name;
        Callback = callback;
        _registered = registered;
    }

    public string Name { get; }

    public ErrorHookCallback Callback { get; }
}
