using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>
/// Looks behind an output, for tests and debugging. A program uses <c>Apply</c>: a value that is awaited loses its
/// dependencies and secretness.
/// </summary>
public static class OutputUtilities
{
    /// <summary>An output that is unknown, whatever the value.</summary>
    public static Output<T> CreateUnknown<T>(T value)
        => Output<T>.CreateUnknown(value);

    /// <summary>An output that is unknown; the factory is never called.</summary>
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory)
        => Output<T>.CreateUnknown(valueFactory);

    /// <summary>The same output, depending on <paramref name="resource"/> as well.</summary>
    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(resource);
        return output.WithDependencies([resource]);
    }

    /// <summary>Whether the value is known.</summary>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output)
        => (await output.DataTask.ConfigureAwait(false)).IsKnown;

    /// <summary>The value, or the type's default if it is unknown.</summary>
    public static Task<T> GetValueAsync<T>(Output<T> output)
        => output.GetValueAsync(whenUnknown: default!);

    /// <summary>The resources that the value comes from.</summary>
    public static Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output)
        => ((IOutput)output).GetResourcesAsync();
}
