namespace Pulumi;

public sealed partial class Deployment
{
    // The exit code by which a program tells the CLI that the error is on the screen already, so that the CLI does
    // not add one of its own.
    private const int ErrorWasShown = 32;

    /// <summary>Runs a program that creates resources.</summary>
    /// <param name="action">Creates the resources.</param>
    /// <returns>The exit code of the process; under the stand-in packages never 0.</returns>
    public static Task<int> RunAsync(Action action) => RefuseAsync();

    /// <summary>Runs a program that creates resources and returns the stack outputs.</summary>
    /// <param name="func">Creates the resources and returns outputs by their names.</param>
    /// <returns>The exit code of the process; under the stand-in packages never 0.</returns>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RefuseAsync();

    /// <summary>Runs a program that creates resources asynchronously.</summary>
    /// <param name="func">Creates the resources.</param>
    /// <returns>The exit code of the process; under the stand-in packages never 0.</returns>
    public static Task<int> RunAsync(Func<Task> func) => RefuseAsync();

    /// <summary>Runs a program that creates resources asynchronously and returns the stack outputs.</summary>
    /// <param name="func">Creates the resources and returns outputs by their names.</param>
    /// <param name="options">What applies to every resource.</param>
    /// <returns>The exit code of the process; under the stand-in packages never 0.</returns>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null)
        => RefuseAsync();

    /// <summary>Runs a program that is a stack class.</summary>
    /// <typeparam name="TStack">The stack class.</typeparam>
    /// <returns>The exit code of the process; under the stand-in packages never 0.</returns>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new()
        => RefuseAsync();

    /// <summary>Runs a program that is a stack class with services.</summary>
    /// <param name="serviceProvider">Gives the instance of the stack class.</param>
    /// <typeparam name="TStack">The stack class.</typeparam>
    /// <returns>The exit code of the process; under the stand-in packages never 0.</returns>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
        => RefuseAsync();

    private static async Task<int> RefuseAsync()
    {
        await Console.Error.WriteLineAsync(
            "This build uses the stand-in for the Pulumi packages, which cannot deploy: choose the official NuGet " +
            "packages with `./dev sdk nuget`, then run `pulumi` again.").ConfigureAwait(false);
        return ErrorWasShown;
    }
}
