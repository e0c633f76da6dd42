using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A provider with a configuration of its own, to be named in the options of other resources.</summary>
public class ProviderResource : CustomResource
{
    private string? _reference;

    /// <param name="package">The package that it is the provider of.</param>
    /// <param name="name">Unique among the providers of the package.</param>
    /// <param name="args">Its configuration.</param>
    /// <param name="options">Its settings.</param>
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : base($"pulumi:providers:{package}", name, args, options)
        => Package = package;

    /// <param name="package">The package that it is the provider of.</param>
    /// <param name="name">Unique among the providers of the package.</param>
    /// <param name="args">Its configuration.</param>
    /// <param name="options">Its settings.</param>
    /// <param name="registerPackageRequest">The plugin, for packages that are parameters of a provider.</param>
    public ProviderResource(
        string package,
        string name,
        ResourceArgs args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : base($"pulumi:providers:{package}", name, args, options, registerPackageRequest)
        => Package = package;

    internal string Package { get; }

    /// <summary>The reference that registrations name the provider by: URN and id. Null for no provider.</summary>
    internal static async Task<string?> RegisterAsync(ProviderResource? provider)
        => provider is null ? null : provider._reference ??= await provider.ReferAsync().ConfigureAwait(false);

    private async Task<string> ReferAsync()
    {
        var urn = await Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        var id = await Id.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        return $"{urn}::{(string.IsNullOrEmpty(id) ? Constants.UnknownValue : id)}";
    }
}
