using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Something that Pulumi keeps track of. Constructing one registers it.</summary>
public class Resource
{
    internal readonly ProviderResource? _provider;

    private readonly string _type;
    private readonly string _name;
    private readonly ImmutableArray<ResourceTransformation> _transformations = [];

    /// <summary>The providers of its children, by package.</summary>
    private readonly ImmutableDictionary<string, ProviderResource> _providers
        = ImmutableDictionary<string, ProviderResource>.Empty;

    /// <exception cref="ArgumentException">Type or name is empty, or a transformation changes the parent.</exception>
    /// <exception cref="ResourceException">A component is given both one provider and several.</exception>
    private protected Resource(
        string type,
        string name,
        bool custom,
        ResourceArgs args,
        ResourceOptions options,
        bool remote = false,
        bool dependency = false)
    {
        _type = type;
        _name = name;
        if (dependency)
        {
            // It only stands for a resource that somebody else has registered.
            CompletionSources = ImmutableDictionary<string, IOutputCompletionSource>.Empty;
            return;
        }

        RequireText(type, nameof(type));
        RequireText(name, nameof(name));

        // Before anyone else gets to see the resource: as a child of its parent, or in a transformation.
        CompletionSources = OutputCompletionSource.InitializeOutputs(this, options.Urn is not null || remote);

        _transformations = [.. options.ResourceTransformations, .. TransformationsAbove(type, options)];
        (args, options) = Transform(args, options);
        options = options.Clone();

        if (options.Provider is not null && options is ComponentResourceOptions { Providers.Count: > 0 })
        {
            throw new ResourceException(
                "Do not supply both 'provider' and 'providers' options to a ComponentResource.", options.Parent);
        }

        JoinParent(options);
        _providers = ProvidersOfChildren(type, custom, options);
        options.Provider ??= custom ? options.Parent?.GetProvider(type) : null;
        _provider = custom ? options.Provider : null;
        CheckAliases(options);
        Deployment.InternalInstance.ReadOrRegisterResource(this, remote, args, options);
    }

    /// <summary>The name by which Pulumi knows the resource.</summary>
    [Output(Constants.UrnPropertyName)]
    public Output<string> Urn { get; private protected set; } = null!;

    /// <summary>
    /// The resources that name this one as their parent; depending on a component means depending on these.
    /// </summary>
    internal HashSet<Resource> ChildResources { get; } = [];

    internal ImmutableDictionary<string, IOutputCompletionSource> CompletionSources { get; }

    /// <summary>The type token that it was constructed with.</summary>
    public string GetResourceType() => _type;

    /// <summary>The name that it was constructed with.</summary>
    public string GetResourceName() => _name;

    /// <summary>The provider that children of that type get, if one is set.</summary>
    internal ProviderResource? GetProvider(string moduleMember)
        => PackageOf(moduleMember) is { } package ? _providers.GetValueOrDefault(package) : null;

    private static void RequireText(string value, string parameter)
    {
        if (string.IsNullOrEmpty(value))
        {
            throw new ArgumentException($"'{parameter}' cannot be null or empty.", parameter);
        }
    }

    private static string? PackageOf(string moduleMember)
        => moduleMember.Split(':') is [var package, _, _] ? package : null;

    // Without a parent of its own a resource is in the stack, unless it is only looked up by its URN.
    private static ImmutableArray<ResourceTransformation> TransformationsAbove(string type, ResourceOptions options)
        => type == Stack._rootPulumiStackTypeName || (options.Parent is null && options.Urn is not null)
            ? []
            : (options.Parent ?? Deployment.InternalInstance.Stack)._transformations;

    private (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in _transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } result)
            {
                continue;
            }

            // The transformations to apply were chosen by the parent.
            if (result.Options.Parent != options.Parent)
            {
                throw new ArgumentException(
                    "Transformations cannot currently be used to change the 'parent' of a resource.");
            }

            (args, options) = (result.Args, result.Options);
        }

        return (args, options);
    }

    private void JoinParent(ResourceOptions options)
    {
        if (options.Parent is { } parent)
        {
            lock (parent.ChildResources)
            {
                parent.ChildResources.Add(this);
            }
        }
    }

    // An engine makes the former URNs, those by the aliases of the parents among them; but an alias that contradicts
    // itself fails any program.
    private void CheckAliases(ResourceOptions options)
    {
        foreach (var alias in options.Aliases)
        {
            AliasUrn.Of(alias, _name, _type, options.Parent);
        }
    }

    private static ImmutableDictionary<string, ProviderResource> ProvidersOfChildren(
        string type, bool custom, ResourceOptions options)
    {
        var inherited = options.Parent?._providers ?? ImmutableDictionary<string, ProviderResource>.Empty;
        if (custom)
        {
            return options is CustomResourceOptions { Provider: { } own } && PackageOf(type) is { } package
                ? inherited.SetItem(package, own)
                : inherited;
        }

        IEnumerable<ProviderResource> given = options.Provider is { } only
            ? [only]
            : (options as ComponentResourceOptions)?.Providers ?? [];
        return inherited.SetItems(given.Select(provider => KeyValuePair.Create(provider.Package, provider)));
    }
}
