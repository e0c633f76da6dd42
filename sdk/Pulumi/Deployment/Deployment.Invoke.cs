using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

public sealed partial class Deployment
{
    internal Output<T> Invoke<T>(string token, InvokeArgs? args, InvokeOptions? options)
        => new(InvokeWhenKnownAsync<T>(token, args, options));

    /// <summary>Calls at once, without what is unknown.</summary>
    internal async Task<T> InvokeAsync<T>(string token, InvokeArgs? args, InvokeOptions? options)
    {
        var values = await SerializeAsync(token, args).ConfigureAwait(false);
        var result = await CallAsync(token, values, options).ConfigureAwait(false);
        return Converter.Convert<T>($"{token} result", result);
    }

    private async Task<OutputData<T>> InvokeWhenKnownAsync<T>(string token, InvokeArgs? args, InvokeOptions? options)
    {
        PropertyBag values;
        try
        {
            values = await SerializeAsync(token, args).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Reported here as well: perhaps nobody looks at the output.
            Logger.Error($"Error serializing arguments for invoke {token}: {exception}");
            throw;
        }

        var explicitDependencies = options is InvokeOutputOptions { DependsOn: var dependsOn }
            ? await GatherAsync(dependsOn).ConfigureAwait(false)
            : [];
        var argumentDependencies = values.Properties.SelectMany(property => property.Dependencies).ToList();
        if (!values.IsKnown ||
            !await AllExistAsync([.. argumentDependencies, .. explicitDependencies]).ConfigureAwait(false))
        {
            return new OutputData<T>(ImmutableHashSet<Resource>.Empty, default!, isKnown: false, isSecret: false);
        }

        var result = await CallAsync(token, values, options).ConfigureAwait(false);
        return new OutputData<T>(
            [.. argumentDependencies, .. explicitDependencies],
            Converter.Convert<T>($"{token} result", result),
            result.IsKnown,
            result.IsSecret);
    }

    // A function may look up what its arguments stand for, so that must have been created.
    private static async Task<bool> AllExistAsync(List<Resource> resources)
    {
        foreach (var resource in resources.Union(ExpandComponents(resources)))
        {
            // A resource known by its URN alone has no id.
            if (resource is CustomResource { Id: { } id } && !(await id.DataTask.ConfigureAwait(false)).IsKnown)
                return false;
        }

        return true;
    }

    private static async Task<PropertyBag> SerializeAsync(string token, InvokeArgs? args)
    {
        var values = await (args ?? InvokeArgs.Empty).ToDictionaryAsync().ConfigureAwait(false);
        return await PropertyBag.SerializeAsync($"invoke:{token}", values).ConfigureAwait(false);
    }

    private async Task<PropertyBag> CallAsync(string token, PropertyBag args, InvokeOptions? options)
    {
        var provider = await ProviderResource
            .RegisterAsync(options?.Provider ?? options?.Parent?.GetProvider(token))
            .ConfigureAwait(false);
        return await _monitor.CallAsync(token, args, provider ?? "").ConfigureAwait(false);
    }
}
