using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Reads the outputs of another stack.</summary>
public class StackReference : CustomResource
{
    /// <param name="name">The name of the reference; without <paramref name="args"/> also that of the stack.</param>
    /// <param name="args">Which stack.</param>
    /// <param name="options">How the reference is registered.</param>
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            // An id makes it a resource that is read, not created.
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name }))
    {
    }

    /// <summary>The stack that is read.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>All outputs of the stack.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    /// <summary>The names of those that are secret.</summary>
    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>An output of the stack; <c>null</c> inside if there is none of this name.</summary>
    public Output<object?> GetOutput(Input<string> name)
        => WithSecrecyOf(
            name,
            Output.Tuple(name, (Input<ImmutableDictionary<string, object>>)Outputs)
                .Apply(read => read.Item2.TryGetValue(read.Item1, out var value) ? value : null));

    /// <summary>An output that the stack must have; the run fails if it has not.</summary>
    public Output<object> RequireOutput(Input<string> name)
        => WithSecrecyOf(
            name,
            Output.Tuple(name, (Input<string>)Name, (Input<ImmutableDictionary<string, object>>)Outputs)
                .Apply(read => read.Item3.TryGetValue(read.Item1, out var value)
                    ? value
                    : throw new KeyNotFoundException(
                        $"Required output '{read.Item1}' does not exist on stack '{read.Item2}'.")));

    /// <summary>The value of an output, and whether it is secret.</summary>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).DataTask.ConfigureAwait(false);
        return data.IsSecret
            ? new StackReferenceOutputDetails { SecretValue = data.Value }
            : new StackReferenceOutputDetails { Value = data.Value };
    }

    /// <summary>The value of an output that is not secret; <c>null</c> if there is none of this name.</summary>
    /// <exception cref="InvalidOperationException">It is secret.</exception>
    public async Task<object?> GetValueAsync(Input<string> name)
        => Reveal(await GetOutput(name).DataTask.ConfigureAwait(false), "GetOutputValueAsync", "GetOutput");

    /// <summary>The value of an output that is not secret.</summary>
    /// <exception cref="InvalidOperationException">It is secret.</exception>
    /// <exception cref="KeyNotFoundException">There is none of this name.</exception>
    public async Task<object> RequireValueAsync(Input<string> name)
        => Reveal(await RequireOutput(name).DataTask.ConfigureAwait(false), "RequireOutputValueAsync", "RequireOutput");

    private static T Reveal<T>(OutputData<T> data, string method, string alternative)
        => !data.IsSecret
            ? data.Value
            : throw new InvalidOperationException(
                $"Cannot call '{method}' if the referenced stack has secret outputs. Use '{alternative}' instead.");

    private Output<T> WithSecrecyOf<T>(Input<string> name, Output<T> value)
    {
        return new Output<T>(ResolveAsync());

        async Task<OutputData<T>> ResolveAsync()
        {
            var data = await value.DataTask.ConfigureAwait(false);
            var isSecret = await IsSecretAsync(name).ConfigureAwait(false);
            return new OutputData<T>(data.Resources, data.Value, data.IsKnown, isSecret);
        }
    }

    private async Task<bool> IsSecretAsync(Input<string> name)
    {
        var nameData = await name.ToOutput().DataTask.ConfigureAwait(false);
        var secretNames = await SecretOutputNames.DataTask.ConfigureAwait(false);
        // Without the names: one secret among the outputs makes all of them secret.
        return nameData.IsKnown && secretNames.IsKnown
            ? secretNames.Value.Contains(nameData.Value)
            : (await Outputs.DataTask.ConfigureAwait(false)).IsSecret;
    }
}
