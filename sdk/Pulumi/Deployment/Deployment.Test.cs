using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a stack class from a service provider against mocks.</summary>
    /// <param name="mocks">The cloud.</param>
    /// <param name="serviceProvider">Gives the instance of the stack class.</param>
    /// <param name="options">What the program is told about itself.</param>
    /// <typeparam name="TStack">The stack class.</typeparam>
    /// <returns>The registered resources, the stack among them.</returns>
    /// <exception cref="RunException">The program failed; the message is the report.</exception>
    /// <exception cref="AggregateException">It failed in several places.</exception>
    public static Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return TestAsync(mocks, () => FromServices<TStack>(serviceProvider), options);
    }

    /// <summary>Runs a stack class against mocks.</summary>
    /// <param name="mocks">The cloud.</param>
    /// <param name="options">What the program is told about itself.</param>
    /// <typeparam name="TStack">The stack class.</typeparam>
    /// <returns>The registered resources, the stack among them.</returns>
    /// <exception cref="RunException">The program failed; the message is the report.</exception>
    /// <exception cref="AggregateException">It failed in several places.</exception>
    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new()
        => TestAsync(mocks, CreateStack<TStack>, options);

    /// <summary>Runs a function that creates resources and returns outputs against mocks.</summary>
    /// <param name="testMocks">The cloud.</param>
    /// <param name="testOptions">What the program is told about itself.</param>
    /// <param name="createResources">The program.</param>
    /// <returns>The registered resources and what the function returned.</returns>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
        => TestAsync(testMocks, testOptions, () => createResources().GetAwaiter().GetResult());

    /// <summary>Runs a function that creates resources and returns outputs against mocks.</summary>
    /// <param name="testMocks">The cloud.</param>
    /// <param name="testOptions">What the program is told about itself.</param>
    /// <param name="createResources">The program.</param>
    /// <returns>The registered resources and what the function returned.</returns>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources)
    {
        var all = await TestAsync(testMocks, () => new TestStack(createResources), testOptions).ConfigureAwait(false);
        var outputs = all.OfType<TestStack>().LastOrDefault()?.Returned;
        return ([.. all.Where(resource => resource is not TestStack)], outputs ?? new Dictionary<string, object?>());
    }

    /// <summary>Runs a function that creates resources against mocks.</summary>
    /// <param name="testMocks">The cloud.</param>
    /// <param name="testOptions">What the program is told about itself.</param>
    /// <param name="createResources">The program.</param>
    /// <returns>The registered resources.</returns>
    public static Task<ImmutableArray<Resource>> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
        => TestAsync(testMocks, testOptions, () => { createResources().GetAwaiter().GetResult(); });

    /// <summary>Runs a function that creates resources against mocks.</summary>
    /// <param name="testMocks">The cloud.</param>
    /// <param name="testOptions">What the program is told about itself.</param>
    /// <param name="createResources">The program.</param>
    /// <returns>The registered resources.</returns>
    public static async Task<ImmutableArray<Resource>> TestAsync(
        IMocks testMocks, TestOptions testOptions, Action createResources)
    {
        Func<IDictionary<string, object?>> program = () =>
        {
            createResources();
            return new Dictionary<string, object?>();
        };
        return (await TestAsync(testMocks, testOptions, program).ConfigureAwait(false)).Resources;
    }

    // Asynchronous, so that the instance is set for this call and what it starts, and for nobody else.
    private static async Task<ImmutableArray<Resource>> TestAsync(
        IMocks mocks, Func<Stack> stackFactory, TestOptions? options)
    {
        var monitor = new MockMonitor(mocks);
        var deployment = new Deployment(monitor, options);
        Instance = new DeploymentInstance(deployment);
        await deployment.Runner.RunAsync(stackFactory).ConfigureAwait(false);

        return deployment.Logger.Errors switch
        {
            [] => monitor.Resources,
            [var error] => throw new RunException(error),
            var errors => throw new AggregateException(errors.Select(error => new RunException(error))),
        };
    }

    // Unlike new(), which wraps what the constructor throws.
    private static TStack CreateStack<TStack>()
        where TStack : Stack, new()
        => (TStack)Activator.CreateInstance(
            typeof(TStack), BindingFlags.DoNotWrapExceptions, binder: null, args: null, culture: null)!;

    private static TStack FromServices<TStack>(IServiceProvider services)
        where TStack : Stack
        => services.GetService(typeof(TStack)) as TStack
            ?? throw new InvalidOperationException(
                $"Failed to resolve instance of type {typeof(TStack)} from service provider. Register the type with " +
                "the service provider before calling RunAsync.");
}
