using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>
    /// Starts the registration of a new resource, and completes its outputs when it has an answer. Called by the
    /// resource's constructor, which does not wait for it.
    /// </summary>
    internal void ReadOrRegisterResource(Resource resource, bool remote, ResourceArgs args, ResourceOptions options)
        => Runner.RegisterTask(CompleteResourceAsync(resource, remote, args, options));

    internal void RegisterResourceOutputs(Resource resource, Output<IDictionary<string, object?>> outputs)
        => Runner.RegisterTask(RegisterResourceOutputsAsync(resource, outputs));

    private async Task CompleteResourceAsync(
        Resource resource, bool remote, ResourceArgs args, ResourceOptions options)
    {
        var outputs = resource.CompletionSources;
        try
        {
            var state = await ReadOrRegisterAsync(resource, remote, args, options).ConfigureAwait(false);
            outputs[Constants.UrnPropertyName].SetStringValue(state.Urn, isKnown: true);
            if (resource is CustomResource)
            {
                var id = state.Id ?? "";
                outputs[Constants.IdPropertyName].SetStringValue(id, isKnown: id.Length > 0);
            }

            SetOutputs(resource, outputs, state.Properties);
        }
        catch (Exception exception)
        {
            // Whatever waits for an output of this resource fails with it instead of waiting for ever.
            foreach (var output in outputs.Values)
                output.TrySetException(exception);
            throw;
        }
        finally
        {
            // What was not returned may still come in a real update, but only a preview leaves that open.
            foreach (var output in outputs.Values)
                output.TrySetDefaultResult(isKnown: !IsDryRun);
        }
    }

    private static void SetOutputs(
        Resource resource, ImmutableDictionary<string, IOutputCompletionSource> outputs, PropertyBag properties)
    {
        foreach (var (name, output) in outputs)
        {
            if (name is Constants.UrnPropertyName or Constants.IdPropertyName ||
                !properties.TryGet(name, out var property))
            {
                continue;
            }

            var value = Converter.Convert($"{resource.GetType().FullName}.{name}", property.Value, output.TargetType);
            output.SetValue(OutputData.Create(
                ImmutableHashSet<Resource>.Empty, value, property.IsKnown, property.IsSecret));
        }
    }

    private async Task<ResourceState> ReadOrRegisterAsync(
        Resource resource, bool remote, ResourceArgs args, ResourceOptions options)
    {
        if (options.Urn is not null)
            return _monitor.Get(options.Urn);

        if (options.Id is not null)
        {
            var id = await options.Id.ToOutput().GetValueAsync(whenUnknown: "").ConfigureAwait(false);
            if (!string.IsNullOrEmpty(id))
            {
                if (resource is not CustomResource)
                {
                    throw new ArgumentException(
                        $"{nameof(ResourceOptions)}.{nameof(ResourceOptions.Id)} is only valid for a " +
                        nameof(CustomResource));
                }

                var (readUrn, read) = await PrepareAsync(resource, false, args, options, id).ConfigureAwait(false);
                return await _monitor.ReadAsync(resource, readUrn, read).ConfigureAwait(false);
            }
        }

        var importId = (options as CustomResourceOptions)?.ImportId ?? "";
        await AwaitRelatedAsync(resource, options).ConfigureAwait(false);
        var (urn, prepared) = await PrepareAsync(resource, remote, args, options, importId).ConfigureAwait(false);
        return await _monitor.RegisterAsync(resource, urn, prepared).ConfigureAwait(false);
    }

    private async Task RegisterResourceOutputsAsync(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        var urn = await resource.Urn.GetValueAsync(whenUnknown: default!).ConfigureAwait(false);
        var values = await outputs.GetValueAsync(whenUnknown: default!).ConfigureAwait(false);
        var properties = await PropertyBag.SerializeAsync("outputs", values).ConfigureAwait(false);
        await _monitor.RegisterOutputsAsync(urn, properties).ConfigureAwait(false);
    }
}
