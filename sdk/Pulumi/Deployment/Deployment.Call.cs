using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Calls a method of a component, or a function that takes outputs.</summary>
    internal Output<T> Call<T>(string token, CallArgs? args, Resource? self, CallOptions? options)
        => new(CallMethodAsync<T>(token, args, self, options));

    private async Task<OutputData<T>> CallMethodAsync<T>(
        string token, CallArgs? args, Resource? self, CallOptions? options)
    {
        var values = await (args ?? CallArgs.Empty).ToDictionaryAsync().ConfigureAwait(false);
        if (self is not null)
            values = values.SetItem("__self__", self);

        PropertyBag serialized;
        try
        {
            serialized = await PropertyBag.SerializeAsync($"call:{token}", values, excludeReferences: true)
                .ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Reported here as well: perhaps nobody looks at the output.
            Logger.Error($"Error serializing arguments for call {token}: {exception}");
            throw;
        }

        var provider = self is null ? options?.Provider ?? options?.Parent?.GetProvider(token) : self._provider;
        var reference = await ProviderResource.RegisterAsync(provider).ConfigureAwait(false);
        foreach (var property in serialized.Properties)
            await AwaitUrnsAsync(property.Dependencies).ConfigureAwait(false);

        var result = await _monitor.CallAsync(token, serialized, reference ?? "").ConfigureAwait(false);
        return new OutputData<T>(
            ImmutableHashSet<Resource>.Empty,
            Converter.Convert<T>($"{token} result", result),
            result.IsKnown,
            result.IsSecret);
    }
}
