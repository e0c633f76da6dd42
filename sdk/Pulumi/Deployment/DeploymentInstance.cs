using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a running program knows about its deployment, and the functions it can call.</summary>
public sealed class DeploymentInstance
{
    internal DeploymentInstance(Deployment deployment) => Internal = deployment;

    /// <summary>The stack, such as <c>dev</c>.</summary>
    public string StackName => Internal.StackName;

    /// <summary>The project that the stack belongs to.</summary>
    public string ProjectName => Internal.ProjectName;

    /// <summary>The directory of <c>Pulumi.yaml</c>.</summary>
    /// <exception cref="InvalidOperationException">Whoever runs the program did not say.</exception>
    public string RootDirectory => Internal.RootDirectory;

    /// <summary>The organization that the stack belongs to.</summary>
    public string OrganizationName => Internal.OrganizationName;

    /// <summary>Whether this is a preview: nothing is created, and what only creation can tell is unknown.</summary>
    public bool IsDryRun => Internal.IsDryRun;

    internal Deployment Internal { get; }

    /// <summary>Calls a function when its arguments are known.</summary>
    public Output<T> Invoke<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest)
        => Internal.Invoke<T>(token, args, options);

    /// <summary>Calls a function when its arguments are known.</summary>
    public Output<T> Invoke<T>(
        string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest)
        => Internal.Invoke<T>(token, args, options);

    /// <summary>Calls a function when its arguments are known.</summary>
    public Output<T> Invoke<T>(
        string token, InvokeArgs args, InvokeOptions? options = null)
        => Internal.Invoke<T>(token, args, options);

    /// <summary>Calls a function when its arguments are known.</summary>
    public Output<T> Invoke<T>(
        string token, InvokeArgs args, InvokeOutputOptions options)
        => Internal.Invoke<T>(token, args, options);

    /// <summary>Calls a function whose result has one property, when its arguments are known.</summary>
    public Output<T> InvokeSingle<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest)
        => First(Internal.Invoke<ImmutableDictionary<string, T>>(token, args, options));

    /// <summary>Calls a function whose result has one property, when its arguments are known.</summary>
    public Output<T> InvokeSingle<T>(
        string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest)
        => First(Internal.Invoke<ImmutableDictionary<string, T>>(token, args, options));

    /// <summary>Calls a function whose result has one property, when its arguments are known.</summary>
    public Output<T> InvokeSingle<T>(
        string token, InvokeArgs args, InvokeOptions? options = null)
        => First(Internal.Invoke<ImmutableDictionary<string, T>>(token, args, options));

    /// <summary>Calls a function whose result has one property, when its arguments are known.</summary>
    public Output<T> InvokeSingle<T>(
        string token, InvokeArgs args, InvokeOutputOptions options)
        => First(Internal.Invoke<ImmutableDictionary<string, T>>(token, args, options));

    /// <summary>Calls a function at once.</summary>
    public Task<T> InvokeAsync<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest)
        => Internal.InvokeAsync<T>(token, args, options);

    /// <summary>Calls a function at once.</summary>
    public Task<T> InvokeAsync<T>(
        string token, InvokeArgs args, InvokeOptions? options = null)
        => Internal.InvokeAsync<T>(token, args, options);

    /// <summary>Calls a function whose result has one property, at once.</summary>
    public Task<T> InvokeSingleAsync<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest)
        => FirstAsync(Internal.InvokeAsync<ImmutableDictionary<string, T>>(token, args, options));

    /// <summary>Calls a function whose result has one property, at once.</summary>
    public Task<T> InvokeSingleAsync<T>(
        string token, InvokeArgs args, InvokeOptions? options = null)
        => FirstAsync(Internal.InvokeAsync<ImmutableDictionary<string, T>>(token, args, options));

    /// <summary>Calls a function at once for its effect.</summary>
    public Task InvokeAsync(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest)
        => Internal.InvokeAsync<object>(token, args, options);

    /// <summary>Calls a function at once for its effect.</summary>
    public Task InvokeAsync(
        string token, InvokeArgs args, InvokeOptions? options = null)
        => Internal.InvokeAsync<object>(token, args, options);

    /// <summary>Calls a method of a component, or a function that takes outputs.</summary>
    public Output<T> Call<T>(
        string token,
        CallArgs args,
        Resource? self,
        CallOptions? options,
        RegisterPackageRequest? registerPackageRequest)
        => Internal.Call<T>(token, args, self, options);

    /// <summary>Calls a method of a component, or a function that takes outputs.</summary>
    public Output<T> Call<T>(
        string token, CallArgs args, Resource? self = null, CallOptions? options = null)
        => Internal.Call<T>(token, args, self, options);

    /// <summary>Calls a method of a component for its effect.</summary>
    public void Call(
        string token,
        CallArgs args,
        Resource? self,
        CallOptions? options,
        RegisterPackageRequest? registerPackageRequest)
        => Internal.Call<object>(token, args, self, options);

    /// <summary>Calls a method of a component for its effect.</summary>
    public void Call(
        string token, CallArgs args, Resource? self = null, CallOptions? options = null)
        => Internal.Call<object>(token, args, self, options);

    /// <summary>Registers a function that the engine calls for every function call of the program.</summary>
    public void RegisterInvokeTransform(InvokeTransform transform) => Internal.RegisterInvokeTransform(transform);

    private static Output<T> First<T>(Output<ImmutableDictionary<string, T>> results)
        => results.Apply(values => values.Values.First());

    private static async Task<T> FirstAsync<T>(Task<ImmutableDictionary<string, T>> results)
        => (await results.ConfigureAwait(false)).Values.First();
}
