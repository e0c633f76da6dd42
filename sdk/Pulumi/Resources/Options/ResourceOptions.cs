namespace Pulumi;

/// <summary>Settings of a resource beside its properties. Lists are never null.</summary>
public abstract partial class ResourceOptions
{
    private InputList<Resource>? _dependsOn;
    private List<string>? _ignoreChanges;
    private List<ResourceTransformation>? _resourceTransformations;
    private List<ResourceTransform>? _resourceTransforms;
    private List<string>? _replaceOnChanges;
    private InputList<Resource>? _replaceWith;
    private ResourceHookBinding? _hooks;
    private List<string>? _hideDiffs;

    /// <summary>The provider's id of an existing resource, which is then read and not managed.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>The resource above this one; the stack if null.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Resources that must exist before this one, beside those that its inputs come from.</summary>
    public InputList<Resource> DependsOn
    {
        get => _dependsOn ??= [];
        set => _dependsOn = value;
    }

    /// <summary>Whether deleting it is refused; the parent's setting if null.</summary>
    public bool? Protect { get; set; }

    /// <summary>Property paths whose changes are not acted on.</summary>
    public List<string> IgnoreChanges
    {
        get => _ignoreChanges ??= [];
        set => _ignoreChanges = value;
    }

    /// <summary>The version of the provider plugin; that of the package if null.</summary>
    public string? Version { get; set; }

    /// <summary>The provider; the parent's one for this package if null, else the package's default one.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>Limits to how long operations may take.</summary>
    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>Applied in the constructor, in order, before those of the parents.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => _resourceTransformations ??= [];
        set => _resourceTransformations = value;
    }

    /// <summary>Applied by the engine, in order, before those of the parents.</summary>
    public List<ResourceTransform> ResourceTransforms
    {
        get => _resourceTransforms ??= [];
        set => _resourceTransforms = value;
    }

    /// <summary>Former identities.</summary>
    public List<Input<Alias>> Aliases { get; set; } = [];

    /// <summary>The URN of a resource that the engine knows already; its state is read from there.</summary>
    public string? Urn { get; set; }

    /// <summary>Property paths whose changes replace the resource; <c>*</c> is all of them.</summary>
    public List<string> ReplaceOnChanges
    {
        get => _replaceOnChanges ??= [];
        set => _replaceOnChanges = value;
    }

    /// <summary>Where the provider plugin is downloaded from; as the package says if null.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>Whether the real thing is left alone when the resource is deleted.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>A resource whose deletion deletes this one too, so that it need not be deleted by itself.</summary>
    public Resource? DeletedWith { get; set; }

    /// <summary>Resources whose replacement replaces this one.</summary>
    public InputList<Resource> ReplaceWith
    {
        get => _replaceWith ??= [];
        set => _replaceWith = value;
    }

    /// <summary>Callbacks before, after and on failure of operations.</summary>
    public ResourceHookBinding Hooks
    {
        get => _hooks ??= new ResourceHookBinding();
        set => _hooks = value;
    }

    /// <summary>Property paths that a diff does not show.</summary>
    public List<string> HideDiffs
    {
        get => _hideDiffs ??= [];
        set => _hideDiffs = value;
    }

    /// <summary>A value whose change, from one non-null value to another, replaces the resource.</summary>
    public Input<object>? ReplacementTrigger { get; set; }

    /// <summary>A copy with lists of its own.</summary>
    internal abstract ResourceOptions Clone();
}
