using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>
/// A value that exists, at the latest, once the resources that it comes from exist. It remembers these resources, and
/// whether it is known yet and secret; all three carry over to whatever is computed from it.
/// </summary>
public sealed class Output<T> : IOutput
{
    internal Output(Task<OutputData<T>> dataTask)
    {
        DataTask = dataTask;

        // A finished value has nothing to wait for and no failure to report, so the deployment need not hear of it.
        if (!dataTask.IsCompletedSuccessfully && Deployment.TryGetInternalInstance(out var deployment))
        {
            deployment.Runner.RegisterTask(dataTask);
        }
    }

    internal Task<OutputData<T>> DataTask { get; }

    /// <summary>A known, plain output of what <paramref name="value"/> results in.</summary>
    public static Output<T> Create(Task<T> value)
        => FromTask(value, isSecret: false);

    /// <summary>Runs <paramref name="func"/> for its effect once the value is known.</summary>
    public Output<ValueTuple> Apply(Func<T, Task> func)
        => Apply(value => Output.Create(CompleteAsync(func(value))));

    /// <inheritdoc cref="Apply{TResult}(Func{T, Output{TResult}?})"/>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func)
        => Apply(value => Output.Create(func(value)));

    /// <inheritdoc cref="Apply{TResult}(Func{T, Output{TResult}?})"/>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func)
        => Apply(value => Output.Create(func(value)));

    /// <inheritdoc cref="Apply{TResult}(Func{T, Output{TResult}?})"/>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func)
        => Apply(value => func(value).ToOutput());

    /// <summary>
    /// Computes another value from this one. <paramref name="func"/> is not called while this value is unknown; the
    /// result is then unknown too. The result depends on the resources of this value and of what it returns, and is
    /// secret if either is. Resources should not be made inside <paramref name="func"/>: a preview would miss them.
    /// </summary>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
    {
        return new Output<TResult>(ApplyAsync());

        async Task<OutputData<TResult>> ApplyAsync()
        {
            var outer = await DataTask.ConfigureAwait(false);
            if (!outer.IsKnown)
            {
                return OutputData.Create(outer.Resources, default(TResult)!, isKnown: false, outer.IsSecret);
            }

            var result = func(outer.Value);
            if (result is null)
            {
                return OutputData.Create(outer.Resources, default(TResult)!, isKnown: true, outer.IsSecret);
            }

            var inner = await result.DataTask.ConfigureAwait(false);
            return OutputData.Create(
                outer.Resources.Union(inner.Resources), inner.Value, inner.IsKnown, outer.IsSecret || inner.IsSecret);
        }
    }

    /// <summary>As <c>Apply</c>, for code that does not know <typeparamref name="T"/>.</summary>
    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func)
        => Apply(value => func(value));

    /// <summary>
    /// Not the value, but a warning on how to get at it; it is logged as well. With the environment variable
    /// <c>PULUMI_ERROR_OUTPUT_STRING</c> set to <c>1</c> or <c>true</c> it is thrown.
    /// </summary>
    public override string ToString()
        => OutputText.OnToString();

    internal static Output<T> CreateSecret(Task<T> value)
        => FromTask(value, isSecret: true);

    internal static Output<T> CreateUnknown(T value)
        => new(Task.FromResult(
            OutputData.Create(ImmutableHashSet<Resource>.Empty, value, isKnown: false, isSecret: false)));

    internal static Output<T> CreateUnknown(Func<Task<T>> valueFactory)
        => CreateUnknown(default(T)!).Apply(_ => valueFactory());

    internal Output<T> WithDependencies(ImmutableHashSet<Resource> resources)
        => With(data => OutputData.Create(data.Resources.Union(resources), data.Value, data.IsKnown, data.IsSecret));

    internal Output<T> WithIsSecret(bool isSecret)
        => With(data => OutputData.Create(data.Resources, data.Value, data.IsKnown, isSecret));

    internal async Task<T> GetValueAsync(T whenUnknown)
    {
        var data = await DataTask.ConfigureAwait(false);
        return data.IsKnown ? data.Value : whenUnknown;
    }

    async Task<ImmutableHashSet<Resource>> IOutput.GetResourcesAsync()
        => (await DataTask.ConfigureAwait(false)).Resources;

    async Task<OutputData<object?>> IOutput.GetDataAsync()
        => await DataTask.ConfigureAwait(false);

    private static Output<T> FromTask(Task<T> value, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Output<T>(AwaitAsync());

        async Task<OutputData<T>> AwaitAsync()
            => OutputData.Create(
                ImmutableHashSet<Resource>.Empty, await value.ConfigureAwait(false), isKnown: true, isSecret);
    }

    private static async Task<ValueTuple> CompleteAsync(Task task)
    {
        await task.ConfigureAwait(false);
        return default;
    }

    private Output<T> With(Func<OutputData<T>, OutputData<T>> change)
    {
        return new Output<T>(ChangeAsync());

        async Task<OutputData<T>> ChangeAsync()
            => change(await DataTask.ConfigureAwait(false));
    }
}
