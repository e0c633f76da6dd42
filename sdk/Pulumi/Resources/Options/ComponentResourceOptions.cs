namespace Pulumi;

/// <summary>Settings of a component.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    private List<ProviderResource>? _providers;

    /// <summary>
    /// The providers of the resources in the component, one per package. Not together with
    /// <see cref="ResourceOptions.Provider"/>.
    /// </summary>
    public List<ProviderResource> Providers
    {
        get => _providers ??= [];
        set => _providers = value;
    }

    /// <summary>
    /// New options of both: lists are appended, scalars are those of <paramref name="options2"/> where not null, and of
    /// several providers of a package the last one stays. Neither argument changes.
    /// </summary>
    public static ComponentResourceOptions Merge(
        ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = Copy(options1);
        var over = Copy(options2);
        merged.MergeFrom(over);
        merged.Providers = LastOfEachPackage([.. merged.Providers, .. over.Providers]);
        return merged;
    }

    internal override ResourceOptions Clone() => Copy(this);

    private static List<ProviderResource> LastOfEachPackage(List<ProviderResource> providers)
        => [.. providers.AsEnumerable().Reverse().DistinctBy(provider => provider.Package).Reverse()];

    private static ComponentResourceOptions Copy(ComponentResourceOptions? options)
    {
        var copy = new ComponentResourceOptions();
        if (options is not null)
        {
            copy.CopyFrom(options);
            copy.Providers = [.. options.Providers];
        }

        return copy;
    }
}
