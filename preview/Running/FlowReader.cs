using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Pulumi;
using Pulumi.Utilities;

namespace DataPlatform.Preview.Running;

/// <summary>
/// Reads dependencies, secretness and knownness out of typed arguments. This is exact, and needs no recognising of
/// simulated values in inputs: every <c>Output</c> of a resource carries that resource, under mocks as in a deployment.
/// </summary>
internal static class FlowReader
{
    private static readonly ConcurrentDictionary<Type, Func<object, InputFlow, Task>> Readers = new();

    /// <summary>What flows into each member of an arguments object, by wire name.</summary>
    /// <param name="args">The arguments; nested arguments are followed.</param>
    public static async Task<SortedDictionary<string, InputFlow>> ReadAsync(InputArgs args)
    {
        var flows = new SortedDictionary<string, InputFlow>(StringComparer.Ordinal);
        foreach (var member in ArgsMembers.Of(args.GetType()))
        {
            if (member.Read(args) is not { } value)
                continue;
            var flow = new InputFlow();
            await FollowAsync(value, flow);
            flows[member.Name] = flow;
        }

        return flows;
    }

    /// <summary>Adds what flows through any value: an input, an output, arguments, a resource, a collection of
    /// these.</summary>
    /// <param name="value">The value.</param>
    /// <param name="flow">What to add to.</param>
    public static Task FollowAsync(object? value, InputFlow flow) => value switch
    {
        null or string or bool or int or double => Task.CompletedTask,
        _ => Readers.GetOrAdd(value.GetType(), ReaderOf)(value, flow),
    };

    private static Func<object, InputFlow, Task> ReaderOf(Type type)
    {
        if (typeof(Resource).IsAssignableFrom(type))
            return FollowResource;
        if (typeof(InputArgs).IsAssignableFrom(type))
            return FollowArgsAsync;
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (!level.IsGenericType)
                continue;
            var definition = level.GetGenericTypeDefinition();
            var method = definition == typeof(Input<>) ? nameof(FollowInput)
                : definition == typeof(Output<>) ? nameof(FollowOutputAsync)
                : definition == typeof(ImmutableArray<>) ? nameof(FollowArray)
                : definition == typeof(Union<,>) ? nameof(FollowUnion)
                : null;
            if (method is not null)
                return typeof(FlowReader).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!
                    .MakeGenericMethod(level.GetGenericArguments())
                    .CreateDelegate<Func<object, InputFlow, Task>>();
        }

        return typeof(IDictionary).IsAssignableFrom(type)
                ? (value, flow) => FollowAll(((IDictionary)value).Values, flow)
            : typeof(IEnumerable).IsAssignableFrom(type) ? (value, flow) => FollowAll((IEnumerable)value, flow)
            : (_, _) => Task.CompletedTask;
    }

    private static Task FollowResource(object value, InputFlow flow)
    {
        flow.Dependencies.Add((Resource)value);
        return Task.CompletedTask;
    }

    private static async Task FollowArgsAsync(object value, InputFlow flow)
    {
        foreach (var member in ArgsMembers.Of(value.GetType()))
            await FollowAsync(member.Read(value), flow);
    }

    private static async Task FollowAll(IEnumerable values, InputFlow flow)
    {
        foreach (var value in values)
            await FollowAsync(value, flow);
    }

    private static Task FollowInput<T>(object value, InputFlow flow) =>
        FollowOutputAsync<T>(((Input<T>)value).ToOutput(), flow);

    private static async Task FollowOutputAsync<T>(object value, InputFlow flow)
    {
        var output = (Output<T>)value;
        flow.Dependencies.UnionWith(await OutputUtilities.GetDependenciesAsync(output));
        flow.Secret |= await Output.IsSecretAsync(output);
        if (!await OutputUtilities.GetIsKnownAsync(output))
            flow.Unknown = true;
        else if (typeof(T) != typeof(string))
            await FollowAsync(await OutputUtilities.GetValueAsync(output), flow);
    }

    private static Task FollowArray<T>(object value, InputFlow flow)
    {
        var array = (ImmutableArray<T>)value;
        return array.IsDefault ? Task.CompletedTask : FollowAll(array, flow);
    }

    private static Task FollowUnion<T0, T1>(object value, InputFlow flow) =>
        FollowAsync(((Union<T0, T1>)value).Value, flow);
}
